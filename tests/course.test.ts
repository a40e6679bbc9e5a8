import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ResultLine } from "../grader/report/report.ts";
import { ROOT, saddlepoint } from "./commands/saddlepoint.ts";
import { temporaryFolder } from "./small-bank.ts";

const course = join(ROOT, "examples/course");
const expected = JSON.parse(readFileSync(join(course, "expected.json"), "utf8")) as Record<
  string,
  Record<string, { verdict: string; misconception?: string }>
>;

describe("the sample course", () => {
  test("gives everybody what the plan of its submissions says, misconceptions by name", () => {
    const out = temporaryFolder();
    const { code } = saddlepoint([
      "grade",
      join(course, "submissions"),
      "--set",
      join(course, "set.yaml"),
      "--key-file",
      join(course, "sample.key"),
      "--out",
      out,
      "--json",
    ]);
    expect(code).toBe(0);
    const lines = readFileSync(join(out, "results.jsonl"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as ResultLine);
    const graded: typeof expected = {};
    for (const { learner, problem, verdict, cases } of lines) {
      const planned = expected[learner]![problem.slice(problem.indexOf("/") + 1)]!;
      // A wrong solution may do here and there what another misconception does: its own must be among those named.
      const named = cases.some(({ misconception }) => misconception === planned.misconception)
        ? planned.misconception
        : undefined;
      graded[learner] ??= {};
      graded[learner][problem.slice(problem.indexOf("/") + 1)] = {
        verdict,
        ...(named === undefined ? {} : { misconception: named }),
      };
    }
    expect(graded).toEqual(expected);
    expect(new Set(lines.map(({ verdict }) => verdict)).size).toBe(7);
    expect([...new Set(lines.map(({ learner }) => learner))]).toEqual(Object.keys(expected));
    const gradebook = readFileSync(join(out, "gradebook.csv"), "utf8").trim().split("\n");
    expect(gradebook).toHaveLength(13);
  });
});
