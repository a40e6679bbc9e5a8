import { showNumber } from "../../values/show.ts";
import { type Static, Type } from "../../values/typebox.ts";
import { arrow, arrowHead, circle, clip, linearScale, type Point, pathOf, picture, WIDTH } from "../drawing.ts";
import { defineFigure } from "../figure.ts";
import { along, around, type Label, placeLabels } from "../labels.ts";
import { MARGIN, makeFrame } from "./frame.ts";
import { ellipse, levelSet, quadratic, type Symmetric } from "./level-sets.ts";

const place = Type.Tuple([Type.Number(), Type.Number()]);
const matrix = Type.Tuple([place, place]);
const label = Type.String();

const options = Type.Object(
  {
    hessian: Type.Optional(
      Type.Tuple([place, place], { description: "A matrix H: draws level sets of ½(x - centre)ᵀH(x - centre)" }),
    ),
    centre: Type.Optional(
      Type.Tuple([Type.Number(), Type.Number()], { description: "The critical point (default 0)" }),
    ),
    levels: Type.Optional(
      Type.Array(Type.Number(), { description: "The values of the level sets (default: evenly over the picture)" }),
    ),
    noise: Type.Optional(
      Type.Tuple([label, matrix], {
        description: "Label and covariance Σ: the ellipse (x - centre)ᵀΣ⁻¹(x - centre) = 1",
      }),
    ),
    trajectory: Type.Optional(Type.Array(place, { description: "The points of a run, in order" })),
    points: Type.Optional(Type.Array(Type.Tuple([label, place]), { description: "Label and place of each point" })),
    arrows: Type.Optional(
      Type.Array(Type.Tuple([label, place, place]), { description: "Label, foot and tip of each arrow" }),
    ),
    axes: Type.Optional(Type.Tuple([label, label], { description: "Names of the axes (default x₁ and x₂)" })),
    scale: Type.Optional(
      Type.Boolean({ description: "Numbers at the axes (default true); false where they would be the answer" }),
    ),
  },
  { additionalProperties: false },
);
type Data = Static<typeof options>;

const INNER = WIDTH - MARGIN.left - MARGIN.right;
const TALLEST = 400;
const LOWEST = 240;
const RINGS = 5;
const MIXED_RINGS = 4;
const AIR = 1.12;
const DOT = 4.5;

/** The plane with equal scales on both axes: level sets of a quadratic and what happens on them. */
export const plane = defineFigure({
  summary: "The plane with equal scales: level sets of a quadratic, a run, points, arrows, a noise ellipse",
  options,
  example: {
    hessian: [
      [3, 1],
      [1, 2],
    ],
    centre: [1, -0.5],
    noise: [
      "Σ",
      [
        [0.5, 0.2],
        [0.2, 0.3],
      ],
    ],
    trajectory: [
      [4, 3],
      [0.875, 0.875],
      [0.742, 0.102],
    ],
    points: [
      ["θ₀", [4, 3]],
      ["θ*", [1, -0.5]],
    ],
    arrows: [["-∇L", [4, 3], [1.5, 1.25]]],
  },
  draw(data, alt) {
    const { noise, scale = true, centre = [0, 0], axes = ["x₁", "x₂"] } = data;
    const window = windowOf(data, centre);
    const inner = (INNER * (window.y[1] - window.y[0])) / (window.x[1] - window.x[0]);
    const ticks = (domain: Point, count: number) =>
      (scale ? linearScale(domain, domain).ticks(count) : []).map((at) => ({ at, text: showNumber(at) }));
    const levels = data.hessian === undefined ? [] : (data.levels ?? evenLevels(data.hessian, window, centre));
    const mixed = levels.some((level) => level > 0) && levels.some((level) => level < 0);
    const frame = makeFrame(
      { name: axes[0], domain: window.x, ticks: ticks(window.x, 9) },
      { name: axes[1], domain: window.y, ticks: ticks(window.y, (9 * inner) / INNER) },
      inner,
      mixed ? ([1, 0, -1] as const).map((sign) => ({ css: styleOf(sign), text: `${SIGNS[sign + 1]} 0` })) : [],
    );

    const shifted = (lines: readonly Point[][]) =>
      lines
        .map((line) => line.map(([x, y]) => frame.at([centre[0] + x, centre[1] + y])))
        .flatMap((line) => clip(line, frame.box));
    const radius = Math.max(...cornersOf(window).map((corner) => distance(corner, centre)));
    const rings = levels.flatMap((level) =>
      shifted(levelSet(data.hessian!, level, radius)).map(
        (line) =>
          `<path class="${styleOf(mixed ? level : Math.abs(level))}" data-level="${level}" d="${pathOf(line)}"/>`,
      ),
    );
    const cloud = noise === undefined ? [] : shifted([ellipse(noise[1])]);
    const steps = (data.trajectory ?? []).map((at) => frame.at(at));
    const points = (data.points ?? []).map(([text, at]) => ({ text, at: frame.at(at) }));
    const arrows = (data.arrows ?? []).map(([text, from, to]) => ({ text, from: frame.at(from), at: frame.at(to) }));

    const labels: Label[] = [...points, ...arrows];
    if (noise !== undefined && cloud.length > 0) labels.push({ text: noise[0], at: highest(cloud.flat()) });
    const drawn = [
      ...[...steps, ...points.map(({ at }) => at)].map((at) => around(at, DOT + 1)),
      ...arrows.flatMap(({ from, at }) => along(from, at)),
      ...steps.slice(1).flatMap((at, i) => along(steps[i]!, at)),
    ];
    return picture(frame.height, alt, [
      ...frame.back,
      ...rings,
      ...cloud.map((line) => `<path class="noise" d="${pathOf(line)}"/>`),
      ...steps
        .slice(1)
        .flatMap((at, i) => [
          `<path class="run" d="${pathOf([steps[i]!, at])}"/>`,
          distance(steps[i]!, at) > 30 ? arrowHead(steps[i]!, at, 0.6, "run") : "",
        ]),
      ...steps.map((at) => circle("run step", at, 3.5)),
      ...arrows.map(({ from, at }) => arrow(from, at, "arrow")),
      ...points.map(({ at }) => circle("point", at, DOT)),
      ...frame.front,
      placeLabels(labels, frame.box, drawn),
    ]);
  },
});

const SIGNS = ["<", "=", ">"] as const;

function styleOf(level: number): string {
  return level > 0 ? "level" : level < 0 ? "level negative" : "level zero";
}

interface Window {
  readonly x: Point;
  readonly y: Point;
}

/** Everything that has a place, some of the other side of the centre, and air around it, in a shape that a page can take. */
function windowOf(data: Data, centre: Point): Window {
  const { hessian, levels = [], noise, trajectory = [], points = [], arrows = [] } = data;
  const rings = hessian === undefined ? [] : levels.flatMap((level) => levelSet(hessian, level, 0)).filter(isClosed);
  const shapes = [...rings.flat(), ...(noise === undefined ? [] : ellipse(noise[1]))];
  const places: Point[] = [
    ...shapes.map(([x, y]): Point => [centre[0] + x, centre[1] + y]),
    ...trajectory,
    ...points.map(([, at]) => at),
    ...arrows.flatMap(([, from, to]) => [from, to]),
  ];
  if (hessian !== undefined || noise !== undefined) {
    const opposite = places.map(
      (at): Point => [centre[0] + 0.4 * (centre[0] - at[0]), centre[1] + 0.4 * (centre[1] - at[1])],
    );
    places.push(centre, ...opposite);
  }
  const extent = (values: readonly number[]): Point => [Math.min(...values), Math.max(...values)];
  const [x, y] = [extent(places.map((at) => at[0])), extent(places.map((at) => at[1]))];
  const [width, height] = [x[1] - x[0], y[1] - y[0]];
  const inner = Math.min(TALLEST, Math.max(LOWEST, width === 0 ? TALLEST : (INNER * height) / width));
  // How much of the plane a pixel covers; a single place has no extent, and gets the unit around it.
  const pixel = Math.max((AIR * width) / INNER, (AIR * height) / inner) || 2 / inner;
  const spread = (middle: number, pixels: number): Point => [
    middle - (pixel * pixels) / 2,
    middle + (pixel * pixels) / 2,
  ];
  return { x: spread((x[0] + x[1]) / 2, INNER), y: spread((y[0] + y[1]) / 2, inner) };
}

function isClosed(line: readonly Point[]): boolean {
  const last = line.at(-1)!;
  return line[0]![0] === last[0] && line[0]![1] === last[1];
}

/** Levels whose sets are evenly apart along a ray, up to the values at the corners of the picture. */
function evenLevels(hessian: Symmetric, window: Window, centre: Point): number[] {
  const values = cornersOf(window).map(([x, y]) => quadratic(hessian, [x - centre[0], y - centre[1]]));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const count = low < 0 && high > 0 ? MIXED_RINGS : RINGS;
  const rings = Array.from({ length: count }, (_, i) => ((i + 1) / count) * ((i + 1) / count));
  return [
    ...(low < 0 ? rings.map((share) => share * low).reverse() : []),
    ...(low < 0 && high > 0 ? [0] : []),
    ...(high > 0 ? rings.map((share) => share * high) : []),
  ];
}

function cornersOf({ x, y }: Window): Point[] {
  const middle: Point = [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2];
  return [...x, middle[0]].flatMap((px) => [...y, middle[1]].map((py): Point => [px, py]));
}

function distance([x0, y0]: Point, [x1, y1]: Point): number {
  return Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
}

function highest(points: readonly Point[]): Point {
  return points.reduce((best, at) => (at[1] < best[1] ? at : best));
}
