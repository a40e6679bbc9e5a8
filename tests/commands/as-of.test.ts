import { describe, expect, test } from "vitest";
import { course, SET } from "./course.ts";

const DUE = "2026-10-12T23:59:00+08:00";
const BEFORE = "2026-10-12T15:58:59Z";
const AFTER = "2026-10-12T15:59:01Z";
const set = SET.replace("problems:", `due: ${DUE}\nproblems:`);
const RIGHT = "export const twice = (x: number) => 2 * x;";
const WRONG = "export const twice = (x: number) => x * x;";
/** Right for as many calls as there are public cases, and endless after that. */
const COUNTS = "let calls = 0;\nexport const twice = (x: number) => { if (++calls > 2) for (;;); return 2 * x; };";

const aClass = (changed = set) =>
  course(
    { "ada/twice.ts": RIGHT, "bo/twice.ts": WRONG, "cy/twice.ts": COUNTS },
    { set: changed, roster: "id,name\nada,A\nbo,B\ncy,C\ndi,D\n" },
  );

describe("grade --as-of", () => {
  test("is needed where a set has a due date, and says so", () => {
    const { code, err } = aClass().grade();
    expect(err).toMatch(/Cannot grade "week" without a time, as it is due at 2026-10-12T23:59:00\+08:00/);
    expect(err).toMatch(/--as-of/);
    expect(code).toBe(2);
  });

  test("before the due date runs no hidden case, and gives no point that hangs on one", () => {
    const { grade, results, read } = aClass();
    const { code, out } = grade("--as-of", BEFORE);
    expect(code).toBe(0);
    const lines = results();
    expect(lines.flatMap(({ cases }) => cases).filter(({ visibility }) => visibility === "hidden")).toEqual([]);
    expect(lines.map(({ learner, verdict, points }) => `${learner} ${verdict} ${points}`)).toEqual([
      "ada accepted 0",
      "bo wrong-answer 0",
      "cy accepted 0",
      "di not-run 0",
    ]);
    for (const { provisional } of lines) expect(provisional).toEqual({ hidden: 4, after: DUE });
    expect(lines.map(({ groups }) => groups[0]!.points)).toEqual([null, 0, null, 0]);
    expect(out).toMatch(/ada +accepted 0 so far/);
    expect(out).toMatch(/Provisional: hidden cases are run after 2026-10-12T23:59:00\+08:00/);
    expect(read("reports/ada.md")).toMatch(/Provisional: hidden cases are run after 2026-10-12T23:59:00\+08:00/);
  });

  test("after it, what was provisional is graded anew, and only once", () => {
    const { grade, results } = aClass();
    grade("--as-of", BEFORE);
    expect(grade("--as-of", AFTER).err).not.toMatch(/graded before/);
    expect(results().map(({ verdict, points }) => `${verdict} ${points}`)).toEqual([
      "accepted 4",
      "wrong-answer 0",
      "time-limit 0",
      "not-run 0",
    ]);
    for (const line of results()) expect(line).not.toHaveProperty("provisional");
    expect(grade("--as-of", "2027-01-01T00:00:00Z").err).toMatch(/4 of 4 were graded before and are kept/);
  });

  test("at the very moment it is not over yet", () => {
    const { grade, results } = aClass();
    grade("--as-of", DUE);
    expect(results()[0]!.provisional).toBeDefined();
  });

  test("changes nothing where the set runs hidden cases at any time, or has no due date", () => {
    for (const changed of [set.replace("problems:", "hiddenBeforeDue: true\nproblems:"), SET]) {
      const { grade, results } = aClass(changed);
      expect(grade("--as-of", BEFORE).code).toBe(0);
      expect(results()[0]!.points).toBe(4);
    }
  });

  test.each(["tomorrow", "2026-10-12T23:59:00", "2026-02-30T00:00:00Z"])("refuses %s", (time) => {
    const { code, err } = aClass().grade("--as-of", time);
    expect(err).toMatch(/Cannot use ".*" as the time of --as-of: .*\nHint: write the date/);
    expect(code).toBe(2);
  });

  test("rejudge leaves provisional what is, and finds nothing to change", () => {
    const { grade, rejudge } = aClass();
    grade("--as-of", BEFORE);
    expect(JSON.parse(rejudge("--json").out)).toEqual({ looked: 4, changes: [] });
  });
});
