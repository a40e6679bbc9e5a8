import { expect, test } from "vitest";
import { learningOrder } from "../../grader/definition/learning-order.ts";

const problem = (unit: string, slug: string, difficulty: number, prerequisites: readonly string[] = []) => ({
  unit,
  slug,
  difficulty,
  prerequisites,
});

const slugs = (...problems: ReturnType<typeof problem>[]) => learningOrder(problems).map(({ slug }) => slug);

test("learningOrder() goes unit by unit, whatever the difficulty", () => {
  expect(slugs(problem("u2-b", "easy", 1), problem("u1-a", "hard", 5))).toEqual(["hard", "easy"]);
});

test("learningOrder() puts the easier problem first, then goes by name", () => {
  expect(slugs(problem("u1-a", "c", 1), problem("u1-a", "a", 2), problem("u1-a", "b", 1))).toEqual(["b", "c", "a"]);
});

test("learningOrder() puts a problem after those of its unit that it needs, even if they are harder", () => {
  const needy = problem("u1-a", "a", 1, ["b"]);
  expect(slugs(needy, problem("u1-a", "b", 4), problem("u1-a", "c", 2))).toEqual(["c", "b", "a"]);
});

test("learningOrder() does not wait for a problem that is not there", () => {
  expect(slugs(problem("u1-a", "a", 1, ["gone"]))).toEqual(["a"]);
});

test("learningOrder() loses no problem of a circle", () => {
  expect(slugs(problem("u1-a", "a", 2, ["b"]), problem("u1-a", "b", 1, ["a"]))).toEqual(["b", "a"]);
});
