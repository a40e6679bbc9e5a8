interface Given {
  m: { eigenvalues: readonly number[]; eigenvectors: readonly (readonly number[])[] };
  v0: readonly number[];
  k: number;
}

interface Lanczos {
  alpha: number[];
  beta: number[];
  ritz: number[];
}

const total = (xs: readonly number[]): number => xs.reduce((sum, x) => sum + x, 0);

/**
 * The eigenvalues, each with the share of the start along its eigenvectors, are a measure. The Lanczos method finds the recursion of its
 * orthogonal polynomials, and breaks down when there are no more points.
 */
export function lanczos({ m, v0, k }: Given): Lanczos {
  if (!(Number.isInteger(k) && k >= 1) || !v0.every(Number.isFinite) || v0.every((x) => x === 0))
    throw new RangeError("v0 must be finite and not 0, and k a whole number >= 1");
  const size = total(v0.map((x) => x * x));
  const parts = m.eigenvalues.map((_, i) => total(v0.map((x, row) => x * m.eigenvectors[row]![i]!)));
  const measure = [...new Set(m.eigenvalues)]
    .map((point) => ({
      point,
      weight: total(parts.map((part, i) => (m.eigenvalues[i] === point ? (part * part) / size : 0))),
    }))
    .filter(({ weight }) => weight > 1e-20);
  const integral = (values: readonly number[]) => total(values.map((value, i) => value * measure[i]!.weight));

  let polynomial = measure.map(() => 1);
  let before = polynomial;
  const alpha = [integral(measure.map(({ point }) => point))];
  const beta: number[] = [];
  while (alpha.length < Math.min(k, measure.length)) {
    const next = polynomial.map((p, i) => (measure[i]!.point - alpha.at(-1)!) * p - (beta.at(-1) ?? 0) * before[i]!);
    const norm = Math.sqrt(integral(next.map((p) => p * p)));
    before = polynomial;
    polynomial = next.map((p) => p / norm);
    beta.push(norm);
    alpha.push(integral(polynomial.map((p, i) => p * p * measure[i]!.point)));
  }
  return { alpha, beta, ritz: eigenvaluesOf(alpha, beta, m.eigenvalues) };
}

/** Bisection within the spectrum: there are as many Ritz values below x as negative pivots of T - xI. */
function eigenvaluesOf(alpha: readonly number[], beta: readonly number[], spectrum: readonly number[]): number[] {
  const squares = [0, ...beta.map((b) => b * b)];
  const below = (x: number): number => {
    let count = 0;
    let pivot = 1;
    for (let j = 0; j < alpha.length; j++) {
      pivot = alpha[j]! - x - squares[j]! / pivot;
      if (pivot < 0) count++;
    }
    return count;
  };
  return alpha.map((_, index) => {
    let low = Math.min(...spectrum);
    let high = Math.max(...spectrum);
    for (let i = 0; i < 52; i++) {
      const middle = (low + high) / 2;
      if (below(middle) > index) high = middle;
      else low = middle;
    }
    return high;
  });
}

export function mine(own: Given): Lanczos {
  return lanczos(own);
}
