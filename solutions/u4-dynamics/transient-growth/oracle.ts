// The independent method never follows the perturbation. By Cayley and Hamilton every power of a 2×2 matrix is a
// combination of itself and the identity, J^t = p_t J - det J · p_{t-1} I, where p_{t+1} = tr J · p_t - det J · p_{t-1}.
// The spectral radius is the growth rate of the powers, found by squaring J again and again: no eigenvalue is computed.

type Matrix = readonly (readonly number[])[];

export function transient(
  J: Matrix,
  v: readonly number[],
  T: number,
): { spectralRadius: number; norms: number[]; peak: number; peakTime: number } {
  const [first, second, ...more] = J;
  if (first === undefined || second === undefined || more.length > 0) throw new RangeError("not two rows");
  for (const two of [first, second, v]) {
    if (two.length !== 2) throw new RangeError("not two entries");
    for (const entry of two) if (!(Math.abs(entry) < Infinity)) throw new RangeError("not finite");
  }
  if (T < 0 || Math.floor(T) !== T) throw new RangeError("no number of steps");

  const [a, b] = [first[0]!, first[1]!];
  const [c, d] = [second[0]!, second[1]!];
  const [x, y] = [v[0]!, v[1]!];
  const trace = a + d;
  const determinant = a * d - b * c;
  const image = [a * x + b * y, c * x + d * y];
  const norms = [Math.hypot(x, y)];
  let before = 0;
  let now = 1;
  while (norms.length <= T) {
    norms.push(Math.hypot(now * image[0]! - determinant * before * x, now * image[1]! - determinant * before * y));
    [before, now] = [now, trace * now - determinant * before];
  }
  let peak = 0;
  for (const norm of norms) peak = Math.max(peak, norm);
  let peakTime = 0;
  while (norms[peakTime]! < peak - 1e-9 * peak) peakTime++;
  return { spectralRadius: growthRate([a, b, c, d]), norms, peak, peakTime };
}

function growthRate([a, b, c, d]: readonly [number, number, number, number]): number {
  let logarithm = 0;
  for (let squarings = 0, share = 1; squarings < 60; squarings++, share /= 2) {
    const size = Math.max(Math.abs(a), Math.abs(b), Math.abs(c), Math.abs(d));
    if (size === 0) return 0;
    logarithm += Math.log(size) * share;
    [a, b, c, d] = [a / size, b / size, c / size, d / size];
    [a, b, c, d] = [a * a + b * c, b * (a + d), c * (a + d), d * d + b * c];
  }
  return Math.exp(logarithm);
}
