import { once } from "node:events";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type * as Merging from "../../grader/commands/grade/merge.ts";
import { parseShard, shardOf } from "../../grader/commands/grade/shard.ts";
import { writeSmallBank } from "../small-bank.ts";
import { type Course, course, SET } from "./course.ts";
import { type Ended, ROOT, saddlepoint } from "./saddlepoint.ts";

const RIGHT = "export const twice = (x: number) => 2 * x;";
const PROGRAMS = [
  RIGHT,
  "export const twice = (x: number) => x * x;",
  'export const twice = (x: number) => { throw new Error("no " + x); };',
];
const LEARNERS = ["ada", "bo", "cy"];
const set = SET.replace("problems:", "due: 2026-10-12T23:59:00+08:00\nproblems:");
const AFTER = ["--as-of", "2026-10-13T00:00:00Z"];

function aClass(bank = writeSmallBank()): Course {
  const handedIn = LEARNERS.map((id, i) => [`${id}/twice.ts`, PROGRAMS[i % PROGRAMS.length]!]);
  // Somebody who is not on the roster comes last.
  const submissions = { ...Object.fromEntries(handedIn), "aaron/twice.ts": RIGHT };
  const roster = `id,name\n${LEARNERS.map((id) => `${id},The ${id}\n`).join("")}`;
  return course(submissions, { bank, set, roster });
}

const folderOf = (made: Course, number: number, of: number) => join(made.folder, `shard-${number}-of-${of}`);

function gradeShard(made: Course, number: number, of: number, ...more: string[]): Ended {
  // The last --out counts.
  return made.grade(
    "--shard",
    `${number}/${of}`,
    "--out",
    folderOf(made, number, of),
    "--jobs",
    "1",
    ...AFTER,
    ...more,
  );
}

function merge(made: Course, folders: readonly string[], ...more: string[]): Ended {
  const files = ["--set", join(made.folder, "set.yaml"), "--roster", join(made.folder, "roster.csv")];
  return saddlepoint([
    "merge",
    ...folders,
    "--bank",
    made.bank,
    ...files,
    "--out",
    join(made.folder, "merged"),
    ...more,
  ]);
}

/** Every result file of a folder, by its path; where and how it was graded is not a result. */
function filesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map((one) => join(one.parentPath, one.name).slice(folder.length + 1));
  const results = paths.filter((path) => !["run.json", "journal.jsonl"].includes(path)).sort();
  return Object.fromEntries(results.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

test("a learner's shard depends on nothing but the learner's id, and all are used", () => {
  const many = Array.from({ length: 1600 }, (_, i) => shardOf(`learner-${i}`, 16));
  const sizes = Array.from({ length: 16 }, (_, i) => many.filter((number) => number === i + 1).length);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(1600);
  for (const size of sizes) expect(size).toBeGreaterThan(60);
  expect(shardOf("ada", 16)).toBe(14);
});

describe("the merged shards of a class", () => {
  const FORMATS = ["--format", "junit,results-csv"];

  test("are byte for byte what one machine writes, with 1, 3 and more shards than learners, one of them killed", async () => {
    const made = aClass();
    expect(made.grade(...AFTER, ...FORMATS).code).toBe(0);
    const whole = filesIn(join(made.folder, "results"));
    expect(Object.keys(whole)).toContain("junit/aaron.xml");
    for (const of of [1, 3, 5]) {
      const folders = Array.from({ length: of }, (_, i) => folderOf(made, i + 1, of));
      for (let number = 1; number <= of; number++) {
        if (of === 3 && number === shardOf("cy", 3)) {
          const journal = join(folderOf(made, number, of), "journal.jsonl");
          const args = ["--shard", `${number}/${of}`, "--out", folderOf(made, number, of), "--jobs", "1", ...AFTER];
          const running = made.startGrading(...args);
          while (!existsSync(journal) || readFileSync(journal).length === 0)
            await new Promise((resolve) => setTimeout(resolve, 5));
          running.kill("SIGKILL");
          await once(running, "exit");
          const { code, err } = merge(made, folders);
          expect(err).toMatch(/Cannot merge ".*" as it holds no finished shard/);
          expect(code).toBe(2);
          expect(gradeShard(made, number, of).err).toMatch(/were graded before and are kept/);
        } else expect(gradeShard(made, number, of).code).toBe(0);
      }
      rmSync(join(made.folder, "merged"), { recursive: true, force: true });
      // In whatever order they come.
      const { code, out } = merge(made, folders.toReversed(), ...FORMATS);
      expect(code).toBe(0);
      expect(out).toBe("2 accepted, 1 wrong-answer, 1 runtime-error\n");
      expect(filesIn(join(made.folder, "merged"))).toEqual(whole);
    }
  });

  test("are refused by name where they do not belong together", async () => {
    const made = aClass();
    const folders = [1, 2].map((number) => folderOf(made, number, 2));
    for (const number of [1, 2]) expect(gradeShard(made, number, 2).code).toBe(0);
    const { merge: mergeHere } = (await import(join(ROOT, "dist/commands/grade/merge.js"))) as typeof Merging;
    const [set, roster, out] = ["set.yaml", "roster.csv", "merged"].map((name) => join(made.folder, name));
    const refusal = (...all: readonly string[]) => {
      let said = "";
      try {
        mergeHere(all, { bank: made.bank, set: set!, roster: roster!, out: out! });
      } catch (error) {
        expect((error as Error).name).toBe("UsageError");
        said = (error as Error).message;
      }
      expect(existsSync(out!)).toBe(false);
      return said;
    };
    expect(refusal(folders[1]!)).toMatch(/Cannot merge without shard 1\/2: grade what is missing/);
    const copy = join(made.folder, "copy");
    cpSync(folders[0]!, copy, { recursive: true });
    expect(refusal(...folders, copy)).toMatch(/Cannot merge shard 1\/2 twice: it is in ".*shard-1-of-2" and ".*copy"/);

    /** Shard 1 as it would be had something been otherwise. */
    const other = (change: object) => {
      const path = join(copy, "shard.json");
      const file = JSON.parse(readFileSync(join(folders[0]!, "shard.json"), "utf8"));
      writeFileSync(path, JSON.stringify({ ...file, ...change }));
      return refusal(copy, folders[1]!);
    };
    expect(other({ grader: "x" })).toMatch(/shard 1\/2 in ".*copy": it was graded by another version of Saddlepoint/);
    expect(other({ set: "x" })).toMatch(/shard 1\/2 in ".*copy": it was graded with another set/);
    expect(other({ problems: {} })).toMatch(
      /it was graded with another version of "u1-test\/twice" than this bank has/,
    );
    expect(other({ key: "x" })).toMatch(/shard 2\/2 in ".*" with shard 1\/2 in ".*copy": .* different course keys/);
    expect(other({ class: ["ada"] })).toMatch(/different rosters or folders of submissions/);
    expect(other({ provisional: "x" })).toMatch(/--as-of was before the due date for one and after it for the other/);
    expect(other({ shard: { number: 1, of: 3 } })).toMatch(/the class was divided in different ways/);
    expect(other({ results: "x" })).toMatch(/its results\.jsonl is not the one that was written with its shard\.json/);
    expect(merge(made, folders, "--out", folders[0]!).err).toMatch(/Cannot merge into ".*" as it is one of the shards/);

    // For real: a shard whose bank was changed meanwhile, and one of another time.
    const problem = join(made.bank, "problems/u1-test/twice.yaml");
    const before = readFileSync(problem, "utf8");
    writeFileSync(problem, before.replace("That is the square.", "It is the square."));
    gradeShard(made, 1, 2);
    expect(refusal(...folders)).toMatch(/Cannot merge shard 2\/2 .* another version of "u1-test\/twice"/);
    writeFileSync(problem, before);
    gradeShard(made, 1, 2, "--as-of", "2026-10-12T00:00:00Z");
    expect(refusal(...folders)).toMatch(/--as-of was before the due date/);
  });

  test.each(["0/3", "4/3", "3", "1/1001", "a/b"])("are not numbered %s", (shard) => {
    expect(() => parseShard(shard)).toThrow(/Cannot grade the shard ".*": write <number>\/<of>, e\.g\. 3\/16/);
  });
});

describe("grade --learner", () => {
  test("takes the folder for one learner's own", () => {
    const made = aClass();
    const { code } = saddlepoint([
      ...["grade", join(made.folder, "submissions/bo"), "--learner", "bo", "--bank", made.bank, ...AFTER],
      ...["--set", join(made.folder, "set.yaml"), "--roster", join(made.folder, "roster.csv")],
      ...["--key-file", join(made.folder, "key"), "--out", join(made.folder, "results"), "--format", "gradescope"],
    ]);
    expect(code).toBe(0);
    expect(made.results().map(({ learner, verdict }) => `${learner} ${verdict}`)).toEqual(["bo wrong-answer"]);
    expect(made.read("gradebook.csv").trim().split("\n")).toHaveLength(2);
    expect(JSON.parse(made.read("gradescope/bo/results.json")).score).toBe(0);
  });

  test.each([
    ["somebody who is not on the roster", "mallory", /there is nobody of that id on the roster/],
    ["a path", "../bo", /there is nobody of that id on the roster/],
  ])("refuses %s", (_what, learner, message) => {
    const { code, err } = aClass().grade("--learner", learner, ...AFTER);
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });
});

describe("convert", () => {
  test("writes what grade --format would have, without grading anew", () => {
    const made = aClass();
    made.grade(...AFTER, "--format", "gradescope", "--format", "junit,check50");
    const out = join(made.folder, "converted");
    const files = ["--set", join(made.folder, "set.yaml"), "--roster", join(made.folder, "roster.csv"), "--out", out];
    const results = join(made.folder, "results");
    const { code } = saddlepoint([
      "convert",
      results,
      "--bank",
      made.bank,
      ...files,
      "--format",
      "gradescope,junit,check50",
    ]);
    expect(code).toBe(0);
    const converted = filesIn(out);
    expect(Object.keys(converted)).toHaveLength(12);
    expect(filesIn(results)).toMatchObject(converted);
    // What the set has decided since counts.
    const voided = `${set}adjustments:\n  void:\n    - { problem: u1-test/twice, reason: a misprint }\n`;
    writeFileSync(join(made.folder, "set.yaml"), voided);
    saddlepoint(["convert", results, "--bank", made.bank, ...files, "--format", "gradescope"]);
    expect(JSON.parse(readFileSync(join(out, "gradescope/bo/results.json"), "utf8")).tests[0].max_score).toBe(0);
  });

  test("names the nearest format, and the line that is no result", () => {
    const made = aClass();
    const convert = (format: string) =>
      saddlepoint([
        "convert",
        made.folder,
        "--bank",
        made.bank,
        "--set",
        join(made.folder, "set.yaml"),
        "--format",
        format,
      ]);
    expect(convert("gradescop").err).toMatch(/Cannot write the format "gradescop": did you mean "gradescope"\?/);
    expect(convert("junit").err).toMatch(/Cannot read the results ".*results\.jsonl": there is no such file/);
    writeFileSync(join(made.folder, "results.jsonl"), "{}\n");
    expect(convert("junit").err).toMatch(/results\.jsonl:1:1: Cannot read this as a result/);
  });
});
