type Vec = readonly number[];
type Mat = readonly Vec[];

const dot = (a: Vec, b: Vec) => a.reduce((sum, entry, i) => sum + entry * b[i]!, 0);

/** The Rayleigh quotient d'Hd / d'd, and the squared cosines of the angles between d and the columns of Q. */
export function directionalCurvature({ H, d, Q }: { H: Mat; d: Vec; Q: Mat }): {
  value: number;
  weights: number[];
} | null {
  const n = H.length;
  if (n === 0 || Q.length !== n || [...H, ...Q, d].some((row) => row.length !== n))
    throw new RangeError("H and Q must be square, and of the size of d");
  if (![...H, ...Q, d].flat().every(Number.isFinite)) throw new RangeError("the numbers must be finite");
  const square = dot(d, d);
  if (square === 0) return null;
  return {
    value:
      dot(
        d,
        H.map((row) => dot(row, d)),
      ) / square,
    weights: d.map((_, i) => {
      const along = dot(
        Q.map((row) => row[i]!),
        d,
      );
      return (along * along) / square;
    }),
  };
}

/** The weighted mean of the spectrum that the matrix was made from. */
export function mine({ own, u }: { own: { matrix: Mat; eigenvalues: Vec; eigenvectors: Mat }; u: Vec }): number {
  const { weights } = directionalCurvature({ H: own.matrix, d: u, Q: own.eigenvectors })!;
  return dot(weights, own.eigenvalues);
}
