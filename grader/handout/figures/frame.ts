import { type Box, coordinate, linearScale, type Point, WIDTH } from "../drawing.ts";
import { escapeXml } from "../figure.ts";
import { widthOf } from "../labels.ts";

/** A number at an axis. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** What one axis shows. */
export interface Axis {
  readonly name: string;
  readonly domain: Point;
  readonly ticks: readonly Tick[];
}

/** One line of the legend: a sample of a line with these classes, and what it stands for. */
export interface LegendEntry {
  readonly css: string;
  readonly text: string;
}

/** A frame with axes: where it lies in the picture, how data gets there, and how it looks. */
export interface Frame {
  readonly box: Box;
  /** The height of the whole picture. */
  readonly height: number;
  at(point: Point): Point;
  readonly back: readonly string[];
  readonly front: readonly string[];
}

/** The width of what is left for the data, where the axis on the left needs so much. */
export const MARGIN = { left: 58, right: 22, top: 30, bottom: 46 } as const;

/** Draws axes around data: the name of the one on the left above it, the legend beside that. */
export function makeFrame(horizontal: Axis, vertical: Axis, inner: number, legend: readonly LegendEntry[] = []): Frame {
  const widest = Math.max(0, ...vertical.ticks.map(({ text }) => widthOf(text)));
  const left = Math.max(MARGIN.left, widest + 16);
  const rows = legendRows(legend, WIDTH - MARGIN.right - left - widthOf(vertical.name) - 16);
  const top = MARGIN.top + 20 * Math.max(0, rows.length - 1);
  const box: Box = { left, right: WIDTH - MARGIN.right, top, bottom: top + inner };
  const x = linearScale(horizontal.domain, [box.left, box.right]);
  const y = linearScale(vertical.domain, [box.bottom, box.top]);
  const line = (css: string, [x1, y1]: Point, [x2, y2]: Point) =>
    `<line class="${css}" x1="${coordinate(x1)}" y1="${coordinate(y1)}" x2="${coordinate(x2)}" y2="${coordinate(y2)}"/>`;
  const text = (css: string, [tx, ty]: Point, words: string) =>
    `<text${css === "" ? "" : ` class="${css}"`} x="${coordinate(tx)}" y="${coordinate(ty)}">${escapeXml(words)}</text>`;
  const zero = (value: number) => (value === 0 ? "axis" : "grid");
  return {
    box,
    height: box.bottom + MARGIN.bottom,
    at: ([px, py]) => [x(px), y(py)],
    back: [
      ...horizontal.ticks.map(({ at }) => line(zero(at), [x(at), box.top], [x(at), box.bottom])),
      ...vertical.ticks.map(({ at }) => line(zero(at), [box.left, y(at)], [box.right, y(at)])),
    ],
    front: [
      `<rect class="axis" x="${coordinate(box.left)}" y="${coordinate(box.top)}" width="${coordinate(box.right - box.left)}" height="${coordinate(inner)}"/>`,
      ...horizontal.ticks.map(({ at, text: words }) => text("middle x", [x(at), box.bottom + 18], words)),
      ...vertical.ticks.map(({ at, text: words }) => text("end y", [box.left - 7, y(at) + 4.5], words)),
      text("middle", [(box.left + box.right) / 2, box.bottom + 38], horizontal.name),
      text("", [Math.max(6, box.left - widthOf(vertical.name) / 2), box.top - 10], vertical.name),
      ...rows.flatMap((row, r) => {
        let right = box.right;
        const entries: string[] = [];
        for (const { css, text: words } of [...row].reverse()) {
          const height = box.top - 10 - 20 * (rows.length - 1 - r);
          const start = right - widthOf(words);
          entries.unshift(
            line(css, [start - 40, height - 4.5], [start - 6, height - 4.5]),
            text("", [start, height], words),
          );
          right = start - 56;
        }
        return entries;
      }),
    ],
  };
}

/** Legend entries in as many rows as they need. */
function legendRows(legend: readonly LegendEntry[], width: number): LegendEntry[][] {
  const rows: LegendEntry[][] = [];
  let free = 0;
  for (const entry of legend) {
    const needed = widthOf(entry.text) + 56;
    if (needed > free || rows.length === 0) {
      rows.push([]);
      free = width;
    }
    rows.at(-1)!.push(entry);
    free -= needed;
  }
  return rows;
}
