import { describe, expect, test } from "vitest";
import { moodleXml } from "../../grader/item/formats/moodle-xml.ts";
import type { ItemFiles, ItemOutput } from "../../grader/item/item-format.ts";
import { CHOICE, KEYS, MADE_CODE, madeItem } from "./made-item.ts";
import { importMoodle, moodleQuestions, textOf } from "./moodle.ts";
import { expectFaithful } from "./system.ts";

const OUTPUT: ItemOutput = { language: "en", title: "Week 1", code: "essay", keySheet: false };
const write = (items: Parameters<typeof moodleXml.write>[0]) => moodleXml.write(items, OUTPUT) as ItemFiles;

describe("Moodle grades", () => {
  test.each(KEYS)("a numerical question with a key that is %s", (_name, blank) => {
    const item = madeItem([blank]);
    const files = write([item]);
    expect(expectFaithful(item, importMoodle(files).get(item.key))).toBe(8);
    expect(moodleQuestions(files).at(-1)["@type"]).toBe("numerical");
  });

  test("a cloze question with all of them and a label", () => {
    const blanks = [...KEYS.map(([, blank], i) => ({ ...blank, path: `[${i}]` })), CHOICE];
    const item = madeItem(blanks);
    const files = write([item]);
    expect(expectFaithful(item, importMoodle(files).get(item.key))).toBe(8 * KEYS.length + 4);
    expect(moodleQuestions(files).at(-1)["@type"]).toBe("cloze");
  });

  test("a multiple choice", () => {
    const item = madeItem([CHOICE]);
    expectFaithful(item, importMoodle(write([item])).get(item.key));
  });
});

test("A question brings its category, its figure, its hints and its solution", () => {
  const item = madeItem([KEYS[0]![1]]);
  const [category, question] = moodleQuestions(write([item]));
  expect(textOf(category.category)).toBe("$course$/top/Week 1/u1-test/Slashes // and <marks> & more (made)");
  expect(question.idnumber).toBe("made@3#7");
  expect(question.defaultgrade).toBe("2");
  expect(question.questiontext.text).toContain('src="@@PLUGINFILE@@/made-v3-7.svg" alt="a &quot;dot&quot;"');
  expect(question.questiontext.text).toContain("\\(x &lt; 1\\)");
  expect(question.questiontext.text).toContain("\\[\\frac{2}{L + \\mu}\\]");
  expect(Buffer.from(question.questiontext.file["#text"], "base64").toString()).toBe(item.figure!.svg);
  expect(textOf(question.generalfeedback)).toContain("<li>two</li>");
  expect(question.hint.map(textOf)).toEqual(["<p>Think of \\(a &lt; b\\).</p>\n"]);
});

test("Code is an essay with the stub in its field, and a right solution for whoever reads it", () => {
  const item = { ...madeItem([]), answer: MADE_CODE };
  const question = moodleQuestions(write([item])).at(-1);
  expect(question["@type"]).toBe("essay");
  expect(question.responseformat).toBe("monospaced");
  expect(textOf(question.responsetemplate)).toBe(MADE_CODE.stub);
  expect(textOf(question.graderinfo)).toContain("const f = 1;");
});
