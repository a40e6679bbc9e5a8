type Matrix = readonly (readonly number[])[];

interface Report {
  spectralRadius: number;
  norms: number[];
  peak: number;
  peakTime: number;
}

function radiusOf(J: Matrix): number {
  const [a, b, c, d] = [J[0]![0]!, J[0]![1]!, J[1]![0]!, J[1]![1]!];
  const discriminant = (a - d) * (a - d) + 4 * b * c;
  return discriminant < 0 ? Math.sqrt(a * d - b * c) : (Math.abs(a + d) + Math.sqrt(discriminant)) / 2;
}

export function transient(J: Matrix, v: readonly number[], T: number): Report {
  if (J.length !== 2 || J.some((row) => row.length !== 2) || v.length !== 2) throw new RangeError("not 2×2");
  if (![...J.flat(), ...v].every(Number.isFinite)) throw new RangeError("not finite");
  if (!Number.isInteger(T) || T < 0) throw new RangeError("bad number of steps");
  const spectralRadius = radiusOf(J);
  const norms: number[] = [];
  let [x, y] = [v[0]!, v[1]!];
  for (let t = 0; t <= T; t++) {
    norms.push(Math.sqrt(x * x + y * y));
    [x, y] = [J[0]![0]! * x + J[1]![0]! * y, J[0]![1]! * x + J[1]![1]! * y];
  }
  const peak = Math.max(...norms);
  return { spectralRadius, norms, peak, peakTime: norms.findIndex((norm) => norm >= (1 - 1e-9) * peak) };
}
