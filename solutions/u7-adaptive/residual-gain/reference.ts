interface Gains {
  plainSpectralRadius: number;
  residualSpectralRadius: number;
}

/** The L-th powers of the largest |λ| and of the largest |1 + λ|. */
export function residualGain({ A, depth }: { A: readonly (readonly number[])[]; depth: number }): Gains {
  if (A.length !== 2 || A.some((row) => row.length !== 2) || !A.flat().every(Number.isFinite))
    throw new RangeError("A must be 2×2 and finite");
  const [a, b, lower, c] = A.flat() as [number, number, number, number];
  if (Math.abs(b - lower) > 1e-12 * Math.max(...A.flat().map(Math.abs))) throw new RangeError("A must be symmetric");
  if (!Number.isInteger(depth) || depth < 0) throw new RangeError("depth must be a whole number, at least 0");
  const middle = (a + c) / 2;
  const half = (a - c) / 2;
  const radius = Math.sqrt(half * half + b * b);
  const gain = (shift: number) => {
    const factor = Math.abs(middle + shift) + radius;
    let product = 1;
    for (let layer = 0; layer < depth; layer++) product *= factor;
    return product;
  };
  return { plainSpectralRadius: gain(0), residualSpectralRadius: gain(1) };
}
