import { type Matrix, multiply, transpose } from "../../values/linear-algebra.ts";
import { type Static, Type } from "../../values/typebox.ts";
import { sameValue } from "../../values/value.ts";
import { defineGenerator } from "../generator.ts";
import type { Rng } from "../rng.ts";

const numerator = (description: string) => Type.Integer({ description: `${description}, times \`denominator\`` });
const closed = { additionalProperties: false } as const;

const BLOCK = Type.Union([
  Type.Object({ real: numerator("A real eigenvalue") }, closed),
  Type.Object(
    {
      re: numerator("Real part of a complex pair"),
      im: Type.Integer({ minimum: 1, description: "Imaginary part of a complex pair, times `denominator`" }),
    },
    closed,
  ),
  Type.Object({ jordan: numerator("A double eigenvalue with one eigenvector") }, closed),
  Type.Object(
    {
      order: Type.Union([Type.Literal(3), Type.Literal(4), Type.Literal(6)], {
        description: "A complex pair of roots of unity of this order: its modulus is exact",
      }),
      scale: Type.Integer({ minimum: 1, description: "Modulus of the pair, times `denominator`" }),
    },
    closed,
  ),
]);

type Block = Static<typeof BLOCK>;

/**
 * A matrix that is not symmetric with a prescribed spectrum, such as the Jacobian of a map at a fixed point: blocks
 * with known eigenvalues on the diagonal, mixed by shears `S·B·S⁻¹` with `S` of determinant 1, so that numerators
 * stay whole numbers. A shear is chosen among those that keep them modest and the matrix non-normal.
 *
 * Give either `blocks`, or `size` and on which side of 1 the spectral `radius` lies. `below` and `above` keep every
 * modulus at least 2 % away from 1 and all eigenvalues different. For `one` the largest modulus is 1 in every bit, by
 * whole numbers: 1, -1 and roots of unity of order 3, 4 and 6.
 */
export const jacobian = defineGenerator({
  summary: "A non-symmetric matrix with a prescribed spectrum, its eigenvalues and its spectral radius",
  options: Type.Object(
    {
      blocks: Type.Optional(
        Type.Array(BLOCK, {
          minItems: 1,
          description:
            "`{real}`, `{re, im}` (a pair), `{jordan}` (twice) or `{order, scale}` (a pair), times `denominator`",
        }),
      ),
      size: Type.Optional(
        Type.Integer({ minimum: 1, maximum: 4, description: "For random blocks: how many eigenvalues there are" }),
      ),
      complexPairs: Type.Optional(
        Type.Integer({ minimum: 0, maximum: 2, description: "For random blocks: how many pairs; drawn unless given" }),
      ),
      radius: Type.Optional(
        Type.Union([Type.Literal("below"), Type.Literal("above"), Type.Literal("one")], {
          description: "For random blocks: where the spectral radius lies, seen from 1; `below` unless given",
        }),
      ),
      denominator: Type.Optional(
        Type.Integer({
          minimum: 1,
          maximum: 128,
          description:
            "Divides every entry; unless given 1 for `blocks`, 2 for `radius: one` (there, a power of two) and else 5",
        }),
      ),
      shears: Type.Optional(
        Type.Integer({
          minimum: 0,
          maximum: 20,
          description: "How often to mix; twice (size - 1) unless given, 0 shows the blocks",
        }),
      ),
    },
    { additionalProperties: false },
  ),
  example: { size: 3, complexPairs: 1, radius: "below" },
  draw(rng, { blocks: given, size, complexPairs, radius, denominator: givenDenominator, shears }) {
    if ((given === undefined) === (size === undefined)) {
      throw new RangeError(
        `Cannot draw a Jacobian as either blocks or size must be given: current value is ${given ? "both" : "neither"}`,
      );
    }
    if (given !== undefined && (complexPairs ?? radius) !== undefined) {
      throw new RangeError(
        `Cannot draw a Jacobian as complexPairs and radius are for random blocks: current value is ${complexPairs ?? radius}`,
      );
    }
    const denominator = givenDenominator ?? (given !== undefined ? 1 : radius === "one" ? 2 : 5);
    const blocks =
      given ??
      drawBlocks(rng, {
        size: size!,
        complexPairs: complexPairs ?? rng.integer(0, Math.floor(size! / 2)),
        radius: radius ?? "below",
        denominator,
      });
    const facts = rng.shuffle(blocks).map(describeBlock);
    const start = blockDiagonal(facts.map(({ rows }) => rows));
    const mixed = conjugate(rng, start, shears ?? 2 * (start.length - 1), denominator);
    return {
      matrix: mixed.map((row) => row.map((entry) => entry / denominator + 0)),
      eigenvalues: facts
        .flatMap(({ eigenvalues }) => eigenvalues)
        .map(({ re, im }) => ({ re: re / denominator + 0, im: im / denominator + 0 }))
        .sort((a, b) => a.re - b.re || a.im - b.im),
      spectralRadius: facts.reduce((largest, { modulus }) => Math.max(largest, modulus), 0) / denominator,
    };
  },
});

/** What is known about a block, before the division. */
function describeBlock(block: Block): { rows: Matrix; eigenvalues: { re: number; im: number }[]; modulus: number } {
  const pair = (re: number, im: number) => [
    { re, im: -im },
    { re, im },
  ];
  if ("real" in block) {
    const { real } = block;
    return { rows: [[real]], eigenvalues: [{ re: real, im: 0 }], modulus: Math.abs(real) };
  }
  if ("re" in block) {
    const { re, im } = block;
    return {
      rows: [
        [re, -im],
        [im, re],
      ],
      eigenvalues: pair(re, im),
      modulus: Math.sqrt(re * re + im * im),
    };
  }
  if ("jordan" in block) {
    const { jordan } = block;
    return {
      rows: [
        [jordan, 1],
        [0, jordan],
      ],
      eigenvalues: pair(jordan, 0),
      modulus: Math.abs(jordan),
    };
  }
  // The companion matrix of x² - tx + 1, whose roots are t/2 ± i√(1 - t²/4).
  const { order, scale } = block;
  const t = { 3: -1, 4: 0, 6: 1 }[order];
  return {
    rows: [
      [0, -scale],
      [scale, t * scale],
    ],
    eigenvalues: pair((t * scale) / 2, (scale * Math.sqrt(4 - t * t)) / 2),
    modulus: scale,
  };
}

function drawBlocks(
  rng: Rng,
  options: { size: number; complexPairs: number; radius: "below" | "above" | "one"; denominator: number },
): Block[] {
  const { size, complexPairs, radius, denominator } = options;
  const reals = size - 2 * complexPairs;
  if (reals < 0) {
    throw new RangeError(
      `Cannot draw a Jacobian as complexPairs must be at most half of size ${size}: current value is ${complexPairs}`,
    );
  }
  if (radius === "one" && (denominator & (denominator - 1)) !== 0) {
    throw new RangeError(
      `Cannot draw a Jacobian with radius one as denominator must be a power of two: current value is ${denominator}`,
    );
  }
  // Squared moduli in whole numbers: at most (49/50)², or at least (51/50)² and at most 2² times that of 1.
  const one = denominator * denominator;
  const inside = (square: number) => 2500 * square <= 2401 * one;
  const outside = (square: number) => 2500 * square >= 2601 * one && square <= 4 * one;
  const wholes = Array.from({ length: 4 * denominator + 1 }, (_, i) => i - 2 * denominator);
  const realBlocks = wholes.map((real) => ({ block: { real }, square: real * real }));
  const pairBlocks = wholes.flatMap((re) =>
    wholes.filter((im) => im > 0).map((im) => ({ block: { re, im }, square: re * re + im * im })),
  );
  const select = (from: { block: Block; square: number }[], test: (square: number) => boolean) =>
    from.filter(({ square }) => test(square)).map(({ block }) => block);

  const leads: { reals: Block[]; pairs: Block[] } =
    radius === "one"
      ? {
          reals: [{ real: denominator }, { real: -denominator }],
          pairs: ([3, 4, 6] as const).map((order) => ({ order, scale: denominator })),
        }
      : {
          reals: select(realBlocks, radius === "above" ? outside : inside),
          pairs: select(pairBlocks, radius === "above" ? outside : inside),
        };
  const others =
    radius === "below"
      ? { reals: [], pairs: [] }
      : { reals: select(realBlocks, inside), pairs: select(pairBlocks, inside) };

  // One block has the modulus asked for; the others are any that do not exceed it in kind, all different.
  const leadIsPair = rng.integer(1, complexPairs + reals) <= complexPairs;
  const several = (kind: "reals" | "pairs", count: number, withLead: boolean): Block[] => {
    const lead = withLead ? [rng.pick(leads[kind])] : [];
    const rest = [...leads[kind], ...others[kind]].filter((block) => block !== lead[0]);
    if (rest.length < count - lead.length) {
      throw new RangeError(
        `Cannot draw a Jacobian as denominator must allow ${count} different ${kind} with radius ${radius}: ` +
          `current value is ${denominator}`,
      );
    }
    return [...lead, ...rng.shuffle(rest).slice(0, count - lead.length)];
  };
  return [...several("pairs", complexPairs, leadIsPair), ...several("reals", reals, !leadIsPair)];
}

function blockDiagonal(blocks: readonly Matrix[]): number[][] {
  const size = blocks.reduce((sum, block) => sum + block.length, 0);
  let start = 0;
  return blocks.flatMap((block) => {
    const before = start;
    start += block.length;
    return block.map((row) => Array.from({ length: size }, (_, j) => row[j - before] ?? 0));
  });
}

/** Mixes by shears, each picked evenly among those that leave a non-normal matrix with modest entries. */
function conjugate(rng: Rng, start: Matrix, shears: number, denominator: number): Matrix {
  const largest = start.flat().reduce((sum, entry) => Math.max(sum, Math.abs(entry)), 0);
  // One shear by ±1 at most quadruples the entries, so that the first one always finds room.
  const limit = Math.max(20 * denominator, 4 * largest);
  const all = possibleShears(start.length);
  let current = start;
  for (let count = 0; count < shears; count++) {
    // The first that will do in random order. For a multiple of the identity, none changes anything.
    for (const shear of rng.shuffle(all)) {
      const next = applyShear(current, shear);
      if (next.flat().some((entry) => Math.abs(entry) > limit) || sameValue(next, current) || isNormal(next)) continue;
      current = next;
      break;
    }
  }
  return current;
}

/** Adds `factor` times row `from` to row `to`. */
interface Shear {
  readonly to: number;
  readonly from: number;
  readonly factor: number;
}

function possibleShears(size: number): Shear[] {
  const indices = Array.from({ length: size }, (_, i) => i);
  return indices.flatMap((to) =>
    indices.filter((from) => from !== to).flatMap((from) => [-2, -1, 1, 2].map((factor) => ({ to, from, factor }))),
  );
}

/** `E·A·E⁻¹` for the matrix `E` of a shear. */
function applyShear(a: Matrix, { to, from, factor }: Shear): Matrix {
  const rows = a.map((row) => [...row]);
  rows[to] = rows[to]!.map((entry, k) => entry + factor * rows[from]![k]!);
  for (const row of rows) row[from]! -= factor * row[to]!;
  return rows;
}

function isNormal(a: Matrix): boolean {
  return sameValue(multiply(a, transpose(a)), multiply(transpose(a), a));
}
