import { integerPower, log } from "../../values/arithmetic.ts";
import { showNumber } from "../../values/show.ts";
import { type Static, Type } from "../../values/typebox.ts";
import { circle, clip, contains, coordinate, linearScale, type Point, pathOf, picture } from "../drawing.ts";
import { defineFigure } from "../figure.ts";
import { around, type Label, placeLabels } from "../labels.ts";
import { makeFrame, type Tick } from "./frame.ts";

const number = Type.Number();
const label = Type.String();

const options = Type.Object(
  {
    x: Type.Array(number, { minItems: 2, description: "Where the curves are known, ascending" }),
    curves: Type.Array(Type.Tuple([label, Type.Array(number)]), {
      minItems: 1,
      maxItems: 4,
      description: "Label and values of each curve, one value for every x",
    }),
    axes: Type.Tuple([label, label], { description: "Names of the axes" }),
    dots: Type.Optional(Type.Boolean({ description: "A dot at every value, for steps that are counted" })),
    points: Type.Optional(
      Type.Array(Type.Tuple([label, Type.Tuple([number, number])]), { description: "Label and place of each point" }),
    ),
    verticals: Type.Optional(Type.Array(Type.Tuple([label, number]), { description: "Label and x of each line" })),
    horizontals: Type.Optional(Type.Array(Type.Tuple([label, number]), { description: "Label and y of each line" })),
    shaded: Type.Optional(
      Type.Tuple([label, number, number], { description: "Label, start and end of an interval of x" }),
    ),
    range: Type.Optional(
      Type.Tuple([number, number], { description: "What the vertical axis shows (default: everything)" }),
    ),
    logarithmic: Type.Optional(Type.Boolean({ description: "Whether the vertical axis is logarithmic" })),
  },
  { additionalProperties: false },
);
type Data = Static<typeof options>;

const INNER = 300;

/** Curves over an axis, with what is to be seen on them. */
export const curve = defineFigure({
  summary: "One to four curves over an axis, linear or logarithmic, with points, lines and a shaded interval",
  options,
  example: {
    x: [0, 0.1, 0.2, 0.3, 0.4, 0.5],
    curves: [
      ["1 - 4η", [1, 0.6, 0.2, -0.2, -0.6, -1]],
      ["1 - 2η", [1, 0.8, 0.6, 0.4, 0.2, 0]],
    ],
    axes: ["η", "factor"],
    dots: true,
    points: [["η₀", [0.3, 0.4]]],
    verticals: [["1/4", 0.25]],
    horizontals: [["-1", -1]],
    shaded: ["stable", 0, 0.5],
  },
  draw(data, alt) {
    const { points = [], verticals = [], horizontals = [], shaded, dots = false, logarithmic = false } = data;
    // Heights are logarithms to the base 10 from here on, where the axis is logarithmic.
    const height = (y: number) => (logarithmic ? log(y) / log(10) : y);
    const vertical = (logarithmic ? logarithmicAxis : linearAxis)(heightsOf(data).map(height), data.range?.map(height));
    const xs = [
      ...data.x,
      ...points.map(([, at]) => at[0]),
      ...verticals.map(([, x]) => x),
      ...(shaded?.slice(1) ?? []),
    ];
    const domain: Point = [Math.min(...(xs as number[])), Math.max(...(xs as number[]))];
    const frame = makeFrame(
      {
        name: data.axes[0],
        domain,
        ticks: linearScale(domain, domain)
          .ticks(dots ? Math.min(9, data.x.length - 1) : 9)
          .map(tick),
      },
      { name: data.axes[1], ...vertical },
      INNER,
      data.curves.map(([text], i) => ({ css: `s s${i}`, text })).filter(({ text }) => text !== ""),
    );
    const at = ([x, y]: Point) => frame.at([x, height(y)]);
    const lines = data.curves.map(([, values]) => values.map((y, i) => at([data.x[i] ?? Number.NaN, y])));
    const dotted = dots ? lines.map((line) => line.filter((place) => contains(frame.box, place))) : [];

    const labels: Label[] = points.map(([text, place]) => ({ text, at: at(place) }));
    const left = frame.box.left;
    for (const [text, x] of verticals) labels.push({ text, at: [frame.at([x, 0])[0], frame.box.top + 12] });
    for (const [text, y] of horizontals) labels.push({ text, at: [frame.box.right, at([0, y])[1]] });
    const band = shaded === undefined ? undefined : [shaded[1], shaded[2]].map((x) => frame.at([x, 0])[0]);
    if (shaded !== undefined && band !== undefined)
      labels.push({ text: shaded[0], at: [(band[0]! + band[1]!) / 2, frame.box.bottom - 12] });
    const rule = ([x1, y1]: Point, [x2, y2]: Point) =>
      `<line class="mark" x1="${coordinate(x1)}" y1="${coordinate(y1)}" x2="${coordinate(x2)}" y2="${coordinate(y2)}"/>`;

    return picture(frame.height, alt, [
      ...(band === undefined
        ? []
        : [
            `<rect class="shade" x="${coordinate(band[0]!)}" y="${coordinate(frame.box.top)}" width="${coordinate(band[1]! - band[0]!)}" height="${INNER}"/>`,
          ]),
      ...frame.back,
      ...verticals.map(([, x]) => frame.at([x, 0])[0]).map((x) => rule([x, frame.box.top], [x, frame.box.bottom])),
      ...horizontals.map(([, y]) => at([0, y])[1]).map((y) => rule([left, y], [frame.box.right, y])),
      ...lines.flatMap((line, i) => clip(line, frame.box).map((part) => `<path class="s s${i}" d="${pathOf(part)}"/>`)),
      ...dotted.flatMap((line, i) => line.map((place) => circle(`s s${i} dot`, place, 2.6))),
      ...points.map(([, place]) => circle("point", at(place), 5)),
      ...frame.front,
      placeLabels(labels, frame.box, [
        ...points.map(([, place]) => around(at(place), 6)),
        ...lines.flat().map((place) => around(place, 2)),
      ]),
    ]);
  },
});

/** Every height that the vertical axis has to show. */
function heightsOf({ curves, points = [], horizontals = [], logarithmic = false }: Data): number[] {
  const heights = [
    ...curves.flatMap(([, values]) => values),
    ...points.map(([, [, y]]) => y),
    ...horizontals.map(([, y]) => y),
  ];
  return heights.filter((y) => Number.isFinite(y) && (!logarithmic || y > 0));
}

function extent(heights: readonly number[], range: readonly number[] | undefined): Point {
  const [low, high] = range ?? [Math.min(...heights), Math.max(...heights)];
  if (low === undefined || high === undefined || !(low <= high)) return [0, 1];
  return low === high ? [low - 1, high + 1] : [low, high];
}

function linearAxis(heights: readonly number[], range: readonly number[] | undefined) {
  const scale = linearScale(extent(heights, range), [0, 1]);
  if (range === undefined) scale.nice(7);
  return { domain: scale.domain() as unknown as Point, ticks: scale.ticks(7).map(tick) };
}

/** Powers of ten, and where there are few of them, twice and five times these. */
function logarithmicAxis(exponents: readonly number[], range: readonly number[] | undefined) {
  const [low, high] = extent(exponents, range);
  const [first, last] = range === undefined ? [Math.floor(low + 1e-9), Math.ceil(high - 1e-9)] : [low, high];
  const step = Math.max(1, Math.ceil((last - first) / 8));
  const ticks: Tick[] = [];
  for (let power = Math.ceil(first); power <= last; power += step) {
    ticks.push({ at: power, text: powerOfTen(power) });
    if (last - first > 3) continue;
    for (const factor of [2, 5]) {
      const position = power + log(factor) / log(10);
      if (position <= last && power >= -4 && power <= 4)
        ticks.push({ at: position, text: showNumber(scaled(factor, power)) });
    }
  }
  return { domain: [first, last] as const, ticks };
}

/** `factor · 10^power` with one rounding only, so that it is written as expected. */
function scaled(factor: number, power: number): number {
  return power < 0 ? factor / integerPower(10, -power) : factor * integerPower(10, power);
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function powerOfTen(exponent: number): string {
  if (Math.abs(exponent) <= 4) return showNumber(scaled(1, exponent));
  const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]!).join("");
  return `10${exponent < 0 ? "⁻" : ""}${digits}`;
}

function tick(at: number): Tick {
  return { at, text: showNumber(at) };
}
