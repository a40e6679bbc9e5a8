// What a queue costs and gains, measured side by side in one run: what `npm run bench:scale` prints. Ratios are what to
// trust; single times depend on the machine and on what else it does. Linux only, with redis-server.
//
//   npm run bench:scale -- --help
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { freePort } from "../free-port.ts";
import { writeCourse } from "./many.js";
import { tree } from "./processes.js";
import { deadlineRush, quantile, randomNumbers, simulate } from "./simulate.ts";

const root = join(import.meta.dirname, "../..");
const { values } = parseArgs({
  options: { quick: { type: "boolean" }, count: { type: "string" }, help: { type: "boolean" } },
});
const count = Number(values.count ?? (values.quick ? 400 : 20_000));
if (values.help || !(count >= 1)) {
  process.stderr.write(`npm run bench:scale               20,000 submissions, some minutes
npm run bench:scale -- --quick    400, to see whether it works
npm run bench:scale -- --count 5000\n`);
  process.exit(values.help ? 0 : 2);
}
const PROBLEM = "u4-dynamics/gd-stability-interval";
const ENDLESS = "export const stableEtas = () => { for (;;); };\n";
const LOOK_MS = 200;
const MB = 2 ** 20;
const HOUR = 3600;
const work = mkdtempSync(join(tmpdir(), "saddlepoint-scale-"));
const say = (text) => process.stdout.write(`${text}\n`);
const ms = (seconds) => `${(1000 * seconds).toFixed(2)} ms`;

/** A process that is watched: its CPU seconds and the most that was resident, of itself and of all that it started. */
function watch(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ["ignore", "ignore", "inherit"], ...options });
  const seen = { cpu: 0, memory: 0 };
  const look = () => {
    const now = tree(child.pid);
    // Children that ended are counted by who waited for them; what has ended itself is seen no more.
    seen.cpu = Math.max(seen.cpu, now.cpu);
    seen.memory = Math.max(seen.memory, now.memory());
  };
  const watching = setInterval(look, LOOK_MS);
  const ended = once(child, "exit").then(([code, signal]) => {
    clearInterval(watching);
    if (code !== 0 && signal !== "SIGKILL") throw new Error(`${args[1] ?? command} ended with ${code ?? signal}`);
    return seen;
  });
  return { child, seen, ended };
}

/** Waits until a process says something; what it says later is dropped. */
async function said(stream, pattern) {
  await new Promise((resolve) => {
    stream.on("data", (text) => {
      if (pattern.test(text)) resolve();
    });
  });
}

const saddlepoint = (args, options) => watch(process.execPath, [join(root, "dist/main.js"), ...args], options);

async function startRedis() {
  const port = await freePort();
  // A folder of its own: it would find what another has left.
  const folder = mkdtempSync(join(work, "redis-"));
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "yes", "--dir", folder];
  const redis = watch("redis-server", args, { stdio: ["ignore", "pipe", "inherit"] });
  redis.ended.catch(() => {});
  await said(redis.child.stdout, /Ready to accept connections/);
  return { ...redis, url: `redis://127.0.0.1:${port}` };
}

const timed = async (run) => {
  const begin = performance.now();
  const result = await run();
  return { ...result, seconds: (performance.now() - begin) / 1000 };
};

/** Without a queue. */
const benchLocal = (named, jobs, total) =>
  timed(async () => {
    const out = join(work, `local-${total}-${jobs}`);
    const grading = saddlepoint(["grade", ...named, "--out", out, "--jobs", String(jobs), "--json"]);
    return { jobs, out, ...(await grading.ended) };
  });

/** The same over Redis, with so many workers of one job each. */
async function benchQueue(named, workers) {
  const redis = await startRedis();
  const env = { ...process.env, SADDLEPOINT_REDIS: redis.url };
  const piped = { env, stdio: ["ignore", "ignore", "pipe"] };
  const crew = Array.from({ length: workers }, () => saddlepoint(["worker", "--jobs", "1"], piped));
  await Promise.all(crew.map(({ child }) => said(child.stderr, /Waiting for work/)));
  const out = join(work, `queue-${workers}`);
  const measured = await timed(async () => {
    const sending = saddlepoint(["enqueue", ...named, "--json"], { env });
    const sent = await sending.ended;
    const collecting = saddlepoint(["collect", ...named, "--out", out, "--wait", "--json"], { env });
    return { sent, collected: await collecting.ended };
  });
  // What it costs to start and find out that there is nothing to do.
  const idle = await saddlepoint(["enqueue", ...named, "--only", "l000000", "--json"], { env }).ended;
  for (const { child } of crew) child.kill("SIGTERM");
  const worked = await Promise.all(crew.map(({ ended }) => ended));
  redis.child.kill("SIGKILL");
  await redis.child.exitCode;
  await sleep(LOOK_MS);
  const { sent, collected, seconds } = measured;
  const cpu = worked.reduce((sum, one) => sum + one.cpu, 0);
  return { workers, out, seconds, sent, collected, worked, redis: redis.seen, workCpu: cpu, startUp: idle.cpu };
}

/** What a submission costs that uses up its limit of work. */
async function benchEndless(source) {
  const each = async (text, name, total) => {
    const named = writeCourse(join(work, name), PROBLEM, text, total);
    return (await benchLocal(named, 1, name)).cpu;
  };
  const few = 20;
  return Math.max(0, (await each(ENDLESS, "endless", few)) - (await each(source, "honest", few))) / few;
}

function simulateAll(service, endless, handling) {
  const total = 100_000;
  const random = randomNumbers(1);
  const share = 0.02;
  const times = Float64Array.from({ length: total }, () => (random() < share ? service + endless : service));
  const week = { span: 7 * 24 * HOUR, unit: 60 };
  const rush = deadlineRush(total, week, random);
  const atOnce = new Float64Array(total);
  const lastHour = rush.filter((at) => at > week.span - HOUR).length;
  const lastMinute = rush.filter((at) => at > week.span - 60).length;
  say(
    `\nsimulation: ${total} submissions, ${ms(service)} of a worker each, ${100 * share} % endless with ${ms(endless)} more, ${ms(handling)} of Redis`,
  );
  say(
    `  rush: handed in over a week, ${lastHour} of them in the last hour and ${lastMinute} in the last minute, graded as they come`,
  );
  say("  at once: all are graded when the deadline has passed");
  say("  workers   rush: median     95 %   longest   at once: median     95 %   longest");
  const rows = [1, 2, 4, 8, 16, 32, 64].map((workers) => {
    const of = (arrivals) => {
      const waits = simulate(arrivals, times, workers, handling);
      return [0.5, 0.95, 1].map((part) => quantile(waits, part));
    };
    return { workers, rush: of(rush), atOnce: of(atOnce) };
  });
  const shown = (seconds) =>
    seconds < 60
      ? `${seconds.toFixed(seconds < 1 ? 2 : 1)} s`
      : seconds < HOUR
        ? `${(seconds / 60).toFixed(1)} min`
        : `${(seconds / HOUR).toFixed(1)} h`;
  for (const { workers, rush: early, atOnce: late } of rows) {
    const [a, b, c, d, e, f] = [...early, ...late].map(shown);
    say(
      `  ${String(workers).padStart(7)}${a.padStart(15)}${b.padStart(9)}${c.padStart(10)}${d.padStart(18)}${e.padStart(9)}${f.padStart(10)}`,
    );
  }
  return rows;
}

try {
  say(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${count} submissions of ${PROBLEM}`);
  const source = readFileSync(join(root, "solutions", PROBLEM, "reference.ts"), "utf8");
  const named = writeCourse(join(work, "course"), PROBLEM, source, count);
  const alone = [await benchLocal(named, 1, count), await benchLocal(named, 2, count)];
  const queued = [await benchQueue(named, 1), await benchQueue(named, 2)];
  const results = (folder) => readFileSync(join(folder, "results.jsonl"), "utf8");
  for (const { out } of [alone[1], ...queued])
    if (results(out) !== results(alone[0].out)) throw new Error("Cannot compare as the results differ");

  say("\nsaddlepoint grade");
  for (const { jobs, seconds, cpu, memory } of alone)
    say(`  ${jobs} jobs: ${seconds.toFixed(1)} s, ${ms(cpu / count)} CPU each, at most ${(memory / MB).toFixed(0)} MB`);
  say(`  2 jobs against 1: ${(alone[0].seconds / alone[1].seconds).toFixed(2)}`);
  say("enqueue, worker --jobs 1, collect; the results are the same bytes");
  for (const { workers, seconds, sent, collected, worked, redis, workCpu } of queued) {
    say(
      `  ${workers} workers: ${seconds.toFixed(1)} s; CPU each: workers ${ms(workCpu / count)}, enqueue ${ms(sent.cpu / count)}, collect ${ms(collected.cpu / count)}, Redis ${ms(redis.cpu / count)}`,
    );
    say(
      `    at most: enqueue ${(sent.memory / MB).toFixed(0)} MB, collect ${(collected.memory / MB).toFixed(0)} MB, a worker ${(Math.max(...worked.map((one) => one.memory)) / MB).toFixed(0)} MB, Redis ${(redis.memory / MB).toFixed(0)} MB`,
    );
  }
  const [one, two] = queued;
  const all = ({ workCpu, sent, collected, redis }) => workCpu + sent.cpu + collected.cpu + redis.cpu;
  const overhead = (all(one) - alone[0].cpu) / count;
  say(
    `  overhead of the queue: ${ms(overhead)} CPU a submission, ${((100 * overhead * count) / alone[0].cpu).toFixed(0)} % of grading it; 2 workers against 1: ${(one.seconds / two.seconds).toFixed(2)}`,
  );
  const endless = await benchEndless(source);
  const handling = (two.redis.cpu + Math.max(0, two.sent.cpu - two.startUp)) / count;
  const rows = simulateAll(one.workCpu / count, endless, handling);
  const written = {
    machine: { cores: cpus().length, node: process.version },
    count,
    alone,
    queued,
    overhead,
    endless,
    rows,
  };
  writeFileSync("bench-scale.json", `${JSON.stringify(written, null, 2)}\n`);
  say("\nWritten: bench-scale.json");
} finally {
  rmSync(work, { recursive: true, force: true });
}
