type Vec = readonly number[];

const apply = (J: readonly Vec[], x: Vec) => J.map((row) => row.reduce((sum, entry, j) => sum + entry * x[j]!, 0));

function spectralRadius([[a, b], [c, d]]: readonly [readonly [number, number], readonly [number, number]]): number {
  const mean = (a + d) / 2;
  const quarter = ((a - d) / 2) ** 2 + b * c;
  if (quarter < 0) return Math.sqrt(mean * mean - quarter);
  return Math.max(Math.abs(mean + Math.sqrt(quarter)), Math.abs(mean - Math.sqrt(quarter)));
}

export function transient(J: readonly Vec[], v: Vec, T: number) {
  const fine = (two: Vec) => two.length === 2 && two.every((entry) => Number.isFinite(entry));
  if (J.length !== 2 || !J.every(fine) || !fine(v)) throw new RangeError("two by two, please");
  if (!(T >= 0) || T % 1 !== 0) throw new RangeError("T must be 0, 1, 2, ...");
  const norms: number[] = [];
  let x: Vec = v;
  while (norms.length <= T) {
    norms.push(Math.hypot(...x));
    x = apply(J, x);
  }
  let peakTime = 0;
  norms.forEach((norm, t) => {
    if (norm > norms[peakTime]! * (1 + 1e-9)) peakTime = t;
  });
  const [top, bottom] = J;
  return {
    spectralRadius: spectralRadius([
      [top![0]!, top![1]!],
      [bottom![0]!, bottom![1]!],
    ]),
    norms,
    peak: norms.reduce((largest, norm) => (norm > largest ? norm : largest)),
    peakTime,
  };
}
