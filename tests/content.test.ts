import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openBank } from "../grader/definition/bank.ts";
import { problemSchema } from "../grader/definition/schema.ts";
import { vocabulary } from "../grader/vocabulary.ts";
import { ROOT, saddlepoint } from "./commands/saddlepoint.ts";

const bank = openBank(ROOT, vocabulary);
const problems = [...bank.problems.values()];

test("the schema for editors is the validator's own; npm run schema writes it", () => {
  const written = JSON.parse(readFileSync(join(ROOT, "problems/problem.schema.json"), "utf8")) as unknown;
  expect(written).toEqual(JSON.parse(JSON.stringify(problemSchema(vocabulary))));
});

describe.each(problems.map((problem) => [problem.slug, problem] as const))("%s", (_slug, problem) => {
  test("points editors to the schema", () => {
    expect(problem.source.split("\n")[0]).toBe("# yaml-language-server: $schema=../problem.schema.json");
  });

  test("has golden values, read by an adapter", () => {
    expect(readdirSync(join(ROOT, "tests/golden/adapters"))).toContain(`${problem.slug}.ts`);
  });
});

test("the bank passes its own gate, at a few seeds here and at 1,000 by hand, and every problem is pinned", () => {
  const { code, out } = saddlepoint(["check", "--seeds", "10", "--json"]);
  const report = JSON.parse(out) as { diagnostics: unknown[]; problems: { id: string }[] };
  expect(report.diagnostics).toEqual([]);
  expect(report.problems.map(({ id }) => id)).toEqual(problems.map(({ id }) => id));
  expect(code).toBe(0);
  const pins = JSON.parse(readFileSync(join(ROOT, "solutions/pins.json"), "utf8")) as Record<
    string,
    { version: number; inputs: Record<string, string> }
  >;
  expect(Object.keys(pins).sort()).toEqual(problems.map(({ id }) => id).sort());
  for (const problem of problems) {
    expect(pins[problem.id]!.version, problem.id).toBe(problem.version);
    expect(Object.keys(pins[problem.id]!.inputs)).toEqual(["10", "100", "1000"]);
  }
});
