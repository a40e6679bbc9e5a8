interface Witness {
  lambda: number;
  eta: number;
  c: number;
  x0: number;
}

export function witness({ curvature }: { curvature: number }): Witness {
  return { lambda: curvature, eta: 2.0005 / curvature, c: 1, x0: 1e-6 };
}
