// The independent method draws: it takes N numbers as gradients, goes through all batches by counting them in whole
// numbers, and compares the mean square of their means with the variance of one number. Covariances scale alike.

type Matrix = readonly (readonly number[])[];

/** All sets of B of the numbers: how many, the sum of their sums, and the sum of the squares of their sums. */
function allBatches(numbers: readonly bigint[], B: number): { count: bigint; squares: bigint } {
  const tables = Array.from({ length: B + 1 }, (_, size) => ({ count: size === 0 ? 1n : 0n, sums: 0n, squares: 0n }));
  for (const x of numbers) {
    for (let size = B; size > 0; size--) {
      const smaller = tables[size - 1]!;
      const table = tables[size]!;
      table.squares += smaller.squares + 2n * x * smaller.sums + x * x * smaller.count;
      table.sums += smaller.sums + x * smaller.count;
      table.count += smaller.count;
    }
  }
  return tables[B]!;
}

/** The variance of the mean of a batch as a share of the variance of a single draw. */
function share(B: number, N: number, scheme: string): number {
  if (scheme === "iid") {
    // A coin that shows -1 or 1, thrown B times. With the sum at s, its square changes by 2s + 1 or -2s + 1.
    let meanSquare = 0;
    for (let draw = 0; draw < B; draw++) meanSquare += 1;
    return meanSquare / B / B;
  }
  // Numbers with sum zero.
  const numbers = Array.from({ length: N }, (_, k) => BigInt(2 * k - N + 1));
  const variance = Number(numbers.reduce((sum, x) => sum + x * x, 0n)) / N;
  const { count, squares } = allBatches(numbers, B);
  return variance === 0 ? 0 : Number(squares) / Number(count) / B / B / variance;
}

export function batchCovariance(
  Sigma1: Matrix,
  B: number,
  N: number,
  scheme: "iid" | "without-replacement",
): number[][] {
  const d = Sigma1.length;
  if (d < 1) throw new RangeError("malformed matrix");
  for (const row of Sigma1) {
    if (row.length !== d || row.some((entry) => !Number.isFinite(entry))) throw new RangeError("malformed matrix");
  }
  if (B < 1 || N < 1 || B % 1 !== 0 || N % 1 !== 0) throw new RangeError("malformed size");
  if (scheme !== "iid" && N < B) throw new RangeError("too large a batch");
  const factor = share(B, N, scheme);
  return Sigma1.map((row) => row.map((entry) => factor * entry));
}
