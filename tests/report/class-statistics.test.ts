import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ProblemSet } from "../../grader/definition/course.ts";
import {
  type Cell,
  classStatistics,
  correlation,
  learnerRow,
  mainMisconception,
} from "../../grader/report/class-statistics.ts";
import { caseLine, resultLine } from "../export/sample.ts";

const set = { problems: ["a", "b", "c"].map((id) => ({ id, points: 10 })) } as unknown as ProblemSet;

const cell = (points: number | null, more: Partial<Cell> = {}): Cell => ({
  verdict: points === null ? "judge-error" : points === 10 ? "accepted" : "wrong-answer",
  points,
  max: 10,
  provisional: false,
  misconception: null,
  tries: 1,
  adjustments: [],
  ...more,
});
const absent = cell(0, { verdict: "not-run", tries: 0 });

const rows = (...learners: (Cell | undefined)[][]) => learners.map((cells, i) => learnerRow(`l${i}`, "", cells, set));

describe("correlation()", () => {
  test("is what a textbook's table gives", () => {
    // Anscombe's first quartet: 0.81642 to five digits.
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    expect(correlation(x.map((value, i) => [value, y[i]!]))).toBeCloseTo(0.81642, 5);
  });

  test("is between -1 and 1, and does not mind the unit", () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 3 }), (pairs) => {
        const r = correlation(pairs);
        if (r === null) return;
        expect(Math.abs(r)).toBeLessThanOrEqual(1 + 1e-12);
        expect(correlation(pairs.map(([a, b]) => [3 * a + 1, b / 7]))).toBeCloseTo(r, 9);
        expect(correlation(pairs.map(([a, b]) => [a, -b]))).toBeCloseTo(-r, 9);
      }),
    );
  });

  test("is nothing where there is nothing to compare", () => {
    expect(
      correlation([
        [1, 2],
        [2, 3],
      ]),
    ).toBeNull();
    expect(
      correlation([
        [1, 2],
        [1, 3],
        [1, 4],
      ]),
    ).toBeNull();
  });
});

describe("classStatistics()", () => {
  test("leaves out of facility and discrimination what was not handed in, not judged, void or provisional", () => {
    const clean = rows([cell(10), cell(10), cell(8)], [cell(4), cell(0), cell(2)], [cell(7), cell(5), cell(6)]);
    const { problems } = classStatistics(clean, set);
    expect(problems[0]!.facility).toBeCloseTo(0.7, 12);
    // Of (1, .9), (.4, .1), (.7, .55), by hand: 0.24 / sqrt(0.18 · 0.32166…)
    expect(problems[0]!.discrimination).toBeCloseTo(0.24 / Math.sqrt(0.18 * 0.321666666667), 6);
    const muddied = [
      ...clean,
      ...rows(
        [absent, cell(9), cell(9)],
        [cell(null), cell(9), cell(9)],
        [cell(0, { max: 0 }), cell(9), cell(9)],
        [cell(1, { provisional: true }), cell(9), cell(9)],
        [undefined, cell(9), cell(9)],
      ),
    ];
    const [first] = classStatistics(muddied, set).problems;
    expect(first).toMatchObject({ facility: problems[0]!.facility, discrimination: problems[0]!.discrimination });
    expect(first).toMatchObject({ handedIn: 6, void: 1, provisional: 1, verdicts: { "judge-error": 1, "not-run": 1 } });
  });

  test("compares a problem with the rest of the set only: one that follows no ability does not discriminate", () => {
    // The first problem is won by every other learner; with itself in the total it would correlate with it.
    const learners = Array.from({ length: 40 }, (_, i) => [
      cell(i % 2 === 0 ? 10 : 0),
      cell(i < 20 ? 10 : 0),
      cell(i < 20 ? 10 : 0),
    ]);
    const { problems } = classStatistics(rows(...learners), set);
    expect(problems[0]!.discrimination).toBeCloseTo(0, 12);
    expect(problems[1]!.discrimination).toBeCloseTo(Math.SQRT1_2, 12);
  });

  test("puts everybody whose points are known into one bar of ten", () => {
    const {
      distribution,
      mean,
      median,
      unknown,
      absent: away,
    } = classStatistics(
      rows(
        [absent, absent, absent],
        [cell(3), absent, absent],
        [cell(3), cell(3), cell(4)],
        [cell(10), cell(10), cell(10)],
        [cell(null), cell(10), cell(10)],
      ),
      set,
    );
    expect(distribution).toEqual([2, 0, 0, 1, 0, 0, 0, 0, 0, 1]);
    expect(mean).toBeCloseTo((0 + 0.1 + 1 / 3 + 1) / 4, 12);
    expect(median).toBeCloseTo((0.1 + 1 / 3) / 2, 12);
    expect([unknown, away]).toEqual([1, 1]);
  });

  test("counts ideas by learner, the most frequent first, and submissions", () => {
    const wrong = (misconception: string, tries: number) => [cell(0, { misconception, tries }), absent, absent];
    const [first] = classStatistics(
      rows(wrong("x", 1), wrong("y", 2), wrong("y", 5), [cell(10, { tries: 3 }), absent, absent]),
      set,
    ).problems;
    expect(first!.misconceptions).toEqual([
      { name: "y", learners: 2 },
      { name: "x", learners: 1 },
    ]);
    expect(first!.tries).toEqual({ median: 2.5, most: 5 });
  });
});

test("mainMisconception() is the idea behind most of the cases", () => {
  const wrong = (id: string, misconception?: string) =>
    caseLine(id, "g", { verdict: "wrong-answer", ...(misconception === undefined ? {} : { misconception }) });
  const cases = [wrong("1", "x"), wrong("2", "y"), wrong("3"), wrong("4", "y")];
  expect(mainMisconception(resultLine("ada", "u/p", { cases }))).toBe("y");
  expect(mainMisconception(resultLine("ada", "u/p"))).toBeNull();
});
