import { once } from "node:events";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { readBank } from "../files.ts";
import { checkLayers } from "../grade/grade.ts";
import type { GradeAnswer, GradeTask } from "../grade/protocol.ts";
import { note } from "../terminal.ts";
import { knownBuilds, type NamedBuild, whyNot } from "./build.ts";
import { type GradeJob, type GradeQueue, handBack, openQueue, openWorker, outstanding } from "./jobs.ts";
import { announce, reportQuarantine, takeLeave } from "./presence.ts";
import { checkQueueName, type QueueOptions } from "./queue-options.ts";
import { connect, disconnect, type Redis, type RedisAddress, redisAddress } from "./redis.ts";
import { hasResult, storeResult, storeUnjudged } from "./results.ts";
import { createSlots } from "./slots.ts";
import { openThreads } from "./threads.ts";

export interface WorkerOptions extends QueueOptions {
  readonly bank: string;
  readonly jobs: number;
  /** Seconds; see `WorkerSettings`. */
  readonly lease: number;
  /** Ends when there was nothing to do for so many seconds. */
  readonly idle?: number;
  readonly requireOsSandbox?: boolean;
}

/** How often it looks for new builds, and says that it is there. */
const LOOK_MS = 1000;
/** Seconds without work after which a build's threads are ended; the build is taken up again when there is some. */
const REST_SECONDS = 60;
/** How long it may take to hand back what is under way when there is no time left. */
const HURRY_MS = 3000;

/**
 * `saddlepoint worker`: grades what others enqueue, with the threads of `saddlepoint grade`, until it is told to stop.
 *
 * The first SIGTERM or SIGINT finishes what is under way and takes nothing new; the second hands it back.
 *
 * @returns False when it found itself sick and put itself into quarantine.
 */
export async function work(options: WorkerOptions): Promise<boolean> {
  checkQueueName(options.queue);
  const address = redisAddress(options.redis);
  const layers = checkLayers(options.requireOsSandbox === true);
  readBank(options.bank, []);
  const redis = await connect(address);
  const station = new Station(redis, address, layers, options);
  const stop = () => station.leave();
  const signals = ["SIGTERM", "SIGINT"] as const;
  for (const signal of signals) process.on(signal, stop);
  try {
    note(`Waiting for work in the queue "${options.queue}" at ${address.shown}, as ${station.name}`);
    await station.run();
  } finally {
    for (const signal of signals) process.off(signal, stop);
    await disconnect(redis);
  }
  return station.sickness === undefined;
}

interface Served {
  readonly close: () => Promise<void>;
  /** Ends everything at once; jobs under way are handed back. */
  readonly abandon: () => Promise<void>;
  busy: number;
  restingSince: number;
}

/** One worker process: the builds that it serves, and its state of health. */
class Station {
  readonly name = `${hostname()}:${process.pid}`;
  /** Why it may not judge anybody. */
  sickness: string | undefined;
  readonly #redis: Redis;
  readonly #address: RedisAddress;
  readonly #layers: readonly string[];
  readonly #options: WorkerOptions;
  readonly #served = new Map<string, Served>();
  readonly #queues = new Map<string, GradeQueue>();
  readonly #refused = new Map<string, string>();
  readonly #slots;
  readonly #stopping = new AbortController();
  #abandoned = false;
  #done = 0;

  constructor(redis: Redis, address: RedisAddress, layers: readonly string[], options: WorkerOptions) {
    this.#redis = redis;
    this.#address = address;
    this.#layers = layers;
    this.#options = options;
    this.#slots = createSlots(options.jobs);
  }

  /** Serves until it is told to leave, finds itself sick, or was idle for long enough. */
  async run(): Promise<void> {
    const { queue, idle } = this.#options;
    let idleSince = Date.now();
    const stopped = once(this.#stopping.signal, "abort").then(() => false);
    while (!this.#stopping.signal.aborted) {
      // While Redis is away there is nothing to look at, and it must be possible to leave.
      const looked = this.#look().catch((error: Error) => {
        if (!this.#stopping.signal.aborted) note(`Cannot look for work: ${error.message}`);
        return true;
      });
      if (await Promise.race([looked, stopped])) idleSince = Date.now();
      if (idle !== undefined && Date.now() - idleSince >= 1000 * idle) break;
      await sleep(LOOK_MS, undefined, { signal: this.#stopping.signal }).catch(() => {});
    }
    await Promise.all([...this.#served.values()].map((served) => served.close()));
    const goodbye = (async () => {
      if (this.sickness !== undefined)
        await reportQuarantine(this.#redis, queue, { name: this.name, reason: this.sickness });
      await takeLeave(this.#redis, queue, this.name);
    })();
    await Promise.race([goodbye.catch(() => {}), sleep(HURRY_MS)]);
    note(this.sickness === undefined ? `Left after ${this.#done} jobs` : `In quarantine: ${this.sickness}`);
  }

  /** The first time takes no more work, the second time does not wait for what is under way. */
  leave(): void {
    if (!this.#stopping.signal.aborted) {
      note("Finishing what is under way; once more to hand it back instead");
      this.#stop();
    } else this.#abandon();
  }

  #stop(): void {
    this.#stopping.abort();
    for (const served of this.#served.values()) void served.close();
  }

  #abandon(): void {
    this.#abandoned = true;
    for (const served of this.#served.values()) void served.abandon();
  }

  #quarantine(reason: string): void {
    this.sickness ??= reason;
    this.#stop();
    this.#abandon();
  }

  /** Takes up builds that have work, rests from those that have none, and says that it is there. Answers whether any has. */
  async #look(): Promise<boolean> {
    const { queue } = this.#options;
    let busy = false;
    for (const named of await knownBuilds(this.#redis, queue)) {
      const { name } = named;
      if (this.#refused.has(name)) continue;
      const served = this.#served.get(name);
      const waiting = await outstanding(this.#queueOf(name));
      if (waiting > 0) busy = true;
      if (this.#stopping.signal.aborted) break;
      if (served === undefined && waiting > 0) this.#takeUp(named);
      else if (served !== undefined && (waiting > 0 || served.busy > 0)) served.restingSince = Date.now();
      else if (served !== undefined && Date.now() - served.restingSince > 1000 * REST_SECONDS) {
        this.#served.delete(name);
        await served.close();
      }
    }
    const presence = {
      name: this.name,
      jobs: this.#options.jobs,
      serves: [...this.#served.keys()],
      cannot: [...this.#refused],
    };
    await announce(this.#redis, queue, presence, 5 * LOOK_MS);
    return busy;
  }

  #queueOf(build: string): GradeQueue {
    const known = this.#queues.get(build) ?? openQueue(this.#redis, this.#options.queue, build);
    this.#queues.set(build, known);
    return known;
  }

  #takeUp({ name, build }: NamedBuild): void {
    const { queue, bank, jobs, lease } = this.#options;
    const why = whyNot(build, (only) => readBank(bank, only));
    if (why !== undefined) {
      this.#refused.set(name, why);
      note(`Leaving the jobs of "${build.set.id}" (${name}) to other workers: ${why}`);
      return;
    }
    const threads = openThreads({ bank, set: build.set, key: "" });
    const served: Served = {
      close: async () => {
        await worker.close();
        await threads.close();
      },
      abandon: async () => {
        await threads.close();
        await sleep(HURRY_MS, undefined, { ref: false });
        // Redis is away, too: what is under way is found out by its lease.
        await worker.disconnect().catch(() => {});
      },
      busy: 0,
      restingSince: Date.now(),
    };
    const worker = openWorker(this.#address, queue, name, { jobs, lease, name: this.name }, async (job) => {
      served.busy++;
      try {
        await this.#grade(job, threads.grade);
      } finally {
        served.busy--;
      }
    });
    this.#served.set(name, served);
    note(`Taking jobs of "${build.set.id}" (${name})`);
  }

  async #grade(job: GradeJob, grade: (task: GradeTask) => Promise<GradeAnswer>): Promise<void> {
    const { queue } = this.#options;
    const { key, task } = job.data;
    if (await hasResult(this.#redis, queue, key)) return;
    let answer: GradeAnswer;
    try {
      // What took a worker down with it may do so again: then it takes nobody else's job along.
      const share = job.stalledCounter > 0 ? this.#slots.alone : this.#slots.share;
      answer = await share(() => grade(task));
      if (answer.kind === "stopped") answer = await this.#slots.alone(() => grade({ ...task, lastTry: true }));
    } catch (error) {
      if (this.#abandoned) return handBack(job);
      throw new Error(`a thread died: ${(error as Error).message}`);
    }
    // Whatever a sick machine found out is worth nothing.
    if (this.#abandoned) return handBack(job);
    if (answer.kind === "sick") {
      this.#quarantine(answer.reason);
      return handBack(job);
    }
    if (answer.kind === "graded") {
      if (answer.key !== key) {
        this.#quarantine("its bank or its code has changed since it was started: start it again");
        return handBack(job);
      }
      const same = await storeResult(this.#redis, queue, key, { line: answer.line, layers: this.#layers });
      if (!same)
        note(`${task.learner}, ${task.problem} was graded twice with different results; the first one stands (${key})`);
      this.#done++;
    } else if (answer.kind === "unjudged") {
      await storeUnjudged(this.#redis, queue, key, { line: answer.line, layers: this.#layers });
      throw new Error(answer.reason);
    }
  }
}
