import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { showNumber } from "../values/show.ts";
import { escapeXml } from "./figure.ts";

/** A place, in the data's own units or in the picture's. */
export type Point = readonly [number, number];

/** A rectangle of the picture, where `y` grows downwards. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The width of every figure; heights differ. */
export const WIDTH = 640;

/** A linear map from numbers to the picture, with ticks at round numbers. */
export const linearScale = (domain: Point, range: Point) => scaleLinear(domain, range);

/** A coordinate as it is written: two decimals are a hundredth of a pixel. */
export function coordinate(value: number): string {
  return showNumber(Math.round(100 * value) / 100 + 0);
}

const polyline = line<Point>()
  .x(([x]) => x)
  .y(([, y]) => y)
  .digits(2);

/** The `d` of a path along points of the picture. */
export function pathOf(points: readonly Point[]): string {
  return polyline(points as Point[]) ?? "";
}

/** The parts of a polyline that lie in a box, cut where it crosses the border. */
export function clip(points: readonly Point[], box: Box): Point[][] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1]!, points[i]!];
    const inside = insideOf(from, to, box);
    if (inside === undefined) {
      part = [];
      continue;
    }
    const [enter, leave] = inside;
    const at = (t: number): Point => [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
    if (enter > 0 || part.length === 0) {
      part = [enter > 0 ? at(enter) : from];
      parts.push(part);
    }
    part.push(leave < 1 ? at(leave) : to);
    if (leave < 1) part = [];
  }
  return parts;
}

/** The share of a segment that lies in a box, from 0 to 1 (Liang and Barsky). */
function insideOf([x0, y0]: Point, [x1, y1]: Point, box: Box): Point | undefined {
  if (![x0, y0, x1, y1].every(Number.isFinite)) return undefined;
  let [enter, leave] = [0, 1];
  for (const [direction, distance] of [
    [x0 - x1, x0 - box.left],
    [x1 - x0, box.right - x0],
    [y0 - y1, y0 - box.top],
    [y1 - y0, box.bottom - y0],
  ] as const) {
    if (direction === 0 && distance < 0) return undefined;
    if (direction < 0) enter = Math.max(enter, distance / direction);
    if (direction > 0) leave = Math.min(leave, distance / direction);
  }
  return enter < leave ? [enter, leave] : undefined;
}

/** Whether a place lies in a box, its border included. */
export function contains(box: Box, [x, y]: Point): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** A dot. */
export function circle(css: string, [x, y]: Point, radius: number): string {
  return `<circle class="${css}" cx="${coordinate(x)}" cy="${coordinate(y)}" r="${radius}"/>`;
}

/** A line with a head at its end. */
export function arrow(from: Point, to: Point, css: string): string {
  return `<path class="${css}" d="${pathOf([from, to])}"/>${arrowHead(from, to, 1, css)}`;
}

/** The head of an arrow, its tip at a share of the way. */
export function arrowHead([x0, y0]: Point, [x1, y1]: Point, share: number, css: string): string {
  const length = Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
  if (length < 1) return "";
  const [dx, dy] = [(x1 - x0) / length, (y1 - y0) / length];
  const [x, y] = [x0 + share * (x1 - x0), y0 + share * (y1 - y0)];
  const back = Math.min(10, length);
  const side = 0.4 * back;
  const [left, right]: [Point, Point] = [
    [x - back * dx - side * dy, y - back * dy + side * dx],
    [x - back * dx + side * dy, y - back * dy - side * dx],
  ];
  return `<path class="${css} head" d="${pathOf([left, [x, y], right])}Z"/>`;
}

/** How the parts of every figure look; each kind draws with these classes. Lines differ by their dashes too. */
const LIGHT = `text{font:13px sans-serif;fill:#333}.end{text-anchor:end}.middle{text-anchor:middle}
.label{font-weight:bold;paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}
path,line,rect{fill:none}.page{fill:#fff}.axis{stroke:#555}.grid{stroke:#e4e4e4}.level{stroke:#71849c;stroke-width:1.2}
.negative{stroke-dasharray:6 4}.zero{stroke-dasharray:1.5 3.5}.mark{stroke:#555;stroke-width:1.5;stroke-dasharray:4 3}
.shade{fill:#2f7d4f;fill-opacity:.14}.bar{stroke:#1f6fb2;stroke-width:3}.point{fill:#1f6fb2;stroke:#fff}
.s{stroke-width:2.2;stroke:#1f6fb2}.s1{stroke:#c2410c;stroke-dasharray:9 4}.s2{stroke:#2f7d4f;stroke-dasharray:2.5 3.5}.s3{stroke:#7b4fa3;stroke-dasharray:9 3 2 3}
.s.dot{fill:#fff;stroke-width:1.6;stroke-dasharray:none}
.run{stroke:#c2410c;stroke-width:1.8}.run.step,.run.head{fill:#c2410c}.arrow{stroke:#7b4fa3;stroke-width:2.4}.arrow.head{fill:#7b4fa3}.noise{stroke:#2f7d4f;stroke-width:2.2;stroke-dasharray:8 4;fill:#2f7d4f;fill-opacity:.1}
.wanted{stroke:#1f6fb2;stroke-width:2.4;fill:none}.wanted.head{fill:#1f6fb2}.mine{stroke:#c2410c;stroke-width:2.4;stroke-dasharray:7 4}.mine.tip{stroke-dasharray:none}.mine.head{fill:#c2410c;stroke-dasharray:none}`;
const DARK = `text{fill:#ddd}.label{stroke:#1c1e21}.page{fill:#1c1e21}.axis,.mark{stroke:#aaa}.grid{stroke:#33363b}.level{stroke:#7d8b9e}
.shade{fill:#7fd1a0}.bar{stroke:#6cb6f0}.point{fill:#6cb6f0;stroke:#1c1e21}.s{stroke:#6cb6f0}.s1{stroke:#f59e5b}.s2{stroke:#7fd1a0}.s3{stroke:#c6a0ee}.s.dot{fill:#1c1e21}
.run{stroke:#f59e5b}.run.step,.run.head{fill:#f59e5b}.arrow{stroke:#c6a0ee}.arrow.head{fill:#c6a0ee}.noise{stroke:#7fd1a0;fill:#7fd1a0}
.wanted{stroke:#6cb6f0}.wanted.head{fill:#6cb6f0}.mine{stroke:#f59e5b}.mine.head{fill:#f59e5b}`;

/** The style of every picture. It says nothing about what is no picture, as these may stand within a page. */
export const PICTURE_STYLE = `${withinPictures(LIGHT)}
@media screen and (prefers-color-scheme:dark){${withinPictures(DARK)}}`;

function withinPictures(rules: string): string {
  return rules.replace(/(^|[},\n])(?=[a-z.])/g, "$1.picture ");
}

/** The whole picture: its own page in light or dark, its text for whoever does not see it, and what is drawn. */
export function picture(height: number, alt: string, body: readonly string[]): string {
  const text = escapeXml(alt);
  const size = `width="${WIDTH}" height="${coordinate(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="picture" viewBox="0 0 ${WIDTH} ${coordinate(height)}" ${size} role="img" aria-label="${text}">
<title>${text}</title>
<style>
${PICTURE_STYLE}
</style>
<rect class="page" ${size}/>
${body.filter((part) => part !== "").join("\n")}
</svg>
`;
}

/** A picture to stand within a page that has `PICTURE_STYLE` already. */
export function withinPage(svg: string): string {
  return svg.replace(/<style>[\s\S]*?<\/style>\n/, "");
}
