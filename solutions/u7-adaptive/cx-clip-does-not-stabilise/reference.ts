interface Witness {
  lambda: number;
  eta: number;
  c: number;
  x0: number;
}

/** The factor at the minimum is 1 - ηλ = -3: the run leaves, and clipping catches it on a cycle of width ηc. */
export function witness({ curvature }: { curvature: number }): Witness {
  return { lambda: curvature, eta: 4 / curvature, c: 1, x0: 1e-6 };
}
