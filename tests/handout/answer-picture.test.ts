import { describe, expect, test } from "vitest";
import type { FunctionSpec } from "../../grader/definition/problem.ts";
import { answerPicture } from "../../grader/handout/answer-picture.ts";
import { backgroundOf, shapeOf } from "../../grader/handout/answer-shape.ts";
import type { ValueType } from "../../grader/values/types.ts";

const words = { expected: "expected", yours: "yours" };
const numbers = (...values: number[]) => ({ kind: "numbers", values }) as const;
const run = (...points: [number, number][]) => ({ kind: "run", points }) as const;
const text = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words]) => words);

describe("what can be drawn of an answer", () => {
  const vector: ValueType = { kind: "vector", length: "n" };
  const label: ValueType = { kind: "label", labels: ["stable", "unstable"] };
  test.each<[string, never, ValueType, unknown]>([
    ["a number", 3 as never, { kind: "number" }, numbers(3)],
    [
      "an interval",
      { lo: 0, hi: 2 } as never,
      { kind: "nullable", of: { kind: "interval" } },
      { kind: "interval", ends: [0, 2] },
    ],
    ["a vector of the plane", [1, 2] as never, vector, { kind: "arrow", tip: [1, 2] }],
    ["a label", "stable" as never, label, { kind: "label", text: "stable" }],
    [
      "a run, row by row",
      [
        [0, 1],
        [2, 3],
      ] as never,
      { kind: "matrix", rows: "m", columns: "d" },
      run([0, 1], [2, 3]),
    ],
    [
      "a covariance",
      [
        [2, 1],
        [1, 2],
      ] as never,
      { kind: "symmetric", size: 2 },
      {
        kind: "ellipse",
        matrix: [
          [2, 1],
          [1, 2],
        ],
      },
    ],
    [
      "the numbers of a record before its label",
      { label: "stable", radius: 2 } as never,
      { kind: "record", fields: { label, radius: { kind: "number" } } },
      numbers(2),
    ],
    [
      "the label of a record without numbers",
      { label: "stable" } as never,
      { kind: "record", fields: { label } },
      { kind: "label", text: "stable" },
    ],
  ])("%s", (_what, value, type, shape) => {
    expect(shapeOf(value, type)).toEqual(shape);
  });
  test.each<[string, never, ValueType]>([
    ["what is of another type", "3" as never, { kind: "number" }],
    ["NaN", Number.NaN as never, { kind: "number" }],
    ["an interval without end", { lo: 0, hi: Number.POSITIVE_INFINITY } as never, { kind: "interval" }],
    ["a vector of another length", [1, 2, 3] as never, vector],
    [
      "a matrix with a negative eigenvalue",
      [
        [1, 2],
        [2, 1],
      ] as never,
      { kind: "symmetric", size: 2 },
    ],
    ["nothing", null as never, { kind: "nullable", of: { kind: "number" } }],
  ])("not %s", (_what, value, type) => {
    expect(shapeOf(value, type)).toBeUndefined();
  });
});

describe("a picture of two answers", () => {
  test("has a ring for what was expected and a cross for what came, on one scale, with their order", () => {
    const svg = answerPicture({ expected: numbers(-2, 6), yours: numbers(6, -2), words }, {}, "alt")!;
    const rings = [...svg.matchAll(/<circle class="wanted" cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    const crosses = [...svg.matchAll(/<path class="mine tip" d="M([\d.]+),/g)].map(([, x]) => Number(x) + 4.5);
    expect(crosses[0]).toBeCloseTo(rings[1]!, 1);
    expect(crosses[1]).toBeCloseTo(rings[0]!, 1);
    expect(text(svg).filter((one) => one === "1" || one === "2").length).toBeGreaterThanOrEqual(4);
    expect(text(svg)).toContain("yours");
    expect(svg).toContain("<title>alt</title>");
  });

  test("points at an answer that is far off, and keeps the right one in sight", () => {
    const svg = answerPicture({ expected: numbers(1), yours: numbers(1e9), words }, {}, "")!;
    expect(text(svg)).toContain("1000000000 →");
    expect(svg).not.toMatch(/class="mine tip"/);
    expect(text(svg)).toContain("0.5");
  });

  test("tells labels beside the spectrum", () => {
    const saddle = { kind: "label", text: "saddle" } as const;
    const svg = answerPicture(
      { expected: saddle, yours: { ...saddle, text: "minimum" }, words },
      { spectrum: [-1, 4] },
      "",
    )!;
    expect(text(svg)).toEqual(expect.arrayContaining(["saddle", "minimum"]));
    expect([...svg.matchAll(/<circle class="point"/g)]).toHaveLength(2);
    expect(answerPicture({ expected: saddle, yours: undefined, words }, {}, "")).toBeUndefined();
  });

  test("a bound on learning rates is drawn among the eigenvalues that it leaves stable", () => {
    const svg = answerPicture(
      { expected: { kind: "interval", ends: [0, 0.25] }, yours: { kind: "interval", ends: [0, 0.5] }, words },
      { spectrum: [3, 8], asksForEtas: true },
      "alt",
    )!;
    // 2/0.25 is the largest eigenvalue, 2/0.5 leaves it outside.
    const placeOf = (css: string) => /L([\d.]+)/.exec(new RegExp(`class="${css}" d="([^"]*)"`).exec(svg)![1]!)![1];
    const points = [...svg.matchAll(/class="point" cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(Number(placeOf("wanted"))).toBeCloseTo(points[1]!, 1);
    expect(Number(placeOf("mine"))).toBeGreaterThan(points[0]!);
    expect(Number(placeOf("mine"))).toBeLessThan(points[1]!);
    expect(text(svg).filter((one) => one === "2/η")).toHaveLength(2);
  });

  test("shows null as a word", () => {
    const svg = answerPicture({ expected: null, yours: { kind: "interval", ends: [0, 2] }, words }, {}, "")!;
    expect(text(svg)).toContain("null");
    expect(answerPicture({ expected: null, yours: undefined, words }, {}, "")).toBeUndefined();
  });

  test("lays runs on level sets, cut at the frame, without a number that has no place", () => {
    const quadratic = {
      hessian: [
        [2, 0],
        [0, 1],
      ],
      centre: [0, 0],
    } as const;
    const svg = answerPicture(
      { expected: run([4, 3], [1, 1], [0.2, 0.3]), yours: run([4, 3], [-900, 1e7]), words },
      { quadratic },
      "",
    )!;
    expect([...svg.matchAll(/<circle class="wanted"/g)]).toHaveLength(3);
    expect([...svg.matchAll(/<path class="mine tip"/g)]).toHaveLength(1);
    expect(svg).toMatch(/<path class="level"/);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!;
    for (const [, x, y] of svg.matchAll(/([\d.]+),([\d.]+)/g)) {
      expect(Number(x)).toBeLessThanOrEqual(Number(width));
      expect(Number(y)).toBeLessThanOrEqual(Number(height));
    }
  });
});

test("a symmetric argument is a background by its spectrum, and as a quadratic where it is a Hessian of the plane", () => {
  const spec = { takes: [{ name: "H", type: { kind: "symmetric", size: "n" } }] } as unknown as FunctionSpec;
  expect(
    backgroundOf(spec, [
      [
        [2, 0],
        [0, -1],
      ],
    ]),
  ).toEqual({
    spectrum: [-1, 2],
    quadratic: {
      hessian: [
        [2, 0],
        [0, -1],
      ],
      centre: [0, 0],
    },
  });
  expect(
    backgroundOf(spec, [
      [
        [1, 2],
        [3, 4],
      ],
    ]),
  ).toEqual({});
  expect(backgroundOf(spec, [[[Number.NaN]]])).toEqual({});
});
