import Type from "typebox";
import { showNumber } from "../../values/show.ts";
import { coordinate, linearScale, picture, WIDTH } from "../drawing.ts";
import { defineFigure, escapeXml } from "../figure.ts";
import { widthOf } from "../labels.ts";

const MARGIN = 28;
const AXIS_FROM_BOTTOM = 34;
const DOT = 6;
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
    const all = [
      ...points,
      ...intervals.flatMap(([, from, to]) => [from, to]),
      ...((shaded?.slice(1) as number[] | undefined) ?? []),
    ];
    const low = Math.min(...(scale ? [0] : []), ...all);
    const high = Math.max(...(scale ? [0] : []), ...all);
    const indent = Math.max(0, ...intervals.map(([text]) => widthOf(text) + 12));
    const x = linearScale([low, high > low ? high : low + 1], [MARGIN + indent, WIDTH - MARGIN]);
    if (scale) x.nice();
    const sorted = [...points].sort((a, b) => a - b);
    const tallest = Math.max(0, ...sorted.map((value) => sorted.filter((other) => other === value).length));
    const dotsTop = AXIS_FROM_BOTTOM + 36 + tallest * 2.6 * DOT;
    const above = intervals.length * ROW + (shaded === undefined ? 0 : ROW);
    const height = dotsTop + above;
    const axis = height - AXIS_FROM_BOTTOM;
    const at = (value: number) => coordinate(x(value));
    const line = (css: string, x1: number, x2: number, y: number) =>
      `<line class="${css}" x1="${at(x1)}" x2="${at(x2)}" y1="${y}" y2="${y}"/>`;

    const ticks = (scale ? x.ticks(9) : []).map((tick) => {
      const weight = tick === 0 ? ' stroke-width="2.5"' : "";
      return `<line class="axis" x1="${at(tick)}" x2="${at(tick)}" y1="${axis}" y2="${axis + 7}"${weight}/><text class="middle" x="${at(tick)}" y="${axis + 23}">${showNumber(tick)}</text>`;
    });
    const dots = sorted.map((value, i) => {
      const level = i - sorted.indexOf(value);
      return `<circle class="point" cx="${at(value)}" cy="${coordinate(axis - (1.5 + 2.6 * level) * DOT)}" r="${DOT}"/>`;
    });
    const values = [...new Set(scale ? sorted : [])].map((value) => {
      const count = sorted.filter((other) => other === value).length;
      return `<text class="label middle" x="${at(value)}" y="${coordinate(axis - (0.5 + 2.6 * count) * DOT - 5)}">${showNumber(value)}</text>`;
    });
    const bars = intervals.map(([text, from, to], i) => {
      const y = axis - 22 - (tallest === 0 ? 0 : tallest * 2.6 * DOT + 14) - ROW * (intervals.length - 1 - i);
      const ends = [from, to].map(
        (end) => `<line class="bar" x1="${at(end)}" x2="${at(end)}" y1="${y - 6}" y2="${y + 6}"/>`,
      );
      const middle = `<circle class="point" cx="${at((from + to) / 2)}" cy="${y}" r="4.5"/>`;
      return `${line("bar", from, to, y)}${ends.join("")}${middle}<text class="end" x="${coordinate(x(from) - 8)}" y="${y + 4.5}">${escapeXml(text)}</text>`;
    });
    const part =
      shaded === undefined
        ? ""
        : `<rect class="shade" x="${at(shaded[1])}" y="10" width="${coordinate(x(shaded[2]) - x(shaded[1]))}" height="${axis - 10}"/><text class="middle" x="${at((shaded[1] + shaded[2]) / 2)}" y="${ROW + 2}">${escapeXml(shaded[0])}</text>`;
    return picture(height, alt, [
      part,
      `<line class="axis" x1="${MARGIN / 2}" x2="${WIDTH - MARGIN / 2}" y1="${axis}" y2="${axis}" stroke-width="1.5"/>`,
      ...ticks,
      ...bars,
      ...dots,
      ...values,
    ]);
  },
});
