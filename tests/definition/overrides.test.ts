import { expect, test } from "vitest";
import { makeVariant } from "../../grader/certificate/make-variant.ts";
import { openPrograms } from "../../grader/certificate/programs.ts";
import { parseProblemSet } from "../../grader/definition/course.ts";
import { overrideBank } from "../../grader/definition/overrides.ts";
import { formatDiagnostic } from "../../grader/values/diagnostic.ts";
import { learnerSeeds } from "../../grader/variant/seeds.ts";
import { keylessSeeds } from "../../grader/variant/variant.ts";
import { vocabulary } from "../../grader/vocabulary.ts";
import { openSmallBank } from "../small-bank.ts";
import { SMALL } from "./small-problem.ts";

const setWith = (parameters: string) =>
  `id: week\ntitle: { en: Week, zh: 一周 }\nproblems:\n  - id: u1-test/twice\n    points: 4\n    parameters:\n${parameters}`;

function overridden(parameters: string, problem = SMALL) {
  const text = setWith(parameters);
  const set = parseProblemSet("set.yaml", text, ["u1-test/twice"]);
  if (set.kind === "refused") throw new Error(set.diagnostics.map((one) => one.message).join("\n"));
  const { bank, diagnostics } = overrideBank(openSmallBank(problem), set.value, vocabulary);
  return { bank, complaints: diagnostics.map((one) => formatDiagnostic(one, text)).join("\n") };
}

async function variantOf({ bank }: ReturnType<typeof overridden>, seed: string) {
  const [problem] = bank.problems.values();
  return makeVariant(await openPrograms(problem!, bank.solutions.get(problem!.id)!), keylessSeeds(seed)).variant;
}

const TWO = SMALL.replace(
  "functions:",
  "  next: { integer: { min: '= own', max: 2000 } }\nband:\n  size: { of: own, min: 0, max: 1000 }\nfunctions:",
);

test("a set pins a parameter, or draws it in another way; later ones follow", async () => {
  const pinned = await variantOf(overridden("      own: 1000\n", TWO), "s");
  expect(pinned.parameters.own).toBe(1000);
  expect(pinned.parameters.next).toBeGreaterThanOrEqual(1000);
  for (const seed of ["1", "2", "3"]) {
    const { parameters } = await variantOf(overridden("      own: { integer: { min: 7, max: 8 } }\n"), seed);
    expect([7, 8]).toContain(parameters.own);
  }
});

test("what a set overrides is part of a learner's seeds, whatever the order it is written in", () => {
  const key = Buffer.from("0123456789abcdef");
  const seeds = (parameters: string) => {
    const [problem] = overridden(parameters).bank.problems.values();
    return learnerSeeds(key, problem!, { learner: "ada", attempt: 1 });
  };
  const one = seeds("      own: { integer: { min: 7, max: 8 } }\n");
  expect(seeds("      own: { integer: { max: 8, min: 7 } }\n")).toEqual(one);
  const others = [seeds("      own: { integer: { min: 7, max: 9 } }\n"), seeds("      own: 7\n")];
  const plain = learnerSeeds(key, [...openSmallBank().problems.values()][0]!, { learner: "ada", attempt: 1 });
  expect(new Set([one, plain, ...others].map(({ hidden }) => hidden)).size).toBe(4);
  expect(one.public).toMatch(/^[0-9a-f]{12}\.[0-9a-f]{8}$/);
});

test.each<[string, string, RegExp]>([
  [
    "a parameter that there is not",
    "      onw: 7\n",
    /set\.yaml:7:7: Cannot make "onw" in another way: the parameters of "u1-test\/twice" are "own" \[unknown-parameter\]\n7 \| {7}onw: 7\n {2}\| {7}\^\nHint: did you mean "own"\?/,
  ],
  [
    "an unknown generator",
    "      own: { integr: { min: 1, max: 2 } }\n",
    /set\.yaml:7:14: Cannot use the key "integr"/,
  ],
  ["a misspelt option", "      own: { integer: { min: 1, mx: 2 } }\n", /set\.yaml:7:33: .*"mx".*\n.*\n.*\n.*"max"/],
  ["a value that is not there", "      own: { integer: { min: '= other', max: 2 } }\n", /set\.yaml:7:\d+: .*"other"/],
])("refuses %s, with its place in the set", (_what, parameters, message) => {
  expect(overridden(parameters).complaints).toMatch(message);
});

test("an override that no variant can be made of is told at its line in the set", async () => {
  const first = TWO.replace("parameters:", "parameters:\n  before: { integer: { min: 1, max: 2 } }");
  await expect(variantOf(overridden("      own: 1001\n", first), "s")).rejects.toMatchObject({
    diagnostic: {
      place: { file: "set.yaml", line: 7 },
      message: expect.stringMatching(/outside the band "size", 0 to 1000/),
    },
  });
});
