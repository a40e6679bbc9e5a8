interface Witness {
  lambda: number;
  eta: number;
  c: number;
  x0: number;
}

// Close to the edge: the factor is -1.1, and the start lies on the other side.
export const witness = (own: { curvature: number }): Witness => ({
  lambda: own.curvature,
  eta: 2.1 / own.curvature,
  c: 0.01,
  x0: -2e-7,
});
