import { Type } from "../../values/typebox.ts";
import { defineGenerator } from "../generator.ts";
import type { Rng } from "../rng.ts";
import { drawSpread } from "./subset.ts";

const countOf = (sign: string) =>
  Type.Union([Type.Integer({ minimum: 0 }), Type.Array(Type.Integer({ minimum: 1 }))], {
    description:
      `How many entries are ${sign}; a list such as \`[2, 1]\` gives the multiplicities of their different values. ` +
      "Left out, they are the rest of `size`; signs are random where `positive` and `negative` are both left out",
  });

/** The options that say how many entries have which sign; `symmetricNice` shares them. */
export const SIGN_OPTIONS = {
  size: Type.Optional(
    Type.Integer({ minimum: 1, description: "How many entries; the sum of the counts unless given" }),
  ),
  positive: Type.Optional(countOf("positive")),
  negative: Type.Optional(countOf("negative")),
  zero: Type.Optional(Type.Integer({ minimum: 0, description: "How many entries are 0; none unless given" })),
};

/**
 * Eigenvalues with prescribed signs, gaps and multiplicities.
 *
 * Unless `min` is given, entries that are not 0 have at least 5 % of the largest magnitude possible, so that no solution
 * can take one for 0. Give `min` for an ill-conditioned spectrum.
 */
export const spectrum = defineGenerator({
  summary: "Eigenvalues: whole numbers with prescribed signs, magnitudes, gaps and multiplicities",
  options: Type.Object(
    {
      ...SIGN_OPTIONS,
      min: Type.Optional(
        Type.Integer({
          minimum: 1,
          description: "Smallest magnitude of an entry that is not 0; 5 % of `max` unless given",
        }),
      ),
      max: Type.Optional(Type.Integer({ minimum: 1, description: "Largest magnitude; 20 times `step` unless given" })),
      step: Type.Optional(
        Type.Integer({ minimum: 1, description: "Every entry is a multiple of this; 1 unless given" }),
      ),
      gap: Type.Optional(
        Type.Integer({
          minimum: 0,
          description:
            "Different magnitudes are at least this far apart, also across signs; `step` unless given. " +
            "0 lets entries coincide by chance",
        }),
      ),
      shuffled: Type.Optional(Type.Boolean({ description: "In random order; ascending unless told" })),
    },
    { additionalProperties: false },
  ),
  example: { positive: [2, 1], negative: 1, zero: 1, max: 12, gap: 2 },
  draw(rng, { step = 1, max = 20 * step, min, gap = step, shuffled = false, ...signs }) {
    const groups = drawSignGroups(rng, "a spectrum", signs);
    const range = { min: Math.ceil((min ?? max / 20) / step), max: Math.floor(max / step) };
    const count = groups.positive.length + groups.negative.length;
    const units =
      gap === 0
        ? Array.from({ length: count }, () => drawSpread(rng, "a spectrum", { count: 1, ...range, gap: 1 })[0]!)
        : rng.shuffle(drawSpread(rng, "a spectrum", { count, ...range, gap: Math.ceil(gap / step) }));
    const magnitudes = units.map((unit) => unit * step);
    const values = assembleSpectrum(groups, {
      positive: magnitudes.slice(0, groups.positive.length),
      negative: magnitudes.slice(groups.positive.length),
    });
    return shuffled ? rng.shuffle(values) : values;
  },
});

/** The multiplicities of the different positive and negative values, and how many zeros there are. */
export interface SignGroups {
  readonly positive: readonly number[];
  readonly negative: readonly number[];
  readonly zero: number;
}

interface SignCounts {
  size?: number;
  positive?: number | readonly number[];
  negative?: number | readonly number[];
  zero?: number;
}

/** Settles how many entries have which sign; draws only where the counts leave it open. */
export function drawSignGroups(rng: Rng, what: string, { size, positive, negative, zero = 0 }: SignCounts): SignGroups {
  const ones = (count: number): number[] => Array.from({ length: count }, () => 1);
  const given = (count: number | readonly number[] = 0) => (typeof count === "number" ? ones(count) : count);
  const groups = { positive: given(positive), negative: given(negative), zero };
  const known = [...groups.positive, ...groups.negative, zero].reduce((sum, count) => sum + count, 0);
  if (size === undefined && known === 0) {
    throw new RangeError(`Cannot draw ${what} as it must have a size or counts that sum to one: current value is 0`);
  }
  const rest = (size ?? known) - known;
  const bothGiven = positive !== undefined && negative !== undefined;
  if (rest < 0 || (rest > 0 && bothGiven)) {
    throw new RangeError(
      `Cannot draw ${what} as positive, negative and zero must sum to size ${size}: current value is ${known}`,
    );
  }
  if (rest === 0) return groups;
  if (positive !== undefined) return { ...groups, negative: ones(rest) };
  if (negative !== undefined) return { ...groups, positive: ones(rest) };
  const heads = ones(rest).reduce((sum) => sum + rng.integer(0, 1), 0);
  return { ...groups, positive: ones(heads), negative: ones(rest - heads) };
}

/** The entries, ascending, from one magnitude for each group. */
export function assembleSpectrum(
  groups: SignGroups,
  magnitudes: { positive: readonly number[]; negative: readonly number[] },
): number[] {
  const repeat = (value: number, count: number): number[] => Array.from({ length: count }, () => value);
  return [
    ...groups.positive.flatMap((count, i) => repeat(magnitudes.positive[i]!, count)),
    ...groups.negative.flatMap((count, i) => repeat(-magnitudes.negative[i]!, count)),
    ...repeat(0, groups.zero),
  ].sort((a, b) => a - b);
}
