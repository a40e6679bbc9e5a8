import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkers } from "../../grader/checkers/checkers/index.ts";
import { compareAnswer } from "../../grader/checkers/compare.ts";
import { CHECKER_EXAMPLES } from "../../grader/checkers/examples.ts";
import { MAKER_EXAMPLES, referencePage } from "../../grader/commands/reference/reference.ts";
import { TYPE_EXAMPLES } from "../../grader/commands/reference/type-examples.ts";
import { CODES } from "../../grader/definition/codes.ts";
import { parseExpression } from "../../grader/definition/expression.ts";
import { FUNCTION_WORDS } from "../../grader/definition/functions.ts";
import { checkerSpec, parseProblem } from "../../grader/definition/parse.ts";
import { problemSchema } from "../../grader/definition/schema.ts";
import { figures } from "../../grader/handout/figures/index.ts";
import { receive } from "../../grader/values/codec.ts";
import { evaluate, FUNCTION_NAMES } from "../../grader/values/expression.ts";
import { mismatch } from "../../grader/values/types.ts";
import type { Value } from "../../grader/values/value.ts";
import { generators } from "../../grader/variant/generators/index.ts";
import { vocabulary } from "../../grader/vocabulary.ts";
import { SMALL } from "../definition/small-problem.ts";
import { REFERENCE_PAGE } from "../pages.ts";
import { ROOT } from "./saddlepoint.ts";

const page = referencePage();

test("problems/REFERENCE.md is what the code says: npm run reference writes it", () => {
  expect(readFileSync(join(ROOT, REFERENCE_PAGE), "utf8")).toBe(`${page}\n`);
});

test("every key has a meaning", () => {
  const silent: string[] = [];
  const visit = (schema: unknown, path: string): void => {
    if (typeof schema !== "object" || schema === null) return;
    const { properties } = schema as { properties?: Record<string, { description?: string }> };
    for (const [name, one] of Object.entries(properties ?? {}))
      if (typeof one.description !== "string") silent.push(`${path}.${name}`);
    for (const [key, value] of Object.entries(schema)) visit(value, `${path}/${key}`);
  };
  visit(problemSchema(vocabulary), "");
  expect(silent).toEqual([]);
});

test.each([
  ...Object.keys(generators),
  ...Object.keys(checkers),
  ...Object.keys(figures),
  ...Object.keys(MAKER_EXAMPLES),
])("%s has a part of its own", (name) => {
  expect(page).toContain(`### \`${name}\``);
});

describe("expressions", () => {
  test("every function is told of, and none that there is not", () => {
    expect(Object.keys(FUNCTION_WORDS)).toEqual([...FUNCTION_NAMES]);
  });
  test.each(Object.values(FUNCTION_WORDS).map(({ example }) => example))("%s comes to what is said", (text, value) => {
    expect(evaluate(parseExpression(text), {})).toEqual(value);
  });
});

describe("checkers", () => {
  test("every checker has an answer that it accepts and, but for what never differs, one that it does not", () => {
    expect(Object.keys(CHECKER_EXAMPLES)).toEqual(Object.keys(checkers));
    for (const examples of Object.values(CHECKER_EXAMPLES))
      expect(new Set(examples.map(({ accepted }) => accepted))).toEqual(new Set([true, false]));
  });
  test.each(Object.values(CHECKER_EXAMPLES).flat())("$checker: $answer beside $right: $accepted", (example) => {
    const { error } = compareAnswer(checkerSpec(example.checker)!, receive(example.answer), example.right);
    expect(error <= 1).toBe(example.accepted);
  });
});

test.each(
  TYPE_EXAMPLES.filter(({ value }) => value !== undefined).map(({ yaml, type, value }) => [yaml, type, value] as const),
)("the type %s holds its value", (_yaml, type, value) => {
  expect(mismatch(receive(value as Value), type)).toBeUndefined();
});

test("every type of the vocabulary is shown", () => {
  const shown = new Set(TYPE_EXAMPLES.map(({ type }) => type.kind));
  const source = readFileSync(join(ROOT, "grader/values/types.ts"), "utf8");
  const union = source.slice(source.indexOf("export type ValueType"), source.indexOf("export type Size"));
  expect([...shown].sort()).toEqual([...union.matchAll(/kind: "(\w+)"/g)].map((match) => match[1]!).sort());
});

test.each(Object.entries(MAKER_EXAMPLES))("the example of %s can be read in a problem", (_name, yaml) => {
  const before = [
    "a: 1",
    "H: { value: [[2, 0], [0, 1]] }",
    "b: { value: [1, 1] }",
    "p: { polynomial2d: { x: { count: 2 }, y: { count: 1 } } }",
  ];
  const given = [...before, yaml].map((line) => `          ${line}\n`).join("");
  const text = SMALL.replace("          spare: {", `${given}          spare: {`);
  const result = parseProblem("p.yaml", "u1-test/twice", text, vocabulary);
  expect(result.kind === "refused" ? result.diagnostics : []).toEqual([]);
});

test("every diagnostic that a problem can get is told of, and none that there is not", () => {
  const folders = [
    "definition",
    "certificate",
    "variant",
    "handout",
    "commands/check",
    "commands/mutants",
    "commands/preview",
  ];
  const sources = folders.flatMap((folder) =>
    readdirSync(join(ROOT, "grader", folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !/course|roster|codes\.ts$/.test(name))
      .map((name) => readFileSync(join(ROOT, "grader", folder, name), "utf8")),
  );
  const used = sources.flatMap((source) =>
    [
      ...source.matchAll(
        /(?:\bcode: |\b(?:AuthorError|report|defect|fail|complain|at)\((?:[^()"`]|\([^()]*\)|`[^`]*`)*?)"([a-z]+(?:-[a-z]+)+)"/g,
      ),
    ].map((match) => match[1]!),
  );
  const known = Object.values(CODES).flatMap((codes) => Object.keys(codes));
  expect(new Set(known).size).toBe(known.length);
  expect([...new Set(used)].filter((code) => !known.includes(code))).toEqual([]);
  const everything = sources.join("\n");
  expect(known.filter((code) => !everything.includes(`"${code}"`))).toEqual([]);
});
