const square = (n: number, entry: (i: number, j: number) => number): number[][] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => entry(i, j)));

export function witness(n: number): { sddNotPd: number[][]; pdNotSdd: number[][] } {
  if (n < 2) throw new RangeError("n must be at least 2");
  const sddNotPd = square(n, (i, j) => (i === j ? -1 : 0));
  const pdNotSdd = square(n, (i, j) => (i === j ? 1 : 0.6));
  return { sddNotPd, pdNotSdd };
}
