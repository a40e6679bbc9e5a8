import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Course, course } from "./course.ts";

const RIGHT = "export const twice = (x: number) => 2 * x;";
const HALF = "export const twice = (x: number) => (x === 0 ? 1 : 2 * x);";
const SQUARE = "export const twice = (x: number) => x * x;";
const CUBE = "export const twice = (x: number) => x ** 3;";

function graded(cy = CUBE): Course {
  const made = course(
    { "ada/twice.ts": RIGHT, "bo/twice.ts": HALF, "cy/twice.ts": cy },
    { roster: "id,name\nada,A\nbo,B\ncy,C\n" },
  );
  expect(made.grade().code).toBe(0);
  return made;
}

/** Changes the problem file of a course's bank. */
function edit(made: Course, path: string, ...changes: readonly (readonly [string, string])[]): void {
  const file = join(made.bank, path);
  const before = readFileSync(file, "utf8");
  const after = changes.reduce((text, [from, to]) => text.replace(from, to), before);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}

const PROBLEM = "problems/u1-test/twice.yaml";

interface Told {
  readonly looked: number;
  readonly changes: readonly { learner: string; because: string[]; kept?: true; before: object; after: object }[];
}
const told = (made: Course, ...more: string[]) => JSON.parse(made.rejudge("--json", ...more).out) as Told;

describe("rejudge", () => {
  test("finds nothing where nothing changed", () => {
    expect(told(graded())).toEqual({ looked: 3, changes: [] });
  });

  test("names a changed answer, shows it, and replaces only when told to", () => {
    const made = graded();
    const before = made.read("results.jsonl");
    // The reference was wrong at 0: the bank mends it, under a new version, and the learners keep their numbers.
    edit(made, PROBLEM, ["version: 1", "version: 2"]);
    for (const file of ["reference.ts", "oracle.ts", "accepted/shift.ts", "wrong-answer/square.ts"]) {
      const path = join(made.bank, "solutions/u1-test/twice", file);
      const argument = file === "reference.ts" ? "{ x }: { x: number }" : "x: number";
      const rest = file.startsWith("wrong") ? "x * x" : "2 * x";
      writeFileSync(path, `export const twice = (${argument}): number => (x === 0 ? 1 : ${rest});\n`);
    }
    const { out, err, code } = made.rejudge();
    expect(code).toBe(0);
    expect(err).toMatch(/Nothing was replaced: add --apply to do so/);
    expect(out).toMatch(/3 results looked at again, 3 would change/);
    expect(out).toMatch(/old ↓ new → +accepted +wrong-answer\naccepted +· +1\nwrong-answer +1 +1/);
    expect(out).toMatch(/bo +u1-test\/twice +wrong-answer 0\/4 +→ +accepted 4\/4 +answers changed/);
    expect(made.read("results.jsonl")).toBe(before);

    expect(made.rejudge("--apply").err).toMatch(/3 results were replaced; the old ones are in .*results-1\.jsonl/);
    expect(made.results().map(({ verdict }) => verdict)).toEqual(["wrong-answer", "accepted", "wrong-answer"]);
    expect(made.read("replaced/results-1.jsonl")).toBe(before);
    expect(made.read("gradebook.csv")).toMatch(/bo,B,4,4,4/);
    expect(told(made).changes).toEqual([]);
  });

  test("scores anew without running anything when only weights or points changed", () => {
    const made = graded(SQUARE);
    const set = join(made.folder, "set.yaml");
    writeFileSync(set, readFileSync(set, "utf8").replace("points: 4", "points: 10"));
    // Were it run again, it would be told in other words.
    const cases = made.results().map((line) => line.cases);
    expect(JSON.stringify(cases)).toContain("That is the square.");
    edit(made, PROBLEM, ["That is the square.", "So it is the square."]);
    const { changes } = told(made, "--apply");
    expect(changes.map(({ learner, because }) => [learner, because])).toEqual([
      ["ada", ["scoring"]],
      ["bo", ["scoring"]],
      ["cy", ["scoring"]],
    ]);
    expect(made.results().map(({ points, max }) => [points, max])).toEqual([
      [10, 10],
      [0, 10],
      [0, 10],
    ]);
    expect(made.results().map((line) => line.cases)).toEqual(cases);
  });

  test("tells a new submission from a new bank", () => {
    const made = graded();
    writeFileSync(join(made.folder, "submissions/cy/twice.ts"), RIGHT);
    expect(told(made).changes).toMatchObject([{ learner: "cy", because: ["submission"] }]);
  });

  test("keeps the result of a learner whose variant the bank no longer makes", () => {
    const made = graded();
    const before = made.read("results.jsonl");
    edit(made, PROBLEM, ["x: { integer: { min: 1, max: 999 } }", "x: { integer: { min: 1, max: 998 } }"]);
    const { changes } = told(made, "--apply");
    expect(changes.every(({ because, kept }) => because.includes("inputs") && kept)).toBe(true);
    expect(made.read("results.jsonl")).toBe(before);
  });

  test("refuses a folder without results, and a file that is none", () => {
    const made = graded();
    writeFileSync(join(made.folder, "results/results.jsonl"), "{}\n");
    expect(made.rejudge()).toMatchObject({
      code: 2,
      err: expect.stringMatching(/results\.jsonl:1:1: Cannot read this as a result/),
    });
    rmSync(join(made.folder, "results"), { recursive: true });
    expect(made.rejudge()).toMatchObject({ code: 2, err: expect.stringMatching(/there is no such file/) });
  });
});
