type Mat = readonly (readonly number[])[];

interface Ellipse {
  semiMajor: number;
  semiMinor: number;
  majorAxis: [number, number];
}

/** Semi-axes √(2c/λ); the longer one lies at right angles to the eigenvector of the larger eigenvalue. */
export function levelEllipse({ H, c }: { H: Mat; c: number }): Ellipse | null {
  if (H.length !== 2 || H.some((row) => row.length !== 2)) throw new RangeError("H must have two rows and columns");
  if (![...H.flat(), c].every(Number.isFinite)) throw new RangeError("the numbers must be finite");
  const [a, b, b2, d] = H.flat() as [number, number, number, number];
  if (Math.abs(b - b2) > 1e-12 * Math.max(...H.flat().map(Math.abs))) throw new RangeError("H must be symmetric");
  const half = (a - d) / 2;
  const radius = Math.sqrt(half * half + b * b);
  const small = (a + d) / 2 - radius;
  const large = (a + d) / 2 + radius;
  // A positive λ_min has the smaller modulus of the two.
  if (c <= 0 || small <= 1e-9 * large) return null;
  // The angle of the steepest direction; 0 for a circle, which is as good as any.
  const angle = Math.atan2(b, half) / 2;
  return {
    semiMajor: Math.sqrt((2 * c) / small),
    semiMinor: Math.sqrt((2 * c) / large),
    majorAxis: [-Math.sin(angle), Math.cos(angle)],
  };
}

/** With eigenvalues 25m² and 25l² of A and the level 25(mlw)². */
export function mine({ m, l, w }: { m: number; l: number; w: number }): { semiMajor: number; semiMinor: number } {
  return { semiMajor: Math.max(m, l) * w, semiMinor: Math.min(m, l) * w };
}
