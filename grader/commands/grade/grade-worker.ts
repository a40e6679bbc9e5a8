import { parentPort, workerData } from "node:worker_threads";
import { makeVariant } from "../../certificate/make-variant.ts";
import { openPrograms, type Programs } from "../../certificate/programs.ts";
import { openBank } from "../../definition/bank.ts";
import { overrideBank } from "../../definition/overrides.ts";
import type { Problem } from "../../definition/problem.ts";
import { grade, isHealthy } from "../../pipeline.ts";
import { makeReport, type ResultLine, rescored, unjudgedReport } from "../../report/report.ts";
import { createPool } from "../../run/pool.ts";
import { unpackSubmission } from "../../submission/packed.ts";
import { readSubmission, type Submission } from "../../submission/submission.ts";
import { formatDiagnostic } from "../../values/diagnostic.ts";
import { AuthorError } from "../../variant/author-error.ts";
import { learnerSeeds, siblingSeeds } from "../../variant/seeds.ts";
import type { Seeds, Variant } from "../../variant/variant.ts";
import { vocabulary } from "../../vocabulary.ts";
import { isOneTooMany } from "./attempts.ts";
import type { GradeAnswer, GradeTask, GradeWorkerData } from "./protocol.ts";
import { problemDigest, resultKey } from "./result-key.ts";

// A thread of `saddlepoint grade`: draws, certifies, runs and judges one submission after the other, with a child
// process of its own for the running. One thread so keeps one core at work, and two threads two.

const { bank: root, set, key } = workerData as GradeWorkerData;
const courseKey = Buffer.from(key, "base64");
const { bank } = overrideBank(
  openBank(
    root,
    vocabulary,
    set.problems.map(({ id }) => id),
  ),
  set,
  vocabulary,
);
const pool = createPool({ jobs: 1, stopsMax: 1 });
const opened = new Map<string, Promise<Programs>>();
const digests = new Map<string, string>();
let healthy = false;

async function programsFor(id: string, version: number | undefined): Promise<Programs> {
  const known = opened.get(id) ?? openPrograms(bank.problems.get(id)!, bank.solutions.get(id)!);
  opened.set(id, known);
  const programs = await known;
  return version === undefined ? programs : { ...programs, problem: { ...programs.problem, version } };
}

function prepare(task: GradeTask, problem: Problem): { readonly submission: Submission; readonly seeds: Seeds } {
  if ("prepared" in task) return { submission: unpackSubmission(task.prepared.submission), seeds: task.prepared.seeds };
  return {
    submission: readSubmission(task.folder, problem.slug),
    seeds: learnerSeeds(courseKey, problem, { learner: task.learner, attempt: set.attempt }),
  };
}

async function answer(task: GradeTask): Promise<GradeAnswer> {
  const { learner, problem: id, points, version, hiddenAfter } = task;
  const present = bank.problems.get(id)!;
  const problem = version === undefined ? present : { ...present, version };
  const { submission, seeds } = prepare(task, problem);
  const handedIn = submission.kind === "missing" ? null : submission.digest;
  if (isOneTooMany(set, handedIn, task.tried ?? [])) return { kind: "too-many" };
  const digest = digests.get(id) ?? problemDigest(bank, id);
  digests.set(id, digest);
  const resultOf = resultKey(digest, submission, seeds, set, task, problem.version);
  if (resultOf === task.known) return { kind: "known" };

  const programs = await programsFor(id, version);
  const certified = makeVariant(programs, seeds);
  if (task.before !== undefined && standsAsJudged(task.before, handedIn, certified.variant))
    return { kind: "graded", key: resultOf, line: rescored(task.before, certified.variant, points) };
  if (!healthy) {
    const reason = await isHealthy(certified, programs, pool);
    if (reason !== undefined) return { kind: "sick", reason };
    healthy = true;
  }
  const siblingAt = (n: number) => makeVariant(programs, siblingSeeds(seeds, n));
  const verdict = await grade(certified, submission, pool, {
    siblingAt,
    ...(task.lastTry ? { eager: true } : {}),
    ...(hiddenAfter === undefined ? {} : { hidden: false }),
  });
  if (verdict.guard && !task.lastTry) return { kind: "stopped" };
  const line = makeReport(certified.variant, verdict, {
    set,
    learner,
    max: points,
    submission: handedIn,
    ...(hiddenAfter === undefined ? {} : { hiddenAfter }),
  });
  if (verdict.verdict !== "judge-error") return { kind: "graded", key: resultOf, line };
  // Is it this submission, or is it us? A solution that is known to be right tells.
  const sickness = await isHealthy(certified, programs, pool);
  if (sickness !== undefined) return { kind: "sick", reason: sickness };
  const reason = verdict.cases.find((one) => one.reason?.kind === "judge-error")?.reason as
    | { reason: string }
    | undefined;
  return { kind: "unjudged", line, reason: reason?.reason ?? "a case could not be judged" };
}

/** Whether the cases of an earlier result need not run again. */
function standsAsJudged(before: ResultLine, handedIn: string | null, { digests }: Variant): boolean {
  return (
    before.verdict !== "judge-error" &&
    before.submission === handedIn &&
    before.digests.inputs === digests.inputs &&
    before.digests.answers === digests.answers
  );
}

parentPort!.on("message", async (task: GradeTask) => {
  let message: GradeAnswer;
  try {
    message = await answer(task);
  } catch (error) {
    // Whatever is wrong here is not the learner's doing; the others are graded all the same.
    const reason =
      error instanceof AuthorError
        ? formatDiagnostic(error.diagnostic, bank.sources.get(error.diagnostic.place.file))
        : error instanceof Error && error.name === "UnreadableSubmissionError"
          ? error.message
          : String((error as Error).stack ?? error);
    message = { kind: "unjudged", line: unjudgedReport(set, task, bank.problems.get(task.problem)!.version), reason };
  }
  parentPort!.postMessage(message);
});
