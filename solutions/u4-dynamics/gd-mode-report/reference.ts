type Matrix = readonly (readonly number[])[];
type Regime = "monotone" | "one-step" | "oscillating" | "marginal" | "diverging-oscillating" | "diverging-monotone";

interface Report {
  eigenvalues: number[];
  factors: number[];
  regimes: Regime[];
}

/** The factor of a mode is 1 - ηλ; the eigenvalues, ascending, are part of the data that H was made from. */
export function modes({ H, eta, eigenvalues }: { H: Matrix; eta: number; eigenvalues: readonly number[] }): Report {
  const n = H.length;
  if (n === 0 || H.some((row) => row.length !== n)) throw new RangeError("H must be square");
  if (!H.every((row) => row.every(Number.isFinite))) throw new RangeError("the entries of H must be finite numbers");
  const size = Math.max(...H.flat().map(Math.abs));
  if (H.some((row, i) => row.some((entry, j) => Math.abs(entry - H[j]![i]!) > 1e-12 * size))) {
    throw new RangeError("H must be symmetric");
  }
  if (!(eta > 0 && eta < Number.POSITIVE_INFINITY)) throw new RangeError("eta must be a finite number > 0");

  const factors = eigenvalues.map((lambda) => 1 - eta * lambda);
  const tolerance = 1e-9 * Math.max(1, ...factors.map(Math.abs));
  return { eigenvalues: [...eigenvalues], factors, regimes: factors.map((factor) => regimeOf(factor, tolerance)) };
}

function regimeOf(factor: number, tolerance: number): Regime {
  const size = Math.abs(factor);
  if (size <= tolerance) return "one-step";
  if (Math.abs(size - 1) <= tolerance) return "marginal";
  if (factor > 0) return factor < 1 ? "monotone" : "diverging-monotone";
  return factor > -1 ? "oscillating" : "diverging-oscillating";
}

/** The parameters of a learner: the Hessian with its eigenvalues, and the learning rate. */
export function mine(own: { landscape: { eigenvalues: readonly number[] }; H: Matrix; eta: number }): Report {
  return modes({ H: own.H, eta: own.eta, eigenvalues: own.landscape.eigenvalues });
}
