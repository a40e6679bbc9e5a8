import { describe, expect, test } from "vitest";
import { dueTime, type ProblemSet, parseProblemSet } from "../../grader/definition/course.ts";
import { formatDiagnostic } from "../../grader/values/diagnostic.ts";

const KNOWN = ["u1-test/twice", "u1-test/thrice"];
const HEAD = "id: week\ntitle: { en: Week, zh: 一周 }\n";
const PROBLEMS = "problems:\n  - { id: u1-test/twice, points: 4 }\n";

function read(text: string): ProblemSet {
  const result = parseProblemSet("set.yaml", text, KNOWN);
  if (result.kind === "refused") throw new Error(result.diagnostics.map((one) => one.message).join("\n"));
  return result.value;
}

function complaints(text: string): string {
  const result = parseProblemSet("set.yaml", text, KNOWN);
  return result.kind === "read" ? "" : result.diagnostics.map((one) => formatDiagnostic(one, text)).join("\n");
}

describe("parseProblemSet()", () => {
  test("fills in what is not said", () => {
    expect(read(HEAD + PROBLEMS)).toMatchObject({
      language: "en",
      attempt: 1,
      attempts: null,
      due: null,
      hiddenBeforeDue: false,
      roster: null,
    });
  });

  test.each<[string, string]>([
    ["2026-10-12T23:59:00+08:00", "2026-10-12T15:59:00.000Z"],
    ["2026-10-12T23:59+08:00", "2026-10-12T15:59:00.000Z"],
    ["2026-02-28T00:00:00Z", "2026-02-28T00:00:00.000Z"],
  ])("reads %s as a moment", (due, moment) => {
    expect(new Date(dueTime(read(`${HEAD}due: ${due}\n${PROBLEMS}`), "ada")!).toISOString()).toBe(moment);
  });

  test.each<[string, RegExp]>([
    ["2026-10-12", /set\.yaml:3:6: .*no offset from UTC.*\[bad-due\]\n3 \| due: 2026-10-12\n {9}\^\nHint: .*\+08:00/],
    ["2026-10-12T23:59:00", /no offset/],
    ["2026-10-12 23:59", /no offset/],
    ["tomorrow", /no ISO 8601 date/],
    ["2026-06-31T00:00:00Z", /no such day or time/],
    ["2026-06-30T25:00:00Z", /no such day or time/],
    ["2026-06-30T12:00:00+99:99", /no ISO 8601 date/],
  ])("refuses the due date %s and says why", (due, message) => {
    expect(complaints(`${HEAD}due: ${due}\n${PROBLEMS}`)).toMatch(message);
  });
});
