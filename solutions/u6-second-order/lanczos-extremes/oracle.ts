// The independent method: an orthonormal basis of the Krylov space by Gram and Schmidt against all vectors, twice, with H written out in that basis in
// full; then Jacobi's rotations.

type Vector = readonly number[];

interface Answer {
  alpha: number[];
  beta: number[];
  ritz: number[];
}

const dot = (a: Vector, b: Vector) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

function rotated(matrix: number[][]): number[] {
  const n = matrix.length;
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (matrix[p]![q] === 0) continue;
        const angle = Math.atan2(2 * matrix[p]![q]!, matrix[q]![q]! - matrix[p]![p]!) / 2;
        const c = Math.cos(angle);
        const s = Math.sin(angle);
        for (const row of matrix) [row[p], row[q]] = [c * row[p]! - s * row[q]!, s * row[p]! + c * row[q]!];
        const [rowP, rowQ] = [matrix[p]!, matrix[q]!];
        matrix[p] = rowP.map((x, j) => c * x - s * rowQ[j]!);
        matrix[q] = rowP.map((x, j) => s * x + c * rowQ[j]!);
        matrix[p]![q] = 0;
        matrix[q]![p] = 0;
      }
    }
  }
  return matrix.map((row, i) => row[i]!).sort((a, b) => a - b);
}

export function lanczos(hv: (v: Vector) => number[], v0: Vector, k: number): Answer {
  if (k < 1 || Math.floor(k) !== k) throw new RangeError("malformed k");
  const largest = Math.max(0, ...v0.map(Math.abs));
  if (!(largest > 0 && largest < Infinity)) throw new RangeError("malformed start");
  const length = Math.sqrt(dot(v0, v0));
  const basis: number[][] = [v0.map((x) => x / length)];
  const images: number[][] = [];
  let size = 0;
  for (;;) {
    const image = hv(basis.at(-1)!);
    images.push(image);
    let rest = [...image];
    for (const q of [...basis, ...basis]) {
      const part = dot(q, rest);
      rest = rest.map((x, i) => x - part * q[i]!);
    }
    size = Math.max(size, Math.sqrt(dot(image, image)));
    const left = Math.sqrt(dot(rest, rest));
    if (images.length === k || left <= 1e-11 * size) break;
    basis.push(rest.map((x) => x / left));
  }
  const full = basis.map((q) => images.map((image) => dot(q, image)));
  return {
    alpha: full.map((row, i) => row[i]!),
    beta: full.slice(1).map((row, i) => row[i]!),
    ritz: rotated(full.map((row, i) => row.map((x, j) => (x + full[j]![i]!) / 2))),
  };
}

export function mine({ H, v0, k }: { H: readonly Vector[]; v0: Vector; k: number }): Answer {
  return lanczos((v) => H.map((row) => dot(row, v)), v0, k);
}
