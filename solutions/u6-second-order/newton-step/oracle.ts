// The independent method: exact whole numbers. Scaled by a power of two, doubles are whole numbers, and with BigInt there is no
// rounding: fraction-free (Bareiss) elimination decides singularity, Cramer's rule gives the step.

type Matrix = readonly (readonly number[])[];
type BigMatrix = readonly (readonly bigint[])[];

interface Result {
  step: number[];
  slope: number;
  descent: boolean;
}

/** The smallest power of two that makes whole numbers of all entries. */
function scaleOf(entries: readonly number[]): number {
  let scale = 1;
  while (!entries.every((entry) => Number.isInteger(entry * scale))) scale *= 2;
  return scale;
}

/** The double nearest to p/q up to its last bits: 40 decimal digits. */
function quotient(p: bigint, q: bigint): number {
  if (p === 0n) return 0;
  const digits = q.toString().length - p.toString().length + 40;
  const shifted = digits >= 0 ? (p * 10n ** BigInt(digits)) / q : p / (q * 10n ** BigInt(-digits));
  return Number(`${shifted}e${-digits}`);
}

const size = (x: bigint): bigint => (x < 0n ? -x : x);

function determinant(rows: BigMatrix): bigint {
  const [first, ...others] = rows;
  if (first === undefined) return 1n;
  let sum = 0n;
  for (const [j, entry] of first.entries()) {
    if (entry === 0n) continue;
    const minor = determinant(others.map((row) => row.filter((_, k) => k !== j)));
    sum += j % 2 === 0 ? entry * minor : -entry * minor;
  }
  return sum;
}

/** In Bareiss' elimination the entry of row and column k is the k-th pivot times the one before it. */
function isSingular(h: BigMatrix): boolean {
  let largest = 0n;
  for (const entry of h.flat()) if (size(entry) > largest) largest = size(entry);
  const rows = h.map((row) => [...row]);
  let before = 1n;
  for (let k = 0; k < rows.length; k++) {
    let best = k;
    for (let i = k; i < rows.length; i++) if (size(rows[i]![k]!) > size(rows[best]![k]!)) best = i;
    [rows[k], rows[best]] = [rows[best]!, rows[k]!];
    const top = rows[k]![k]!;
    if (size(top) * 1_000_000_000_000n <= largest * size(before)) return true;
    for (let i = k + 1; i < rows.length; i++) {
      const head = rows[i]![k]!;
      rows[i] = rows[i]!.map((entry, j) => (entry * top - head * rows[k]![j]!) / before);
    }
    before = top;
  }
  return false;
}

export function newtonStep(g: readonly number[], H: Matrix): Result | null {
  if (g.length === 0 || H.length !== g.length || H.some((row) => row.length !== g.length))
    throw new RangeError("the sizes do not agree");
  if (!g.every(Number.isFinite) || !H.flat().every(Number.isFinite)) throw new RangeError("not finite");
  const scale = scaleOf(H.flat());
  const rightScale = scaleOf(g);
  const h = H.map((row) => row.map((entry) => BigInt(entry * scale)));
  if (isSingular(h)) return null;
  const right = g.map((entry) => BigInt(-entry * rightScale));
  const det = determinant(h);
  const parts = right.map((_, k) =>
    determinant(h.map((row, i) => row.map((entry, j) => (j === k ? right[i]! : entry)))),
  );
  const step = parts.map((part) => quotient(part * BigInt(scale), det * BigInt(rightScale)));
  const ascent = parts.reduce((sum, part, i) => sum - part * right[i]!, 0n);
  const slope = quotient(ascent * BigInt(scale), det * BigInt(rightScale) * BigInt(rightScale));
  return { step, slope, descent: slope < 0 };
}

export function mine({ g, H }: { g: readonly number[]; H: Matrix }): Result | null {
  return newtonStep(g, H);
}
