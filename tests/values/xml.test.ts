import fc from "fast-check";
import { XMLParser } from "fast-xml-parser";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { cdata, element, xmlDocument } from "../../grader/values/xml.ts";
import { zipFiles } from "../../grader/values/zip.ts";

const read = (text: string) =>
  new XMLParser({
    ignoreAttributes: false,
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: true,
  }).parse(text);
const legal = fc.string({ unit: fc.constantFrom(..."ab<>&\"' ]]é中\u0001\u001b\ud800"), minLength: 1 });
const kept = (text: string) => text.replace(/[^ -~é中]/gu, "\uFFFD");

test("what is written is what is read, in texts, attributes and CDATA", () => {
  fc.assert(
    fc.property(legal, (text) => {
      const marked = `|${text}|`;
      const both = read(
        xmlDocument(element("r", { a: marked }, element("t", {}, marked), element("c", {}, cdata(marked)))),
      );
      expect(both.r["@_a"]).toBe(kept(marked));
      expect(both.r.t).toBe(kept(marked));
      expect(both.r.c).toBe(kept(marked));
    }),
  );
});

test("attributes that are undefined are left out", () => {
  expect(element("a", { b: undefined, c: 1 }).xml).toBe('<a c="1"/>');
});

test("a zip has the same bytes whenever it is made, and holds what was put in", () => {
  const files = new Map<string, string | Uint8Array>([
    ["目录/a b.txt", "一"],
    ["b.bin", new Uint8Array([0, 255])],
  ]);
  const bytes = zipFiles(files);
  expect(bytes).toEqual(zipFiles(files));
  const back = unzipSync(bytes);
  expect(new TextDecoder().decode(back["目录/a b.txt"])).toBe("一");
  expect([...back["b.bin"]!]).toEqual([0, 255]);
});
