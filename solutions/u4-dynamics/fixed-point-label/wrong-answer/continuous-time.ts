// Judges by the sign of the real part, as for a differential equation.

type Matrix = readonly (readonly number[])[];

interface Verdict {
  label: "stable" | "unstable" | "critical";
  spectralRadius: number;
}

interface Complex {
  readonly re: number;
  readonly im: number;
}

const minus = (a: Complex, b: Complex): Complex => ({ re: a.re - b.re, im: a.im - b.im });
const times = (a: Complex, b: Complex): Complex => ({ re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re });
const over = (a: Complex, b: Complex): Complex => {
  const square = b.re * b.re + b.im * b.im;
  return { re: (a.re * b.re + a.im * b.im) / square, im: (a.im * b.re - a.re * b.im) / square };
};

/** Coefficients of det(zI - J), highest power first, by Faddeev and LeVerrier. */
function characteristicPolynomial(J: Matrix): number[] {
  const n = J.length;
  const coefficients = [1];
  let M: number[][] = J.map((row) => row.map(() => 0));
  for (let k = 1; k <= n; k++) {
    const last = coefficients[k - 1]!;
    const shifted = M.map((row, i) => row.map((entry, j) => entry + (i === j ? last : 0)));
    M = J.map((row) => row.map((_, j) => row.reduce((sum, entry, l) => sum + entry * shifted[l]![j]!, 0)));
    coefficients.push(-M.reduce((sum, row, i) => sum + row[i]!, 0) / k);
  }
  return coefficients;
}

function eigenvalues(J: Matrix): Complex[] {
  if (J.length === 1) return [{ re: J[0]![0]!, im: 0 }];
  if (J.length === 2) {
    const [[a, b], [c, d]] = J as [[number, number], [number, number]];
    const middle = (a + d) / 2;
    const square = ((a - d) / 2) * ((a - d) / 2) + b * c;
    const root = Math.sqrt(Math.abs(square));
    return [-1, 1].map((sign) => (square < 0 ? { re: middle, im: sign * root } : { re: middle + sign * root, im: 0 }));
  }
  // All roots at once, by Durand and Kerner.
  const coefficients = characteristicPolynomial(J);
  const bound = 1 + Math.max(...coefficients.map(Math.abs));
  let roots = J.map((_, k): Complex => ({ re: bound * Math.cos(2 * k + 0.4), im: bound * Math.sin(2 * k + 0.4) }));
  for (let round = 0, moved = bound; round < 300 && moved > 1e-16 * bound; round++) {
    moved = 0;
    roots = roots.map((z, i) => {
      const value = coefficients.reduce<Complex>((sum, c) => minus(times(sum, z), { re: -c, im: 0 }), { re: 0, im: 0 });
      const others = roots
        .filter((_, j) => j !== i)
        .reduce<Complex>((product, w) => times(product, minus(z, w)), { re: 1, im: 0 });
      const correction = over(value, others);
      moved = Math.max(moved, Math.abs(correction.re), Math.abs(correction.im));
      return minus(z, correction);
    });
  }
  return roots;
}

export function mapStability(J: Matrix, tol = 1e-9): Verdict {
  const n = J.length;
  if (n === 0 || J.some((row) => row.length !== n)) throw new RangeError("J must be square");
  if (J.some((row) => row.some((entry) => !Number.isFinite(entry)))) throw new RangeError("J must hold finite numbers");
  if (!(tol >= 0)) throw new RangeError("tol must not be negative");
  const spectrum = eigenvalues(J);
  const spectralRadius = Math.max(...spectrum.map(({ re, im }) => Math.sqrt(re * re + im * im)));
  const growth = Math.max(...spectrum.map(({ re }) => re));
  if (Math.abs(growth) <= tol) return { label: "critical", spectralRadius };
  return { label: growth < 0 ? "stable" : "unstable", spectralRadius };
}
