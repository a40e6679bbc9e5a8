import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figures } from "../../grader/handout/figures/index.ts";
import { numberLine } from "../../grader/handout/figures/number-line.ts";

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

describe.each(Object.entries(figures))("every figure: %s", (_name, figure) => {
  const svg = figure.draw(figure.example, 'a <b> & "c"');

  test("is well-formed, says what it shows, and holds no script or outside resource", () => {
    expect(isWellFormed(svg)).toBe(true);
    expect(svg).toContain("<title>a &#60;b&#62; &#38; &#34;c&#34;</title>");
    expect(svg).not.toMatch(/<script|href=|url\(|NaN|Infinity/);
  });

  test("is the same when drawn again", () => {
    expect(figure.draw(figure.example, 'a <b> & "c"')).toBe(svg);
  });
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
});
