import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Course, course, SET } from "./course.ts";

const RIGHT = "export const twice = (x: number) => 2 * x;";
const NOT_AT_ZERO = "export const twice = (x: number) => (x === 0 ? 1 : 2 * x);";
const SQUARE = "export const twice = (x: number) => x * x;";

/** A course graded once; then its instructor decides. */
function graded(): Course & { decide(adjustments: string): void } {
  const made = course(
    { "ada/twice.ts": RIGHT, "bo/twice.ts": NOT_AT_ZERO, "cy/twice.ts": SQUARE },
    { roster: "id,name\nada,A\nbo,B\ncy,C\n" },
  );
  made.grade();
  return {
    ...made,
    decide: (adjustments) => writeFileSync(join(made.folder, "set.yaml"), `${SET}adjustments:\n${adjustments}`),
  };
}

const points = (made: Course) =>
  made.results().map(({ learner, verdict, points, max }) => [learner, verdict, points, max]);

describe("what an instructor decides mid-course", () => {
  test("a void case counts for nothing, without a new run, and with its reason", () => {
    const made = graded();
    const before = made.read("journal.jsonl");
    made.decide("  void: [{ problem: u1-test/twice, cases: [zero], reason: 0 was asked wrongly }]\n");
    const { code, out, err } = made.grade();
    expect(code).toBe(0);
    expect(err).toMatch(/3 of 3 were graded before and are kept/);
    expect(out).toMatch(/bo +accepted 4/);
    expect(made.read("journal.jsonl")).toBe(before);
    expect(points(made)).toEqual([
      ["ada", "accepted", 4, 4],
      ["bo", "accepted", 4, 4],
      ["cy", "wrong-answer", 0, 4],
    ]);
    const [, bo] = made.results();
    expect(bo).toMatchObject({
      adjustments: [{ kind: "void-cases", cases: ["zero"], reason: "0 was asked wrongly" }],
      judged: { verdict: "wrong-answer", points: 0, max: 4 },
    });
    expect(bo!.cases.filter((one) => one.void).map(({ id }) => id)).toEqual(["zero"]);
    expect(made.read("reports/bo.md")).toContain("1 case is void and counts for nothing: 0 was asked wrongly");
  });

  test("a void problem leaves total and maximum, and points can be set by hand", () => {
    const made = graded();
    made.decide(
      "  void: [{ problem: u1-test/twice, learners: [bo], reason: The page was wrong }]\n  points: [{ problem: u1-test/twice, learners: [cy], points: 1.5, reason: A good try on paper }]\n",
    );
    made.grade();
    expect(points(made)).toEqual([
      ["ada", "accepted", 4, 4],
      ["bo", "wrong-answer", 0, 0],
      ["cy", "wrong-answer", 1.5, 4],
    ]);
    expect(made.read("gradebook.csv")).toBe(
      "id,name,u1-test/twice,total,max\nada,A,4,4,4\nbo,B,,0,0\ncy,C,1.5,1.5,4\n",
    );
  });

  test("what was decided is taken back by removing it, and rejudge compares what was judged", () => {
    const made = graded();
    const before = made.read("results.jsonl");
    made.decide("  void: [{ problem: u1-test/twice, groups: [numbers], reason: All wrong }]\n");
    made.grade();
    expect(points(made)[0]).toEqual(["ada", "accepted", 0, 0]);
    expect(JSON.parse(made.rejudge("--json").out)).toEqual({ looked: 3, changes: [] });
    made.decide("  extend: []\n");
    made.grade();
    expect(made.read("results.jsonl")).toBe(before);
  });

  test.each<[string, string, RegExp[]]>([
    [
      "somebody who is not on the roster",
      "  points: [{ problem: u1-test/twice, learners: [add], points: 1, reason: r }]\n",
      [
        /set\.yaml:6:12: Cannot find the learner "add" on the roster \[unknown-learner\]\n.*\n.*\nHint: did you mean "ada"\?/,
      ],
    ],
    [
      "a case or a group that there is not",
      "  void:\n    - { problem: u1-test/twice, cases: [zeros], reason: r }\n    - { problem: u1-test/twice, groups: [number], reason: r }\n",
      [
        /set\.yaml:7:7: Cannot find the case "zeros" in "u1-test\/twice" \[unknown-case\]\n.*\n.*\nHint: did you mean "zero"\?/,
        /set\.yaml:8:7: Cannot find the group "number" in "u1-test\/twice" \[unknown-group\]/,
      ],
    ],
  ])("refuses to decide about %s", (_what, adjustments, messages) => {
    const { code, err } = course({}, { set: `${SET}adjustments:\n${adjustments}` }).grade();
    for (const message of messages) expect(err).toMatch(message);
    expect(code).toBe(2);
  });
});
