// Walks past the end of the list when every derivative vanishes, and never stops.
type Label = "minimum" | "maximum" | "inflection" | "not-critical" | "inconclusive";

function check(derivs: readonly number[]): void {
  if (derivs.length === 0 || !derivs.every(Number.isFinite)) throw new RangeError("malformed");
}

export function classify1d(derivs: readonly number[], tol = 1e-9): Label {
  check(derivs);
  let k = 0;
  while (Math.abs(derivs[k] ?? 0) <= tol) k++;
  if (k >= derivs.length) return "inconclusive";
  if (k === 0) return "not-critical";
  if (k % 2 === 0) return "inflection";
  return derivs[k]! > 0 ? "minimum" : "maximum";
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
