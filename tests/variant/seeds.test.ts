import fc from "fast-check";
import { expect, test } from "vitest";
import type { Problem } from "../../grader/definition/problem.ts";
import { makeRng } from "../../grader/variant/rng.ts";
import { learnerSeeds, overridesOf } from "../../grader/variant/seeds.ts";

const problem = (id: string, version = 1, overrides: string | null = null) => ({ id, version, overrides }) as Problem;
const key = Buffer.from("0123456789abcdef");
const ada = { learner: "ada", attempt: 1 };

test("learnerSeeds() is pinned: a change here changes every handout of every course", () => {
  expect(learnerSeeds(key, problem("u1/a"), ada)).toMatchInlineSnapshot(`
    {
      "hidden": "keyed:37edae92de4d25c76727753ba8a7e848ed403849d536f9f987897f4d3e372975",
      "public": "08f9d3a2075a",
    }
  `);
});

test("learnerSeeds() differs with the key, the learner, the problem, the version, the attempt and what a set overrides", () => {
  const all = [
    learnerSeeds(key, problem("u1/a"), ada),
    learnerSeeds(Buffer.from("another-key-of-16-bytes"), problem("u1/a"), ada),
    learnerSeeds(key, problem("u1/a"), { ...ada, learner: "bo" }),
    learnerSeeds(key, problem("u1/b"), ada),
    learnerSeeds(key, problem("u1/a", 2), ada),
    learnerSeeds(key, problem("u1/a"), { ...ada, attempt: 2 }),
    learnerSeeds(key, problem("u1/a", 1, "0123abcd"), ada),
    learnerSeeds(key, problem("u1/a", 1, "0123abce"), ada),
  ];
  expect(new Set(all.map((seeds) => seeds.public)).size).toBe(all.length);
  expect(new Set(all.map((seeds) => seeds.hidden)).size).toBe(all.length);
  for (const { public: shown, hidden } of all) expect(hidden).not.toContain(shown);
});

test("overridesOf() reads from a public seed what a set made in its own way", () => {
  expect(overridesOf(learnerSeeds(key, problem("u1/a", 1, "0123abcd"), ada).public)).toBe("0123abcd");
  expect(overridesOf(learnerSeeds(key, problem("u1/a"), ada).public)).toBeNull();
  for (const seed of ["42", "1.5", "0123456789ab.0123abcg"]) expect(overridesOf(seed)).toBeNull();
});

test("makeRng() keeps streams apart whose names only run together", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (a, b) => {
      const draw = (name: string[]) => Array.from({ length: 4 }, (_, i) => makeRng([...name, i]).integer(0, 1e9));
      expect(draw([a, b])).not.toEqual(draw([a + b]));
    }),
  );
});

test("makeRng() has nothing in common between neighbouring seeds", () => {
  const first = Array.from({ length: 2000 }, (_, seed) => makeRng(["p", 1, String(seed)]).integer(1, 10));
  for (let face = 1; face <= 10; face++) {
    const count = first.filter((value) => value === face).length;
    // 200 expected, five standard deviations of 13.4 on either side.
    expect(count).toBeGreaterThan(132);
    expect(count).toBeLessThan(268);
  }
  const repeats = first.filter((value, i) => i > 0 && value === first[i - 1]).length;
  expect(repeats).toBeGreaterThan(132);
  expect(repeats).toBeLessThan(268);
});
