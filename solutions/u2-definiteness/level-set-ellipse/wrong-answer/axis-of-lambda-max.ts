type Mat = readonly (readonly number[])[];

interface Ellipse {
  semiMajor: number;
  semiMinor: number;
  majorAxis: [number, number];
}

interface Eigen {
  small: number;
  large: number;
  /** Of the smaller eigenvalue. */
  flat: [number, number];
}

function eigen(a: number, b: number, d: number): Eigen {
  const r = Math.hypot((a - d) / 2, b);
  const angle = Math.atan2(2 * b, a - d) / 2;
  return { small: (a + d) / 2 - r, large: (a + d) / 2 + r, flat: [-Math.sin(angle), Math.cos(angle)] };
}

export function levelEllipse(H: Mat, c: number): Ellipse | null {
  if (H.length !== 2 || H.some((row) => row.length !== 2 || !row.every(Number.isFinite)) || !Number.isFinite(c))
    throw new RangeError("malformed");
  const [a, b, b2, d] = H.flat() as [number, number, number, number];
  if (Math.abs(b - b2) > 1e-12 * Math.max(...H.flat().map(Math.abs))) throw new RangeError("not symmetric");
  const { small, large, flat } = eigen(a, b, d);
  if (c <= 0 || small <= 1e-9 * Math.max(Math.abs(small), Math.abs(large))) return null;
  return {
    semiMajor: Math.sqrt((2 * c) / small),
    semiMinor: Math.sqrt((2 * c) / large),
    majorAxis: [flat[1], -flat[0]],
  };
}

export function mine(own: { alpha: number; beta: number; gamma: number; level: number }): {
  semiMajor: number;
  semiMinor: number;
} {
  const H = [
    [2 * own.alpha, own.beta],
    [own.beta, 2 * own.gamma],
  ];
  const { semiMajor, semiMinor } = levelEllipse(H, own.level)!;
  return { semiMajor, semiMinor };
}
