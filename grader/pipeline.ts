import { type CertifiedVariant, makeVariant } from "./certificate/make-variant.ts";
import type { Programs } from "./certificate/programs.ts";
import type { Learner, ProblemSet } from "./definition/course.ts";
import { type Handout, renderHandout } from "./handout/handout.ts";
import { makeReport, type ResultLine } from "./report/report.ts";
import type { Pool } from "./run/pool.ts";
import { readSubmission, type Submission } from "./submission/submission.ts";
import type { Scope } from "./values/value.ts";
import { learnerSeeds } from "./variant/seeds.ts";
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
  set: ProblemSet,
  learner: string,
  problem: string,
  key: Buffer,
  open: OpenPrograms,
): Promise<CertifiedVariant> {
  const programs = await open(problem);
  return makeVariant(programs, learnerSeeds(key, programs.problem, { learner, attempt: set.attempt }));
}

/** What a learner receives for a set. */
export async function makeHandout(
  set: ProblemSet,
  learner: Learner,
  key: Buffer,
  open: OpenPrograms,
): Promise<Handout> {
  const variants: CertifiedVariant[] = [];
  for (const { id } of set.problems) variants.push(await learnerVariant(set, learner.id, id, key, open));
  return renderHandout(set, learner, variants);
}

export interface GradeTask {
  readonly set: ProblemSet;
  readonly learner: string;
  readonly problem: string;
  readonly points: number;
  /** The learner's folder. */
  readonly folder: string;
  readonly key: Buffer;
}

/** Grades one learner's submission for one problem. Learners' mistakes end up in the report; only ours throw. */
export async function grade(task: GradeTask, open: OpenPrograms, pool: Pool): Promise<ResultLine> {
  const { set, learner, problem, points, folder, key } = task;
  const certified = await learnerVariant(set, learner, problem, key, open);
  const { variant } = certified;
  const { slug } = variant.problem;
  const submission = readSubmission(folder, slug);
  const verdict = await judgeSubmission(certified, submission, pool);
  return makeReport(variant, verdict, {
    set,
    learner,
    max: points,
    submission: submission.kind === "missing" ? null : submission.digest,
    replay: (caseId) => `npm test -- -t "${slug} ${caseId}"`,
  });
}

/**
 * Runs a submission and judges it.
 *
 * @param parameters Passed to functions for the learner's own numbers: by the bank's own files, which cannot know them.
 */
export async function judgeSubmission(
  { variant, certificate }: CertifiedVariant,
  submission: Submission,
  pool: Pool,
  parameters?: Scope,
): Promise<Verdict> {
  if (submission.kind !== "ready") return judgeUnrun(variant, submission);
  const run = await pool.run(requestFor(variant, submission, variant.cases, parameters)); // inputs only: answers stay here
  const verdict = judge(variant, certificate, submission, run);
  return findState(verdict, (one) => pool.run(requestFor(variant, submission, [one], parameters)));
}
