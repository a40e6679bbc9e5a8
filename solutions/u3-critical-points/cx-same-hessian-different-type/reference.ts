interface Term {
  c: number;
  p: number;
  q: number;
}

/** The Hessian diag(2·half, 0) is silent along y, where the fourth order does as it likes. */
export function witness({ half }: { half: number }): { p: Term[]; q: Term[] } {
  const bent = { c: half, p: 2, q: 0 };
  return { p: [bent, { c: 1, p: 0, q: 4 }], q: [bent, { c: -1, p: 0, q: 4 }] };
}
