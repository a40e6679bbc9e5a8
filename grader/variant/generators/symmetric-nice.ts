import { Type } from "../../values/typebox.ts";
import { defineGenerator } from "../generator.ts";
import { assembleSpectrum, drawSignGroups, SIGN_OPTIONS } from "./spectrum.ts";
import { drawSubset } from "./subset.ts";
import { assembleSymmetric, drawFrame, frameModuli } from "./symmetric.ts";

/** The largest magnitude of an eigenvalue for each size: room for as many different ones of a sign, three times over. */
const DEFAULT_MAX = [20, 100, 60, 40, 120, 120] as const;

/**
 * A symmetric matrix of whole numbers with an integer spectrum of prescribed signs and rational eigenvectors.
 *
 * Eigenvalues that are not 0 have at least 5 % of `max`, so that signs are clear. The spectrum is drawn within one
 * residue class, which is what makes the entries whole; see `symmetric`.
 */
export const symmetricNice = defineGenerator({
  summary:
    "A symmetric matrix of whole numbers, its integer spectrum of prescribed signs and its rational eigenvectors",
  options: Type.Object(
    {
      ...SIGN_OPTIONS,
      max: Type.Optional(
        Type.Integer({
          minimum: 1,
          maximum: 10_000,
          description:
            "Largest magnitude of an eigenvalue before scaling; 20, 100, 60, 40, 120, 120 for size 1 to 6 unless given",
        }),
      ),
      scale: Type.Optional(
        Type.Number({
          exclusiveMinimum: 0,
          description: "Multiplies matrix and eigenvalues; with a power of two they stay exact. 1 unless given",
        }),
      ),
    },
    { additionalProperties: false },
  ),
  example: { positive: 2, negative: 1 },
  draw(rng, { max: givenMax, scale = 1, ...signs }) {
    const groups = drawSignGroups(rng, "a symmetric matrix", signs);
    const size = [...groups.positive, ...groups.negative, groups.zero].reduce((sum, count) => sum + count, 0);
    const moduli = frameModuli(size);
    const max = givenMax ?? DEFAULT_MAX[size - 1]!;
    const min = Math.ceil(max / 20);

    // The magnitudes of a residue class are first, first + modulus, … up to max.
    const first = (residue: number, modulus: number) => min + ((((residue - min) % modulus) + modulus) % modulus);
    const room = (residue: number, modulus: number) =>
      Math.max(0, Math.floor((max - first(residue, modulus)) / modulus) + 1);
    const hasRoom = (residue: number, modulus: number) =>
      room(residue, modulus) >= groups.positive.length && room(-residue, modulus) >= groups.negative.length;
    const choices = moduli
      .map((modulus) => ({
        modulus,
        // With a zero among them, all are multiples of the modulus.
        residues: Array.from({ length: groups.zero > 0 ? 1 : modulus }, (_, residue) => residue).filter((residue) =>
          hasRoom(residue, modulus),
        ),
      }))
      .filter(({ residues }) => residues.length > 0);
    if (choices.length === 0) {
      throw new RangeError(
        `Cannot draw a symmetric matrix of whole numbers as max must leave room for ${groups.positive.length} positive and ` +
          `${groups.negative.length} negative eigenvalues congruent modulo ${moduli[0]}: current value is ${max}`,
      );
    }
    const { modulus, residues } = rng.pick(choices);
    const residue = rng.pick(residues);
    const magnitudes = (sign: 1 | -1, count: number) =>
      rng.shuffle(
        drawSubset(rng, "a spectrum", room(sign * residue, modulus), count).map(
          (index) => first(sign * residue, modulus) + index * modulus,
        ),
      );
    const spectrum = assembleSpectrum(groups, {
      positive: magnitudes(1, groups.positive.length),
      negative: magnitudes(-1, groups.negative.length),
    });
    const { matrix, eigenvalues, eigenvectors } = assembleSymmetric(drawFrame(rng, size, modulus), spectrum);
    return {
      matrix: matrix.map((row) => row.map((entry) => entry * scale)),
      eigenvalues: eigenvalues.map((value) => value * scale),
      eigenvectors,
    };
  },
});
