type Matrix = number[][];

const build = (n: number, entry: (i: number, j: number) => number): Matrix =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => entry(i, j)));

export const witness = (n: number): { sddNotPd: Matrix; pdNotSdd: Matrix } => {
  if (!(n >= 2)) throw new RangeError(`n = ${n} is too small`);
  // Diagonal entries of both signs: indefinite.
  const sddNotPd = build(n, (i, j) => (i === j ? (i % 2 === 0 ? n : -n) : 0.5));
  // An arrow: the first row and column are ones, and the first diagonal entry is as large as it must be, but not larger.
  const pdNotSdd = build(n, (i, j) => {
    if (i === 0 && j === 0) return 2 * n;
    if (i === 0 || j === 0) return 1;
    return i === j ? 0.75 : 0;
  });
  return { sddNotPd, pdNotSdd };
};
