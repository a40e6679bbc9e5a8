import { diagonal, multiply, transpose } from "../../values/linear-algebra.ts";
import { Type } from "../../values/typebox.ts";
import { defineGenerator } from "../generator.ts";

/**
 * A symmetric matrix of small whole numbers `L · diag(pivots) · L'` with a unit triangular `L`: by Sylvester's law of
 * inertia it has as many positive, negative and zero eigenvalues as pivots, and its determinant is their product. For
 * positive definite matrices, covariances and linear systems with small determinants, where the spectrum itself need
 * not be nice.
 */
export const inertia = defineGenerator({
  summary: "A symmetric matrix of small whole numbers with prescribed signs of the spectrum and determinant",
  options: Type.Object(
    {
      pivots: Type.Array(Type.Integer(), {
        minItems: 1,
        maxItems: 8,
        description: "Their signs are those of the eigenvalues, their product is the determinant",
      }),
      spread: Type.Optional(
        Type.Integer({ minimum: 1, maximum: 5, description: "Largest entry of the triangular factor; 1 unless given" }),
      ),
    },
    { additionalProperties: false },
  ),
  example: { pivots: [1, 2, -1] },
  draw(rng, { pivots, spread = 1 }) {
    // Next to the diagonal the factor is never 0, or a matrix of size 2 would be diagonal too often.
    const beside = () => rng.integer(1, spread) * (2 * rng.integer(0, 1) - 1);
    const factor = pivots.map((_, i) =>
      pivots.map((_, j) => (i === j ? 1 : j > i ? 0 : j === i - 1 ? beside() : rng.integer(-spread, spread))),
    );
    const rows = rng.shuffle(factor);
    return {
      matrix: multiply(multiply(rows, diagonal(rng.shuffle(pivots))), transpose(rows)).map((row) =>
        row.map((entry) => entry + 0),
      ),
      determinant: pivots.reduce((product, pivot) => product * pivot, 1) + 0,
    };
  },
});
