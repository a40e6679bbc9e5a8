import { showNumber } from "../../values/show.ts";
import { Type } from "../../values/typebox.ts";
import { coordinate, linearScale, picture, WIDTH } from "../drawing.ts";
import { defineFigure, escapeXml } from "../figure.ts";
import { widthOf } from "../labels.ts";

const MARGIN = 28;
const DOT = 6;
const LINE = 15;
const ROW = 24;

/** Numbers on a line, such as the eigenvalues of a Hessian: equal ones are stacked, zero is marked; intervals above. */
export const numberLine = defineFigure({
  summary: "Numbers on a line, equal ones stacked, and intervals; for spectra",
  options: Type.Object(
    {
      points: Type.Optional(Type.Array(Type.Number(), { description: "The numbers" })),
      intervals: Type.Optional(
        Type.Array(Type.Tuple([Type.String(), Type.Number(), Type.Number()]), {
          description: "Label, start and end of each interval; its middle is marked",
        }),
      ),
      shaded: Type.Optional(
        Type.Tuple([Type.String(), Type.Number(), Type.Number()], { description: "Label, start and end of a part" }),
      ),
      scale: Type.Optional(
        Type.Boolean({ description: "Numbers on the line (default true); false where they would be the answer" }),
      ),
    },
    { additionalProperties: false },
  ),
  example: { points: [-4, 0, 3, 3, 18], intervals: [["1", -6, 2]], shaded: ["0 < λ < 2/η", 0, 10] },
  draw({ points = [], intervals = [], shaded, scale = true }, alt) {
    const zero = scale ? [0] : [];
    const ends = [...intervals, ...(shaded === undefined ? [] : [shaded])].flatMap(([, from, to]) => [from, to]);
    const low = Math.min(...zero, ...points, ...ends);
    const high = Math.max(...zero, ...points, ...ends);
    const indent = Math.max(0, ...intervals.map(([text]) => widthOf(text) + 12));
    const x = linearScale([low, high > low ? high : low + 1], [MARGIN + indent, WIDTH - MARGIN]);
    if (scale) x.nice();
    const at = (value: number) => coordinate(x(value));

    const sorted = [...points].sort((a, b) => a - b);
    const names = scale ? raised(sorted, x) : [];
    // Heights above the line, from the numbers up to the intervals and what is shaded.
    const stack = Math.max(
      0,
      ...names.map(({ above }) => above + LINE),
      ...sorted.map((_, i) => heightOf(sorted, i) + DOT),
    );
    const bars = intervals.map((_, i) => stack + ROW * (intervals.length - i) - 4);
    const top = Math.max(stack, ...bars) + (shaded === undefined ? 0 : ROW) + 16;
    const axis = Math.ceil(top);
    const height = axis + (scale ? 34 : 14);
    const up = (above: number) => coordinate(axis - above);
    const line = (css: string, from: number, to: number, y1: string, y2: string, extra = "") =>
      `<line class="${css}" x1="${coordinate(from)}" x2="${coordinate(to)}" y1="${y1}" y2="${y2}"${extra}/>`;

    return picture(height, alt, [
      ...(shaded === undefined
        ? []
        : [
            `<rect class="shade" x="${at(shaded[1])}" y="6" width="${coordinate(x(shaded[2]) - x(shaded[1]))}" height="${axis - 6}"/>`,
            `<text class="middle" x="${at((shaded[1] + shaded[2]) / 2)}" y="22">${escapeXml(shaded[0])}</text>`,
          ]),
      line("axis", MARGIN / 2, WIDTH - MARGIN / 2, up(0), up(0), ' stroke-width="1.5"'),
      ...(scale ? x.ticks(9) : []).flatMap((tick) => [
        line("axis", x(tick), x(tick), up(0), up(-7), tick === 0 ? ' stroke-width="2.5"' : ""),
        `<text class="middle" x="${at(tick)}" y="${up(-23)}">${showNumber(tick)}</text>`,
      ]),
      ...intervals.flatMap(([text, from, to], i) => [
        line("bar", x(from), x(to), up(bars[i]!), up(bars[i]!)),
        ...[from, to].map((end) => line("bar", x(end), x(end), up(bars[i]! - 6), up(bars[i]! + 6))),
        `<circle class="point" cx="${at((from + to) / 2)}" cy="${up(bars[i]!)}" r="4.5"/>`,
        `<text class="end" x="${coordinate(x(from) - 8)}" y="${up(bars[i]! - 4.5)}">${escapeXml(text)}</text>`,
      ]),
      ...sorted.map(
        (value, i) => `<circle class="point" cx="${at(value)}" cy="${up(heightOf(sorted, i))}" r="${DOT}"/>`,
      ),
      ...names.map(
        ({ value, above }) =>
          `<text class="label middle" x="${at(value)}" y="${up(above)}">${showNumber(value)}</text>`,
      ),
    ]);
  },
});

/** How high the dot of a number stands: equal ones are stacked. */
function heightOf(sorted: readonly number[], i: number): number {
  return (1.5 + 2.6 * (i - sorted.indexOf(sorted[i]!))) * DOT;
}

/** Where the name of each number stands: over its dots, and higher where it would run into those before it. */
function raised(sorted: readonly number[], x: (value: number) => number): { value: number; above: number }[] {
  const names: { value: number; above: number }[] = [];
  for (const value of new Set(sorted)) {
    let above = heightOf(sorted, sorted.lastIndexOf(value)) + DOT + 5;
    const width = (of: number) => widthOf(showNumber(of));
    const meets = (other: (typeof names)[number]) =>
      x(value) - x(other.value) < (width(value) + width(other.value)) / 2 && Math.abs(above - other.above) < LINE;
    while (names.some(meets)) above += LINE;
    names.push({ value, above });
  }
  return names;
}
