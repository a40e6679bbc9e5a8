import { join } from "node:path";
import { expect, test } from "vitest";
import { misplacedWork } from "../../grader/commands/grade/misplaced.ts";
import type { ProblemSet } from "../../grader/definition/course.ts";
import { temporaryFolder, writeFiles } from "../small-bank.ts";
import { course } from "./course.ts";

const SET = { problems: [{ id: "u1-test/twice" }, { id: "u1-test/condition-rate" }] } as unknown as ProblemSet;

/** What is said of the folder of one learner with these files. */
function saidOf(...paths: string[]): string | undefined {
  const folder = temporaryFolder();
  writeFiles(folder, Object.fromEntries(paths.map((path) => [path, ""])));
  return misplacedWork([{ learner: "ada", folder }], [], SET)
    ?.split("\n")[0]
    ?.replace(/^.*: /, "");
}

test.each([
  ["under a misspelt name", ["twice.ts", "condition_rate.ts"], "ada/condition_rate.ts"],
  ["under the name that a browser gives", ["src/twice (1).ts", "condition-rate.ts"], "ada/src/twice (1).ts"],
  ["in JavaScript", ["twice.js", "src/condition-rate.ts"], "ada/twice.js"],
  ["in the folder that was packed", ["week-1/src/helpers.ts", "week-1/src/twice.ts"], "ada/week-1/src/twice.ts"],
  ["packed", ["homework.zip"], "ada/homework.zip"],
  ["under a name that would drive a terminal", ["a\u001b[2J\nb.zip"], "ada/a\\x1b[2J b.zip"],
  ["under another name, alone", ["notes.md", "homework.ts"], "ada/homework.ts"],
])("work that lies %s is told", (_, paths, told) => {
  expect(saidOf(...paths)).toBe(told);
});

test.each([
  ["all that is asked for", ["twice.ts", "condition-rate/index.ts", "twices.ts"]],
  ["a part of it, with files that it imports", ["src/twice/index.ts", "src/twice/condition-rates.ts", "src/sums.ts"]],
  ["nothing", ["README.md", "node_modules/x/index.js", ".vscode/a.ts"]],
])("nothing is said of who handed in %s", (_, paths) => {
  expect(saidOf(...paths)).toBeUndefined();
});

test("a class is told in a line, whatever its size", () => {
  const beside = Array.from({ length: 9 }, (_, i) => `${i}.zip`);
  expect(
    misplacedWork([{ learner: "ada", folder: join(temporaryFolder(), "none") }], [...beside, "grades.csv"], SET),
  ).toBe(
    `Not graded, as it lies where nothing is looked for: 0.zip, 1.zip, 2.zip, 3.zip, 4.zip, and 4 more
Hint: work lies at <learner>/<slug>.ts, <learner>/src/<slug>.ts or <learner>/<slug>/index.ts, unpacked`,
  );
});

test("grade tells it, and whom may be meant by --only", () => {
  const { grade } = course({ "ada/Twice_(1).ts": "export {};", "bo.zip": "" });
  const { err, code } = grade();
  expect(err).toContain("Not graded, as it lies where nothing is looked for: bo.zip, ada/Twice_(1).ts\n");
  expect(code).toBe(0);
  expect(grade("--only", "adaa/twise")).toMatchObject({
    code: 2,
    err: expect.stringContaining('Cannot grade only "adaa/twise": did you mean "ada/twice"?'),
  });
});
