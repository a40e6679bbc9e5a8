import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ClassStatistics } from "../grader/report/class-statistics.ts";
import { ROOT, saddlepoint } from "./commands/saddlepoint.ts";
import { temporaryFolder } from "./small-bank.ts";

interface Truth {
  readonly verdict: string;
  readonly misconception?: string;
  readonly points: number;
}

/** Enough for every misconception to be handed in; `npm run course -- --learners 200 --out folder` makes a larger class. */
const LEARNERS = 40;
const SLUGS = [
  "classify-critical-point",
  "gd-stability-interval",
  "cx-stability-bounds",
  "condition-rate",
  "contraction-factor",
];
const MAX = [10, 10, 5, 10, 10];

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** Pearson's correlation by sums, as a pocket calculator does it: not the way of the program. */
function pearson(x: readonly number[], y: readonly number[]): number {
  const n = x.length;
  const xy = sum(x.map((value, i) => value * y[i]!));
  const squares = (values: readonly number[]) => n * sum(values.map((value) => value * value)) - sum(values) ** 2;
  return (n * xy - sum(x) * sum(y)) / Math.sqrt(squares(x) * squares(y));
}

test("the report of a generated class is the truth that it was made of", () => {
  const folder = join(temporaryFolder(), "class");
  const at = (name: string) => join(folder, name);
  const make = [join(ROOT, "examples/course/make.js"), "--learners", String(LEARNERS), "--out", folder];
  expect(spawnSync(process.execPath, make, { encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  const set = ["--set", at("set.yaml")];
  const graded = saddlepoint([
    "grade",
    at("submissions"),
    ...set,
    "--key-file",
    at("sample.key"),
    "--out",
    at("results"),
    "--json",
  ]);
  expect(graded.code).toBe(0);
  const { out, code } = saddlepoint(["report", at("results"), ...set, "--out", at("report"), "--json"]);
  expect(code).toBe(0);
  const told = JSON.parse(out) as ClassStatistics & { learners: number };
  const truth = Object.entries(
    JSON.parse(readFileSync(at("expected.json"), "utf8")) as Record<string, Record<string, Truth>>,
  );
  expect(told.learners).toBe(LEARNERS);

  for (const [p, slug] of SLUGS.entries()) {
    const problem = told.problems[p]!;
    const own = truth.map(([, results]) => results[slug]!);
    const there = truth.filter(([, results]) => results[slug]!.verdict !== "not-run").map(([, results]) => results);
    const item = there.map((results) => results[slug]!.points / MAX[p]!);
    const rest = there.map(
      (results) => sum(SLUGS.map((other, o) => (o === p ? 0 : results[other]!.points))) / (sum(MAX) - MAX[p]!),
    );
    expect(problem.handedIn, slug).toBe(there.length);
    expect(problem.facility, slug).toBeCloseTo(sum(item) / item.length, 10);
    expect(problem.discrimination, slug).toBeCloseTo(pearson(item, rest), 8);
    for (const verdict of [
      "accepted",
      "wrong-answer",
      "time-limit",
      "compile-error",
      "not-run",
      "judge-error",
    ] as const)
      expect(problem.verdicts[verdict], `${slug} ${verdict}`).toBe(own.filter((one) => one.verdict === verdict).length);
    const planned = own.flatMap(({ misconception }) => misconception ?? []);
    const counts = Object.fromEntries(problem.misconceptions.map(({ name, learners }) => [name, learners]));
    expect(counts, slug).toEqual(
      Object.fromEntries([...new Set(planned)].map((name) => [name, planned.filter((one) => one === name).length])),
    );
    expect(problem.tries).toEqual({ median: 1, most: 1 });
  }
  const totals = truth.map(([, results]) => sum(SLUGS.map((slug) => results[slug]!.points)));
  expect(told.mean).toBeCloseTo(sum(totals) / (LEARNERS * sum(MAX)), 10);
  expect(sum(told.distribution)).toBe(LEARNERS);

  // Both gradebooks hold the very points, and a learner's page nothing of anybody else's.
  const moodle = readFileSync(at("report/gradebook-moodle.csv"), "utf8").trim().split("\n").slice(1);
  expect(moodle).toEqual(truth.map(([id, results]) => [id, ...SLUGS.map((slug) => results[slug]!.points)].join(",")));
  const canvas = readFileSync(at("report/gradebook-canvas.csv"), "utf8").trim().split("\n");
  expect(canvas[1]).toBe("    Points Possible,,,,,10,10,5,10,10");
  expect(canvas).toHaveLength(LEARNERS + 2);
  const page = readFileSync(at("report/learners/s1001.html"), "utf8");
  expect(page).toContain("s1001");
  for (const [id] of truth.slice(1)) expect(page).not.toContain(id);
});
