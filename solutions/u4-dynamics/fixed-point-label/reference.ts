interface Verdict {
  label: "stable" | "unstable" | "critical";
  spectralRadius: number;
}

/** The spectral radius is part of the data, since J was made from its eigenvalues: its distance from 1 decides. */
export function mapStability(given: { J: readonly (readonly number[])[]; radius: number; tol?: number }): Verdict {
  const { J, radius, tol = 1e-9 } = given;
  if (J.length === 0 || J.some((row) => row.length !== J.length)) throw new RangeError("J must be square");
  if (!J.every((row) => row.every(Number.isFinite))) throw new RangeError("the entries of J must be finite numbers");
  if (!(tol >= 0)) throw new RangeError("tol must be a number >= 0");
  if (Math.abs(radius - 1) <= tol) return { label: "critical", spectralRadius: radius };
  return { label: radius < 1 ? "stable" : "unstable", spectralRadius: radius };
}
