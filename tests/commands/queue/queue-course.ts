import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { ResultLine } from "../../../grader/report/report.ts";
import { SMALL } from "../../definition/small-problem.ts";
import { SMALL_SOLUTIONS, writeFiles } from "../../small-bank.ts";
import { type Ended, ROOT } from "../saddlepoint.ts";

/** Endless programs take some seconds in this bank: long enough to kill who runs them. */
const SLOW = `${SMALL}limits: { work: 200, totalWork: 600 }\n`;
export const PROGRAMS = {
  right: "export const twice = (x: number) => 2 * x;",
  wrong: "export const twice = (x: number) => x * x;",
  throws: 'export const twice = (x: number) => { throw new Error("no " + x); };',
  endless: "export const twice = (x: number) => { for (;;); };",
  broken: "export const twice = (x: number => ",
};
/** Who is slow is graded first, in the order of the ids. */
export const SUBMISSIONS: Readonly<Record<string, string>> = {
  ada: PROGRAMS.endless,
  bo: PROGRAMS.endless,
  cy: PROGRAMS.right,
  di: PROGRAMS.wrong,
  ed: PROGRAMS.throws,
  flo: PROGRAMS.broken,
  gus: PROGRAMS.endless,
};
const KEY = "fedcba9876543210fedcba9876543210";
/** On the roster, with a name that no machine but the instructor's has to know; hands nothing in. */
const ABSENT = "hal";

/** A command that is under way. */
export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when it has said something, on either stream. */
  said(pattern: RegExp): Promise<void>;
}

export interface QueueCourse {
  readonly folder: string;
  readonly bank: string;
  readonly key: string;
  /** The arguments that name it. */
  readonly named: readonly string[];
  /** Grades without a queue, once. */
  local(): Promise<string>;
  enqueue(queue: string, ...more: string[]): Promise<Ended>;
  collect(queue: string, ...more: string[]): Promise<Ended>;
  start(...args: string[]): Running;
  worker(queue: string, ...more: string[]): Running;
  run(...args: string[]): Promise<Ended>;
  /** A file among the results that were collected from a queue. */
  read(queue: string, name: string): string;
  results(queue: string): ResultLine[];
  close(): void;
}

/** A course whose submissions are graded over a queue, in the folder `<queue>`, and without one. */
export function queueCourse(url: () => string, { problem = SLOW, solutions = {} } = {}): QueueCourse {
  const folder = mkdtempSync(join(tmpdir(), "saddlepoint-queue-"));
  const bank = join(folder, "bank");
  const learners = [...Object.keys(SUBMISSIONS), ABSENT];
  writeFiles(bank, { "problems/u1-test/twice.yaml": problem });
  writeFiles(join(bank, "solutions/u1-test/twice"), { ...SMALL_SOLUTIONS, ...solutions });
  writeFiles(folder, {
    "set.yaml": "id: week\ntitle: { en: Week, zh: 一周 }\nproblems:\n  - { id: u1-test/twice, points: 4 }\n",
    "roster.csv": `id,name\n${learners.map((id) => `${id},Lovelace ${id}\n`).join("")}`,
    key: `${KEY}\n`,
    ...Object.fromEntries(Object.entries(SUBMISSIONS).map(([id, text]) => [`submissions/${id}/twice.ts`, text])),
  });
  const course = [join(folder, "submissions"), "--bank", bank, "--set", join(folder, "set.yaml")];
  course.push("--roster", join(folder, "roster.csv"), "--key-file", join(folder, "key"));
  const start = (...args: string[]): Running => {
    const process = spawn(globalThis.process.execPath, [join(ROOT, "dist/main.js"), ...args], {
      env: { ...globalThis.process.env, NO_COLOR: "1", SADDLEPOINT_REDIS: url() },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let out = "";
    let err = "";
    const heard = new Set<() => void>();
    const hear = () => {
      for (const listener of heard) listener();
    };
    process.stdout!.on("data", (text) => {
      out += text;
      hear();
    });
    process.stderr!.on("data", (text) => {
      err += text;
      hear();
    });
    const ended = once(process, "close").then(([code]): Ended => ({ code: code as number | null, out, err }));
    return {
      process,
      ended,
      said: (pattern) =>
        new Promise((resolve, reject) => {
          const look = () => {
            if (!pattern.test(out + err)) return;
            heard.delete(look);
            resolve();
          };
          heard.add(look);
          look();
          ended.then(() => reject(new Error(`It ended without saying ${pattern}: ${out}${err}`)), reject);
        }),
    };
  };
  const run = (...args: string[]) => start(...args).ended;
  let graded: Promise<string> | undefined;
  const read = (queue: string, name: string) => readFileSync(join(folder, queue, name), "utf8");
  return {
    folder,
    bank,
    key: KEY,
    named: course,
    local() {
      graded ??= run("grade", ...course, "--out", join(folder, "local"), "--jobs", "2").then(({ code, err }) => {
        if (code !== 0) throw new Error(err);
        return read("local", "results.jsonl");
      });
      return graded;
    },
    enqueue: (queue, ...more) => run("enqueue", ...course, "--queue", queue, "--json", ...more),
    collect: (queue, ...more) => run("collect", ...course, "--queue", queue, "--out", join(folder, queue), ...more),
    start,
    worker: (queue, ...more) =>
      start("worker", "--bank", bank, "--queue", queue, "--jobs", "1", "--lease", String(LEASE), ...more),
    run,
    read,
    results: (queue) =>
      read(queue, "results.jsonl")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as ResultLine),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Seconds: short, so that tests need not wait long for a worker that is gone. */
export const LEASE = 2;

/** Waits for something that will come about. */
export async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await what())) await sleep(30);
}
