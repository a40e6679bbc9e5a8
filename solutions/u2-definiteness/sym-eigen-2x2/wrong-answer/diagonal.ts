export function eig2(a: number, b: number, c: number): [number, number] {
  if (!Number.isFinite(a) || !Number.isFinite(b) || !Number.isFinite(c)) throw new RangeError("malformed");
  return [Math.min(a, c), Math.max(a, c)];
}

export function mine({ A }: { A: readonly (readonly number[])[] }): [number, number] {
  return eig2(A[0]![0]!, A[0]![1]!, A[1]![1]!);
}
