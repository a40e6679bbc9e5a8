import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CertifiedVariant, makeVariant } from "../../grader/certificate/make-variant.ts";
import { openPrograms, type Programs } from "../../grader/certificate/programs.ts";
import { openBank } from "../../grader/definition/bank.ts";
import { parseProblemSet } from "../../grader/definition/course.ts";
import type { PublicCase, PublicCases } from "../../grader/handout/public-cases.ts";
import { renderPublicCases } from "../../grader/handout/render-problem.ts";
import { runnableCases } from "../../grader/handout/run-public-cases.ts";
import { grade } from "../../grader/pipeline.ts";
import { makeReport } from "../../grader/report/report.ts";
import { createPool, type Pool } from "../../grader/run/pool.ts";
import { submissionOf } from "../../grader/submission/submission.ts";
import { decodeValue, encode } from "../../grader/values/codec.ts";
import type { Value } from "../../grader/values/value.ts";
import { learnerSeeds, siblingSeeds } from "../../grader/variant/seeds.ts";
import { vocabulary } from "../../grader/vocabulary.ts";
import { temporaryFolder } from "../small-bank.ts";

const ID = "u3-critical-points/classify-critical-point";
const bank = openBank(join(import.meta.dirname, "../.."), vocabulary, [ID]);
const read = parseProblemSet("set.yaml", `id: s\ntitle: { en: S, zh: S }\nproblems: [{ id: ${ID}, points: 10 }]\n`, [
  ID,
]);
const set = (read as Extract<typeof read, { kind: "read" }>).value;
let programs: Programs;
let pool: Pool;
beforeAll(async () => {
  programs = await openPrograms(bank.problems.get(ID)!, bank.solutions.get(ID)!);
  pool = createPool({ jobs: 1 });
});
afterAll(async () => {
  programs.reference.dispose();
  await pool.close();
});

const key = Buffer.from("0123456789abcdef0123456789abcdef");
const seedsOf = (learner: string) => learnerSeeds(key, programs.problem, { learner, attempt: 1 });

async function judged(learner: string, text: string) {
  const seeds = seedsOf(learner);
  const certified = makeVariant(programs, seeds);
  const submission = submissionOf("classify-critical-point.ts", text);
  const siblingAt = (n: number) => makeVariant(programs, siblingSeeds(seeds, n));
  const verdict = await grade(certified, submission, pool, { siblingAt });
  const line = makeReport(certified.variant, verdict, { set, learner, max: 10, submission: null });
  return { certified, line };
}
const inputs = ({ variant }: CertifiedVariant, visibility: string) =>
  variant.cases.filter((one) => one.visibility === visibility).map((one) => encode(one.args as Value[]));

test("the parameters and public cases of a sibling's variant are the learner's own, its hidden cases are not", () => {
  const seeds = seedsOf("ada");
  const own = makeVariant(programs, seeds);
  const fresh = makeVariant(programs, siblingSeeds(seeds, 1));
  expect(encode(fresh.variant.parameters as Value)).toBe(encode(own.variant.parameters as Value));
  expect(inputs(fresh, "public")).toEqual(inputs(own, "public"));
  expect(inputs(fresh, "hidden")).not.toEqual(inputs(own, "hidden"));
});

describe.each(bank.solutions.get(ID)!.byVerdict["wrong-answer"].map(({ name, text }) => [name, text] as const))(
  "%s",
  (_, text) => {
    test("has siblings that its author may see, and that fail in the handout too", async () => {
      const { certified, line } = await judged("ada", text);
      const own = decodeValue(renderPublicCases(certified.variant, certified.certificate)) as unknown as PublicCases;
      const fresh = (line.siblings ?? []).map(({ data }) => decodeValue(data) as unknown as PublicCase);
      const secret = new Set(inputs(certified, "hidden"));
      for (const one of fresh) expect(secret.has(encode(one.args as Value[]))).toBe(false);

      const file = join(temporaryFolder(), "solution.ts");
      writeFileSync(file, text);
      const exports = (await import(file)) as Record<string, unknown>;
      const runnable = runnableCases({ ...own, cases: [...own.cases, ...fresh] }, own.problem, "");
      const told = line.cases.filter((one) => one.sibling !== undefined);
      expect(told.length).toBeGreaterThan(0);
      for (const one of told) {
        expect(one.message).toContain(`npm test -- -t "classify-critical-point ${one.sibling}"`);
        expect(
          runnable.find(({ id }) => id === one.sibling)!.run({ kind: "loaded", exports, source: text }).passed,
          one.sibling,
        ).toBe(false);
      }
    });
  },
);

test("a right solution has none", async () => {
  const { line } = await judged("ada", programs.canary.text);
  // The bank's file asks for its parameters, which a learner's `mine` is not passed: that alone fails.
  expect(line.cases.filter((one) => one.sibling !== undefined && one.id !== "mine")).toEqual([]);
  expect(line.cases.find((one) => one.id === "mine")!.message).toMatch(
    /^A hidden case fails: the answer for your own numbers/,
  );
});

test("nothing of a hidden input can be carried into a sibling", async () => {
  const spy = `
    const seen: string[] = [];
    export function classifyCriticalPoint(H: number[][]): string {
      const before = seen.join("|");
      seen.push(JSON.stringify(H));
      return before;
    }
    export const mine = () => seen.join("|");
  `;
  const { certified, line } = await judged(
    "ada",
    spy.replace("classifyCriticalPoint", programs.problem.functions[0]!.name),
  );
  const text = JSON.stringify(line).replaceAll("\\", "");
  expect(text).toContain("sibling");
  for (const one of certified.variant.cases.filter((each) => each.visibility === "hidden" && each.args.length > 0))
    expect(text).not.toContain(JSON.stringify(one.args[0]));
});
