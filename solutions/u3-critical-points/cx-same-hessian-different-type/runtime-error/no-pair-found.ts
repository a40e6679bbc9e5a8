interface Term {
  c: number;
  p: number;
  q: number;
}

// Looks for a pair among quadratic forms only, finds none, and goes on as if there were one.
export function witness({ own }: { own: number }): { p: Term[]; q: Term[] } {
  const forms: Term[][] = [];
  for (let a = -9; a <= 9; a++) {
    forms.push([
      { c: a, p: 2, q: 0 },
      { c: own / 2 - a, p: 0, q: 2 },
    ]);
  }
  const coefficients = (f: Term[]) => f.map((term) => term.c);
  const p = forms.find((f) => coefficients(f).every((c) => c > 0))!;
  const q = forms.find(
    (f) => coefficients(f).some((c) => c < 0) && String(coefficients(f)) === String(coefficients(p)),
  )!;
  return { p, q: q.slice() };
}
