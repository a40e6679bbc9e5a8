import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openQueue, waitingJobs } from "../../../grader/commands/queue/jobs.ts";
import { connect, disconnect, type Redis } from "../../../grader/commands/queue/redis.ts";
import { storeResult } from "../../../grader/commands/queue/results.ts";
import { unjudgedReport } from "../../../grader/report/report.ts";
import { type QueueCourse, queueCourse, SUBMISSIONS, until } from "./queue-course.ts";
import { hasRedis, type RedisServer, startRedis } from "./redis-server.ts";

describe.skipIf(!hasRedis)("a course over a queue", () => {
  let server: RedisServer;
  let redis: Redis;
  let course: QueueCourse;
  beforeAll(async () => {
    server = await startRedis();
    redis = await connect({ url: server.url, shown: server.url });
    course = queueCourse(() => server.url);
  });
  afterAll(async () => {
    await disconnect(redis);
    await server.close();
    course.close();
  });

  test("gives the files of saddlepoint grade, byte for byte, however often each command is given", async () => {
    const first = await course.enqueue("same");
    expect(JSON.parse(first.out)).toMatchObject({ sent: 8, known: 0, onTheirWay: 0, dead: 0 });
    expect(JSON.parse((await course.enqueue("same")).out)).toMatchObject({ sent: 0, known: 0, onTheirWay: 8 });

    const early = await course.collect("same");
    expect(early.code).toBe(1);
    expect(early.err).toMatch(/8 results are missing, and no worker takes such jobs: .*u1-test\/twice version 1/);

    const worker = course.worker("same", "--jobs", "2");
    const collected = await course.collect("same", "--wait");
    expect(collected.code).toBe(0);
    const local = await course.local();
    expect(course.read("same", "results.jsonl")).toBe(local);
    const written = (folder: string) =>
      (readdirSync(join(course.folder, folder), { recursive: true, encoding: "utf8" }) as string[])
        .filter((name) => /\.(md|csv|json)$/.test(name))
        .sort()
        .map((name) => [name, readFileSync(join(course.folder, folder, name), "utf8")]);
    expect(written("same")).toEqual(written("local"));

    expect(JSON.parse((await course.enqueue("same")).out)).toMatchObject({ sent: 0, known: 8 });
    expect((await course.collect("same")).err).toMatch(/8 of 8 were collected before and are kept/);
    // The keys are those of `grade`, which finds nothing left to do.
    const again = await course.run("grade", ...course.named, "--out", join(course.folder, "same"));
    expect(again.err).toMatch(/8 of 8 were graded before and are kept/);

    worker.process.kill("SIGTERM");
    expect(await worker.ended).toMatchObject({ code: 0, err: expect.stringMatching(/Left after 8 jobs/) });
  });

  test("collects only what is about the numbers that were handed out", async () => {
    const lock = join(course.folder, "handed-out.lock.json");
    const collect = (out: string) =>
      course.run("collect", ...course.named, "--queue", "same", "--lock", lock, "--out", join(course.folder, out));
    const handouts = join(course.folder, "handouts");
    const made = await course.run("handout", ...course.named.slice(1), "--lock", lock, "--out", handouts);
    expect(made.code).toBe(0);
    expect((await collect("locked")).err).toMatch(/Grading what .*handed-out\.lock\.json says was handed out/);
    expect(course.read("locked", "results.jsonl")).toBe(await course.local());

    const learner = Object.keys(SUBMISSIONS)[0]!;
    const digest = new RegExp(`("${learner}": ")[0-9a-f]{8}`);
    const text = readFileSync(lock, "utf8");
    expect(text).toMatch(digest);
    writeFileSync(lock, text.replace(digest, "$100000000"));
    const refused = await collect("refused");
    expect(refused.err).toMatch(/no longer makes what was handed out/);
    expect(refused.err).toContain(learner);
    expect(refused.code).toBe(2);
  });

  test("puts neither the course key nor a name from the roster into Redis", async () => {
    await course.enqueue("secret");
    const dump: string[] = [];
    for (const key of await redis.keys("*secret*")) {
      const type = await redis.type(key);
      dump.push(key);
      if (type === "string") dump.push((await redis.get(key))!);
      else if (type === "hash") dump.push(JSON.stringify(await redis.hgetall(key)));
    }
    const all = dump.join("\n");
    expect(all).toMatch(/for \(;;\)/);
    expect(all).not.toContain(course.key);
    expect(all).not.toContain(Buffer.from(course.key).toString("base64"));
    expect(all).not.toContain("Lovelace");
    expect(all).not.toContain(course.folder);
  });

  test("lets no more jobs wait in Redis than it is told", async () => {
    const sending = course.start("enqueue", ...course.named, "--queue", "window", "--window", "3", "--json");
    await sending.said(/3 jobs wait, and no worker takes them/);
    const [build] = await redis.smembers("saddlepoint:window:builds");
    const jobs = openQueue(redis, "window", build!);
    let most = 0;
    const worker = course.worker("window", "--idle", "2");
    const watching = until(async () => {
      most = Math.max(most, await waitingJobs(jobs));
      return worker.process.exitCode !== null;
    });
    expect(JSON.parse((await sending.ended).out)).toMatchObject({ sent: 8 });
    expect(await worker.ended).toMatchObject({ code: 0, err: expect.stringMatching(/Left after 8 jobs/) });
    await watching;
    expect(most).toBe(3);
  });

  test("finishes what is under way on SIGTERM and takes nothing new; on the second hands it back", async () => {
    await course.enqueue("drain");
    const [build] = await redis.smembers("saddlepoint:drain:builds");
    const jobs = openQueue(redis, "drain", build!);
    const count = Object.keys(SUBMISSIONS).length + 1;

    const hurried = course.worker("drain");
    await until(async () => (await jobs.getActiveCount()) === 1);
    hurried.process.kill("SIGTERM");
    await hurried.said(/once more to hand it back/);
    hurried.process.kill("SIGTERM");
    expect(await hurried.ended).toMatchObject({ code: 0, err: expect.stringMatching(/Left after 0 jobs/) });
    expect(await jobs.getJobCounts("waiting", "active", "failed", "delayed")).toEqual({
      waiting: count,
      active: 0,
      failed: 0,
      delayed: 0,
    });

    const draining = course.worker("drain");
    await until(async () => (await jobs.getActiveCount()) === 1);
    draining.process.kill("SIGTERM");
    expect(await draining.ended).toMatchObject({ code: 0, err: expect.stringMatching(/Left after 1 jobs/) });
    expect(await jobs.getJobCounts("waiting", "active")).toEqual({ waiting: count - 1, active: 0 });
  });

  test("keeps the first result of a key, and notices one that differs", async () => {
    const task = { learner: "ada", problem: "u1-test/twice", points: 4 };
    const set = { attempt: 1 } as Parameters<typeof unjudgedReport>[0];
    const line = unjudgedReport(set, task, 1);
    expect(await storeResult(redis, "keep", "k", { line, layers: [] })).toBe(true);
    expect(await storeResult(redis, "keep", "k", { line, layers: ["other"] })).toBe(true);
    expect(await storeResult(redis, "keep", "k", { line: { ...line, seed: "2" }, layers: [] })).toBe(false);
  });
});
