import { setTimeout as sleep } from "node:timers/promises";
import type { Format } from "../../export/format.ts";
import { type ResultLine, unjudgedReport } from "../../report/report.ts";
import { isOneTooMany, tooManyAttempts } from "../grade/attempts.ts";
import { formatsNamed } from "../grade/formats.ts";
import { adjustedSummary, report, saved, UNJUDGED_KEY, writeResults, writeRun } from "../grade/grade.ts";
import { Journal } from "../grade/journal.ts";
import type { FolderTask } from "../grade/protocol.ts";
import type { Summaries } from "../grade/results-table.ts";
import { note, Progress } from "../terminal.ts";
import { buildOf } from "./build.ts";
import { type Course, type CourseOptions, openCourse } from "./course-tasks.ts";
import { deadLetters, type GradeQueue, openQueue } from "./jobs.ts";
import { tellWhyMissing } from "./missing.ts";
import { checkQueueName, type QueueOptions } from "./queue-options.ts";
import { connect, disconnect, type Redis, redisAddress } from "./redis.ts";
import { readResults, readUnjudged } from "./results.ts";

export interface CollectOptions extends CourseOptions, QueueOptions {
  readonly out: string;
  /** Until every submission has a result or is a dead letter. */
  readonly wait?: boolean;
  /** Other forms of the results, see `saddlepoint grade --format`. */
  readonly format?: readonly string[];
  readonly json?: boolean;
}

/** Results that are asked for at once. */
const BATCH = 200;
const LOOK_MS = 500;
/** How long nothing may come before it is said why. */
const PATIENCE_MS = 5000;

/** A submission whose result is not here yet. */
interface Missing {
  readonly task: FolderTask;
  readonly key: string;
}

/** What is under way of one `collect`. */
interface Collection {
  readonly course: Course;
  readonly redis: Redis;
  readonly queue: string;
  readonly journal: Journal;
  readonly progress: Progress;
  /** What now has a line in the journal that is about the submission as it is. */
  readonly known: Set<FolderTask>;
  /** What came after the attempts that the set allows. */
  readonly late: FolderTask[];
  /** What stood between every submission that was fetched and the machine that ran it. */
  layers: readonly string[] | undefined;
}

/**
 * `saddlepoint collect`: fetches the results of a course and writes what `saddlepoint grade` would have written, byte
 * for byte. Each result is on disk as soon as it is fetched; the same command again fetches the rest.
 *
 * @returns Whether everything is there and could be judged.
 */
export async function collect(submissions: string, options: CollectOptions): Promise<boolean> {
  const { queue, out } = options;
  checkQueueName(queue);
  const address = redisAddress(options.redis);
  const formats = formatsNamed(options.format ?? []);
  const course = openCourse(submissions, options);
  const journal = Journal.open(out);
  try {
    const redis = await connect(address);
    const progress = new Progress("collected", course.chosen.length);
    const collection = {
      course,
      redis,
      queue,
      journal,
      progress,
      known: new Set<FolderTask>(),
      late: [],
      layers: undefined,
    };
    try {
      await fetchAll(collection, options.wait === true);
    } finally {
      progress.end();
      await disconnect(redis);
    }
    course.guard.refuseChanged();
    if (collection.late.length > 0) note(tooManyAttempts(course.set, collection.late));
    return writeAll(collection, formats, options);
  } finally {
    journal.close();
  }
}

/** Brings into the journal what there is, or waits until all is there. */
async function fetchAll(collection: Collection, wait: boolean): Promise<void> {
  const { course, redis, queue } = collection;
  const named = buildOf(course.set, course.bank);
  const jobs = openQueue(redis, queue, named.name);
  let missing = prepareAll(collection);
  let dead = new Map<string, string>();
  let lastNews = Date.now();
  for (;;) {
    const before = missing.length;
    missing = await fetchSome(collection, missing);
    dead = await deadOf(jobs, dead);
    const open = missing.filter(({ key }) => !dead.has(key)).length;
    if (open === 0) break;
    if (missing.length < before) lastNews = Date.now();
    if (!wait || Date.now() - lastNews > PATIENCE_MS) {
      await tellWhyMissing(redis, queue, named, open);
      if (!wait) break;
      // Said once for as long as nothing comes.
      lastNews = Number.POSITIVE_INFINITY;
    }
    await sleep(LOOK_MS);
  }
  for (const { task, key } of missing) {
    const reason = dead.get(key);
    if (reason === undefined) continue;
    const last = await readUnjudged(redis, queue, key);
    addUnjudged(collection, task, `${reason}; "saddlepoint dead replay" has it tried again`, last?.line);
  }
}

/** Reads the submissions. Answers those whose result is not in the journal. */
function prepareAll(collection: Collection): Missing[] {
  const { course, journal, progress, known } = collection;
  const missing: Missing[] = [];
  for (const task of course.chosen) {
    try {
      const { key } = course.prepare(task);
      if (journal.keyOf(task.learner, task.problem) === key) {
        known.add(task);
        progress.step();
      } else missing.push({ task, key });
    } catch (error) {
      addUnjudged(collection, task, (error as Error).message);
    }
  }
  const kept = course.chosen.length - missing.length;
  if (kept > 0) note(`${kept} of ${course.chosen.length} were collected before and are kept`);
  return missing;
}

/** What nobody could judge is ours, and costs no points; the next `collect` asks for it again. */
function addUnjudged(
  { course, journal, progress, known }: Collection,
  task: FolderTask,
  reason: string,
  line?: ResultLine,
): void {
  const { version } = course.bank.problems.get(task.problem)!;
  note(`Cannot judge ${task.learner}, ${task.problem}: ${reason}`);
  journal.add(UNJUDGED_KEY, line ?? unjudgedReport(course.set, task, version));
  known.add(task);
  progress.step();
}

/** Fetches what there is. Answers what is still missing. */
async function fetchSome(collection: Collection, asked: readonly Missing[]): Promise<Missing[]> {
  const { course, redis, queue, journal, progress, known } = collection;
  const missing: Missing[] = [];
  for (let from = 0; from < asked.length; from += BATCH) {
    const batch = asked.slice(from, from + BATCH);
    const keys = batch.map(({ key }) => key);
    const results = await readResults(redis, queue, keys);
    for (const [i, one] of batch.entries()) {
      const result = results[i];
      if (result === undefined) {
        missing.push(one);
        continue;
      }
      const { learner, problem, submission } = result.line;
      const tried = journal.submissionsOf(learner, problem, course.set.attempt);
      if (isOneTooMany(course.set, submission, tried)) collection.late.push(one.task);
      else if (course.guard.accepts(result.line)) journal.add(one.key, result.line);
      collection.layers = collection.layers?.filter((layer) => result.layers.includes(layer)) ?? result.layers;
      known.add(one.task);
      progress.step();
    }
  }
  return missing;
}

/** The dead letters by key, with their reasons; looked up only where their number has changed. */
async function deadOf(jobs: GradeQueue, before: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  if ((await jobs.getFailedCount()) === before.size) return new Map(before);
  const dead = new Map<string, string>();
  for await (const { data, failedReason } of deadLetters(jobs)) dead.set(data.key, failedReason);
  return dead;
}

function writeAll(
  { course, journal, known, layers }: Collection,
  formats: readonly Format[],
  options: CollectOptions,
): boolean {
  const { set, bank, learners } = course;
  const { out } = options;
  const chosen = new Set(course.chosen);
  const tasks = course.tasks.filter((task) => known.has(task) || !chosen.has(task));
  const roster = course.roster ?? learners.map((id) => ({ id, name: "" }));
  const written = saved(() => {
    writeResults(journal, tasks, roster, set, bank, out, formats);
    // Where nothing was fetched, what was written when it was still holds.
    if (layers !== undefined) writeRun(out, layers);
  });
  if (journal.trouble !== undefined) note(journal.trouble);
  const shown = course.chosen.filter((task) => known.has(task));
  const summary: Summaries = (learner, problem) => adjustedSummary(journal, set, bank, learner, problem);
  report(summary, learners, shown, set, options);
  const judged = shown.every(({ learner, problem }) => summary(learner, problem)!.points !== null);
  return judged && shown.length === course.chosen.length && written && journal.trouble === undefined;
}
