// Eigenvalues as the roots of λ² - (trace) λ + (determinant), the larger one first and the other as det / larger.

type Gains = { plainSpectralRadius: number; residualSpectralRadius: number };

const roots = (trace: number, determinant: number): number[] => {
  const larger = (trace + (trace < 0 ? -1 : 1) * Math.sqrt(Math.max(0, trace * trace - 4 * determinant))) / 2;
  return larger === 0 ? [0, 0] : [larger, determinant / larger];
};

export const residualGain = (A: readonly (readonly number[])[], depth: number): Gains => {
  const entries = A.flat();
  const size = Math.max(...entries.map(Math.abs));
  const square = A.length === 2 && A.every((row) => row.length === 2);
  if (!square || !entries.every((x) => Number.isFinite(x))) throw new RangeError("A");
  const [a, b, b2, c] = entries as [number, number, number, number];
  if (Math.abs(b - b2) > size * 1e-12) throw new RangeError("A is not symmetric");
  if (depth < 0 || Math.floor(depth) !== depth) throw new RangeError("depth");
  const eigs = roots(a + c, a * c - b * b);
  return {
    plainSpectralRadius: Math.max(...eigs.map((x) => Math.abs(x) ** depth)),
    residualSpectralRadius: Math.max(...eigs.map((x) => Math.abs(1 + x) ** depth)),
  };
};
