import { type Box, coordinate, type Point } from "./drawing.ts";
import { escapeXml } from "./figure.ts";

/** Words beside a place of the picture. */
export interface Label {
  readonly text: string;
  readonly at: Point;
}

const HEIGHT = 14;
const GAPS = [8, 14, 22, 34] as const;
/** Where a label may stand, seen from its place: the earlier the better. */
const SIDES: readonly Point[] = [
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
  [0, -1],
  [0, 1],
  [1, 0],
  [-1, 0],
];

/** About how wide a text is. There is no font here to measure, so rather too wide than too narrow. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character >= "\u2e80" ? 14 : 8;
  return width;
}

/** The labels as text, each beside its place: in the frame, off what is drawn already and off each other. */
export function placeLabels(labels: readonly Label[], frame: Box, drawn: readonly Box[] = []): string {
  const taken = [...drawn];
  return labels
    .filter(({ text }) => text !== "")
    .map(({ text, at }) => {
      const boxes = GAPS.flatMap((gap) => SIDES.map((side) => beside(text, at, side, gap))).map((box) =>
        within(box, frame),
      );
      const covered = boxes.map((box) => taken.reduce((sum, other) => sum + overlap(box, other), 0));
      const best = boxes[covered.indexOf(Math.min(...covered))]!;
      taken.push(best);
      return `<text class="label" x="${coordinate(best.left)}" y="${coordinate(best.bottom - 3)}">${escapeXml(text)}</text>`;
    })
    .join("\n");
}

/** The box of a mark around a place, for labels to avoid. */
export function around([x, y]: Point, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** Boxes along a line, for labels to avoid. */
export function along([x0, y0]: Point, [x1, y1]: Point): Box[] {
  const parts = Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0), 1) / 6);
  return Array.from({ length: parts + 1 }, (_, i) =>
    around([x0 + ((x1 - x0) * i) / parts, y0 + ((y1 - y0) * i) / parts], 3),
  );
}

function beside(text: string, [x, y]: Point, [sideX, sideY]: Point, gap: number): Box {
  const width = widthOf(text);
  // Diagonally beside a place, both distances count.
  const away = sideX !== 0 && sideY !== 0 ? 0.7 * gap : gap;
  const left = x + sideX * away - ((1 - sideX) / 2) * width;
  const top = y + sideY * away - ((1 - sideY) / 2) * HEIGHT;
  return { left, right: left + width, top, bottom: top + HEIGHT };
}

function within(box: Box, frame: Box): Box {
  const dx = Math.max(frame.left + 3 - box.left, 0) - Math.max(box.right - frame.right + 3, 0);
  const dy = Math.max(frame.top + 3 - box.top, 0) - Math.max(box.bottom - frame.bottom + 3, 0);
  return { left: box.left + dx, right: box.right + dx, top: box.top + dy, bottom: box.bottom + dy };
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
