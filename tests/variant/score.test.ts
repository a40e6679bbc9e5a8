import fc from "fast-check";
import { expect, test } from "vitest";
import type { Problem } from "../../grader/definition/problem.ts";
import { groupPoints, pointsOf, shareOf } from "../../grader/variant/score.ts";

const graded = fc.record({
  groups: fc.array(fc.record({ weight: fc.integer({ min: 1, max: 30 }), passed: fc.boolean() }), {
    minLength: 1,
    maxLength: 8,
  }),
  max: fc.integer({ min: 1, max: 10_000 }).map((cents) => cents / 100),
});

test("the points of groups add up to those of the problem, to the cent", () => {
  fc.assert(
    fc.property(graded, ({ groups, max }) => {
      const problem = { groups: groups.map(({ weight }, i) => ({ id: String(i), weight })) } as unknown as Problem;
      const cases = groups.map((_, i) => ({ id: `case-${i}`, group: String(i) }));
      const passed = (group: string) => groups[Number(group)]!.passed;
      const points = groupPoints(problem, cases, max, passed);
      const sum = (values: number[]) => Math.round(100 * values.reduce((all, value) => all + value, 0)) / 100;
      expect(sum(points.map((one) => one.max))).toBe(max);
      const earned = pointsOf(
        shareOf(problem, cases, (id) => passed(id.slice(5))),
        max,
      );
      expect(sum(points.map((one) => one.points!))).toBe(earned);
      for (const one of points) {
        expect(one.points).toBeGreaterThanOrEqual(0);
        if (!passed(one.id)) expect(one.points).toBe(0);
      }
    }),
  );
});

test("a group that is not known yet has no points, neither earned nor lost", () => {
  const problem = {
    groups: [
      { id: "a", weight: 1 },
      { id: "b", weight: 3 },
      { id: "empty", weight: 5 },
    ],
  } as unknown as Problem;
  const cases = [
    { id: "1", group: "a" },
    { id: "2", group: "b" },
  ];
  expect(groupPoints(problem, cases, 8, (id) => (id === "a" ? true : undefined))).toEqual([
    { id: "a", points: 2, max: 2 },
    { id: "b", points: null, max: 6 },
  ]);
});
