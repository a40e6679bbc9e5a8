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
    [
      "2026-10-12",
      /set\.yaml:3:6: .*no offset from UTC.*\[bad-due\]\n3 \| due: 2026-10-12\n {2}\| {6}\^\nHint: .*\+08:00/,
    ],
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

describe("adjustments", () => {
  const set = (adjustments: string) => `${HEAD}due: 2026-10-12T23:59:00+08:00\n${PROBLEMS}adjustments:\n${adjustments}`;

  test("an extension moves the due date of those it names", () => {
    const extended = read(
      set("  extend:\n    - { learners: [ada, bo], due: 2026-10-19T23:59:00+08:00, reason: A week in hospital }\n"),
    );
    expect(dueTime(extended, "ada")).toBe(Date.parse("2026-10-19T15:59:00Z"));
    expect(dueTime(extended, "cy")).toBe(Date.parse("2026-10-12T15:59:00Z"));
  });

  test.each<[string, string, RegExp]>([
    [
      "an extension that is none",
      "  extend: [{ learners: [ada], due: 2026-10-12T15:59:00Z, reason: r }]\n",
      /set\.yaml:7:36: Cannot extend the due date.*\[no-extension\]/,
    ],
    [
      "an extension to nowhere",
      "  extend: [{ learners: [ada], due: soon, reason: r }]\n",
      /set\.yaml:7:36:.*\[bad-due\]/,
    ],
    ["a decision without a reason", "  void: [{ problem: u1-test/twice }]\n", /"reason" is missing/],
    [
      "a problem of another set",
      "  void: [{ problem: u1-test/thrice, reason: r }]\n",
      /set\.yaml:7:21: .*"u1-test\/thrice": it is not in this set \[not-in-set\]/,
    ],
    [
      "more points than there are",
      "  points: [{ problem: u1-test/twice, points: 40, reason: r }]\n",
      /Cannot give 40 points for "u1-test\/twice": it is worth 4 \[too-many-points\]/,
    ],
    ["a misspelt kind", "  voids: []\n", /Cannot use the key "voids".*\n.*\n.*\nHint: did you mean "void"\?/],
  ])("refuses %s", (_what, adjustments, message) => {
    expect(complaints(set(adjustments))).toMatch(message);
  });
});
