import { describe, expect, test } from "vitest";
import { qti21 } from "../../grader/item/formats/qti21.ts";
import { qti30 } from "../../grader/item/formats/qti30.ts";
import type { Item } from "../../grader/item/item.ts";
import type { ItemFiles, ItemOutput } from "../../grader/item/item-format.ts";
import { CHOICE, KEYS, MADE_CODE, madeItem } from "./made-item.ts";
import { all, importQti, parseXml, unpack } from "./qti.ts";
import { expectQtiStructure } from "./qti-structure.ts";
import { expectFaithful } from "./system.ts";

const OUTPUT: ItemOutput = { language: "en", title: "Week 1", code: "essay", keySheet: false };

describe.each([
  ["2.1", qti21],
  ["3.0", qti30],
])("QTI %s", (version, format) => {
  const write = (items: readonly Item[]) => format.write(items, OUTPUT) as ItemFiles;

  test.each(KEYS)("grades a key that is %s", (_name, blank) => {
    const item = madeItem([blank]);
    expect(expectFaithful(item, importQti(write([item])).get(item.key))).toBe(8);
  });

  test("grades all of them and a label in one item", () => {
    const item = madeItem([...KEYS.map(([, blank], i) => ({ ...blank, path: `[${i}]` })), CHOICE]);
    expectFaithful(item, importQti(write([item])).get(item.key));
  });

  test("selects one variant of each problem, worth its points", () => {
    const blanks = [KEYS[0]![1], CHOICE];
    const items = [madeItem(blanks), { ...madeItem(blanks), seed: "8", key: "made@3#8" }, madeItem([CHOICE], "other")];
    const test = parseXml(unpack(write(items)).get("test.xml")!);
    const sections = all(test, "assessmentSection");
    expect(sections.map((section) => all(section, "assessmentItemRef").length)).toEqual([2, 1]);
    expect(all(test, "selection").map(({ attributes }) => attributes.select)).toEqual(["1", "1"]);
    expect(all(test, "weight").map(({ attributes }) => Number(attributes.value))).toEqual([1, 1, 2]);
  });

  test("is built as the schemas say", () => {
    const items = [madeItem([KEYS[0]![1], CHOICE]), { ...madeItem([], "code"), answer: MADE_CODE }];
    expectQtiStructure(unpack(write(items)), version);
  });

  test("asks for code in a field that people mark, with a right solution for their eyes alone", () => {
    const item = { ...madeItem([]), answer: MADE_CODE };
    const read = parseXml(unpack(write([item])).get("items/made-v3-7.xml")!);
    const [rubric] = all(read, "rubricBlock");
    expect(rubric!.attributes.view).toBe("scorer");
    expect(rubric!.inner).toContain("const f = 1;");
    expect(all(read, "extendedTextInteraction")[0]!.attributes.format).toBe("preformatted");
    expect(all(read, "responseProcessing")).toEqual([]);
  });
});
