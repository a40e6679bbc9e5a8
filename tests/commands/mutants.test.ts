import { describe, expect, test } from "vitest";
import { mutationsOf } from "../../grader/commands/mutants/mutate.ts";
import { writeFiles, writeSmallBank } from "../small-bank.ts";
import { saddlepoint } from "./saddlepoint.ts";

/** Twice a number, in a way that has a mutant of each kind. */
const REFERENCE = `interface Given {
  x: number;
}

export function twice({ x }: Given): number {
  if (x < 0) return -1;
  let doubled = x;
  for (let i = 0; i < x; i++) doubled += 1;
  return doubled;
}
`;

const EXPLAINED = `u1-test/twice:
  - line: if (x < 0) return -1;
    changes: [condition → false, "- removed", 1 → 2, 1 → 0]
    reason: No case is negative.
`;

/** A small bank with that reference, tried. */
function mutants(equivalents: string, reference = REFERENCE) {
  const bank = writeSmallBank(undefined, { "reference.ts": reference });
  if (equivalents !== "") writeFiles(bank, { "solutions/equivalent-mutants.yaml": equivalents });
  return saddlepoint(["mutants", "--bank", bank, "--seeds", "2", "--jobs", "1"]);
}

describe("mutants", () => {
  test("shows the survivors, and ends with 1 when they are too many", () => {
    const { code, out } = mutants("");
    expect(out).toContain(
      `solutions/u1-test/twice/reference.ts:6:7: Cannot tell "condition → false" from the reference by any of 7 hidden cases [surviving-mutant]
6 |   if (x < 0) return -1;
  |       ^`,
    );
    // This one is killed.
    expect(out).not.toContain('"+= → -="');
    expect(out).toMatch(/u1-test\/twice: below 85\.0 %/);
    expect(code).toBe(1);
  });

  test("counts a mutant that never ends as killed, and one that is explained not at all", () => {
    const { code, out } = mutants(EXPLAINED);
    expect(out).not.toContain("surviving-mutant");
    expect(out).toMatch(/✓ +u1-test\/twice +7 +15 +11 +[1-9] +4 +0 +100\.0 %/);
    expect(out).toMatch(/enough: 100\.0 % of 11 mutants killed, 4 equivalent ones apart/);
    expect(code).toBe(0);
  });

  test.each([
    [
      "of which there is no such mutant",
      EXPLAINED.replace("1 → 2", "1 → 3"),
      /equivalent-mutants\.yaml:3:47: Cannot find the mutant "1 → 3" of u1-test\/twice: those of that line are .*\[stale-mutant\]\s/,
    ],
    [
      "whose line has changed",
      EXPLAINED.replace("(x < 0)", "(x < 1)"),
      /Cannot find the mutant "condition → false" of u1-test\/twice: its reference has no mutants in the line/,
    ],
    [
      "that a case kills",
      EXPLAINED.replace("1 → 2", "< → <="),
      /Cannot call the mutant "< → <=" of u1-test\/twice equivalent: the hidden case "[\w.]+" kills it at seed 1 \[not-equivalent\]/,
    ],
    [
      "of a problem that is gone",
      EXPLAINED.replace("u1-test/twice", "u1-test/thrice"),
      /Cannot find the problem "u1-test\/thrice" in the bank \[stale-mutant\]/,
    ],
  ])("ends with 1 on an explanation %s", (_what, equivalents, message) => {
    const { code, out } = mutants(equivalents);
    expect(out).toMatch(message);
    expect(code).toBe(1);
  });

  test("ends with 2 on a list that cannot be read", () => {
    const { code, err } = mutants(EXPLAINED.replace("reason", "because"));
    expect(err).toMatch(/equivalent-mutants\.yaml:4:5: Cannot use the key "because" here/);
    expect(code).toBe(2);
  });
});

describe("mutationsOf", () => {
  const changes = (code: string) => mutationsOf(code).map(({ change }) => change);

  test.each<[string, string, string[]]>([
    ["arithmetic", "f = a + b * c;", ["+ → -", "* → /"]],
    ["comparisons", "f = a <= b;", ["<= → <", "<= → >"]],
    ["connectives", "f = a && b;", ["&& → ||"]],
    ["defaults", "f = a ?? b;", ["?? removed"]],
    ["signs", "f = !a === -b;", ["! removed", "=== → !==", "- removed"]],
    ["conditions", "if (a) b = c;", ["condition → false", "condition → !condition"]],
    ["constants", "f = 3;", ["3 → 4", "3 → -3"]],
    ["one", "f = 1;", ["1 → 2", "1 → 0", "1 → -1"]],
    ["zero, whose sign does not matter", "f = 0;", ["0 → 1"]],
    ["truth", "f = true;", ["true → false"]],
    ["labels, by another one of the file", 'f = a ? "x" : "y";', ["condition → !condition", '"x" → "y"', '"y" → "x"']],
    ["the only label", 'f = "x";', []],
    ["calls", "f(); g = a.sort();", ["call removed", "sort removed"]],
    ["methods", "f = Math.max(a); g = a.some(b);", ["max → min", "some → every"]],
    ["steps", "for (;;) i++;", ["++ → --"]],
    [
      "text, and what is said in errors",
      'f = "a" + b; if (c < d) throw new RangeError("1" + 2);',
      ["condition → false", "< → <=", "< → >="],
    ],
    ["names", 'f = { "a-b": c };', []],
  ])("changes %s", (_what, code, expected) => {
    expect(changes(code).sort()).toEqual([...expected].sort());
  });

  test("keeps what is grouped together", () => {
    expect(mutationsOf("f = a * (b - c) ** 2;").map(({ code }) => code)).toEqual([
      "f = (a / (b - c) ** 2);",
      "f = a * ((b + c)) ** 2;",
      "f = a * (b - c) ** (3);",
      "f = a * (b - c) ** (-2);",
      "f = a * ((b - c) * 2);",
    ]);
  });
});
