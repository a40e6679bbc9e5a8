import fc from "fast-check";
import { expect, test } from "vitest";
import { deadlineRush, quantile, randomNumbers, simulate } from "./simulate.ts";

test("one worker does one thing after the other", () => {
  expect([...simulate([0, 0, 10], [2, 3, 1], 1)]).toEqual([2, 5, 1]);
  expect([...simulate([0, 0, 0], [2, 2, 2], 3)]).toEqual([2, 2, 2]);
  // Redis hands one over each second, however many workers wait.
  expect([...simulate([0, 0, 0], [2, 2, 2], 3, 1)]).toEqual([3, 4, 5]);
});

test("more workers never make the last one wait longer, and nobody is done before the work is", () => {
  const job = fc.tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0.01, max: 5, noNaN: true }));
  fc.assert(
    fc.property(fc.array(job, { minLength: 1, maxLength: 50 }), fc.integer({ min: 1, max: 8 }), (jobs, workers) => {
      const arrivals = jobs.map(([at]) => at).sort((a, b) => a - b);
      const service = jobs.map(([, seconds]) => seconds);
      const few = simulate(arrivals, service, workers);
      const many = simulate(arrivals, service, workers + 1);
      few.forEach((wait, i) => {
        expect(wait).toBeGreaterThanOrEqual(service[i]! - 1e-9);
        expect(many[i]!).toBeLessThanOrEqual(wait + 1e-9);
      });
    }),
  );
});

test("the rush before a deadline is that of the formula", () => {
  const arrivals = deadlineRush(20_000, { span: 999, unit: 1 }, randomNumbers(1));
  expect(arrivals.every((at, i) => at >= 0 && at <= 999 && (i === 0 || at >= arrivals[i - 1]!))).toBe(true);
  // A third of a logarithm of 1000 is that of 10: two thirds come in the last 99 seconds, one in the last 9.
  expect(999 - quantile(arrivals, 1 / 3)).toBeGreaterThan(90);
  expect(999 - quantile(arrivals, 1 / 3)).toBeLessThan(110);
  expect(999 - quantile(arrivals, 2 / 3)).toBeGreaterThan(8);
  expect(999 - quantile(arrivals, 2 / 3)).toBeLessThan(10);
});
