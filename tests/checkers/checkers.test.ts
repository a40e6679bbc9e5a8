import { describe, expect, test } from "vitest";
import { checkers } from "../../grader/checkers/checkers/index.ts";
import { compareAnswer } from "../../grader/checkers/compare.ts";
import { checkerSpec } from "../../grader/definition/parse.ts";
import { Odd, type Received, receive } from "../../grader/values/codec.ts";
import type { Value } from "../../grader/values/value.ts";

const errorOf = (checker: unknown, actual: unknown, expected: Value) =>
  compareAnswer(checkerSpec(checker)!, receive(actual), expected).error;

/** An answer that each checker accepts as itself. */
const answers: Record<keyof typeof checkers, { checker: unknown; answer: Value }> = {
  close: { checker: "close", answer: [1.5, Number.POSITIVE_INFINITY, null, "label"] },
  exact: { checker: "exact", answer: { mu: 2, slowest: [1, 3] } },
  fields: { checker: { fields: { mu: "close", label: "exact" } }, answer: { mu: 0.1, label: "saddle" } },
  symmetric: {
    checker: "symmetric",
    answer: [
      [1, 2],
      [2, 5],
    ],
  },
  unordered: { checker: { unordered: { of: "exact" } }, answer: [3, 1, 2, 2] },
  upToSign: { checker: "upToSign", answer: [0.6, -0.8] },
};

/** Whatever a learner may return; none of it may crash a checker. */
const odd: readonly unknown[] = [
  undefined,
  null,
  Number.NaN,
  -0,
  Number.POSITIVE_INFINITY,
  10n,
  "",
  "1",
  true,
  [],
  [[]],
  {},
  () => 1,
  Symbol("s"),
  new Map(),
  new Date(0),
  Object.create(null),
  new Float64Array([7]),
  Promise.resolve(1),
  new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error("no");
      },
    },
  ),
  {
    get mu(): number {
      throw new Error("no");
    },
  },
  Array(3),
  [undefined],
  { mu: undefined },
  "x".repeat(10_000),
];

describe.each(Object.entries(answers))("every checker: %s", (_name, { checker, answer }) => {
  test("accepts the answer itself, without any error", () => {
    expect(errorOf(checker, answer, answer)).toBe(0);
  });

  test("never throws on what a learner returns, and says how it differs", () => {
    for (const actual of odd) {
      const { error, difference } = compareAnswer(checkerSpec(checker)!, receive(actual), answer);
      expect(error).toBeGreaterThan(1);
      expect(difference).toBeDefined();
    }
  });
});

test("the sample answers cover every checker", () => {
  expect(Object.keys(answers).sort()).toEqual(Object.keys(checkers).sort());
});

describe("close", () => {
  const close = { close: { relative: 1e-9, absolute: 1e-9 } };

  test.each<[string, unknown, Value]>([
    ["rounding noise", 0.1 + 0.2, 0.3],
    ["noise around zero", 1e-17, 0],
    ["a large number within the relative tolerance", 1e12 + 1, 1e12],
    ["NaN where NaN is expected", Number.NaN, Number.NaN],
    ["infinity where infinity is expected", Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    ["minus zero for zero", -0, 0],
    ["a small entry beside a large one, as honest methods lose digits relative to the whole", [1e6, 1e-4], [1e6, 0]],
    ["a typed array", new Float64Array([1, 2]), [1, 2]],
    ["null where null is expected", null, null],
    ["further fields, which nobody asked for", { lo: 0, hi: 1, note: "mine" }, { lo: 0, hi: 1 }],
  ])("accepts %s", (_what, actual, expected) => {
    expect(errorOf(close, actual, expected)).toBeLessThanOrEqual(1);
  });

  test.each<[string, unknown, Value]>([
    ["a wrong number", 3.1, Math.PI],
    ["NaN", Number.NaN, 1],
    ["a number where NaN is expected", 1, Number.NaN],
    ["a finite number where infinity is expected", 5, Number.POSITIVE_INFINITY],
    ["the other infinity", Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    ["a numeric string", "1", 1],
    ["a missing field", { lo: 0 }, { lo: 0, hi: 1 }],
    ["a row too many", [[1], [2]], [[1]]],
    ["null for a record", null, { lo: 0, hi: 1 }],
    ["a record for null", { lo: 0, hi: 1 }, null],
  ])("rejects %s", (_what, actual, expected) => {
    expect(errorOf(close, actual, expected)).toBeGreaterThan(1);
  });

  test("measures the error in tolerances, which certificates rely on", () => {
    const coarse = { close: { absolute: 0.5, relative: 0 } };
    expect(errorOf(coarse, 10.25, 10)).toBe(0.5);
    expect(errorOf(coarse, 15, 10)).toBe(10);
    expect(errorOf(coarse, [1, 2, 8], [1, 2, 3])).toBe(10);
  });

  test("shows the first difference, with its size", () => {
    const { difference } = compareAnswer(
      checkerSpec(close)!,
      [
        [1, 2],
        [3, 5],
      ] as Received,
      [
        [1, 2],
        [3, 4],
      ],
    );
    expect(difference).toEqual({ kind: "number", path: "[1][1]", expected: 4, got: 5, distance: 1, tolerance: 4e-9 });
  });
});

describe("unordered", () => {
  const points = { unordered: { of: { fields: { x: { close: { absolute: 0.1, relative: 0 } }, label: "exact" } } } };
  const expected: Value = [
    { x: [0, 0], label: "saddle" },
    { x: [1, 1], label: "minimum" },
  ];

  test("pairs items in any order", () => {
    expect(
      errorOf(
        points,
        [
          { x: [1, 1.05], label: "minimum" },
          { x: [0, 0], label: "saddle" },
        ],
        expected,
      ),
    ).toBeCloseTo(0.5);
  });

  test("pairs close neighbours so that the worst pair is best", () => {
    expect(errorOf({ unordered: { of: { close: { absolute: 1, relative: 0 } } } }, [0.9, 0], [0, 1.8])).toBeCloseTo(
      0.9,
    );
  });

  test.each<[string, unknown]>([
    ["a missing item", [{ x: [0, 0], label: "saddle" }]],
    [
      "an item twice",
      [
        { x: [0, 0], label: "saddle" },
        { x: [0, 0], label: "saddle" },
      ],
    ],
    [
      "an item too many",
      [
        { x: [0, 0], label: "saddle" },
        { x: [1, 1], label: "minimum" },
        { x: [2, 2], label: "minimum" },
      ],
    ],
    [
      "a wrong label",
      [
        { x: [0, 0], label: "minimum" },
        { x: [1, 1], label: "minimum" },
      ],
    ],
  ])("rejects %s", (_what, actual) => {
    expect(errorOf(points, actual, expected)).toBeGreaterThan(1);
  });

  test("names what is missing and what is too much", () => {
    const { difference } = compareAnswer(checkerSpec("unordered")!, [1, 4] as Received, [1, 2]);
    expect(difference).toEqual({ kind: "items", path: "", missing: [2], extra: [4] });
  });
});

test("upToSign accepts the negative of a vector, and of nothing else", () => {
  expect(errorOf("upToSign", [-0.6, 0.8], [0.6, -0.8])).toBe(0);
  expect(errorOf("upToSign", [-0.6, -0.8], [0.6, -0.8])).toBeGreaterThan(1);
  expect(errorOf("upToSign", -1, 1)).toBeGreaterThan(1);
});

test("symmetric demands more of mirror images than of the entries themselves", () => {
  const rough = { symmetric: { of: { close: { relative: 0.01 } } } };
  const expected = [
    [1, 2],
    [2, 5],
  ];
  expect(
    errorOf(
      rough,
      [
        [1, 2.001],
        [2.001, 5],
      ],
      expected,
    ),
  ).toBeLessThan(0.1);
  const { error, difference } = compareAnswer(
    checkerSpec(rough)!,
    [
      [1, 2],
      [2.001, 5],
    ],
    expected,
  );
  expect(error).toBe(Number.POSITIVE_INFINITY);
  expect(difference).toEqual({ kind: "asymmetric", path: "[1][0]", below: 2.001, above: 2 });
});

test("an unknown checker is our mistake, not the learner's", () => {
  expect(() => compareAnswer({ name: "clsoe", options: {} }, new Odd("undefined"), 1)).toThrow(TypeError);
});
