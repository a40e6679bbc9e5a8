import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clip } from "../../grader/handout/drawing.ts";
import { curve } from "../../grader/handout/figures/curve.ts";
import { figures } from "../../grader/handout/figures/index.ts";
import { numberLine } from "../../grader/handout/figures/number-line.ts";
import { plane } from "../../grader/handout/figures/plane.ts";
import { placeLabels, widthOf } from "../../grader/handout/labels.ts";

type Point = readonly [number, number];

/** Whether every element is closed in order: enough of XML for what we draw ourselves. */
function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [, close, name, selfClosing] of svg.matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/gi)) {
    if (close === "/") {
      if (open.pop() !== name) return false;
    } else if (selfClosing !== "/") open.push(name!);
  }
  return open.length === 0;
}

/** Every place that a picture mentions: of lines, dots, texts and paths. */
function placesOf(svg: string): Point[] {
  const places: Point[] = [];
  for (const [, element] of svg.matchAll(/<((?:line|circle|text|rect|path) [^<>]*)>/g)) {
    const number = (name: string) => Number(new RegExp(` ${name}="([^"]*)"`).exec(element!)?.[1] ?? "0");
    if (element!.startsWith("line")) places.push([number("x1"), number("y1")], [number("x2"), number("y2")]);
    else if (element!.startsWith("circle")) places.push([number("cx"), number("cy")]);
    else if (element!.startsWith("path")) places.push(...pathPoints(element!));
    else places.push([number("x"), number("y")], [number("x") + number("width"), number("y") + number("height")]);
  }
  return places;
}

function pathPoints(element: string): Point[] {
  const d = / d="([^"]*)"/.exec(element)![1]!;
  return [...d.matchAll(/(-?[\d.e-]+),(-?[\d.e-]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

function sizeOf(svg: string): Point {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!;
  return [Number(width), Number(height)];
}

function expectInside(svg: string) {
  const [width, height] = sizeOf(svg);
  for (const [x, y] of placesOf(svg)) {
    expect(x >= 0 && x <= width, `x = ${x}`).toBe(true);
    expect(y >= 0 && y <= height, `y = ${y}`).toBe(true);
  }
}

describe.each(Object.entries(figures))("every figure: %s", (_name, figure) => {
  const svg = figure.draw(figure.example, 'a <b> & "c"');

  test("is well-formed, says what it shows, and holds no script or outside resource", () => {
    expect(isWellFormed(svg)).toBe(true);
    expect(svg).toContain("<title>a &#60;b&#62; &#38; &#34;c&#34;</title>");
    expect(svg).toContain('role="img" aria-label="a &#60;b&#62; &#38; &#34;c&#34;"');
    expect(svg).not.toMatch(/<script|href=|url\(|@import|NaN|Infinity|undefined/);
  });

  test("stays inside its picture, in few bytes", () => {
    expectInside(svg);
    expect(placesOf(svg).length).toBeGreaterThan(10);
    expect(svg.length).toBeLessThan(12_000);
  });

  test("follows a light or a dark page, in letters that can be read", () => {
    expect(svg).toContain("prefers-color-scheme:dark");
    for (const [, size] of svg.matchAll(/(\d+)px sans-serif/g)) expect(Number(size)).toBeGreaterThanOrEqual(12);
  });

  test("is the same when drawn again", () => {
    expect(figure.draw(figure.example, 'a <b> & "c"')).toBe(svg);
  });
});

/** From a place in the picture to the data, by two of the numbers at each axis. */
function dataOf(svg: string): (place: Point) => Point {
  const ticks = (css: string, coordinate: string) =>
    [...svg.matchAll(new RegExp(`<text class="${css}"[^>]* ${coordinate}="([\\d.]+)"[^>]*>([^<]*)<`, "g"))].map(
      (match) => [Number(match[1]), Number(match[2])] as const,
    );
  const axis = (marks: (readonly [number, number])[]) => {
    const [first, last] = [marks[0]!, marks.at(-1)!];
    return (at: number) => first[1] + ((at - first[0]) * (last[1] - first[1])) / (last[0] - first[0]);
  };
  const [x, y] = [axis(ticks("middle x", "x")), axis(ticks("end y", "y"))];
  return ([px, py]) => [x(px), y(py + 4.5)];
}

const entry = fc.integer({ min: -9, max: 9 });
const place = fc.tuple(entry, entry);

describe("plane", () => {
  const elements = (svg: string, css: string) =>
    [...svg.matchAll(new RegExp(`<path class="${css}[^>]*>`, "g"))].map(([element]) => element);

  test("draws level sets that satisfy their equation, for matrices of every kind", () => {
    fc.assert(
      fc.property(entry, entry, entry, place, place, (a, b, c, centre, start) => {
        const hessian = [
          [a, b],
          [b, c],
        ] as [[number, number], [number, number]];
        const svg = plane.draw({ hessian, centre, points: [["x", start]] }, "");
        const data = dataOf(svg);
        expectInside(svg);
        expect(svg).not.toMatch(/NaN|Infinity/);
        const levels = elements(svg, "level");
        if (a !== 0 || b !== 0 || c !== 0) expect(levels.length).toBeGreaterThan(0);
        const corner = data([0, 0]);
        const size = Math.abs(corner[0] - centre[0]) + Math.abs(corner[1] - centre[1]);
        const scale = Math.max(Math.abs(a), Math.abs(b), Math.abs(c)) * size * size;
        for (const element of levels) {
          const level = Number(/data-level="([^"]*)"/.exec(element)![1]);
          for (const at of pathPoints(element)) {
            const [x, y] = data(at).map((value, k) => value - centre[k]!) as [number, number];
            // Where the frame cuts a chord, the point lies off the curve by the sagitta.
            expect(Math.abs((a * x * x + 2 * b * x * y + c * y * y) / 2 - level)).toBeLessThan(0.004 * scale + 1e-9);
          }
        }
      }),
      { numRuns: 200, examples: [[0, 0, 0, [-3, 4], [-3, 4]]] },
    );
  });

  test("puts the axes of an ellipse where the eigenvectors are", () => {
    // Eigenvalues 4 along (1, 1) and 1 along (1, -1): at level 2 the semi-axes are 1 and 2.
    const svg = plane.draw(
      {
        hessian: [
          [2.5, 1.5],
          [1.5, 2.5],
        ],
        levels: [2],
      },
      "",
    );
    const points = pathPoints(elements(svg, "level")[0]!).map(dataOf(svg));
    const lengths = points.map(([x, y]) => Math.sqrt(x * x + y * y));
    const along = (length: number) => points[lengths.indexOf(length)]!;
    const [longest, shortest] = [Math.max(...lengths), Math.min(...lengths)];
    expect(longest).toBeCloseTo(2, 1);
    expect(shortest).toBeCloseTo(1, 1);
    expect(along(longest)[0] + along(longest)[1]).toBeCloseTo(0, 1);
    expect(along(shortest)[0] - along(shortest)[1]).toBeCloseTo(0, 1);
  });

  test("draws the noise ellipse of a covariance, with the standard deviations as its extents", () => {
    const svg = plane.draw(
      {
        noise: [
          "Σ",
          [
            [4, 1],
            [1, 9],
          ],
        ],
        centre: [5, -2],
      },
      "",
    );
    const points = pathPoints(elements(svg, "noise")[0]!).map(dataOf(svg));
    expect(Math.max(...points.map(([x]) => x))).toBeCloseTo(7, 1);
    expect(Math.min(...points.map(([, y]) => y))).toBeCloseTo(-5, 1);
  });

  test("has equal scales, and shows every step, point and arrow in its place", () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 6 }), (trajectory) => {
        const points = trajectory.map((at, i): [string, [number, number]] => [`θ${i}`, at]);
        const svg = plane.draw({ trajectory, points, arrows: [["g", trajectory[0]!, trajectory[1]!]] }, "");
        expectInside(svg);
        const data = dataOf(svg);
        const [origin, right, down] = [data([0, 0]), data([100, 0]), data([0, 100])];
        expect((right[0] - origin[0]) / (origin[1] - down[1])).toBeCloseTo(1, 3);
        const dots = [...svg.matchAll(/<circle class="run step" cx="([\d.]+)" cy="([\d.]+)"/g)];
        expect(dots).toHaveLength(trajectory.length);
        const pixel = right[0] - origin[0];
        dots.forEach(([, x, y], i) => {
          const at = data([Number(x), Number(y)]);
          expect(Math.abs(at[0] - trajectory[i]![0])).toBeLessThan(0.002 * pixel);
          expect(Math.abs(at[1] - trajectory[i]![1])).toBeLessThan(0.002 * pixel);
        });
      }),
    );
  });

  test("leaves the numbers out where they would be the answer", () => {
    const svg = plane.draw(
      {
        hessian: [
          [1, 0],
          [0, 2],
        ],
        levels: [1],
        scale: false,
      },
      "",
    );
    expect([...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual(["x₁", "x₂"]);
  });
});

describe("curve", () => {
  const known = fc.array(entry, { minLength: 2, maxLength: 12 });

  test("runs through the given values", () => {
    fc.assert(
      fc.property(known, (values) => {
        const x = values.map((_, i) => i / 2);
        const svg = curve.draw({ x, curves: [["", values]], axes: ["t", "y"] }, "");
        expectInside(svg);
        const data = dataOf(svg);
        const path = pathPoints(/<path class="s s0"[^>]*>/.exec(svg)![0]).map(data);
        expect(path).toHaveLength(values.length);
        path.forEach(([px, py], i) => {
          expect(px).toBeCloseTo(x[i]!, 1);
          expect(py).toBeCloseTo(values[i]!, 1);
        });
      }),
    );
  });

  test("makes a straight line of a geometric sequence on a logarithmic axis", () => {
    const x = Array.from({ length: 20 }, (_, i) => i);
    const svg = curve.draw(
      { x, curves: [["", x.map((i) => 3 * 0.25 ** i)]], axes: ["t", "error"], logarithmic: true, dots: true },
      "",
    );
    const dots = [...svg.matchAll(/<circle class="s s0 dot" cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, cx, cy]) => [
      Number(cx),
      Number(cy),
    ]);
    expect(dots).toHaveLength(20);
    const slopes = dots.slice(1).map(([px, py], i) => (py! - dots[i]![1]!) / (px! - dots[i]![0]!));
    expect(Math.max(...slopes) - Math.min(...slopes)).toBeLessThan(0.01);
    expect(svg).toContain(">10⁻⁷<");
  });

  test("is cut at the range of its axis, and skips what has no place", () => {
    const svg = curve.draw(
      {
        x: [0, 1, 2, 3, 4, 5],
        curves: [
          ["a", [0, 100, 0, -100, 0, 1]],
          ["b", [1, Number.POSITIVE_INFINITY, 0, Number.NaN, 1, 0]],
        ],
        axes: ["t", "y"],
        range: [-1, 1],
      },
      "",
    );
    expectInside(svg);
    expect([...svg.matchAll(/<path class="s s0"/g)]).toHaveLength(3);
    expect([...svg.matchAll(/<path class="s s1"/g)]).toHaveLength(1);
  });

  test("marks lines, points and an interval", () => {
    const svg = curve.draw({ ...curve.example, axes: ["a & b", "<"] }, "");
    for (const text of ["1 - 4η", "1 - 2η", "η₀", "1/4", "stable", "a &#38; b", "&#60;"])
      expect(svg).toContain(`>${text}<`);
    const [, from, width] = /<rect class="shade" x="([\d.]+)"[^>]* width="([\d.]+)"/.exec(svg)!;
    const data = dataOf(svg);
    expect(data([Number(from), 0])[0]).toBeCloseTo(0, 3);
    expect(data([Number(from) + Number(width), 0])[0]).toBeCloseTo(0.5, 3);
  });
});

describe("labels", () => {
  test("stay in their frame and off each other, as far as there is room", () => {
    const frame = { left: 0, right: 400, top: 0, bottom: 300 };
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 })), { maxLength: 4 }),
        (at) => {
          const texts = placeLabels(
            at.map((one, i) => ({ text: `label ${i}`, at: one })),
            frame,
          );
          const boxes = [...texts.matchAll(/x="([\d.]+)" y="([\d.]+)"/g)].map(
            ([, x, y]) => [Number(x), Number(y)] as const,
          );
          for (const [x, y] of boxes) {
            expect(x >= 0 && x + widthOf("label 0") <= 400 && y - 11 >= 0 && y + 3 <= 300).toBe(true);
            expect(boxes.filter(([x1, y1]) => Math.abs(x1 - x) < 56 && Math.abs(y1 - y) < 14)).toHaveLength(1);
          }
        },
      ),
    );
  });

  test("count a Chinese character as wide", () => {
    expect(widthOf("稳定")).toBe(28);
    expect(widthOf("λ₁")).toBe(16);
  });
});

test("clip() keeps what lies in the box, in its order", () => {
  const box = { left: 0, right: 10, top: 0, bottom: 10 };
  const zigzag = [
    [-5, 5],
    [5, 5],
    [15, 5],
    [15, 20],
    [5, 20],
    [5, 8],
  ] as const;
  expect(clip(zigzag, box)).toEqual([
    [
      [0, 5],
      [5, 5],
      [10, 5],
    ],
    [
      [5, 10],
      [5, 8],
    ],
  ]);
  expect(
    clip(
      [
        [1, 1],
        [2, 2],
        [3, Number.NaN],
        [4, 4],
        [5, 5],
      ],
      box,
    ),
  ).toHaveLength(2);
  expect(
    clip(
      [
        [11, 1],
        [11, 9],
      ],
      box,
    ),
  ).toEqual([]);
});

describe("numberLine", () => {
  test("draws every number once, in its place and inside the picture", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 1, maxLength: 8 }), (points) => {
        const svg = numberLine.draw({ points }, "");
        const dots = [...svg.matchAll(/class="point" cx="([\d.]+)" cy="([\d.]+)"/g)].map(
          (match) => [Number(match[1]), Number(match[2])] as const,
        );
        expect(dots).toHaveLength(points.length);
        expect(new Set(dots.map(String)).size).toBe(points.length);
        const sorted = [...points].sort((a, b) => a - b);
        const across = dots.map(([x]) => x);
        expect([...across].sort((a, b) => a - b)).toEqual(across);
        expect(across.every((x) => x >= 0 && x <= 640)).toBe(true);
        expect(new Set(across).size).toBeLessThanOrEqual(new Set(sorted).size);
        const height = Number(/height="([\d.]+)"/.exec(svg)![1]);
        expect(dots.every(([, y]) => y > 0 && y < height)).toBe(true);
      }),
    );
  });

  test("draws intervals above each other and off the numbers, and without a scale no number at all", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(entry, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 5 }),
        (discs) => {
          const intervals = discs.map(([middle, r], i): [string, number, number] => [
            `${"#".repeat(i + 1)}`,
            middle - r,
            middle + r,
          ]);
          const svg = numberLine.draw({ points: [3, 3, -2], intervals }, "");
          expectInside(svg);
          const dots = [...svg.matchAll(/class="point" cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)];
          expect(dots).toHaveLength(discs.length + 3);
          const middles = dots.filter(([, , , r]) => r === "4.5").map(([, , y]) => Number(y));
          const numbers = dots.filter(([, , , r]) => r === "6").map(([, , y]) => Number(y));
          expect([...middles].sort((a, b) => a - b)).toEqual(middles);
          expect(Math.max(...middles)).toBeLessThan(Math.min(...numbers));
          const bare = numberLine.draw({ intervals, scale: false }, "");
          expectInside(bare);
          expect([...bare.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual(
            intervals.map(([text]) => text),
          );
        },
      ),
    );
  });
});
