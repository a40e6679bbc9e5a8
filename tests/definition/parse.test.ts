import { describe, expect, test } from "vitest";
import { parseProblem } from "../../grader/definition/parse.ts";
import { formatDiagnostic } from "../../grader/values/diagnostic.ts";
import { vocabulary } from "../../grader/vocabulary.ts";
import { SMALL } from "./small-problem.ts";

const FILE = "problems/u1-test/twice.yaml";

function diagnose(text: string) {
  const result = parseProblem(FILE, "u1-test/twice", text, vocabulary);
  return result.kind === "problem" ? [] : result.diagnostics;
}

function change(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`no "${from}" in the small problem`);
    return text.replace(from, to);
  }, SMALL);
}

test("parseProblem() reads a right file without complaint", () => {
  expect(diagnose(SMALL)).toEqual([]);
});

test("parseProblem() reports six different mistakes at six places, in one go", () => {
  const text = change(
    ["difficulty: 1", "dificulty: 1"],
    ["own: { integer: { min: 1, max: 1000 } }", "own: { intger: { min: 1, max: 1000 } }"],
    ["returns: number", "returns: numbr"],
    ["en: Numbers, ", ""],
    ["given: { x: 0 }", 'given: { x: "= 2 * (spare" }'],
    ["yours is {{own}}", "yours is {{owm}}"],
  );
  const shown = diagnose(text).map((diagnostic) => formatDiagnostic(diagnostic, text));
  expect(shown).toHaveLength(6);
  expect(shown.join("\n\n")).toMatchInlineSnapshot(`
    "problems/u1-test/twice.yaml:5:1: Cannot use the key "dificulty" here: known keys are "band", "difficulty", "errata", "figure", "format", "functions", "groups", "hints", "id", "limits", "misconceptions", "parameters", "prerequisites", "solution", "sources", "statement", "title", "version", "where" [unknown-key]
    5 | dificulty: 1
      | ^
    Hint: did you mean "difficulty"?

    problems/u1-test/twice.yaml:10:10: Cannot use the key "intger" here: known keys are "choice", "dyadic", "function", "inertia", "integer", "jacobian", "matrix", "polynomial", "polynomial2d", "polynomial_function", "probabilities", "quadratic_function", "rational", "record", "repeat", "signs", "spectrum", "subset", "symmetric", "symmetricNice", "value", "vector" [unknown-key]
    10 |   own: { intger: { min: 1, max: 1000 } }
       |          ^
    Hint: did you mean "integer"?

    problems/u1-test/twice.yaml:16:14: Cannot use "numbr" for "returns": known are "number", "integer", "boolean", "text", "complex", "interval", "vector", "matrix", "symmetric" [unknown-name]
    16 |     returns: numbr
       |              ^
    Hint: did you mean "number"?

    problems/u1-test/twice.yaml:17:39: Cannot fill {{owm}}: the parameters are "own" [unknown-placeholder]
    17 | statement: { en: "Return 2x; yours is {{owm}}.", zh: "返回 2x；你的数是 {{own}}。" }
       |                                       ^
    Hint: did you mean "own"?

    problems/u1-test/twice.yaml:21:5: Cannot use "title" as the key "en" is missing [missing-key]
    21 |     title: { zh: 数 }
       |     ^
    Hint: add "en:" (the text in English)

    problems/u1-test/twice.yaml:30:34: Cannot read the expression "2 * (spare": parenthesis ) expected [bad-expression]
    30 |         given: { x: "= 2 * (spare" }
       |                                  ^"
  `);
});

describe.each<[what: string, text: string, code: string, at: string]>([
  ["a duplicate key", change(["version: 1\n", "version: 1\nversion: 2\n"]), "duplicate-key", "version: 2"],
  ["a tab for indentation", change(["  twice:\n", "\ttwice:\n"]), "yaml-syntax", "\ttwice:"],
  ["a value of the wrong type", change(["version: 1", "version: one"]), "wrong-type", "one"],
  ["a number out of range", change(["difficulty: 1", "difficulty: 9"]), "out-of-range", "9"],
  ["a missing key", change(["solution: { en: 2x, zh: 2x }\n", ""]), "missing-key", "format: 1"],
  ["another id than the path's", change(["id: u1-test/twice", "id: u1-test/thrice"]), "id-mismatch", "u1-test/thrice"],
  ["a case id used twice", change(["- id: zero", "- id: random # again"]), "duplicate-id", "random # again"],
  ["a group without weight", change(["    weight: 1\n", ""]), "missing-key", "id: numbers"],
  [
    "two generators for one value",
    change(["min: 1, max: 999 } }", "min: 1, max: 999 }, choice: { from: [1] } }"]),
    "not-one-key",
    "{ integer: { min: 1, max: 999 }, choice",
  ],
  ["an unknown option of a generator", change(["min: 1, max: 1000", "min: 1, mx: 1000"]), "unknown-key", "mx: 1000"],
  [
    "an unknown function in an expression",
    change(["given: { x: 0 }", 'given: { x: "= 3 + sqr(4)" }']),
    "unknown-function",
    "sqr(4)",
  ],
  [
    "a value used before it is drawn",
    change(["x: { integer: { min: 1, max: 999 } }", 'x: "= 2 * spare"']),
    "unknown-value",
    'spare"',
  ],
  ["an argument that nothing gives", change(["given: { x: 0 }", "given: { y: 0 }"]), "missing-argument", "id: zero"],
  ["no public case", change(["        public: 2\n", ""]), "no-public-case", "twice:"],
  [
    "translations that fill in different values",
    change(["你的数是 {{own}}。", "你的数。"]),
    "placeholders-differ",
    '"返回 2x',
  ],
  ["an unknown helper", change(["yours is {{own}}", "yours is {{mth own}}"]), "bad-template", '"Return 2x'],
  ["a block in a text", change(["yours is {{own}}", "{{#if own}}{{own}}{{/if}}"]), "bad-template", '"Return 2x'],
  [
    "a checker that does not exist",
    change(["returns: number", "returns: number\n    checker: clsoe"]),
    "unknown-name",
    "clsoe",
  ],
  [
    "a limit on calls of a number",
    change(["- id: zero", "- id: zero\n        calls: { x: 2 }"]),
    "calls-of-no-function",
    "x: 2 }",
  ],
  [
    "a band that nothing fits",
    change(["functions:\n", "band:\n  size: { of: own, min: 3, max: 2 }\nfunctions:\n"]),
    "empty-band",
    "{ of: own",
  ],
  [
    "a band of an unknown parameter",
    change(["functions:\n", "band:\n  size: { of: length(owm), min: 1, max: 2 }\nfunctions:\n"]),
    "unknown-value",
    "owm",
  ],
  ["only one hint", change(["  - { en: Twice., zh: 乘以二。 }\n", ""]), "out-of-range", "- { en: Add."],
])("parseProblem() refuses %s", (_what, text, code, at) => {
  test(`as ${code}, at ${JSON.stringify(at)}`, () => {
    const before = text.slice(0, text.indexOf(at)).split("\n");
    const found = diagnose(text).map(({ place, code: name }) => `${name} ${place.line}:${place.column}`);
    expect(found).toContain(`${code} ${before.length}:${before.at(-1)!.length + 1}`);
  });
});

test("parseProblem() refuses a file that is too large, unread", () => {
  const [diagnostic, ...others] = diagnose(`${SMALL}# ${"x".repeat(300_000)}\n`);
  expect(others).toEqual([]);
  expect(diagnostic?.code).toBe("file-too-large");
});

test("parseProblem() refuses an alias bomb before it is blown up", () => {
  const bomb = [
    "a0: &a0 [x, x, x, x, x, x, x, x, x]",
    ...Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(", ")}]`),
  ].join("\n");
  expect(diagnose(bomb).map(({ code }) => code)).toEqual(["too-many-aliases"]);
});

test("parseProblem() refuses nesting without end, in a few words", () => {
  const codes = diagnose("[".repeat(100_000)).map(({ code }) => code);
  expect(codes.length).toBeGreaterThan(0);
  expect(codes.length).toBeLessThan(20);
});

test.each([
  ["", "empty"],
  ["- a list", "a list"],
  ["just text", "text"],
])("parseProblem() refuses a file that is no mapping: %s", (text) => {
  expect(diagnose(text).length).toBeGreaterThan(0);
});
