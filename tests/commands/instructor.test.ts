import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { writeFiles, writeSmallBank } from "../small-bank.ts";
import { course, SET } from "./course.ts";
import { saddlepoint } from "./saddlepoint.ts";

const NOT_AT_ZERO = "export const twice = (x: number) => (x === 0 ? 1 : 2 * x);";
const SQUARE = "export const twice = (x: number) => x * x;";

// 学号,姓名 / 1910,华罗庚 / 1010,贾宪 as a Chinese spreadsheet saves it: in GBK.
const GBK_ROSTER = Uint8Array.of(
  ...[0xd1, 0xa7, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0d, 0x0a],
  ...[0x31, 0x39, 0x31, 0x30, 0x2c, 0xbb, 0xaa, 0xc2, 0xde, 0xb8, 0xfd, 0x0d, 0x0a],
  ...[0x31, 0x30, 0x31, 0x30, 0x2c, 0xbc, 0xd6, 0xcf, 0xdc, 0x0d, 0x0a],
);

test("a course from its roster to its report: zips, an extension, a void case, two gradebooks", () => {
  const { folder } = course({}, { bank: "" });
  const bank = writeSmallBank();
  const at = (name: string) => join(folder, name);
  writeFileSync(at("roster.csv"), GBK_ROSTER);
  const dated = `due: 2026-10-12T23:59:00+08:00\n${SET}`;
  writeFileSync(at("set.yaml"), dated);
  const common = ["--bank", bank, "--set", at("set.yaml"), "--roster", at("roster.csv")];
  const keyed = [...common, "--key-file", at("key")];

  const handed = saddlepoint(["handout", ...keyed, "--zip", "--out", at("handouts"), "--json"]);
  expect(handed.err).toMatch(/roster\.csv is not UTF-8 and was read as GBK/);
  expect(JSON.parse(handed.out)).toMatchObject({ handouts: 2, problems: [{ problem: "u1-test/twice" }] });
  expect(readdirSync(at("handouts"))).toEqual(["1010.zip", "1910.zip"]);
  const zip = unzipSync(readFileSync(at("handouts/1910.zip")));
  expect(Buffer.from(zip["week/README.md"]!).toString()).toContain("华罗庚");

  // One is ill and gets a week more; a case was wrong. The other has handed in by the due date.
  writeFiles(at("submissions"), { "1910/twice.ts": NOT_AT_ZERO, "1010/twice.ts": SQUARE });
  writeFileSync(
    at("set.yaml"),
    `${dated}adjustments:
  extend: [{ learners: ["1010"], due: 2026-10-19T23:59:00+08:00, reason: Ill for a week }]
  void: [{ problem: u1-test/twice, cases: [zero], reason: 0 was asked wrongly }]
`,
  );
  const grade = (asOf: string) =>
    saddlepoint(["grade", at("submissions"), ...keyed, "--as-of", asOf, "--out", at("results")]);
  expect(grade("2026-10-13T08:00:00+08:00").code).toBe(0);
  const report = () => {
    const { out, code, err } = saddlepoint(["report", at("results"), ...common, "--out", at("report"), "--json"]);
    expect(code, err).toBe(0);
    return JSON.parse(out) as { problems: { provisional: number; facility: number; misconceptions: unknown }[] };
  };
  const moodle = () => readFileSync(at("report/gradebook-moodle.csv"), "utf8");
  expect(report().problems[0]).toMatchObject({ provisional: 1, facility: 1 });
  // What is provisional is no grade yet.
  expect(moodle()).toBe("ID number,Week: Twice\n1910,4\n1010,\n");

  writeFiles(at("submissions"), { "1010/twice.ts": SQUARE.replace("x * x", "x ** 2") });
  expect(grade("2026-10-20T08:00:00+08:00").code).toBe(0);
  expect(report().problems[0]).toMatchObject({
    provisional: 0,
    facility: 0.5,
    misconceptions: [{ name: "square", learners: 1 }],
    tries: { median: 1.5, most: 2 },
  });
  expect(moodle()).toBe("ID number,Week: Twice\n1910,4\n1010,0\n");
  expect(readFileSync(at("report/gradebook-canvas.csv"), "utf8")).toBe(
    "Student,ID,SIS User ID,SIS Login ID,Section,Week: Twice\n    Points Possible,,,,,4\n华罗庚,,1910,,,4\n贾宪,,1010,,,0\n",
  );
  const page = readFileSync(at("report/report.html"), "utf8");
  for (const told of ["Ill for a week", "0 was asked wrongly", "That is the square.", "华罗庚"])
    expect(page).toContain(told);
  const own = readFileSync(at("report/learners/1910.html"), "utf8");
  expect(own).toContain("0 was asked wrongly");
  for (const others of ["1010", "贾宪", "Ill for a week", "square"]) expect(own).not.toContain(others);
});
