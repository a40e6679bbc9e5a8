// Changing units: DAD has the definiteness of A, but dominance depends on the units.
export function witness(n: number): { sddNotPd: number[][]; pdNotSdd: number[][] } {
  if (n < 2) throw new RangeError("n must be at least 2");
  const sddNotPd: number[][] = [];
  const pdNotSdd: number[][] = [];
  for (let i = 0; i < n; i++) {
    sddNotPd.push([]);
    pdNotSdd.push([]);
    for (let j = 0; j < n; j++) {
      sddNotPd[i]!.push(i === j ? -1e6 * n : 1e6 * 0.75);
      const units = (i === 0 ? 0.1 : 1) * (j === 0 ? 0.1 : 1);
      pdNotSdd[i]!.push((i === j ? 1 : 0.5) * units);
    }
  }
  return { sddNotPd, pdNotSdd };
}
