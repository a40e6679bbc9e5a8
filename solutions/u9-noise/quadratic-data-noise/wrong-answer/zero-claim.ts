type Matrix = readonly (readonly number[])[];

export function quadraticNoise(H: Matrix, C: Matrix): { Sigma: number[][]; proportionalToH: boolean } {
  const d = H.length;
  if (d === 0 || C.length !== d || [...H, ...C].some((row) => row.length !== d)) throw new RangeError("malformed size");
  if (![...H, ...C].flat().every(Number.isFinite)) throw new RangeError("not finite");
  return { Sigma: H.map((row) => row.map(() => 0)), proportionalToH: false };
}
