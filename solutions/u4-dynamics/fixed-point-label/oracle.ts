// The independent method: no eigenvalues at all. How fast the powers of J grow is its spectral radius (Gelfand),
// ρ(J) = lim ‖J^m‖^(1/m), and squaring again and again reaches m = 2^60 in sixty steps.

type Matrix = readonly (readonly number[])[];

function size(a: Matrix): number {
  let largest = 0;
  for (const row of a) for (const entry of row) largest = Math.max(largest, Math.abs(entry));
  return largest;
}

function squared(a: Matrix): number[][] {
  return a.map((row) => row.map((_, j) => row.reduce((sum, entry, k) => sum + entry * a[k]![j]!, 0)));
}

function growth(J: Matrix): number {
  let power = J;
  let logarithm = 0;
  for (let weight = 1; weight > 1e-18; weight /= 2) {
    const scale = size(power);
    if (scale === 0) return 0;
    logarithm += weight * Math.log(scale);
    power = squared(power.map((row) => row.map((entry) => entry / scale)));
  }
  return Math.exp(logarithm);
}

export function mapStability(
  J: readonly (readonly number[])[],
  tol = 1e-9,
): { label: "stable" | "unstable" | "critical"; spectralRadius: number } {
  const n = J.length;
  if (n === 0 || J.some((row) => row.length !== n || row.some((entry) => !Number.isFinite(entry))))
    throw new RangeError("malformed matrix");
  if (Number.isNaN(tol) || tol < 0) throw new RangeError("malformed tolerance");
  const spectralRadius = growth(J);
  if (spectralRadius > 1 + tol) return { label: "unstable", spectralRadius };
  return { label: spectralRadius < 1 - tol ? "stable" : "critical", spectralRadius };
}
