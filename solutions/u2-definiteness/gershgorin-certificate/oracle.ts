// The independent method takes no absolute value. The ends of a disc are the extremes of a_ii ± a_ij ± … over all choices of
// signs; dominance means that no choice gives 0 or reaches the other side of it.

type Mat = readonly (readonly number[])[];

/** The values that row i takes over all choices of signs off the diagonal. */
function signedSums(row: readonly number[], i: number): number[] {
  return row.reduce(
    (sums, entry, j) => (j === i ? sums : sums.flatMap((sum) => [sum + entry, sum - entry])),
    [row[i]!],
  );
}

export function gershgorin(A: Mat): {
  discs: [number, number][];
  lower: number;
  upper: number;
  sdd: boolean;
  certifiesPD: boolean;
} {
  const n = A.length;
  if (n < 1) throw new RangeError("empty");
  for (const row of A) {
    if (row.length !== n) throw new RangeError("not square");
    for (const x of row) if (!(x > -Infinity && x < Infinity)) throw new RangeError("not finite");
  }
  const sums = A.map(signedSums);
  return {
    discs: sums.map((row): [number, number] => [Math.min(...row), Math.max(...row)]),
    lower: Math.min(...sums.flat()),
    upper: Math.max(...sums.flat()),
    sdd: sums.every((row) => row.every((x) => x > 0) || row.every((x) => x < 0)),
    certifiesPD: sums.flat().every((x) => x > 0),
  };
}

/** Bisection on the certificate of the shifted matrix. */
export function mine({ B }: { B: Mat }): number {
  let low = -1000;
  let high = 1000;
  for (let i = 0; i < 80; i++) {
    const t = (low + high) / 2;
    const shifted = B.map((row, k) => row.map((x, j) => (k === j ? x + t : x)));
    if (gershgorin(shifted).certifiesPD) high = t;
    else low = t;
  }
  return high;
}
