/** -I, and the identity with ((1, 2), (2, 5)) in the corner. */
export function witness({ n }: { n: number }): { sddNotPd: number[][]; pdNotSdd: number[][] } {
  if (n < 2) throw new RangeError("there is a counterexample from n = 2 on");
  const diagonal = (entry: number) =>
    Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? entry : 0)));
  const pdNotSdd = diagonal(1);
  pdNotSdd[0]![1] = 2;
  pdNotSdd[1]![0] = 2;
  pdNotSdd[1]![1] = 5;
  return { sddNotPd: diagonal(-1), pdNotSdd };
}
