import { type CertifiedVariant, makeVariant } from "./certificate/make-variant.ts";
import type { Programs } from "./certificate/programs.ts";
import type { Learner, ProblemSet } from "./definition/course.ts";
import { type Handout, renderHandout } from "./handout/handout.ts";
import type { Pool } from "./run/pool.ts";
import { type Submission, submissionOf } from "./submission/submission.ts";
import type { Scope } from "./values/value.ts";
import { learnerSeeds } from "./variant/seeds.ts";
import { findSiblings } from "./verdict/find-siblings.ts";
import { findState } from "./verdict/find-state.ts";
import { judge, judgeUnrun } from "./verdict/judge.ts";
import { requestFor } from "./verdict/request.ts";
import type { Verdict } from "./verdict/verdict.ts";

// The program on one page: a problem and a seed make a variant, a variant makes a handout, and a variant with a
// submission makes a verdict. Start reading here.

/** Opens the programs of a problem; kept by the caller, as loading costs more than using them. */
export type OpenPrograms = (problem: string) => Promise<Programs>;

/** A learner's own variant of one problem of a set. */
export async function learnerVariant(
  set: Pick<ProblemSet, "attempt">,
  learner: string,
  problem: string,
  key: Buffer,
  open: OpenPrograms,
): Promise<CertifiedVariant> {
  const programs = await open(problem);
  return makeVariant(programs, learnerSeeds(key, programs.problem, { learner, attempt: set.attempt }));
}

/** What a learner receives for a set, and the variants that it is about. */
export async function makeHandout(
  set: ProblemSet,
  learner: Learner,
  key: Buffer,
  open: OpenPrograms,
): Promise<{ readonly files: Handout; readonly variants: readonly CertifiedVariant[] }> {
  const variants: CertifiedVariant[] = [];
  for (const { id } of set.problems) variants.push(await learnerVariant(set, learner.id, id, key, open));
  return { files: renderHandout(set, learner, variants), variants };
}

export interface GradeOptions {
  readonly parameters?: Scope;
  readonly eager?: true;
  readonly hidden?: false;
  siblingAt?(n: number): CertifiedVariant;
}

/**
 * Runs a submission and judges it. Learners' mistakes are verdicts; only ours throw.
 *
 * @param options `parameters` are passed to functions for the learner's own numbers: by the bank's own files, which
 * cannot know them. `eager`: should the guard stop it, it is known where. `siblingAt` makes the variants in which cases are
 * looked for that may be shown for hidden ones; without it none are. `hidden: false`: hidden cases are not run, and the
 * verdict does not know of them.
 */
export async function grade(
  { variant: whole, certificate }: CertifiedVariant,
  submission: Submission,
  pool: Pool,
  { parameters, eager, siblingAt, hidden }: GradeOptions = {},
): Promise<Verdict> {
  const cases = hidden === false ? whole.cases.filter(({ visibility }) => visibility === "public") : whole.cases;
  const variant = { ...whole, cases };
  if (submission.kind !== "ready") return judgeUnrun(variant, submission);
  const request = requestFor(variant, submission, variant.cases, parameters); // inputs only: answers stay here
  const run = await pool.run(eager ? { ...request, eager } : request);
  const verdict = judge(variant, certificate, submission, run);
  const told = await findState(verdict, (one) => pool.run(requestFor(variant, submission, [one], parameters)));
  if (siblingAt === undefined) return told;
  return findSiblings(told, submission, {
    variantAt: siblingAt,
    run: (fresh, cases) => pool.run(requestFor(fresh.variant, submission, cases)),
  });
}

/** Grades a solution that is known to be right; what is wrong with the machine, where it is not accepted. */
export async function isHealthy(
  certified: CertifiedVariant,
  { canary }: Programs,
  pool: Pool,
): Promise<string | undefined> {
  const { parameters } = certified.variant;
  const { verdict } = await grade(certified, submissionOf(canary.path, canary.text), pool, { parameters });
  if (verdict === "accepted") return undefined;
  return `The right solution ${canary.path} got ${verdict} on this machine, at seed ${certified.variant.seed}`;
}
