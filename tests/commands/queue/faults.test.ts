import { readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ATTEMPTS, type GradeQueue, openQueue } from "../../../grader/commands/queue/jobs.ts";
import { connect, disconnect, type Redis } from "../../../grader/commands/queue/redis.ts";
import { startProxy } from "./proxy.ts";
import { LEASE, type QueueCourse, queueCourse, type Running, SUBMISSIONS, until } from "./queue-course.ts";
import { hasRedis, type RedisServer, startRedis } from "./redis-server.ts";

// After each fault every submission has exactly one result, and it is the local one.

describe.skipIf(!hasRedis)("a course over a queue", () => {
  let server: RedisServer;
  let redis: Redis;
  let course: QueueCourse;
  const workers: Running[] = [];
  beforeAll(async () => {
    server = await startRedis();
    redis = await connect({ url: server.url, shown: server.url });
    course = queueCourse(() => server.url);
  });
  afterAll(async () => {
    for (const { process } of workers) process.kill("SIGKILL");
    await disconnect(redis);
    await server.close();
    course.close();
  });

  const startWorker = (queue: string, ...more: string[]): Running => {
    const worker = course.worker(queue, ...more);
    workers.push(worker);
    return worker;
  };
  /** Sends the course. Answers its jobs. */
  const enqueue = async (queue: string, ...more: string[]): Promise<GradeQueue> => {
    const { build } = JSON.parse((await course.enqueue(queue, ...more)).out) as { build: string };
    return openQueue(redis, queue, build);
  };
  /** Waits until a worker has a job in hand. */
  const atWork = ({ process: { pid } }: Running, jobs: GradeQueue) =>
    until(async () => (await jobs.getActive()).some((job) => job?.processedBy === `${hostname()}:${pid}`));
  const kill = async (worker: Running) => {
    worker.process.kill("SIGKILL");
    await worker.ended;
  };
  const collected = async (queue: string) => {
    const { code, err } = await course.collect(queue, "--wait");
    expect(err).not.toMatch(/Cannot judge/);
    expect(code).toBe(0);
    expect(course.read(queue, "results.jsonl")).toBe(await course.local());
    const lines = course.read(queue, "journal.jsonl").trim().split("\n");
    expect(lines.length).toBe(Object.keys(SUBMISSIONS).length + 1);
  };

  test("whose workers are killed with -9 in the middle of a job", async () => {
    const jobs = await enqueue("killed");
    for (let i = 0; i < 2; i++) {
      const worker = startWorker("killed");
      await atWork(worker, jobs);
      await kill(worker);
    }
    startWorker("killed", "--jobs", "2");
    await collected("killed");
  });

  test("whose Redis is killed and started again, and then stands still for longer than the lease", async () => {
    const jobs = await enqueue("restart");
    const worker = startWorker("restart");
    await atWork(worker, jobs);
    await server.crash();
    await worker.said(/is away, waiting for it/);
    await server.start();
    await worker.said(/is back/);
    const collecting = collected("restart");
    await atWork(worker, jobs);
    server.signal("SIGSTOP");
    await sleep(1500 * LEASE);
    server.signal("SIGCONT");
    await collecting;
  });

  test("whose worker freezes for longer than its lease, so that a job is done twice, and is delivered twice besides", async () => {
    const jobs = await enqueue("twice");
    for (const job of await jobs.getWaiting()) await jobs.add(job.name, job.data, { jobId: `again-${job.data.key}` });
    const frozen = startWorker("twice");
    await atWork(frozen, jobs);
    frozen.process.kill("SIGSTOP");
    const other = startWorker("twice");
    await collected("twice");
    frozen.process.kill("SIGCONT");
    await until(async () => (await jobs.getJobCountByTypes("waiting", "active", "delayed")) === 0);
    for (const worker of [frozen, other]) {
      worker.process.kill("SIGTERM");
      const { code, err } = await worker.ended;
      expect(err).not.toMatch(/different results/);
      expect(code).toBe(0);
    }
    expect(await jobs.getFailedCount()).toBe(0);
  });

  test("with a job that takes every worker with it becomes a dead letter, costs no points, and can be replayed", async () => {
    const jobs = await enqueue("poison", "--only", "ada");
    for (let i = 0; i < ATTEMPTS; i++) {
      const worker = startWorker("poison");
      await atWork(worker, jobs);
      await kill(worker);
    }
    await enqueue("poison");
    const survivor = startWorker("poison", "--jobs", "2");
    const { code, err } = await course.collect("poison", "--wait");
    expect(err).toMatch(/Cannot judge ada, u1-test\/twice: job stalled more than allowable limit; "saddlepoint dead/);
    expect(code).toBe(1);
    const results = course.results("poison");
    expect(results.map(({ learner, points }) => [learner, points === null])).toEqual(
      [...Object.keys(SUBMISSIONS), "hal"].map((learner) => [learner, learner === "ada"]),
    );
    expect(results[0]).toMatchObject({ verdict: "judge-error", points: null });

    const listed = await course.run("dead", "list", "--queue", "poison", "--json");
    expect(JSON.parse(listed.out)).toMatchObject([{ learner: "ada", problem: "u1-test/twice" }]);
    expect((await course.run("dead", "replay", "ben", "--queue", "poison")).code).toBe(2);
    expect((await course.run("dead", "replay", "ada/twice", "--queue", "poison")).out).toBe("1 tried again\n");
    const again = await course.collect("poison", "--wait");
    expect(again).toMatchObject({ code: 0, err: expect.stringMatching(/7 of 8 were collected before/) });
    expect(course.read("poison", "results.jsonl")).toBe(await course.local());
    await kill(survivor);
  });

  test("that a worker with another version of the bank leaves alone, and says so", async () => {
    const old = queueCourse(() => server.url);
    const problem = join(old.bank, "problems/u1-test/twice.yaml");
    writeFileSync(problem, readFileSync(problem, "utf8").replace("version: 1", "version: 7"));
    await enqueue("version");
    const wrong = old.worker("version");
    workers.push(wrong);
    await wrong.said(
      /Leaving the jobs of "week" .* to other workers: it needs u1-test\/twice in version 1, the bank here has 7/,
    );
    const { err } = await course.collect("version");
    expect(err).toMatch(/8 results are missing, and no worker takes such jobs/);
    expect(err).toMatch(/The worker .* does not take them: it needs u1-test\/twice in version 1, the bank here has 7/);
    startWorker("version", "--jobs", "2");
    await collected("version");
    wrong.process.kill("SIGTERM");
    expect(await wrong.ended).toMatchObject({ code: 0, err: expect.stringMatching(/Left after 0 jobs/) });
    old.close();
  });

  test("whose worker is cut off from Redis in the middle of a job", async () => {
    const proxy = await startProxy(server.port);
    const jobs = await enqueue("partition");
    const cutOff = course.worker("partition", "--redis", `redis://127.0.0.1:${proxy.port}`);
    workers.push(cutOff);
    await atWork(cutOff, jobs);
    proxy.cut();
    startWorker("partition", "--jobs", "2");
    await collected("partition");
    // On a fast machine all is done before it has noticed.
    await cutOff.said(/is away, waiting for it/);
    proxy.mend();
    await cutOff.said(/is back/);
    cutOff.process.kill("SIGTERM");
    const { code, err } = await cutOff.ended;
    expect(err).not.toMatch(/different results/);
    expect(code).toBe(0);
    expect(await jobs.getFailedCount()).toBe(0);
    await proxy.close();
  });

  test("with a worker that is sick: it puts itself into quarantine, and nobody is blamed", async () => {
    // Inside the sandbox there is no Intl: to this bank, that is a sick machine.
    const sick = queueCourse(() => server.url, {
      solutions: {
        "accepted/shift.ts": 'export const twice = (x: number): number => (typeof Intl === "undefined" ? 0 : 2 * x);\n',
      },
    });
    const { build } = JSON.parse((await sick.enqueue("sick")).out) as { build: string };
    const { code, err } = await sick.worker("sick").ended;
    expect(err).toMatch(/In quarantine: The right solution .*shift\.ts got wrong-answer on this machine/);
    expect(code).toBe(1);
    const counts = await openQueue(redis, "sick", build).getJobCounts("waiting", "active", "delayed", "failed");
    expect(counts).toEqual({ waiting: 8, active: 0, delayed: 0, failed: 0 });
    const early = await sick.collect("sick");
    expect(early.err).toMatch(/put itself into quarantine: The right solution/);
    expect(early.code).toBe(1);
    sick.close();
  });
});
