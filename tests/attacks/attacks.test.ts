import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeVariant } from "../../grader/certificate/make-variant.ts";
import { openPrograms } from "../../grader/certificate/programs.ts";
import { openBank } from "../../grader/definition/bank.ts";
import type { ResultLine } from "../../grader/report/report.ts";
import { encode } from "../../grader/values/codec.ts";
import type { Value } from "../../grader/values/value.ts";
import { learnerSeeds } from "../../grader/variant/seeds.ts";
import { vocabulary } from "../../grader/vocabulary.ts";
import { type Ended, ROOT } from "../commands/saddlepoint.ts";
import { type Attack, solution } from "./attack.ts";
import { escapes } from "./escape.ts";
import { batchEnders, exhaust } from "./exhaust.ts";
import { forge } from "./forge.ts";
import { honestMistakes } from "./honest-mistakes.ts";
import { honestStyles } from "./honest-styles.ts";
import { keepState } from "./keep-state.ts";
import { steal } from "./steal.ts";

// Hostile, broken and odd submissions, graded side by side as one batch through the real command line.

const CLASSES = {
  "keep-state": keepState,
  forge,
  steal,
  exhaust,
  escape: escapes,
  "honest-mistakes": honestMistakes,
  "honest-styles": honestStyles,
} as const;

const BANK = join(import.meta.dirname, "bank");
const POINTS = 10;
const MESSAGE_LENGTH_MAX = 10_000;
/** The one that the clock has to stop: graded once only, as that takes 40 seconds. */
const BY_THE_CLOCK = "exhaust.escapes-the-count";

/** No measure of speed: what is not done by then would take hours. */
const ENDER_MS = 60_000;

/** Nor is this: a minute and a half on a machine with nothing else to do. */
const GRADING_MS = 1_200_000;

const ENVIRONMENT_CANARY = "CANARY-environment-2f90ab";
const KEY = "CANARY-course-key-77d3e8-0123456789abcdef";

type Named = readonly [learner: string, attack: Attack];

// Links and pipes are made by systems that have them.
const ALL: readonly Named[] = Object.entries(CLASSES).flatMap(([name, attacks]) =>
  attacks
    .filter(({ source }) => process.platform !== "win32" || typeof source !== "function")
    .map((attack) => [`${name}.${attack.name}`, attack] as const),
);

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

interface Graded extends Ended {
  readonly lines: readonly string[];
  /** Every file that was written, by its path. */
  readonly files: ReadonlyMap<string, string>;
}

/** A course of the problem under attack, with everything that is handed in. */
class Course {
  readonly folder = mkdtempSync(join(tmpdir(), "saddlepoint-attacks-"));

  constructor(handedIn: readonly (readonly [string, Attack["source"]])[]) {
    folders.push(this.folder);
    const roster = handedIn.map(([learner]) => `${learner},${learner}\n`).join("");
    const set = `id: week\ntitle: { en: Week, zh: 一周 }\nproblems:\n  - { id: u1-attack/target, points: ${POINTS} }\n`;
    write(this.folder, { "set.yaml": set, "roster.csv": `id,name\n${roster}`, key: KEY });
    for (const [learner, source] of handedIn) {
      const folder = join(this.folder, "submissions", learner);
      mkdirSync(folder, { recursive: true });
      if (typeof source === "function") source(folder);
      else write(folder, typeof source === "string" ? { "target.ts": source } : source);
    }
  }

  /** Takes back what somebody handed in. */
  remove(learner: string): void {
    rmSync(join(this.folder, "submissions", learner), { recursive: true });
  }

  async grade(more: readonly string[], timeout = 0): Promise<Graded> {
    const at = (name: string) => join(this.folder, name);
    const from = ["grade", at("submissions"), "--bank", BANK, "--set", at("set.yaml"), "--roster", at("roster.csv")];
    const ended = await run([...from, "--key-file", at("key"), "--out", at("results"), ...more], timeout);
    const files = new Map<string, string>();
    for (const entry of readdirSync(at("results"), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile()) files.set(path.slice(at("results").length + 1), readFileSync(path, "utf8"));
    }
    return { ...ended, files, lines: (files.get("results.jsonl") ?? "").split("\n").filter((line) => line !== "") };
  }
}

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

function run(args: readonly string[], timeout: number): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: "1", SADDLEPOINT_CANARY: ENVIRONMENT_CANARY };
    const child = spawn(process.execPath, [join(ROOT, "dist/main.js"), ...args], {
      cwd: ROOT,
      env,
      timeout,
      killSignal: "SIGKILL",
    });
    let [out, err] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

const enders = new Map<string, Graded>();
let first: Graded;
let again: Graded;
let results: ReadonlyMap<string, ResultLine>;

/** One after the other, beside the batch: most of the time they wait. */
async function gradeEnders(): Promise<void> {
  for (const { name, source } of batchEnders) {
    const handedIn = [["before", solution()] as const, ["attack", source] as const, ["honest", solution()] as const];
    enders.set(name, await new Course(handedIn).grade(["--jobs", "1"], ENDER_MS));
  }
}

beforeAll(async () => {
  const ending = gradeEnders();
  const course = new Course(ALL.map(([learner, { source }]) => [learner, source]));
  first = await course.grade(["--jobs", "2"]);
  results = new Map(first.lines.map((line) => JSON.parse(line) as ResultLine).map((line) => [line.learner, line]));
  course.remove(BY_THE_CLOCK);
  again = await course.grade(["--again", "--jobs", "3"]);
  await ending;
}, GRADING_MS);

describe.each(Object.keys(CLASSES))("%s", (name) => {
  test.each(ALL.filter(([learner]) => learner.startsWith(`${name}.`)))(
    "%s",
    (learner, { verdict, says, alike, why }) => {
      const result = results.get(learner)!;
      const report = first.files.get(`reports/${learner}.md`) ?? "";
      expect(result.verdict, `${why}\n${report}`).toBe(verdict);
      expect(result.points).toBe(verdict === "accepted" ? POINTS : 0);
      for (const text of says ?? []) expect(report, why).toMatch(text);
      if (alike) expect(differing(result), why).toEqual([]);
    },
  );
});

/** The messages about hidden cases of one kind, where they are not all the same. */
function differing({ cases }: ResultLine): string[] {
  const byKind = new Map<string, Set<string>>();
  for (const { id, visibility, message } of cases) {
    if (visibility !== "hidden" || message === undefined) continue;
    const kind = id.slice(0, id.lastIndexOf("."));
    byKind.set(kind, (byKind.get(kind) ?? new Set()).add(message));
  }
  return [...byKind.values()].filter(({ size }) => size > 1).flatMap((messages) => [...messages]);
}

describe("the batch", () => {
  test("ends with 0, and everybody is judged", () => {
    expect(first.err).not.toMatch(/Cannot judge|given up/);
    expect([...results.values()].filter(({ verdict }) => verdict === "judge-error")).toEqual([]);
    expect(first.code).toBe(0);
  });

  test("has one result a submission, in the order of the roster, each a line of JSON", () => {
    expect(first.lines.map((line) => (JSON.parse(line) as ResultLine).learner)).toEqual(
      ALL.map(([learner]) => learner),
    );
    expect([...first.files.keys()].filter((path) => /^reports\/.*\.md$/.test(path)).length).toBe(ALL.length);
  });

  test("gives no points but for accepted solutions", () => {
    const rows = (first.files.get("gradebook.csv") ?? "").trim().split("\n").slice(1);
    const expected = ALL.map(([learner, { verdict }]) => {
      const points = verdict === "accepted" ? POINTS : 0;
      return `${learner},${learner},${points},${points},${POINTS}`;
    });
    expect(rows).toEqual(expected);
  });

  test("gives the same bytes again, with another number of jobs", () => {
    const without = ({ lines }: Graded) => lines.filter((line) => !line.includes(`"learner":"${BY_THE_CLOCK}"`));
    expect(without(again)).toEqual(without(first));
  });

  test("tells nothing that is secret: no reference, no solution, no key, no environment, no file of the bank", () => {
    const canaries = readdirSync(BANK, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap(
        (entry) => readFileSync(join(entry.parentPath, entry.name), "utf8").match(/CANARY-[a-z-]+-\w{6}/g) ?? [],
      );
    expect(canaries.length).toBeGreaterThan(6);
    for (const [where, text] of written()) {
      for (const canary of [...canaries, ENVIRONMENT_CANARY, KEY]) {
        expect(text.includes(canary), `${canary} in ${where}`).toBe(false);
      }
    }
  });

  test("tells no hidden input and no answer to one", async () => {
    const hidden = await hiddenNumbers();
    expect(hidden.size).toBeGreaterThan(ALL.length);
    for (const [where, text] of written()) {
      const numbers = secretNumbers(text.replace(/\b[0-9a-f]{16,}\b/g, ""));
      // Siblings are cases of public seeds, with other numbers of the same kind.
      expect(
        numbers.filter((number) => hidden.has(number)),
        where,
      ).toEqual([]);
    }
  });

  test("writes no control characters, and no marks that turn the direction of writing", () => {
    const harmful =
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
    const found = [...written(), ...[...results].map(([learner, line]) => [learner, textsOf(line)] as const)]
      .filter(([, text]) => harmful.test(text))
      .map(([where]) => where);
    expect(found).toEqual([]);
  });

  test("keeps every message short enough to be read", () => {
    const long = [...results.values()]
      .filter(({ cases }) => cases.some(({ message = "" }) => message.length > MESSAGE_LENGTH_MAX))
      .map(({ learner }) => learner);
    expect(long).toEqual([]);
  });
});

/** All that the grading wrote: its files, the terminal. */
function written(): (readonly [string, string])[] {
  return [["standard output", first.out] as const, ["standard error", first.err] as const, ...first.files];
}

/** The problem's hidden inputs and the answers to them are numbers of this kind, and nothing else is. */
function secretNumbers(text: string): string[] {
  return text.match(/(?<![\w.])[78]\d{7}(?!\w)/g) ?? [];
}

/** The numbers in everybody's hidden cases. */
async function hiddenNumbers(): Promise<ReadonlySet<string>> {
  const bank = openBank(BANK, vocabulary);
  const problem = bank.problems.get("u1-attack/target")!;
  const programs = await openPrograms(problem, bank.solutions.get(problem.id)!);
  const numbers = ALL.flatMap(([learner]) => {
    const { variant } = makeVariant(programs, learnerSeeds(Buffer.from(KEY), problem, { learner, attempt: 1 }));
    const hidden = variant.cases.filter((one) => one.visibility === "hidden");
    return hidden.flatMap(({ args, expected }) =>
      secretNumbers(encode([args as readonly Value[], expected as unknown as Value])),
    );
  });
  programs.reference.dispose();
  return new Set(numbers);
}

/** All texts of a value, as whoever parses the JSON finds them. */
function textsOf(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "object" && value !== null ? Object.values(value).map(textsOf).join("\n") : "";
}

describe("beside an honest submission", () => {
  test.each(batchEnders.map((attack) => [attack.name, attack] as const))("%s", (name, { why }) => {
    const { code, lines } = enders.get(name)!;
    const verdicts = lines.map((line) => (JSON.parse(line) as ResultLine).verdict);
    expect(verdicts, why).toEqual(["accepted", expect.not.stringMatching("judge-error"), "accepted"]);
    expect(code).toBe(0);
  });
});
