// The root of larger modulus by the formula, the other one from the product of the roots.
export function eig2(a: number, b: number, c: number): [number, number] {
  if (!(Number.isFinite(a) && Number.isFinite(b) && Number.isFinite(c))) throw new RangeError("finite entries, please");
  const trace = a + c;
  const root = Math.sqrt((a - c) * (a - c) + 4 * b * b);
  const large = trace >= 0 ? (trace + root) / 2 : (trace - root) / 2;
  const other = large === 0 ? 0 : (a / large) * c - (b / large) * b;
  return [Math.min(large, other), Math.max(large, other)];
}

export function mine(own: { A: readonly (readonly number[])[] }): [number, number] {
  const [[a = 0, b = 0] = [], [, c = 0] = []] = own.A;
  return eig2(a, b, c);
}
