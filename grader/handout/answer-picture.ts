import { showNumber } from "../values/show.ts";
import { type AnswerShape, type Background, stableModes } from "./answer-shape.ts";
import {
  arrow,
  type Box,
  circle,
  clip,
  contains,
  coordinate,
  linearScale,
  type Point,
  pathOf,
  picture,
  WIDTH,
} from "./drawing.ts";
import { escapeXml } from "./figure.ts";
import { MARGIN, makeFrame } from "./figures/frame.ts";
import { ellipse, levelSet, quadratic as quadraticAt } from "./figures/level-sets.ts";
import { widthOf } from "./labels.ts";

/** The right answer and the learner's, with what each is called. */
export interface Compared {
  /** `null` where that is the answer. */
  readonly expected: AnswerShape | null;
  /** Absent where the learner's answer cannot be drawn. */
  readonly yours: AnswerShape | null | undefined;
  readonly words: { readonly expected: string; readonly yours: string };
}

/** Draws the learner's answer against the expected one. They differ by their marks and dashes, and by their names. */
export function answerPicture(compared: Compared, background: Background, alt: string): string | undefined {
  switch ((compared.expected ?? compared.yours)?.kind) {
    case undefined:
      return undefined;
    case "interval":
      if (background.asksForEtas && background.spectrum !== undefined) {
        const { expected, yours, words } = compared;
        return onLine(
          { expected: stableModes(expected) ?? null, yours: stableModes(yours), words },
          background.spectrum,
          alt,
        );
      }
      return onLine(compared, [], alt);
    case "numbers":
      return onLine(compared, [], alt);
    case "label":
      return background.spectrum === undefined ? undefined : onLine(compared, background.spectrum, alt);
    default:
      return onPlane(compared, background, alt);
  }
}

const ROW = 38;
const TOP = 30;

function onLine({ expected, yours, words }: Compared, spectrum: readonly number[], alt: string): string {
  const rows = [
    { css: "wanted", name: words.expected, shape: expected },
    { css: "mine", name: words.yours, shape: yours },
  ];
  const sure = [...spectrum, ...placesOf(expected ?? yours)];
  const [low, high] = [Math.min(0, ...sure), Math.max(0, ...sure)];
  const room = 1.5 * (high - low || 1);
  // An answer that is far off must not squash the right one: it is pointed at from the edge.
  const near = placesOf(yours).filter((value) => value >= low - room && value <= high + room);
  const indent = Math.max(...rows.map(({ name }) => widthOf(name))) + 24;
  const ends = [Math.min(low, ...near), Math.max(high, ...near)] as const;
  const x = linearScale([ends[0], ends[1] > ends[0] ? ends[1] : ends[0] + 1], [indent + 12, WIDTH - 34]).nice();
  const [left, right] = x.range() as [number, number];
  const axis = TOP + 2 * ROW + (spectrum.length > 0 ? 14 : 0);
  const marks = rows.flatMap(({ css, name, shape }, i) => {
    const y = TOP + i * ROW;
    const words = `<text x="12" y="${y + 4.5}">${escapeXml(name)}</text>`;
    const wordsAt = (text: string) =>
      `<text class="label" x="${coordinate(left)}" y="${y + 4.5}">${escapeXml(text)}</text>`;
    if (shape === undefined || shape === null) return [words, wordsAt(shape === null ? "null" : "?")];
    if (shape.kind === "label") return [words, wordsAt(shape.text)];
    const places = placesOf(shape);
    const inside = (value: number) => Math.min(right, Math.max(left, x(value)));
    const beyond = places
      .filter((value) => x(value) < left - 0.5 || x(value) > right + 0.5)
      .map((value) =>
        x(value) > right
          ? `<text class="label end" x="${coordinate(right + 22)}" y="${y - 8}">${showNumber(value)} →</text>`
          : `<text class="label" x="${coordinate(left)}" y="${y - 8}">← ${showNumber(value)}</text>`,
      );
    if (shape.kind === "interval") {
      const [from, to] = shape.ends.map(inside) as [number, number];
      const tips = shape.ends
        .map((end) => inside(end))
        .map((at) =>
          pathOf([
            [at, y - 6],
            [at, y + 6],
          ]),
        );
      return [
        words,
        `<path class="${css}" d="${pathOf([
          [from, y],
          [to, y],
        ])}"/>`,
        ...tips.map((d) => `<path class="${css} tip" d="${d}"/>`),
        ...(shape.says === undefined || beyond.length > 0
          ? []
          : [`<text class="label" x="${coordinate(to + 9)}" y="${y + 4.5}">${escapeXml(shape.says)}</text>`]),
        ...beyond,
      ];
    }
    return [
      words,
      ...places.flatMap((value, k) => {
        if (Math.abs(inside(value) - x(value)) > 0.5) return [];
        // Of several numbers the order counts too.
        const order = `<text class="label middle" x="${coordinate(x(value))}" y="${y - 9}">${k + 1}</text>`;
        return [mark(css, [x(value), y]), ...(places.length > 1 ? [order] : [])];
      }),
      ...beyond,
    ];
  });
  return picture(axis + 34, alt, [
    ...x
      .ticks(8)
      .flatMap((tick) => [
        `<line class="${tick === 0 ? "axis" : "grid"}" x1="${coordinate(x(tick))}" x2="${coordinate(x(tick))}" y1="10" y2="${axis}"/>`,
        `<text class="middle" x="${coordinate(x(tick))}" y="${axis + 20}">${showNumber(tick)}</text>`,
      ]),
    `<line class="axis" x1="${coordinate(left - 8)}" x2="${coordinate(right + 8)}" y1="${axis}" y2="${axis}" stroke-width="1.5"/>`,
    ...spectrum.map((value) => circle("point", [x(value), axis], 5.5)),
    ...(spectrum.length === 0 ? [] : [`<text class="label" x="${coordinate(right + 14)}" y="${axis + 4.5}">λ</text>`]),
    ...marks,
  ]);
}

/** Where a shape lies on a number line. */
function placesOf(shape: AnswerShape | null | undefined): readonly number[] {
  if (shape?.kind === "numbers") return shape.values;
  return shape?.kind === "interval" ? shape.ends : [];
}

/** A ring for what was expected, a cross for what came, so that both can be seen in one place. */
function mark(css: string, [x, y]: Point): string {
  if (css === "wanted") return circle("wanted", [x, y], 6);
  const cross = (side: number): string =>
    pathOf([
      [x - 4.5, y - side],
      [x + 4.5, y + side],
    ]);
  return `<path class="mine tip" d="${cross(4.5)}${cross(-4.5)}"/>`;
}

const INNER = WIDTH - MARGIN.left - MARGIN.right;
const [LOWEST, TALLEST] = [200, 360];

function onPlane({ expected, yours, words }: Compared, { quadratic }: Background, alt: string): string {
  const centre: Point = expected?.kind === "run" ? (quadratic?.centre ?? [0, 0]) : [0, 0];
  const sure = [...pointsOf(expected ?? yours), centre];
  const window = windowAround(sure, pointsOf(yours));
  const inner = (INNER * (window.y[1] - window.y[0])) / (window.x[1] - window.x[0]);
  const ticks = (domain: Point, count: number) =>
    linearScale(domain, domain)
      .ticks(count)
      .map((at) => ({ at, text: showNumber(at) }));
  const frame = makeFrame(
    { name: "x₁", domain: window.x, ticks: ticks(window.x, 8) },
    { name: "x₂", domain: window.y, ticks: ticks(window.y, (8 * inner) / INNER) },
    inner,
    [
      { css: "wanted", text: words.expected },
      { css: "mine", text: words.yours },
    ],
  );
  const line = (css: string, points: readonly Point[]) =>
    clip(points.map(frame.at), frame.box).map((part) => `<path class="${css}" d="${pathOf(part)}"/>`);
  const rings = quadratic === undefined || expected?.kind === "ellipse" ? [] : levels(quadratic, window);
  return picture(frame.height, alt, [
    ...frame.back,
    ...rings.flatMap((ring) => line("level", ring)),
    ...drawn("wanted", expected, frame.at, frame.box, line),
    ...drawn("mine", yours, frame.at, frame.box, line),
    ...frame.front,
  ]);
}

function drawn(
  css: string,
  shape: AnswerShape | null | undefined,
  at: (point: Point) => Point,
  box: Box,
  line: (css: string, points: readonly Point[]) => string[],
): string[] {
  if (shape?.kind === "ellipse") return line(css, ellipse(shape.matrix));
  if (shape?.kind === "arrow")
    return contains(box, at(shape.tip)) ? [arrow(at([0, 0]), at(shape.tip), css)] : line(css, [[0, 0], shape.tip]);
  if (shape?.kind !== "run") return [];
  const marks = shape.points.map(at).filter((place) => contains(box, place));
  return [...line(css, shape.points), ...marks.map((place) => mark(css, place))];
}

function pointsOf(shape: AnswerShape | null | undefined): readonly Point[] {
  if (shape?.kind === "run") return shape.points;
  if (shape?.kind === "arrow") return [[0, 0], shape.tip];
  return shape?.kind === "ellipse" ? ellipse(shape.matrix) : [];
}

interface Window {
  readonly x: Point;
  readonly y: Point;
}

/** A window with equal scales around what must be seen, and around those others that are not far away. */
function windowAround(sure: readonly Point[], others: readonly Point[]): Window {
  const extent = (points: readonly Point[], k: 0 | 1): Point => {
    const values = points.map((point) => point[k]);
    return [Math.min(...values), Math.max(...values)];
  };
  const [sx, sy] = [extent(sure, 0), extent(sure, 1)];
  const reach = 1.2 * (Math.max(sx[1] - sx[0], sy[1] - sy[0]) || 1);
  const near = others.filter(
    ([x, y]) => x >= sx[0] - reach && x <= sx[1] + reach && y >= sy[0] - reach && y <= sy[1] + reach,
  );
  const [x, y] = [extent([...sure, ...near], 0), extent([...sure, ...near], 1)];
  const [width, height] = [x[1] - x[0], y[1] - y[0]];
  const inner = Math.min(TALLEST, Math.max(LOWEST, width === 0 ? TALLEST : (INNER * height) / width));
  const pixel = 1.2 * Math.max(width / INNER, height / inner) || 2 / inner;
  const spread = ([from, to]: Point, pixels: number): Point => [
    (from + to - pixel * pixels) / 2,
    (from + to + pixel * pixels) / 2,
  ];
  return { x: spread(x, INNER), y: spread(y, inner) };
}

/** Level sets of a quadratic, evenly apart along a ray, as far as the window goes. */
function levels({ hessian, centre }: NonNullable<Background["quadratic"]>, { x, y }: Window): Point[][] {
  const corners = x.flatMap((px) => y.map((py): Point => [px - centre[0], py - centre[1]]));
  const radius = Math.max(...corners.map(([px, py]) => Math.sqrt(px * px + py * py)));
  const highest = Math.max(...corners.map((corner) => Math.abs(quadraticAt(hessian, corner))));
  const shares = [1, 2, 3, 4, 5].map((i) => (i * i) / 25);
  return [...shares, ...shares.map((share) => -share)]
    .flatMap((share) => levelSet(hessian, share * highest, radius))
    .map((ring) => ring.map(([px, py]): Point => [px + centre[0], py + centre[1]]));
}
