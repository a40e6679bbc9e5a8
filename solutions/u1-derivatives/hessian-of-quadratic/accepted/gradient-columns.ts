type Term = { i: number; j: number; c: number };

// Column k of the Hessian is the gradient at the k-th unit vector, as the gradient of a form is linear.
function gradient(terms: readonly Term[], x: readonly number[]): number[] {
  const result = x.map(() => 0);
  terms.forEach(({ i, j, c }) => {
    result[i] = (result[i] ?? 0) + c * (x[j] ?? 0);
    result[j] = (result[j] ?? 0) + c * (x[i] ?? 0);
  });
  return result;
}

export const hessianOfQuadratic = (terms: readonly Term[], n: number): number[][] => {
  const range = [...Array(Number.isInteger(n) && n > 0 ? n : 0).keys()];
  if (range.length === 0) throw new RangeError(`no such number of variables: ${n}`);
  if (terms.some(({ i, j, c }) => !range.includes(i) || !range.includes(j) || Number.isNaN(c - c)))
    throw new RangeError("bad term");
  const columns = range.map((k) =>
    gradient(
      terms,
      range.map((l) => Number(k === l)),
    ),
  );
  return range.map((row) => columns.map((column) => column[row] ?? 0));
};

export const mine = (own: { a: number; b: number; c: number; p: number; q: number }): number[][] =>
  hessianOfQuadratic(
    [
      { i: 0, j: 0, c: own.a },
      { i: 1, j: 1, c: own.b },
      { i: 2, j: 2, c: own.c },
      { i: 0, j: 1, c: -own.p },
      { i: 1, j: 2, c: own.q },
    ],
    3,
  );
