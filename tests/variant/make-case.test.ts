import { describe, expect, test } from "vitest";
import { makeVariant } from "../../grader/certificate/make-variant.ts";
import { type DrawnCase, drawCase, slotsOf } from "../../grader/variant/make-case.ts";
import { keylessSeeds } from "../../grader/variant/variant.ts";
import { SMALL } from "../definition/small-problem.ts";
import { openSmallBank, openSmallPrograms } from "../small-bank.ts";

/** The small problem with other data beside `x` in its random cases. */
const withGiven = (lines: string) =>
  SMALL.replace(
    "          spare: { integer: { min: 1, max: 999 } }\n",
    `          ${lines.split("\n").join("\n          ")}\n`,
  );

const firstGiven = async (problem: string) => {
  const { variant } = makeVariant(await openSmallPrograms(problem), keylessSeeds("7"));
  return variant.cases.find((one) => one.id === "random.h1")!.given;
};

describe("given data", () => {
  test("a record draws its fields in order, each able to use those before it", async () => {
    const { point } = await firstGiven(
      withGiven('point: { record: { a: { integer: { min: 5, max: 9 } }, b: "= 2 * a", c: { value: { deep: [1] } } } }'),
    );
    const { a } = point as { a: number };
    expect(point).toEqual({ a, b: 2 * a, c: { deep: [1] } });
  });

  test("repeat makes items that differ, each knowing its index", async () => {
    const { terms } = await firstGiven(
      withGiven(
        'terms: { repeat: { count: "= 3 + 1", of: { record: { i: "= index", c: { integer: { min: 0, max: 999999 } } } } } }',
      ),
    );
    const items = terms as unknown as { i: number; c: number }[];
    expect(items.map(({ i }) => i)).toEqual([0, 1, 2, 3]);
    expect(new Set(items.map(({ c }) => c)).size).toBe(4);
  });

  test("a quadratic function has the gradient Hx + b", async () => {
    const { f } = await firstGiven(
      withGiven('f: { quadratic_function: { matrix: "= [[2, 1], [1, 4]]", linear: "= [5, 0]" } }'),
    );
    expect((f as { formula: string }).formula).toBe("x1^2 + x1*x2 + 2*x2^2 + 5*x1");
  });

  test.each([
    ['f: { quadratic_function: { matrix: "= [[0, 1], [2, 0]]" } }', /must be symmetric/],
    ['f: { quadratic_function: { matrix: "= [[1]]", linear: "= [1, 2]" } }', /length 1/],
    ['list: { repeat: { count: "= 1 / 2", of: 0 } }', /whole number/],
  ])("refuses %s", async (lines, message) => {
    const programs = await openSmallPrograms(withGiven(lines));
    expect(() => makeVariant(programs, keylessSeeds("7"))).toThrow(message);
  });
});

describe("arguments of a function", () => {
  const shared = SMALL.replace(
    "    returns: number\n",
    '    arguments: { x: "= spare" }\n    returns: number\n',
  ).replace("          x: { integer: { min: 1, max: 999 } }\n", "");

  test("serve the cases that do not give them themselves", () => {
    const bank = openSmallBank(shared.replace("= spare", "= sparse"));
    expect(bank.diagnostics.map(({ code, place }) => [code, place.line])).toEqual([["unknown-value", 16]]);
    expect(openSmallBank(shared).diagnostics).toEqual([]);
  });
});

test("the largest number of calls may depend on what was drawn", () => {
  const problem = SMALL.replace(
    "x: { type: number,",
    "x: { type: { function: { takes: { t: number }, returns: number } },",
  )
    .replace(
      "          x: { integer: { min: 1, max: 999 } }\n",
      "          f: { function: { variables: [t], formula: t } }\n",
    )
    .replace(
      "      - id: random\n",
      '      - id: random\n        arguments: { x: { value: f } }\n        calls: { x: "= spare + 1" }\n',
    )
    .replace("      - id: zero\n        given: { x: 0 }\n", "");
  const bank = openSmallBank(problem);
  expect(bank.diagnostics).toEqual([]);
  const [twice] = [...bank.problems.values()];
  const drawn = drawCase(twice!, slotsOf(twice!)[0]!, {}, ["test"]) as DrawnCase;
  expect(drawn.maxCalls).toEqual({ x: (drawn.given.spare as number) + 1 });
});
