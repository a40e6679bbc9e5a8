import { type Job, Queue, WaitingError, Worker } from "bullmq";
import type { KeyedTask } from "./course-tasks.ts";
import { connectionOptions, type Redis, type RedisAddress } from "./redis.ts";

// The door to BullMQ: what a job is, and how often and how long it is tried.

/**
 * One submission on its way to a worker: all that grading it takes, and no more. Neither the course key nor a name from
 * the roster is in it; the hidden seed is this learner's for this problem alone. The key is also the id of the job, so
 * that enqueuing twice adds nothing.
 */
export type JobData = KeyedTask;

export type GradeJob = Job<JobData, void, "grade">;
export type GradeQueue = Queue<JobData, void, "grade">;

/** How often a job is tried: fails, or takes its worker down with it. Then it is a dead letter. */
export const ATTEMPTS = 3;
const BACKOFF_MS = 1000;
const PAGE = 200;
const PREFIX = "saddlepoint-jobs";
/** Jobs waiting for longer than this ask Redis anew; shorter than what a silent connection is given up after. */
const BLOCK_SECONDS = 5;

const bullName = (queue: string, build: string) => `${queue}.${build}`;

/** The jobs of one build, over a connection that is there already. */
export function openQueue(redis: Redis, queue: string, build: string): GradeQueue {
  const opened: GradeQueue = new Queue(bullName(queue, build), {
    connection: redis,
    prefix: PREFIX,
    // Nobody listens to events: what is known is asked for.
    streams: { events: { maxLen: 100 } },
    defaultJobOptions: {
      attempts: ATTEMPTS,
      backoff: { type: "exponential", delay: BACKOFF_MS },
      // The result is kept apart, under the same key.
      removeOnComplete: true,
      removeOnFail: false,
    },
  });
  // Told by the command's own connection.
  opened.on("error", () => {});
  return opened;
}

/** The data and id of a job as they are added. */
export const jobOf = (data: JobData) => ({ name: "grade" as const, data, opts: { jobId: data.key } });

export interface WorkerSettings {
  readonly jobs: number;
  /** Seconds after which a job of a worker that is not heard of any more is handed to another. */
  readonly lease: number;
  readonly name: string;
}

/** Adds jobs. Answers how many are new. */
export async function addJobs(jobs: GradeQueue, redis: Redis, all: readonly JobData[]): Promise<number> {
  if (all.length === 0) return 0;
  const there = await redis.exists(all.map(({ key }) => jobs.toKey(key)));
  await jobs.addBulk(all.map(jobOf));
  return all.length - there;
}

export const waitingJobs = (jobs: GradeQueue): Promise<number> => jobs.getJobCountByTypes("waiting", "prioritized");

/** How many jobs are waiting, under way or about to be tried again. */
export async function outstanding(jobs: GradeQueue): Promise<number> {
  const counts = await jobs.getJobCounts("waiting", "active", "delayed", "prioritized");
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Jobs that were tried often enough, with the reason of the last time. */
export async function* deadLetters(jobs: GradeQueue): AsyncGenerator<GradeJob> {
  for (let from = 0; ; from += PAGE) {
    const page = await jobs.getFailed(from, from + PAGE - 1);
    yield* page;
    if (page.length < PAGE) return;
  }
}

/** Takes jobs of one build, until it is closed. */
export function openWorker(
  address: RedisAddress,
  queue: string,
  build: string,
  { jobs, lease, name }: WorkerSettings,
  work: (job: GradeJob) => Promise<void>,
): Worker<JobData, void, "grade"> {
  const worker = new Worker<JobData, void, "grade">(bullName(queue, build), work, {
    connection: connectionOptions(address),
    prefix: PREFIX,
    name,
    concurrency: jobs,
    lockDuration: 1000 * lease,
    stalledInterval: 1000 * lease,
    maxStalledCount: ATTEMPTS - 1,
    drainDelay: BLOCK_SECONDS,
    runRetryDelay: BACKOFF_MS,
  });
  // Told by the command's own connection; a lock that was lost is another worker's by now, and its result the same.
  worker.on("error", () => {});
  return worker;
}

/** Ends the work on a job without a result and without blame: it waits for another worker. */
export async function handBack(job: GradeJob): Promise<never> {
  await job.moveToWait(job.token);
  throw new WaitingError();
}
