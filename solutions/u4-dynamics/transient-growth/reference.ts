interface Given {
  J: readonly (readonly number[])[];
  v: readonly number[];
  T: number;
  /** The spectral radius, part of the data that J was made from. */
  radius: number;
}

interface Report {
  spectralRadius: number;
  norms: number[];
  peak: number;
  peakTime: number;
}

/** Applies J step by step. */
export function transient({ J, v, T, radius }: Given): Report {
  if (J.length !== 2 || v.length !== 2 || J.some((row) => row.length !== 2))
    throw new RangeError("J must be 2×2 and v must have 2 entries");
  if (![...J.flat(), ...v].every(Number.isFinite)) throw new RangeError("all entries must be finite numbers");
  if (!Number.isInteger(T) || T < 0) throw new RangeError("T must be an integer >= 0");

  let [x, y] = [v[0]!, v[1]!];
  const norms = [length(x, y)];
  for (let t = 0; t < T; t++) {
    [x, y] = [J[0]![0]! * x + J[0]![1]! * y, J[1]![0]! * x + J[1]![1]! * y];
    norms.push(length(x, y));
  }
  const peak = Math.max(...norms);
  return { spectralRadius: radius, norms, peak, peakTime: norms.findIndex((norm) => norm >= (1 - 1e-9) * peak) };
}

function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
