import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Learner } from "../../grader/definition/course.ts";
import { decodeCsv, parseRoster } from "../../grader/definition/roster.ts";
import { formatDiagnostic } from "../../grader/values/diagnostic.ts";

function read(text: string): readonly Learner[] {
  const result = parseRoster("roster.csv", text);
  if (result.kind === "refused") throw new Error(result.diagnostics.map((one) => one.message).join("\n"));
  return result.value;
}

const people = (text: string) => read(text).map(({ id, name }) => `${id} ${name}`);

function complaints(text: string): string {
  const result = parseRoster("roster.csv", text);
  return result.kind === "read" ? "" : result.diagnostics.map((one) => formatDiagnostic(one, text)).join("\n");
}

describe("parseRoster()", () => {
  test.each<[string, string, string[]]>([
    ["a list of one's own", "id,name\nada,Ada Lovelace\n", ["ada Ada Lovelace"]],
    [
      "Moodle's participants",
      '"First name","Last name","ID number","Email address",Groups\nAda,Lovelace,1815,ada@example.org,\n华,罗,1910,hua@example.org,\n',
      ["1815 Ada Lovelace", "1910 罗华"],
    ],
    [
      "Moodle's grader report, whose ID numbers are empty",
      "First name,Surname,ID number,Institution,Department,Email address\nAda,Lovelace,,,,ada@example.org\n",
      ["ada@example.org Ada Lovelace"],
    ],
    ["Moodle in Chinese", "姓氏,名字,学号,电子邮件地址\n贾,宪,1010,jia@example.org\n", ["1010 贾宪"]],
    [
      "Canvas's gradebook, with its row of points and its test student",
      'Student,ID,SIS User ID,SIS Login ID,Section,Week 1 (77)\n    Points Possible,,,,,10\n"Lovelace, Ada",501,1815,ada,Maths,\n"Student, Test",502,,,Maths,\n',
      ["1815 Lovelace, Ada"],
    ],
    ["Canvas without SIS ids", 'Student,ID,SIS User ID\n"Lovelace, Ada",501,\n', ["501 Lovelace, Ada"]],
    ["semicolons", "id;name\r\nada;Lovelace, Ada\r\n", ["ada Lovelace, Ada"]],
    ["tabs", "学号\t姓名\n1910\t华罗庚\n", ["1910 华罗庚"]],
    ["a mark at the beginning", "\uFEFFid,name\nada,A\n", ["ada A"]],
    ["a quoted separator in the header", '"a;b;c",id,name\nx,ada,A\n', ["ada A"]],
  ])("reads %s", (_what, text, expected) => {
    expect(people(text)).toEqual(expected);
  });

  test("keeps every column under its own name", () => {
    const [ada] = read("Student,ID,SIS Login ID,Section\nAda,501,ada,Maths\n");
    expect(ada!.row).toEqual({ Student: "Ada", ID: "501", "SIS Login ID": "ada", Section: "Maths" });
  });

  test.each<[string, string, RegExp]>([
    [
      "no column of ids",
      "Vorname,Name\nAda,Lovelace\n",
      /roster\.csv:1:1: Cannot read the roster as it has no column "id".*found are "Name", "Vorname" \[missing-column\]\n[\s\S]*Hint: call one of them "id", "ID number", "学号"/,
    ],
    [
      "an id used twice",
      "id,name\nada,A\nbo,B\nada,C\n",
      /roster\.csv:4:1: .*"ada" twice: it stands in line 2 already/,
    ],
    [
      "an id in capitals",
      "id,name\nada,A\nbo,B\nADA,C\n",
      /roster\.csv:4:1: .*"ADA" beside "ada" in line 2: on Windows/,
    ],
    [
      "an empty id",
      "id,name\nada,A\n,B\n",
      /roster\.csv:3:1: .*\[bad-learner-id\]\n[\s\S]*the column "id" is empty here/,
    ],
    ["nobody", "id,name\n", /\[empty-roster\]/],
    ["a quote that never ends", 'id,name\nada,"A\n', /\[csv-syntax\]/],
    ["an empty file", "", /found are nothing/],
  ])("refuses %s", (_what, text, message) => {
    expect(complaints(text)).toMatch(message);
  });
});

describe("decodeCsv()", () => {
  // 学号,姓名 / 1910,华罗庚 as a Chinese spreadsheet saves it.
  const GBK = Uint8Array.of(
    ...[0xd1, 0xa7, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0d, 0x0a],
    ...[0x31, 0x39, 0x31, 0x30, 0x2c, 0xbb, 0xaa, 0xc2, 0xde, 0xb8, 0xfd, 0x0d, 0x0a],
  );

  test("reads GBK, which is not UTF-8, and says so", () => {
    const decoded = decodeCsv(GBK)!;
    expect(decoded.encoding).toBe("gb18030");
    expect(people(decoded.text)).toEqual(["1910 华罗庚"]);
  });

  test("reads UTF-16 by its mark", () => {
    const text = "\uFEFFid\tname\nhua\t华罗庚\n";
    const little = Buffer.from(text, "utf16le");
    expect(people(decodeCsv(little)!.text)).toEqual(["hua 华罗庚"]);
    expect(people(decodeCsv(Buffer.from(little).swap16())!.text)).toEqual(["hua 华罗庚"]);
  });

  test("reads back whatever is UTF-8, as UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(!text.startsWith("\uFEFF"));
        expect(decodeCsv(new TextEncoder().encode(text))).toEqual({ text, encoding: "utf-8" });
      }),
    );
  });

  test("refuses what is none of them", () => {
    // "José," in the encoding of Western Windows.
    expect(decodeCsv(Uint8Array.of(0x4a, 0x6f, 0x73, 0xe9, 0x2c))).toBeUndefined();
  });
});
