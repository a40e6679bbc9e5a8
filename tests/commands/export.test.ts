import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { moodleQuestions } from "../item/moodle.ts";
import { temporaryFolder, writeSmallBank } from "../small-bank.ts";
import { saddlepoint } from "./saddlepoint.ts";

const SET = `id: week-1
title: { en: First week, zh: 第一周 }
language: zh
problems:
  - { id: u1-test/twice, points: 4 }
`;

describe("saddlepoint export", () => {
  test("writes the variants of a set, with its points, title and language, and nothing over what is there", () => {
    const bank = writeSmallBank();
    const folder = temporaryFolder();
    writeFileSync(join(folder, "set.yaml"), SET);
    const out = join(folder, "questions");
    const args = [
      "export",
      "--bank",
      bank,
      "--set",
      join(folder, "set.yaml"),
      "--format",
      "moodle",
      "--seeds",
      "1-3,x",
      "--out",
      out,
    ];
    const { code, err } = saddlepoint(args);
    expect({ code, err }).toEqual({ code: 0, err: `4 questions of 1 problem in ${out}: questions.xml\n` });
    const text = readFileSync(join(out, "questions.xml"), "utf8");
    const [category, ...questions] = moodleQuestions(new Map([["questions.xml", text]]));
    expect(category.category.text).toContain("/第一周/");
    expect(questions.map((question) => question.idnumber)).toEqual([
      "twice@1#1",
      "twice@1#2",
      "twice@1#3",
      "twice@1#x",
    ]);
    expect(new Set(questions.map((question) => question.defaultgrade))).toEqual(new Set(["4"]));

    expect(saddlepoint(args)).toMatchObject({ code: 2, err: expect.stringContaining("as it exists already") });
    expect(readFileSync(join(out, "questions.xml"), "utf8")).toBe(text);
  });

  test("writes a sheet for each seed", () => {
    const out = join(temporaryFolder(), "sheets");
    const { code } = saddlepoint([
      "export",
      "twice",
      "--bank",
      writeSmallBank(),
      "--format",
      "markdown",
      "--seeds",
      "2-3",
      "--key-sheet",
      "--out",
      out,
    ]);
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(["seed-2.md", "seed-3.md"]);
    expect(readFileSync(join(out, "seed-2.md"), "utf8")).toContain("## Answers");
  });

  test.each([
    ["a range that goes down", ["--seeds", "9-3"], 'Cannot use the seeds "9-3"'],
    ["a seed that could be a path", ["--seeds", "../x"], 'Cannot use the seed "../x"'],
    ["a key sheet of a bank of questions", ["--key-sheet"], "Cannot add a key sheet to moodle"],
    ["an unknown problem", ["twise"], 'Cannot find the problem "twise" in the bank: did you mean "twice"?'],
  ])("refuses %s, and writes nothing", (_name, args, message) => {
    const out = join(temporaryFolder(), "out");
    const { code, err } = saddlepoint([
      "export",
      "--bank",
      writeSmallBank(),
      "--format",
      "moodle",
      "--out",
      out,
      ...args,
    ]);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(existsSync(out)).toBe(false);
  });
});
