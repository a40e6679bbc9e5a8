import { scaleLinear } from "d3-scale";
import Type from "typebox";
import { showNumber } from "../../values/show.ts";
import { defineFigure, escapeXml } from "../figure.ts";

const WIDTH = 640;
const MARGIN = 28;
const AXIS_FROM_BOTTOM = 34;
const DOT = 6;

/** Numbers on a line, such as the eigenvalues of a Hessian: equal ones are stacked, zero is marked. */
export const numberLine = defineFigure({
  summary: "Numbers on a line, equal ones stacked; for spectra",
  options: Type.Object(
    { points: Type.Array(Type.Number(), { minItems: 1, description: "The numbers" }) },
    { additionalProperties: false },
  ),
  example: { points: [-4, 0, 3, 3, 18] },
  draw({ points }, alt) {
    const low = Math.min(0, ...points);
    const high = Math.max(0, ...points);
    const x = scaleLinear([low, high === low ? low + 1 : high], [MARGIN, WIDTH - MARGIN]).nice();
    const sorted = [...points].sort((a, b) => a - b);
    const tallest = Math.max(...sorted.map((value) => sorted.filter((other) => other === value).length));
    const height = AXIS_FROM_BOTTOM + 36 + tallest * 2.6 * DOT;
    const axis = height - AXIS_FROM_BOTTOM;
    const at = (value: number) => showNumber(Math.round(100 * x(value)) / 100);

    const ticks = x.ticks(9).map((tick) => {
      const weight = tick === 0 ? ' stroke-width="2.5"' : "";
      return `<line x1="${at(tick)}" x2="${at(tick)}" y1="${axis}" y2="${axis + 7}"${weight}/><text x="${at(tick)}" y="${axis + 23}">${showNumber(tick)}</text>`;
    });
    const dots = sorted.map((value, i) => {
      const level = i - sorted.indexOf(value);
      return `<circle class="point" cx="${at(value)}" cy="${axis - (1.5 + 2.6 * level) * DOT}" r="${DOT}"/>`;
    });
    const labels = [...new Set(sorted)].map((value) => {
      const count = sorted.filter((other) => other === value).length;
      return `<text class="value" x="${at(value)}" y="${axis - (0.5 + 2.6 * count) * DOT - 5}">${showNumber(value)}</text>`;
    });
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escapeXml(alt)}">
<title>${escapeXml(alt)}</title>
<style>
line { stroke: #555 } text { fill: #333; font: 13px sans-serif; text-anchor: middle } .point { fill: #1f6fb2; stroke: #fff } .value { font-weight: bold }
@media (prefers-color-scheme: dark) { line { stroke: #aaa } text { fill: #ddd } .point { fill: #6cb6f0; stroke: #222 } }
</style>
<line x1="${MARGIN / 2}" x2="${WIDTH - MARGIN / 2}" y1="${axis}" y2="${axis}" stroke-width="1.5"/>
${[...ticks, ...dots, ...labels].join("\n")}
</svg>
`;
  },
});
