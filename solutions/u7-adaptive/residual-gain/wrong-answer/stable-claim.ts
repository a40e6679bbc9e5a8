export function residualGain(
  A: readonly (readonly number[])[],
  depth: number,
): { plainSpectralRadius: number; residualSpectralRadius: number } {
  if (A.length !== 2 || A.some((row) => row.length !== 2) || !A.flat().every(Number.isFinite))
    throw new RangeError("not a finite 2×2 matrix");
  const [a, b, lower, c] = A.flat() as [number, number, number, number];
  if (Math.abs(b - lower) > 1e-12 * Math.max(...A.flat().map(Math.abs))) throw new RangeError("not symmetric");
  if (!Number.isInteger(depth) || depth < 0) throw new RangeError("depth");
  const root = Math.sqrt(((a - c) / 2) ** 2 + b * b);
  const eigenvalues = [(a + c) / 2 - root, (a + c) / 2 + root];
  const rho = Math.max(...eigenvalues.map(Math.abs));
  const residual = Math.max(...eigenvalues.map((lambda) => Math.abs(1 + lambda)));
  return { plainSpectralRadius: rho ** depth, residualSpectralRadius: Math.min(1, residual ** depth) };
}
