interface Witness {
  lambda: number;
  eta: number;
  c: number;
  x0: number;
}

export function witness({ curvature }: { curvature: number }): Witness {
  return { lambda: curvature, eta: 10 / curvature, c: 1, x0: 0 };
}
