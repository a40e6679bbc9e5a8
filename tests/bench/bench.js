// Speed, measured side by side in one run: what `npm run bench` prints. Ratios are what to trust; single times depend on
// the machine and on what else it does. Linux only, as CPU time of child processes is read from /proc.
//
//   npm run bench -- --help
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeCourse } from "./many.js";
import { cpu, tree } from "./processes.js";

const root = join(import.meta.dirname, "../..");
const from = (path) => import(join(root, "dist", path));
const [{ openBank }, { vocabulary }, { openPrograms }, { makeVariant }, { keylessSeeds }] = await Promise.all([
  from("definition/bank.js"),
  from("vocabulary.js"),
  from("certificate/programs.js"),
  from("certificate/make-variant.js"),
  from("variant/variant.js"),
]);
const { createPool } = await from("run/pool.js");
const { activeLayers } = await from("run/os-sandbox.js");
const { grade } = await from("pipeline.js");
const { makeReport } = await from("report/report.js");
const { readSubmission } = await from("submission/submission.js");
const { transpile } = await from("interpreter/transpile.js");
const { loadInstance } = await from("interpreter/quickjs.js");
const { encode } = await from("values/codec.js");
const { benchHandout: measureHandout } = await import("./handout.js");
const { renderStatement, renderStub, renderPublicCases } = await from("handout/render-problem.js");

const PARTS = ["grade", "generate", "scale", "handouts", "hostile", "handout"];
const { values, positionals: parts } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: "boolean" }, help: { type: "boolean" } },
});
const unknown = parts.find((name) => !PARTS.includes(name));
if (values.help || unknown !== undefined) {
  if (unknown !== undefined) process.stderr.write(`There is no part "${unknown}"\n`);
  process.stderr.write(`npm run bench                  everything, some minutes
npm run bench -- grade         one part or several: ${PARTS.join(", ")} ("handout" is a learner's, "handouts" are a class's)
npm run bench -- --quick       smaller numbers, to see whether it works\n`);
  process.exit(values.help ? 0 : 2);
}
const quick = values.quick === true;
const wanted = (name) => parts.length === 0 || parts.includes(name);
const work = mkdtempSync(join(tmpdir(), "saddlepoint-bench-"));
/** A light one, a middling one, and one whose reference diagonalises matrices. */
const GRADED = ["u5-conditioning/condition-rate", "u4-dynamics/gd-stability-interval", "u4-dynamics/gd-mode-report"];
const MANY = "u4-dynamics/gd-stability-interval";
const SET = { id: "bench", title: { en: "Bench", zh: "测速" }, language: "en", attempt: 1, roster: null };

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = (seconds) => `${(1000 * seconds).toFixed(2)} ms`;
const results = {
  machine: { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version, layers: activeLayers() },
};
const say = (text) => process.stdout.write(`${text}\n`);
say(
  `${results.machine.cores} × ${results.machine.cpu}, Node ${process.version}, ${results.machine.layers.join(" + ")}`,
);

try {
  if (wanted("grade")) results.grade = await benchGrade();
  if (wanted("generate")) results.generate = await benchGenerate();
  if (wanted("scale")) results.scale = await benchScale();
  if (wanted("handouts")) results.handouts = await benchHandouts();
  if (wanted("hostile")) results.hostile = await benchHostile();
  if (wanted("handout")) results.handout = await benchHandout();
} finally {
  rmSync(work, { recursive: true, force: true });
}
writeFileSync("bench.json", `${JSON.stringify(results, null, 2)}\n`);
say("\nWritten: bench.json");

/** A learner's minutes: installing, the first tests and a save, beside a bare vitest project with the same cases. */
async function benchHandout() {
  const rows = await Promise.all(GRADED.map(prepare));
  return measureHandout({ work: join(work, "learner"), problems: rows, quick, say, ms, median, ownNumbers });
}

/** One variant of a problem, and a right solution of it in TypeScript. */
async function prepare(id) {
  const bank = openBank(root, vocabulary, [id]);
  const problem = bank.problems.get(id);
  const programs = await openPrograms(problem, bank.solutions.get(id));
  const certified = makeVariant(programs, keylessSeeds("bench"));
  return { problem, certified, source: programs.canary.text };
}

/** CPU a submission, everything included, against a vitest process a submission and against bare QuickJS. */
async function benchGrade() {
  say("\ngrade: CPU a submission, everything included (read, transpile, sandbox, check, report, write)");
  const rows = [];
  for (const id of GRADED) rows.push(await gradeOne(id));
  return rows;
}

async function gradeOne(id) {
  const { problem, certified, source } = await prepare(id);
  const { slug } = problem;
  const folder = join(work, slug);
  mkdirSync(folder);
  writeFileSync(join(folder, `${slug}.ts`), ownNumbers(source, certified));
  const pool = createPool({ jobs: 1 });
  const count = quick ? 200 : 2000;
  const out = join(work, "out.jsonl");
  const one = async () => {
    const submission = readSubmission(folder, slug);
    const verdict = await grade(certified, submission, pool);
    const line = makeReport(certified.variant, verdict, {
      set: SET,
      learner: "ada",
      max: 1,
      submission: submission.digest,
    });
    writeFileSync(out, `${JSON.stringify(line)}\n`, { flag: "a" });
    if (line.verdict !== "accepted") throw new Error(`Cannot measure as the solution got ${line.verdict}`);
  };
  for (let i = 0; i < 100; i++) await one();
  const begin = cpu();
  for (let i = 0; i < count; i++) await one();
  const ours = (cpu() - begin) / count;
  await pool.close();

  const vitest = benchVitest(source, certified, quick ? 2 : 5);
  const floor = await benchBare(source, certified, quick ? 200 : 1000);
  const { length } = certified.variant.cases;
  say(`  ${slug}, ${length} cases, ${source.split("\n").length} lines: ${ms(ours)}`);
  say(`    one vitest process a submission: ${ms(vitest)}, ${(vitest / ours).toFixed(0)} times as much`);
  say(`    the same calls in bare QuickJS: ${ms(floor)}; ours is ${(ours / floor).toFixed(2)} times that`);
  return { id, cases: length, ours, vitest, floor, cheaperThanVitest: vitest / ours, timesTheFloor: ours / floor };
}

/** A file of the bank cannot know a learner's own numbers; a learner's file has them in it. */
function ownNumbers(source, { variant }) {
  const own = `const OWN = ${encode(variant.parameters)};\n`;
  return `${own}${source.replace(/export (function|const) mine\b/, "$1 asked")}\nexport const mine = () => asked(OWN);\n`;
}

/** What an instructor would do otherwise: a test file with the same cases, one `vitest run` a submission. */
function benchVitest(source, { variant }, runs) {
  const folder = mkdtempSync(join(work, "vitest-"));
  writeFileSync(join(folder, "solution.ts"), source);
  const cases = variant.cases
    .filter((one) => one.function.takes.length > 0)
    .map((one) => ({ id: one.id, name: one.function.name, args: one.args, expected: one.expected }));
  writeFileSync(
    join(folder, "solution.test.ts"),
    `import { expect, test } from "vitest";
import * as solution from "./solution";
const cases = ${JSON.stringify(cases)};
for (const one of cases) test(one.id, () => {
  const call = () => (solution as never as Record<string, (...args: unknown[]) => unknown>)[one.name]!(...one.args);
  if (one.expected.kind === "throws") expect(call).toThrow(RangeError);
  else expect(call()).toBeDefined();
});
`,
  );
  writeFileSync(join(folder, "vitest.config.ts"), "export default {};\n");
  cpSync(join(root, "package.json"), join(folder, "package.json"));
  const begin = cpu();
  for (let i = 0; i < runs; i++) {
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(root, "node_modules/vitest/vitest.mjs"), "run", "--root", folder],
      {
        encoding: "utf8",
      },
    );
    if (!/Tests .*passed/.test(stdout))
      throw new Error(`Cannot compare with vitest: it ended with ${status}\n${stdout}`);
  }
  return (cpu() - begin) / runs;
}

/** The floor: a fresh runtime, the same file, the same calls through JSON, and nothing else. */
async function benchBare(source, { variant }, runs) {
  const { module } = await loadInstance();
  const { code } = transpile("solution.ts", source).transpiled;
  const calls = variant.cases.map((one) => [
    one.function.name,
    JSON.stringify(one.function.takes.length === 0 ? [variant.parameters] : one.args),
  ]);
  const once = () => {
    const runtime = module.newRuntime({ memoryLimitBytes: 64 * 1024 * 1024, maxStackSizeBytes: 256 * 1024 });
    const context = runtime.newContext();
    const program = context.unwrapResult(context.evalCode(code, "solution.js", { type: "module" }));
    const call = context.unwrapResult(
      context.evalCode(
        "(program, name, args) => { try { return JSON.stringify(program[name](...JSON.parse(args))) } catch { return '' } }",
      ),
    );
    for (const [name, args] of calls) {
      const texts = [context.newString(name), context.newString(args)];
      const answer = context.unwrapResult(context.callFunction(call, context.undefined, program, ...texts));
      context.getString(answer);
      for (const handle of [answer, ...texts]) handle.dispose();
    }
    for (const handle of [program, call]) handle.dispose();
    context.dispose();
    runtime.dispose();
  };
  for (let i = 0; i < 50; i++) once();
  const begin = process.cpuUsage();
  for (let i = 0; i < runs; i++) once();
  const used = process.cpuUsage(begin);
  return (used.user + used.system) / 1e6 / runs;
}

/** Certified variants a second and core, with their statement in both languages, stub and public cases. */
async function benchGenerate() {
  const bank = openBank(root, vocabulary);
  const rows = [];
  for (const [id, problem] of bank.problems) {
    const programs = await openPrograms(problem, bank.solutions.get(id));
    const once = (seed) => {
      const { variant, certificate } = makeVariant(programs, keylessSeeds(seed));
      renderStatement(variant, "en");
      renderStatement(variant, "zh");
      renderStub(variant, "en");
      renderPublicCases(variant, certificate);
    };
    for (let i = 0; i < 5; i++) once(`warm-${i}`);
    const count = quick ? 10 : 60;
    const begin = process.cpuUsage();
    for (let i = 0; i < count; i++) once(`bench-${i}`);
    const used = process.cpuUsage(begin);
    rows.push({ id, perSecond: count / ((used.user + used.system) / 1e6) });
    programs.reference.dispose();
  }
  rows.sort((a, b) => b.perSecond - a.perSecond);
  const rates = rows.map((row) => row.perSecond);
  say(`\ngenerate: certified variants a second and core, handout files included, over ${rows.length} problems`);
  say(
    `  median ${median(rates).toFixed(0)}, best ${rates[0].toFixed(0)} (${rows[0].id}), slowest ${rates.at(-1).toFixed(0)} (${rows.at(-1).id})`,
  );
  say(
    `  ${rates.filter((rate) => rate >= 500).length} problems reach 500, ${rates.filter((rate) => rate >= 100).length} reach 100`,
  );
  return { median: median(rates), rows };
}

/** The command itself over many learners: cost, memory, and two jobs against one. */
async function benchScale() {
  const { source } = await prepare(MANY);
  const [small, large] = quick ? [100, 400] : [1000, 20000];
  const runs = [];
  for (const [count, jobs] of [
    [small, 1],
    [small, 2],
    [large, 2],
  ])
    runs.push(await gradeMany(source, count, jobs));
  const [one, two, many] = runs;
  say(`\nscale: saddlepoint grade, every learner with a variant of their own`);
  for (const run of runs)
    say(
      `  ${String(run.count).padStart(6)} submissions, ${run.jobs} jobs: ${run.seconds.toFixed(1)} s, ${ms(run.cpu / run.count)} CPU each, at most ${(run.memory / 2 ** 20).toFixed(0)} MB resident`,
    );
  say(
    `  2 jobs against 1: ${(one.seconds / two.seconds).toFixed(2)}; ${many.count} against ${two.count}: ${(many.cpu / many.count / (two.cpu / two.count)).toFixed(2)} of the cost each`,
  );
  return { runs, speedUp: one.seconds / two.seconds, costRatio: many.cpu / many.count / (two.cpu / two.count) };
}

async function gradeMany(source, count, jobs) {
  const folder = join(work, `many-${count}-${jobs}`);
  const named = writeCourse(folder, MANY, source, count);
  const before = cpu();
  const begin = performance.now();
  const child = spawn(
    process.execPath,
    [join(root, "dist/main.js"), "grade", ...named, "--out", join(folder, "out"), "--jobs", String(jobs), "--json"],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  let memory = 0;
  const watching = setInterval(() => {
    memory = Math.max(memory, tree(child.pid).memory());
  }, 500);
  const status = await new Promise((resolve) => child.on("exit", resolve));
  clearInterval(watching);
  const seconds = (performance.now() - begin) / 1000;
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`Cannot measure as grading ended with ${status}`);
  return { count, jobs, seconds, cpu: cpu() - before, memory };
}

/** A class's handouts of ten problems from all over the bank, as folders and as zips, on two threads. */
async function benchHandouts() {
  const all = [...openBank(root, vocabulary).problems.keys()];
  const ids = Array.from({ length: 10 }, (_, i) => all[Math.floor((i * all.length) / 10)]);
  const learners = quick ? 20 : 200;
  const folder = join(work, "class");
  mkdirSync(folder);
  const names = Array.from({ length: learners }, (_, i) => `s${1000 + i},Learner ${i}\n`);
  writeFileSync(join(folder, "roster.csv"), `id,name\n${names.join("")}`);
  writeFileSync(join(folder, "key"), "0123456789abcdef0123456789abcdef\n");
  const problems = ids.map((id) => `  - { id: ${id}, points: 10 }\n`).join("");
  writeFileSync(
    join(folder, "set.yaml"),
    `id: bench\ntitle: { en: Bench, zh: 测速 }\nroster: roster.csv\nproblems:\n${problems}`,
  );
  const runs = [];
  for (const form of ["folders", "zips"]) {
    const args = [
      "--set",
      "set.yaml",
      "--key-file",
      "key",
      "--out",
      form,
      "--jobs",
      "2",
      ...(form === "zips" ? ["--zip"] : []),
    ];
    const [begin, before] = [performance.now(), cpu()];
    const { status, stderr } = spawnSync(process.execPath, [join(root, "dist/main.js"), "handout", ...args], {
      cwd: folder,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`Cannot measure as handing out ended with ${status}: ${stderr}`);
    runs.push({ form, seconds: (performance.now() - begin) / 1000, cpu: cpu() - before });
  }
  say(`\nhandouts: ${learners} learners × ${ids.length} problems, on two threads`);
  for (const run of runs) say(`  ${run.form}: ${run.seconds.toFixed(1)} s, ${run.cpu.toFixed(1)} s CPU`);
  return { learners, problems: ids, runs };
}

/** One in ten hostile: what an honest submission costs, and how long it waits. */
async function benchHostile() {
  const { problem, certified, source } = await prepare(MANY);
  const hostile = [
    "export const stableEtas = () => { for (;;); };",
    "export const stableEtas = () => { const all = []; for (;;) all.push(new Float64Array(1e6)); };",
    "export const stableEtas = () => stableEtas();",
    'export const stableEtas = () => { for (;;) console.log("x".repeat(1000)); };',
    'export const stableEtas = () => JSON.parse("[".repeat(1e5));',
  ];
  const submissionsOf = (share) =>
    Array.from({ length: quick ? 100 : 400 }, (_, i) => {
      const bad = share > 0 && i % Math.round(1 / share) === 0;
      return { bad, text: bad ? hostile[(i * share) % hostile.length] : ownNumbers(source, certified) };
    });
  const run = async (share) => {
    const pool = createPool({ jobs: 2 });
    const queue = submissionsOf(share).map(({ bad, text }, i) => {
      const folder = join(work, `hostile-${share}-${i}`);
      mkdirSync(folder);
      writeFileSync(join(folder, `${problem.slug}.ts`), text);
      return { bad, folder };
    });
    const honest = [];
    let wrong = 0;
    const begin = performance.now();
    const worker = async () => {
      for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
        const started = performance.now();
        const { verdict } = await grade(certified, readSubmission(one.folder, problem.slug), pool);
        if (!one.bad) honest.push((performance.now() - started) / 1000);
        if ((verdict === "accepted") === one.bad) wrong++;
      }
    };
    await Promise.all([worker(), worker()]);
    await pool.close();
    if (wrong > 0) throw new Error(`Cannot measure as ${wrong} submissions got the wrong verdict`);
    return { share, seconds: (performance.now() - begin) / 1000, median: median(honest), longest: Math.max(...honest) };
  };
  const [clean, mixed] = [await run(0), await run(0.1)];
  say(`\nhostile: honest submissions alone, and with one in ten hostile, on two children`);
  say(`  alone: median ${ms(clean.median)}, longest ${ms(clean.longest)}; all ${clean.seconds.toFixed(1)} s`);
  say(`  mixed: median ${ms(mixed.median)}, longest ${ms(mixed.longest)}; all ${mixed.seconds.toFixed(1)} s`);
  return { clean, mixed };
}
