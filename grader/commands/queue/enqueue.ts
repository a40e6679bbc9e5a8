import { setTimeout as sleep } from "node:timers/promises";
import { note, Progress, print, UsageError } from "../terminal.ts";
import { buildOf, publishBuild } from "./build.ts";
import { type CourseOptions, openCourse } from "./course-tasks.ts";
import { addJobs, deadLetters, type GradeQueue, openQueue, waitingJobs } from "./jobs.ts";
import { presentWorkers } from "./presence.ts";
import { checkQueueName, type QueueOptions } from "./queue-options.ts";
import { connect, disconnect, type Redis, redisAddress } from "./redis.ts";
import { haveResults } from "./results.ts";

export interface EnqueueOptions extends CourseOptions, QueueOptions {
  /** How many jobs may wait in Redis; more are sent when workers have taken some. */
  readonly window: number;
  readonly json?: boolean;
}

interface Sending {
  readonly redis: Redis;
  readonly jobs: GradeQueue;
  readonly queue: string;
  readonly window: number;
  readonly build: string;
}

/** Submissions that are read, sent and asked about at once. */
const BATCH = 100;
const LOOK_MS = 200;
/** How long nobody may take anything before it is said. */
const PATIENCE_MS = 5000;

/**
 * `saddlepoint enqueue`: sends the submissions of a course to the workers. What has a result, or is on its way already,
 * is not sent again: the same command after a breakdown sends the rest.
 *
 * @returns Whether everything could be read.
 */
export async function enqueue(submissions: string, options: EnqueueOptions): Promise<boolean> {
  const { queue, window } = options;
  checkQueueName(queue);
  const address = redisAddress(options.redis);
  const course = openCourse(submissions, options);
  const redis = await connect(address);
  const named = buildOf(course.set, course.bank);
  const jobs = openQueue(redis, queue, named.name);
  const sending: Sending = { redis, jobs, queue, window, build: named.name };
  const told = { sent: 0, known: 0, onTheirWay: 0, unreadable: 0, dead: 0 };
  const progress = new Progress("enqueued", course.chosen.length);
  try {
    await publishBuild(redis, queue, named);
    const size = Math.min(BATCH, window);
    for (let from = 0; from < course.chosen.length; from += size) {
      const batch = course.chosen.slice(from, from + size).flatMap((task) => {
        progress.step();
        try {
          return [course.prepare(task)];
        } catch (error) {
          note(`Cannot enqueue ${task.learner}, ${task.problem}: ${(error as Error).message}`);
          told.unreadable++;
          return [];
        }
      });
      const known = await haveResults(
        redis,
        queue,
        batch.map(({ key }) => key),
      );
      const open = batch.filter((_, i) => !known[i]);
      await makeRoom(sending, open.length);
      const added = await addJobs(jobs, redis, open);
      told.known += batch.length - open.length;
      told.sent += added;
      told.onTheirWay += open.length - added;
    }
    for await (const _ of deadLetters(jobs)) told.dead++;
  } catch (error) {
    throw /\bOOM\b/.test((error as Error).message)
      ? new UsageError(`Redis is full: ${(error as Error).message}; give it more memory, and the same command again`)
      : error;
  } finally {
    progress.end();
    await disconnect(redis);
  }
  if (options.json) print(JSON.stringify({ queue, build: named.name, ...told }));
  else {
    print(`${told.sent} enqueued in "${queue}" (${named.name}) at ${address.shown}`);
    if (told.known > 0) print(`${told.known} have results already`);
    if (told.onTheirWay > 0) print(`${told.onTheirWay} were enqueued before and are not doubled`);
    if (told.dead > 0) print(`${told.dead} were tried often enough: "saddlepoint dead list" names them`);
  }
  return told.unreadable === 0;
}

/** Waits until so few jobs wait that more may be sent. */
async function makeRoom({ redis, jobs, queue, window, build }: Sending, more: number): Promise<void> {
  let least = Number.POSITIVE_INFINITY;
  let since = Date.now();
  let said = false;
  for (;;) {
    const waiting = await waitingJobs(jobs);
    if (waiting + more <= window) return;
    if (waiting < least) {
      least = waiting;
      since = Date.now();
    } else if (!said && Date.now() - since > PATIENCE_MS) {
      said = true;
      const served = (await presentWorkers(redis, queue)).some(({ serves }) => serves.includes(build));
      note(
        served
          ? `${waiting} jobs wait; more are sent as workers take them`
          : `${waiting} jobs wait, and no worker takes them: start "saddlepoint worker --queue ${queue}"`,
      );
    }
    await sleep(LOOK_MS);
  }
}
