import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { renderHandout } from "../../dist/handout/handout.js";

/**
 * What a learner waits for: installing and the first `npm test`, and after a save, beside a bare vitest project with the
 * same cases and solutions. Wall-clock seconds, the two taken in turn, as a learner's clock is what it is about.
 */
export async function benchHandout({ work, problems, quick, say, ms, median, ownNumbers }) {
  const set = {
    id: "bench",
    title: { en: "Bench", zh: "测速" },
    language: "en",
    attempt: 1,
    roster: null,
    problems: problems.map(({ problem }) => ({ id: problem.id, points: 1 })),
  };
  const handout = join(work, "handout");
  const bare = join(work, "bare");
  const files = renderHandout(
    set,
    { id: "ada", name: "Ada" },
    problems.map(({ certified }) => certified),
  );
  for (const [path, text] of files) write(join(handout, path), text);
  const { vitest } = JSON.parse(files.get("package.json")).devDependencies;
  write(
    join(bare, "package.json"),
    JSON.stringify({ type: "module", private: true, devDependencies: { vitest }, scripts: { test: "vitest run" } }),
  );
  for (const { problem, certified, source } of problems) {
    write(join(handout, `src/${problem.slug}.ts`), ownNumbers(source, certified));
    write(join(bare, `src/${problem.slug}.ts`), ownNumbers(source, certified));
    write(join(bare, `tests/${problem.slug}.test.ts`), bareTest(problem.slug, certified));
  }
  const rounds = quick ? 2 : 5;
  const times = { handout: { install: [], test: [], save: [] }, bare: { install: [], test: [], save: [] } };
  const both = [
    ["handout", handout],
    ["bare", bare],
  ];
  for (let i = 0; i < rounds; i++) {
    for (const [name, folder] of both) {
      for (const made of ["node_modules", "package-lock.json"])
        rmSync(join(folder, made), { recursive: true, force: true });
      times[name].install.push(timed(folder, "npm", "install", "--prefer-offline", "--no-audit", "--no-fund"));
      times[name].test.push(timed(folder, "npm", "test"));
    }
  }
  const file = `src/${problems[0].problem.slug}.ts`;
  const saves = quick ? 4 : 10;
  times.handout.save = await savesOf(
    handout,
    ["saddlepoint/start.js", "watch"],
    file,
    saves,
    /All its public cases pass/g,
  );
  // The whole of a bare project, too, is one file at a time: vitest runs what depends on the file that was saved.
  times.bare.save = await savesOf(
    bare,
    ["node_modules/vitest/vitest.mjs", "watch"],
    file,
    saves,
    /Waiting for file changes/g,
  );
  say(`\nhandout: ${problems.length} problems, beside a bare vitest project with the same cases`);
  const result = {};
  for (const [what, of] of [
    ["install", (one) => one.install],
    ["first npm test", (one) => one.test],
    ["both", (one) => one.install.map((seconds, i) => seconds + one.test[i])],
    ["after a save", (one) => one.save],
  ]) {
    const [ours, theirs] = [median(of(times.handout)), median(of(times.bare))];
    result[what] = { ours, theirs, ratio: ours / theirs };
    say(`  ${what.padEnd(15)} ${ms(ours)} against ${ms(theirs)}: ${(ours / theirs).toFixed(2)} times`);
  }
  return result;
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** The public cases as an instructor would write them down. */
function bareTest(slug, { variant }) {
  const cases = variant.cases
    .filter((one) => one.visibility === "public" && one.function.takes.length > 0)
    .map(({ id, function: { name }, args, expected }) => ({ id, name, args, expected }));
  return `import { expect, test } from "vitest";
import * as solution from "../src/${slug}.ts";
const cases = ${JSON.stringify(cases)};
for (const one of cases) test(one.id, () => {
  const call = () => (solution as never as Record<string, (...args: unknown[]) => unknown>)[one.name]!(...one.args);
  if (one.expected.kind === "throws") expect(call).toThrow(RangeError);
  else expect(call()).toBeDefined();
});
`;
}

function timed(cwd, command, ...args) {
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8", env: plain() });
  if (status !== 0) throw new Error(`Cannot measure as ${command} ${args[0]} ended with ${status}\n${stdout}${stderr}`);
  return (performance.now() - begin) / 1000;
}

function plain() {
  const { VITEST: _, FORCE_COLOR: __, ...env } = process.env;
  return { ...env, NO_COLOR: "1" };
}

/** Seconds from each save to the end of what is written about it. */
async function savesOf(cwd, args, file, count, done) {
  const child = spawn(process.execPath, args, { cwd, stdio: ["pipe", "pipe", "ignore"], env: plain() });
  let out = "";
  let heard = () => {};
  child.stdout.setEncoding("utf8").on("data", (text) => {
    out += text;
    heard();
  });
  const ends = (runs) =>
    new Promise((resolve, reject) => {
      const guard = setTimeout(() => reject(new Error(`Cannot measure as ${args.join(" ")} said\n${out}`)), 60_000);
      heard = () => {
        if ((out.match(done) ?? []).length < runs) return;
        clearTimeout(guard);
        resolve();
      };
      heard();
    });
  try {
    await ends(1);
    const seconds = [];
    for (let i = 0; i < count; i++) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      const begin = performance.now();
      appendFileSync(join(cwd, file), `// ${i}\n`);
      await ends(i + 2);
      seconds.push((performance.now() - begin) / 1000);
    }
    return seconds;
  } finally {
    child.kill();
  }
}
