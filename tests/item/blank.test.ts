import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareAnswer } from "../../grader/checkers/compare.ts";
import type { CheckerSpec } from "../../grader/definition/problem.ts";
import { blanksOf, digitsFor, type NumberBlank } from "../../grader/item/blank.ts";
import { conventionFor } from "../../grader/item/convention.ts";
import type { ValueType } from "../../grader/values/types.ts";
import type { Value } from "../../grader/values/value.ts";

const NUMBER: ValueType = { kind: "number" };
const close = (relative: number, absolute = 0): CheckerSpec => ({ name: "close", options: { relative, absolute } });
const numbers = (type: ValueType, checker: CheckerSpec, key: Value, wrong: readonly Value[] = [], digits?: number) =>
  blanksOf(
    type,
    checker,
    key,
    wrong.map((answer, i) => ({ misconception: `m${i}`, answer })),
    "en",
    digits,
  ) as NumberBlank[];

const finite = fc.double({ noNaN: true, min: -1e15, max: 1e15 });

describe("A relative tolerance becomes an absolute one", () => {
  test.each<[string, ValueType, CheckerSpec, Value, number[]]>([
    ["at a number", NUMBER, close(1e-3), -2, [0.002]],
    ["at zero, by the absolute part", NUMBER, close(1e-3, 1e-6), 0, [1e-6]],
    ["in a vector, by its largest entry", { kind: "vector", length: 2 }, close(1e-3), [1, -50], [0.05, 0.05]],
    ["in a record, field by field", { kind: "interval" }, close(1e-3), { lo: 1, hi: 10 }, [0.001, 0.01]],
    [
      "above the diagonal only",
      { kind: "symmetric", size: 2 },
      { name: "symmetric", options: { of: { close: { relative: 0, absolute: 0.5 } } } },
      [
        [1, 2],
        [2, 3],
      ],
      [0.5, 0.5, 0.5],
    ],
    [
      "by the checker of its field",
      { kind: "record", fields: { a: NUMBER, b: NUMBER } },
      { name: "fields", options: { a: "exact", b: { close: { relative: 0, absolute: 0.25 } } } },
      { a: 3, b: 4 },
      [0, 0.25],
    ],
    [
      "within what may come in any order",
      { kind: "list", of: NUMBER },
      { name: "unordered", options: { of: { close: { relative: 0.1, absolute: 0 } } } },
      [1, 20],
      [0.1, 2],
    ],
  ])("%s", (_name, type, checker, key, tolerances) => {
    expect(numbers(type, checker, key).map(({ tolerance }) => tolerance)).toEqual(tolerances);
  });

  test("so that the checker and the interval agree, wherever the key is", () => {
    fc.assert(
      fc.property(
        finite,
        fc.double({ min: 1e-9, max: 0.1, noNaN: true }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        (key, relative, part) => {
          fc.pre(Math.abs(Math.abs(part) - 1) > 1e-3 && Math.abs(key) > 1e-200);
          const checker = close(relative);
          const [blank] = numbers(NUMBER, checker, key);
          const entry = key + part * blank!.tolerance;
          expect(Math.abs(entry - blank!.key) <= blank!.tolerance).toBe(compareAnswer(checker, entry, key).error <= 1);
        },
      ),
    );
  });

  test("a count stays exact, however many digits are asked for", () => {
    expect(numbers({ kind: "integer" }, { name: "exact", options: {} }, 1354, [1355], 2)[0]).toMatchObject({
      tolerance: 0,
      wrong: [{ value: 1355 }],
    });
  });
});

describe("Intervals", () => {
  const some = fc.array(fc.oneof(finite, fc.integer({ min: -20, max: 20 })), { maxLength: 6 });

  test("never overlap, and each misconception lies in one or is left out as near the key", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20, max: 20 }),
        some,
        fc.constantFrom(undefined, 1, 2, 4),
        fc.constantFrom(1e-9, 0.01, 0.2),
        (key, wrong, digits, relative) => {
          const [blank] = numbers(NUMBER, close(relative, 1e-6), key, wrong, digits);
          const { tolerance } = blank!;
          const all = [{ value: key, tolerance }, ...blank!.wrong].sort((a, b) => a.value - b.value);
          for (let i = 1; i < all.length; i++)
            expect(all[i - 1]!.value + all[i - 1]!.tolerance).toBeLessThan(all[i]!.value - all[i]!.tolerance);
          for (const one of blank!.wrong)
            for (const name of one.misconceptions)
              expect(Math.abs(wrong[Number(name.slice(1))]! - one.value)).toBeLessThanOrEqual(
                one.tolerance * (1 + 1e-12),
              );
          const told = blank!.wrong.flatMap(({ misconceptions }) => misconceptions);
          expect(new Set(told).size).toBe(told.length);
        },
      ),
    );
  });

  test("widen to what was rounded, and say to how many digits", () => {
    fc.assert(
      fc.property(
        finite.filter((key) => Math.abs(key) > 1e-12),
        fc.integer({ min: 1, max: 12 }),
        (key, digits) => {
          const [blank] = numbers(NUMBER, close(1e-12), key, [], digits);
          const rounded = Number(key.toPrecision(digits));
          expect(Math.abs(rounded - key)).toBeLessThanOrEqual(blank!.tolerance);
          expect(digitsFor(blank!)).toBeLessThanOrEqual(digits);
        },
      ),
    );
  });

  test("ask for more digits where a misconception would be taken for the key", () => {
    const [blank] = numbers(NUMBER, close(1e-9), 0.25, [0.2501], 2);
    expect(digitsFor(blank!)).toBe(5);
    expect(blank!.wrong).toMatchObject([{ value: 0.2501 }]);
  });

  test("of misconceptions that come to the same number are one", () => {
    const [blank] = numbers(NUMBER, close(1e-9), 1, [5, 5 + 1e-10, -3]);
    expect(blank!.wrong.map(({ misconceptions }) => misconceptions)).toEqual([["m0", "m1"], ["m2"]]);
  });
});

describe("What is no number is a choice", () => {
  test.each<[string, ValueType, Value, Value, object]>([
    ["a label", { kind: "label", labels: ["a", "b"] }, "b", "a", { key: "b", options: ["a", "b"] }],
    ["a truth value", { kind: "boolean" }, true, false, { key: "true", options: ["true", "false"] }],
    [
      "no answer",
      { kind: "nullable", of: NUMBER },
      null,
      3,
      { key: "null", options: ["null", "not null"], wrong: [{ option: "not null" }] },
    ],
    ["infinity", NUMBER, Number.POSITIVE_INFINITY, 3, { key: "Infinity", wrong: [{ option: "a finite number" }] }],
  ])("%s", (_name, type, key, wrong, blank) => {
    expect(numbers(type, { name: "exact", options: {} }, key, [wrong])).toMatchObject([{ kind: "choice", ...blank }]);
  });

  test("and a text cannot be asked for", () => {
    expect(blanksOf({ kind: "text" }, { name: "exact", options: {} }, "x", [], "en")).toBeUndefined();
  });
});

describe("A convention", () => {
  test("fixes the sign by the largest entry", () => {
    const { says, apply } = conventionFor({ name: "upToSign", options: {} }, [0.1, -0.9, 0], "en");
    expect(says).toEqual(["Of the two signs give the one with which `answer[1]` is positive."]);
    expect(apply([0.1, -0.9, 0])).toEqual([-0.1, 0.9, 0]);
    expect(apply([0.1, 0.9, 0])).toEqual([0.1, 0.9, 0]);
  });

  test("puts a list in order, where rounding decides nothing", () => {
    const { apply } = conventionFor({ name: "unordered", options: {} }, [], "zh");
    expect(apply([{ x: [1, 5] }, { x: [1 + 1e-9, 2] }, { x: [-1, 9] }])).toEqual([
      { x: [-1, 9] },
      { x: [1 + 1e-9, 2] },
      { x: [1, 5] },
    ]);
  });

  test("reaches into fields", () => {
    const checker = { name: "fields", options: { vector: { upToSign: {} } } };
    const { says, apply } = conventionFor(checker, { vector: [-2, 1], lambda: 3 }, "en");
    expect(says).toEqual(["Of the two signs give the one with which `vector[0]` is positive."]);
    expect(apply({ vector: [-2, 1], lambda: 3 })).toEqual({ vector: [2, -1], lambda: 3 });
  });
});
