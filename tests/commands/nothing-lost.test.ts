import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, existsSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { activeLayers } from "../../grader/run/os-sandbox.ts";
import { SMALL } from "../definition/small-problem.ts";
import { writeSmallBank } from "../small-bank.ts";
import { type Course, course } from "./course.ts";
import { ROOT } from "./saddlepoint.ts";

const LEARNERS = Array.from({ length: 40 }, (_, i) => `l${String(i).padStart(2, "0")}`);
/** Right, wrong, endless, failing by turns: every way through the grader. */
const PROGRAMS = [
  "export const twice = (x: number) => 2 * x;",
  "export const twice = (x: number) => x * x;",
  "export const twice = (x: number) => { for (;;); };",
  'export const twice = (x: number) => { throw new Error("no " + x); };',
];

function aClass(options: Parameters<typeof course>[1] = {}): Course {
  return course(Object.fromEntries(LEARNERS.map((id, i) => [`${id}/twice.ts`, PROGRAMS[i % PROGRAMS.length]!])), {
    roster: `id,name\n${LEARNERS.map((id) => `${id},${id}\n`).join("")}`,
    ...options,
  });
}

/** How often each learner was graded, as the journal tells. */
function timesGraded(graded: Course): number[] {
  const lines = graded
    .read("journal.jsonl")
    .trim()
    .split("\n")
    .filter((line) => /^[0-9a-f]{16} /.test(line));
  return LEARNERS.map((id) => lines.filter((line) => line.includes(`"learner":"${id}"`)).length);
}

const isLinux = process.platform === "linux";
const children = (pid: number) => {
  const listed = spawnSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" }).stdout;
  return listed.trim().split(/\s+/).filter(Boolean).map(Number);
};

describe("grading that is killed", () => {
  test("ends, when it is started again, with the bytes of a run that was not, and grades nothing twice", async () => {
    const calm = aClass();
    calm.grade("--jobs", "2");
    const killed = aClass({ bank: calm.bank });
    let kills = 0;
    for (;;) {
      const running = killed.startGrading("--jobs", "2");
      const before = existsSync(join(killed.folder, "results/journal.jsonl")) ? killed.read("journal.jsonl").length : 0;
      const killing = setInterval(() => {
        const path = join(killed.folder, "results/journal.jsonl");
        // Some results have come since it was started: that is the moment.
        if (kills < 5 && existsSync(path) && readFileSync(path).length > before + 2000) running.kill("SIGKILL");
      }, 5);
      const [, signal] = (await once(running, "exit")) as [number | null, NodeJS.Signals | null];
      clearInterval(killing);
      if (signal === null) break;
      kills++;
    }
    // On a busy machine the moment may have passed before it was seen.
    expect(kills).toBeGreaterThan(0);
    expect(killed.read("results.jsonl")).toBe(calm.read("results.jsonl"));
    expect(killed.read("gradebook.csv")).toBe(calm.read("gradebook.csv"));
    expect(timesGraded(killed)).toEqual(LEARNERS.map(() => 1));
  });

  test.skipIf(!isLinux)("in a child only, goes on and gives the same bytes", async () => {
    const calm = aClass();
    calm.grade("--jobs", "2");
    const shot = aClass({ bank: calm.bank });
    const running = shot.startGrading("--jobs", "1");
    let kills = 0;
    let known = 0;
    const killing = setInterval(() => {
      const path = join(shot.folder, "results/journal.jsonl");
      const length = existsSync(path) ? readFileSync(path).length : 0;
      const [victim] = children(running.pid!);
      // Never the same submission's child twice: that would be for the judge to tell.
      if (victim === undefined || kills >= 4 || length < known + 5000) return;
      kills++;
      known = length;
      try {
        process.kill(victim, "SIGKILL");
      } catch {}
    }, 20);
    const [code] = (await once(running, "exit")) as [number | null];
    clearInterval(killing);
    expect(kills).toBeGreaterThan(0);
    expect(code).toBe(0);
    expect(shot.read("results.jsonl")).toBe(calm.read("results.jsonl"));
  });

  test("passes over a line that was cut short or tampered with, and grades it anew", () => {
    const graded = aClass();
    graded.grade();
    const bytes = graded.read("results.jsonl");
    const path = join(graded.folder, "results/journal.jsonl");
    const journal = graded.read("journal.jsonl");
    writeFileSync(path, journal.replace('"verdict":"wrong-answer","points":0', '"verdict":"accepted","points":4'));
    truncateSync(path, Buffer.byteLength(journal) - 30);
    appendFileSync(path, "\ngarbage\n");
    const { err, code } = graded.grade();
    expect(err).toMatch(/38 of 40 were graded before and are kept/);
    expect(code).toBe(0);
    expect(graded.read("results.jsonl")).toBe(bytes);
  });

  test("keeps nothing of a submission, a problem or a set that has changed since", () => {
    const graded = course({ "ada/twice.ts": PROGRAMS[1]!, "bo/twice.ts": PROGRAMS[0]! });
    graded.grade();
    writeFileSync(join(graded.folder, "submissions/ada/twice.ts"), PROGRAMS[0]!);
    expect(graded.grade().err).toMatch(/1 of 2 were graded before/);
    expect(graded.results().map(({ verdict }) => verdict)).toEqual(["accepted", "accepted"]);
    const problem = join(graded.bank, "problems/u1-test/twice.yaml");
    writeFileSync(problem, readFileSync(problem, "utf8").replace("That is the square.", "It is the square."));
    expect(graded.grade().err).not.toMatch(/graded before/);
    const set = join(graded.folder, "set.yaml");
    writeFileSync(set, readFileSync(set, "utf8").replace("points: 4", "points: 8"));
    expect(graded.grade().err).not.toMatch(/graded before/);
    expect(graded.grade().err).toMatch(/2 of 2 were graded before/);
    expect(graded.grade("--again").err).not.toMatch(/graded before/);
  });

  test("a link in circles among the folders of learners ends nothing", () => {
    const linked = aClass();
    symlinkSync("circle", join(linked.folder, "submissions/circle"));
    const { code, err } = linked.grade();
    expect(err).not.toContain("ELOOP");
    expect(code).toBe(0);
  });

  test("leaves a folder that another grading works in alone", async () => {
    const busy = aClass();
    const running = busy.startGrading("--jobs", "1");
    onTestFinished(() => void running.kill("SIGKILL"));
    while (!existsSync(join(busy.folder, "results/journal.lock"))) await new Promise((done) => setTimeout(done, 10));
    // It stands still, so that it cannot be done before the other asks.
    running.kill("SIGSTOP");
    const { code, err } = busy.grade();
    expect(err).toMatch(new RegExp(`process ${running.pid} is doing so`));
    expect(code).toBe(2);
    running.kill("SIGKILL");
    await once(running, "exit");
    expect(busy.grade().code).toBe(0);
  });
});

const bubblewrap = activeLayers().includes("bubblewrap");

describe("a disk that is full", () => {
  test.skipIf(!bubblewrap)("is told, and what is known is shown all the same", () => {
    const graded = aClass();
    const out = join(graded.folder, "results");
    const script = [process.execPath, join(ROOT, "dist/main.js"), "grade", join(graded.folder, "submissions")];
    const options = [
      "--bank",
      graded.bank,
      "--set",
      join(graded.folder, "set.yaml"),
      "--key-file",
      join(graded.folder, "key"),
    ];
    const { status, stdout, stderr } = spawnSync(
      "bwrap",
      ["--dev-bind", "/", "/", "--size", "20000", "--tmpfs", out, ...script, ...options, "--out", out],
      { encoding: "utf8" },
    );
    expect(stderr).toMatch(/Cannot write to ".*journal\.jsonl": the disk is full/);
    expect(stderr).toMatch(/Cannot write ".*": the disk is full; make room and give the same command again/);
    expect(stdout).toMatch(/l39 +runtime-error/);
    expect(stdout).toMatch(/10 accepted, 10 wrong-answer, 10 time-limit, 10 runtime-error/);
    expect(status).toBe(1);
  });
});

test("a machine on which a right solution fails takes no more work, and no points are lost", () => {
  // Inside the sandbox there is no Intl: to this bank, that is a sick machine.
  const bank = writeSmallBank(SMALL, {
    "accepted/shift.ts": 'export const twice = (x: number): number => (typeof Intl === "undefined" ? 0 : 2 * x);\n',
  });
  const graded = course({ "ada/twice.ts": PROGRAMS[0]!, "bo/twice.ts": PROGRAMS[1]! }, { bank });
  const { code, err } = graded.grade("--jobs", "1");
  expect(err.match(/A thread was given up/g)).toHaveLength(1);
  expect(err).toMatch(
    /The right solution solutions\/u1-test\/twice\/accepted\/shift\.ts got wrong-answer on this machine/,
  );
  expect(code).toBe(1);
  expect(graded.results().map(({ verdict, points }) => `${verdict} ${points}`)).toEqual(
    Array(2).fill("judge-error null"),
  );
  writeFileSync(
    join(bank, "solutions/u1-test/twice/accepted/shift.ts"),
    "export const twice = (x: number): number => x / 0.5;\n",
  );
  expect(graded.grade().code).toBe(0);
  expect(graded.results().map(({ points }) => points)).toEqual([4, 0]);
});

test("a file that is written to while it is read is not judged, and the rest is", async () => {
  const graded = course({ "ada/twice.ts": PROGRAMS[0]!, "bo/twice.ts": PROGRAMS[0]! });
  const path = join(graded.folder, "submissions/ada/twice.ts");
  const writer = spawn(process.execPath, [
    "-e",
    `const fs = require("node:fs"); const file = fs.openSync(${JSON.stringify(path)}, "r+");
     const text = Buffer.from(${JSON.stringify(PROGRAMS[0])} + "\\n//".padEnd(1000000, "x")); for (;;) fs.writeSync(file, text, 0, text.length, 0)`,
  ]);
  // On a busy machine the writer may not get a turn just then.
  let { code, err } = graded.grade("--jobs", "1", "--again");
  for (let tries = 1; tries < 20 && code === 0; tries++) ({ code, err } = graded.grade("--jobs", "1", "--again"));
  writer.kill("SIGKILL");
  expect(err).toMatch(/Cannot judge ada, u1-test\/twice: Cannot read "twice\.ts": it changes while it is read/);
  expect(graded.results().map(({ verdict }) => verdict)).toEqual(["judge-error", "accepted"]);
  expect(code).toBe(1);
});
