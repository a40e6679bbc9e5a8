type Label = "minimum" | "maximum" | "inflection" | "not-critical" | "inconclusive";

function check(derivs: readonly number[]): void {
  if (derivs.length === 0 || !derivs.every(Number.isFinite)) throw new RangeError("malformed");
}

export function classify1d(derivs: readonly number[], tol = 1e-9): Label {
  check(derivs);
  for (let order = 2; order <= derivs.length; order++) {
    const d = derivs[order - 1]!;
    if (Math.abs(d) <= tol) continue;
    if (order % 2 === 1) return "inflection";
    return d > 0 ? "minimum" : "maximum";
  }
  return "inconclusive";
}

export function mine({ a }: { a: readonly number[] }): { x: number; label: Label }[] {
  const answer: { x: number; label: Label }[] = [];
  for (let x = -3; x <= 3; x++) {
    const derivs: number[] = [];
    for (let p = derive(a); p.length > 0; p = derive(p)) derivs.push(p.reduceRight((value, c) => value * x + c, 0));
    if (derivs[0] === 0) answer.push({ x, label: classify1d(derivs) });
  }
  return answer;
}

function derive(p: readonly number[]): number[] {
  return p.slice(1).map((c, k) => (k + 1) * c);
}
