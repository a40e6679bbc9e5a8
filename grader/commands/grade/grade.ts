import { join } from "node:path";
import type { Bank } from "../../definition/bank.ts";
import type { Learner, ProblemSet } from "../../definition/course.ts";
import type { Format } from "../../export/format.ts";
import { adjusted, isAdjusted } from "../../report/adjust.ts";
import { unjudgedReport } from "../../report/report.ts";
import { activeLayers } from "../../run/os-sandbox.ts";
import { readKey, readSetWithBank, rosterFor, writeWhole } from "../files.ts";
import { lockPath } from "../handout/lock.ts";
import { note, Progress, print, UsageError } from "../terminal.ts";
import { tooManyAttempts } from "./attempts.ts";
import { formatContext, formatsNamed, withStandard, writeFormats } from "./formats.ts";
import { gradeAll } from "./grade-pool.ts";
import { Journal } from "./journal.ts";
import { LockGuard } from "./lock-guard.ts";
import type { GradeTask, GradeWorkerData } from "./protocol.ts";
import { graderDigest } from "./result-key.ts";
import { countVerdicts, resultsTable, type Summaries } from "./results-table.ts";
import { shardFile } from "./shard.ts";
import { type Summary, summaryOf } from "./summary.ts";
import { type TaskOptions, tasksFor } from "./tasks.ts";

export interface GradeOptions extends TaskOptions {
  readonly bank: string;
  readonly set: string;
  readonly roster?: string;
  readonly keyFile: string;
  readonly out: string;
  readonly jobs: number;
  readonly format?: readonly string[];
  readonly lock?: string;
  readonly again?: boolean;
  readonly requireOsSandbox?: boolean;
  readonly json?: boolean;
}

/** The key of a result that is never reused: ours to mend, and to be tried again by the next run. */
export const UNJUDGED_KEY = "unjudged";

/**
 * `saddlepoint grade`: a folder of submissions, one subfolder a learner.
 *
 * Each result is kept as soon as it is known. The same command again keeps what it finds and does the rest.
 *
 * @returns Whether everything could be judged.
 */
export async function grade(submissions: string, options: GradeOptions): Promise<boolean> {
  const { set, bank } = readSetWithBank(options.set, options.bank);
  const roster = rosterFor(set, options.set, options.roster);
  const asked = formatsNamed(options.format ?? []);
  const key = readKey(options.keyFile);
  const layers = checkLayers(options.requireOsSandbox === true);
  const guard = new LockGuard(options.lock ?? lockPath(options.set), set, bank);
  const { everybody, learners, tasks, chosen, shard, hiddenAfter } = tasksFor(submissions, set, roster, options);

  const journal = Journal.open(options.out);
  try {
    const data: GradeWorkerData = { bank: options.bank, set, key: key.toString("base64") };
    const kept = await gradeInto(journal, chosen.map(guard.asHandedOut), data, bank, options, guard);
    guard.refuseChanged();
    if (kept > 0) note(`${kept} of ${chosen.length} were graded before and are kept`);
    const written = saved(() => {
      const alone = shard !== undefined || options.learner !== undefined;
      const people =
        roster?.filter(({ id }) => !alone || learners.includes(id)) ?? learners.map((id) => ({ id, name: "" }));
      writeResults(journal, tasks, people, set, bank, options.out, asked);
      writeRun(options.out, layers);
      if (shard !== undefined) {
        const file = shardFile(shard, options.out, { set, bank, key, learners: everybody, hiddenAfter });
        writeWhole(join(options.out, "shard.json"), `${JSON.stringify(file)}\n`);
      }
    });
    if (journal.trouble !== undefined) note(journal.trouble);
    const summary: Summaries = (learner, problem) => adjustedSummary(journal, set, bank, learner, problem);
    report(summary, learners, chosen, set, options);
    const judged = chosen.every(({ learner, problem }) => summary(learner, problem)!.points !== null);
    return judged && written && journal.trouble === undefined;
  } finally {
    journal.close();
  }
}

/** Whether files could be written; a disk that is full is told, and what can be shown is shown all the same. */
export function saved(write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    note(`${error.message}; make room and give the same command again`);
    return false;
  }
}

/** Grades what is not known yet. Answers how much was. */
export async function gradeInto(
  journal: Journal,
  tasks: readonly GradeTask[],
  data: GradeWorkerData,
  bank: Bank,
  { jobs, again }: Pick<GradeOptions, "jobs" | "again">,
  guard?: LockGuard,
): Promise<number> {
  let kept = 0;
  const progress = new Progress("graded", tasks.length);
  const unjudged = (task: GradeTask, reason: string) => {
    note(`Cannot judge ${task.learner}, ${task.problem}: ${reason}`);
  };
  const withKnown = tasks.map((task): GradeTask => {
    const { learner, problem } = task;
    const known = again ? undefined : journal.keyOf(learner, problem);
    const tried = data.set.attempts === null ? undefined : journal.submissionsOf(learner, problem, data.set.attempt);
    return {
      ...task,
      ...(known === undefined || known === UNJUDGED_KEY ? {} : { known }),
      ...(tried === undefined ? {} : { tried }),
    };
  });
  const late: GradeTask[] = [];
  await gradeAll(withKnown, jobs, data, {
    answered(task, answer) {
      if (answer.kind === "known") kept++;
      else if (answer.kind === "too-many") late.push(task);
      else if (answer.kind === "graded") {
        if (guard === undefined || guard.accepts(answer.line)) journal.add(answer.key, answer.line);
      } else {
        unjudged(task, answer.reason);
        journal.add(UNJUDGED_KEY, answer.line);
      }
      progress.step();
    },
    abandoned(task, reason) {
      unjudged(task, reason);
      journal.add(UNJUDGED_KEY, unjudgedReport(data.set, task, bank.problems.get(task.problem)!.version));
      progress.step();
    },
    sick(reason) {
      note(`A thread was given up: ${reason}`);
    },
  });
  progress.end();
  if (late.length > 0) note(tooManyAttempts(data.set, late));
  return kept;
}

/** The results in every form that is always written, and those that were asked for, of all that is known. */
export function writeResults(
  journal: Journal,
  tasks: readonly Pick<GradeTask, "learner" | "problem">[],
  learners: readonly Learner[],
  set: ProblemSet,
  bank: Bank,
  out: string,
  asked: readonly Format[] = [],
): void {
  const known = tasks.filter(({ learner, problem }) => journal.summary(learner, problem) !== undefined);
  const results = {
    *[Symbol.iterator]() {
      for (const { learner, problem } of known)
        yield adjusted(journal.read(learner, problem), set, bank.problems.get(problem));
    },
  };
  writeFormats(withStandard(asked), results, formatContext(set, learners, bank), out);
}

/** `run.json`: where and by what it was graded. Apart from the results, which are the same everywhere. */
export function writeRun(out: string, layers: readonly string[]): void {
  const { platform, arch, version: node } = process;
  const run = { format: 1, grader: graderDigest(), node, platform, arch, layers };
  writeWhole(join(out, "run.json"), `${JSON.stringify(run, null, 2)}\n`);
}

/** What tables and counts need of a result, after what the instructor decided; most need no look at the disk. */
export function adjustedSummary(
  journal: Journal,
  set: ProblemSet,
  bank: Bank,
  learner: string,
  problem: string,
): Summary | undefined {
  const summary = journal.summary(learner, problem);
  if (summary === undefined || !isAdjusted(set, learner, problem)) return summary;
  return summaryOf(adjusted(journal.read(learner, problem), set, bank.problems.get(problem)));
}

/** The results of the tasks that are known, on the terminal. */
export function report(
  summary: Summaries,
  learners: readonly string[],
  chosen: readonly GradeTask[],
  set: ProblemSet,
  { json, out }: Pick<GradeOptions, "json" | "out">,
): void {
  if (json) {
    const summaries = chosen.map(({ learner, problem }) => summary(learner, problem)!);
    const verdicts = Object.fromEntries(countVerdicts(summaries));
    print(JSON.stringify({ results: join(out, "results.jsonl"), graded: chosen.length, verdicts }));
    return;
  }
  const asked = new Map<string, Set<string>>();
  for (const { learner, problem } of chosen) asked.set(learner, (asked.get(learner) ?? new Set()).add(problem));
  const shown = learners.filter((learner) => asked.has(learner));
  print(
    resultsTable(shown, set, (learner, problem) =>
      asked.get(learner)?.has(problem) ? summary(learner, problem) : undefined,
    ),
  );
}

/** What stands between submissions and this machine, said and, where asked for, insisted on. */
export function checkLayers(required: boolean): readonly string[] {
  const layers = activeLayers();
  const complete = layers.includes("bubblewrap");
  if (required && !complete)
    throw new UsageError(
      "Cannot grade as --require-os-sandbox asks for bubblewrap, which is missing or not allowed here: " +
        '"apt-get install bubblewrap" on Debian; a container must allow user namespaces',
    );
  note(
    `Sandbox: ${layers.join(", ")}${complete ? "" : " (no bubblewrap here: files and network are held by QuickJS and Node alone)"}`,
  );
  return layers;
}
