// The independent method solves no equation. By Sylvester's law of inertia, the pivots of A - xI have as many negative
// signs as A has eigenvalues below x: bisection on that count finds both.

function countBelow(a: number, b: number, c: number, x: number): number {
  const first = a - x === 0 ? 1e-300 : a - x;
  const second = c - x - (b * b) / first;
  return (first < 0 ? 1 : 0) + (second < 0 ? 1 : 0);
}

export function eig2(a: number, b: number, c: number): [number, number] {
  const size = Math.abs(a) + 2 * Math.abs(b) + Math.abs(c);
  if (!(size < Infinity)) throw new RangeError("an entry is no finite number");
  const kth = (k: number): number => {
    let low = -size - 1;
    let high = size + 1;
    for (let i = 0; i < 100; i++) {
      const middle = (low + high) / 2;
      if (countBelow(a, b, c, middle) >= k) high = middle;
      else low = middle;
    }
    return (low + high) / 2;
  };
  return [kth(1), kth(2)];
}

export function mine({ A }: { A: readonly (readonly number[])[] }): [number, number] {
  return eig2(A[0]![0]!, A[0]![1]!, A[1]![1]!);
}
