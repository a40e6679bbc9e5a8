import { print, table, UsageError } from "../terminal.ts";
import { knownBuilds } from "./build.ts";
import { deadLetters, type GradeJob, type GradeQueue, jobOf, openQueue } from "./jobs.ts";
import { checkQueueName, type QueueOptions } from "./queue-options.ts";
import { connect, disconnect, type Redis, redisAddress } from "./redis.ts";

export interface DeadOptions extends QueueOptions {
  readonly json?: boolean;
}

interface DeadLetter {
  readonly jobs: GradeQueue;
  readonly job: GradeJob;
}

/** `saddlepoint dead list`: the jobs that were tried often enough, and why they failed the last time. */
export async function listDead(options: DeadOptions): Promise<void> {
  await withDead(options, [], async (letters) => {
    const rows = letters.map(({ job: { data, failedReason } }) => {
      const {
        key,
        task: { learner, problem },
      } = data;
      return { learner, problem, key, reason: failedReason };
    });
    if (options.json) print(JSON.stringify(rows));
    else if (rows.length === 0) print(`No dead letters in "${options.queue}"`);
    else
      print(
        table(rows.map(({ learner, problem, key, reason }) => [learner, problem, key.slice(0, 12), firstLine(reason)])),
      );
  });
}

/** `saddlepoint dead replay`: has dead letters tried again, as if they had just been enqueued. */
export async function replayDead(which: readonly string[], options: DeadOptions): Promise<void> {
  await withDead(options, which, async (letters) => {
    for (const { jobs, job } of letters) {
      await job.remove();
      const { name, data, opts } = jobOf(job.data);
      await jobs.add(name, data, opts);
    }
    print(`${letters.length} tried again`);
  });
}

/** `saddlepoint dead drop`: forgets dead letters; `enqueue` sends them again. */
export async function dropDead(which: readonly string[], options: DeadOptions): Promise<void> {
  await withDead(options, which, async (letters) => {
    for (const { job } of letters) await job.remove();
    print(`${letters.length} dropped`);
  });
}

/** Does something with the dead letters that are named by learner, learner/slug or the beginning of their key. */
async function withDead(
  { redis: option, queue }: DeadOptions,
  which: readonly string[],
  act: (letters: readonly DeadLetter[]) => Promise<void>,
): Promise<void> {
  checkQueueName(queue);
  const redis = await connect(redisAddress(option));
  try {
    const all = await findDead(redis, queue);
    for (const name of which)
      if (!all.some(({ job }) => isCalled(job, name)))
        throw new UsageError(
          `Cannot find a dead letter "${name}": write <learner>, <learner>/<slug> or the beginning of a key, as "saddlepoint dead list" shows them`,
        );
    await act(which.length === 0 ? all : all.filter(({ job }) => which.some((name) => isCalled(job, name))));
  } finally {
    await disconnect(redis);
  }
}

async function findDead(redis: Redis, queue: string): Promise<DeadLetter[]> {
  const found: DeadLetter[] = [];
  for (const { name } of await knownBuilds(redis, queue)) {
    const jobs = openQueue(redis, queue, name);
    for await (const job of deadLetters(jobs)) found.push({ jobs, job });
  }
  return found;
}

/** Keys are told from learners by their length: nobody types less of one. */
const KEY_CHARACTERS_MIN = 8;

function isCalled(
  {
    data: {
      key,
      task: { learner, problem },
    },
  }: GradeJob,
  name: string,
): boolean {
  const slug = problem.slice(problem.indexOf("/") + 1);
  return (
    name === learner || name === `${learner}/${slug}` || (name.length >= KEY_CHARACTERS_MIN && key.startsWith(name))
  );
}

const firstLine = (text: string) => text.split("\n")[0]!;
