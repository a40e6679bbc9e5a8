type Label = "minimum" | "maximum" | "inflection" | "not-critical" | "inconclusive";

/** Two orders at a time: an odd one that must vanish, then an even one that may decide. */
function decide(derivs: readonly number[], tol: number, start: number): Label {
  if (start >= derivs.length) return "inconclusive";
  if (Math.abs(derivs[start]!) > tol) return start === 0 ? "not-critical" : "inflection";
  if (start + 1 >= derivs.length) return "inconclusive";
  const even = derivs[start + 1]!;
  if (even > tol) return "minimum";
  if (even < -tol) return "maximum";
  return decide(derivs, tol, start + 2);
}

export function classify1d(derivs: readonly number[], tol?: number): Label {
  if (!derivs.length) throw new RangeError("no derivatives");
  if (derivs.some((d) => !Number.isFinite(d))) throw new RangeError("not a number");
  return decide(derivs, tol ?? 1e-9, 0);
}

export function mine({ a }: { a: readonly number[] }): { x: number; label: Label }[] {
  const answer: { x: number; label: Label }[] = [];
  for (let x = -3; x <= 3; x++) {
    const derivs: number[] = [];
    let p = [...a];
    while (p.length > 1) {
      p = p.slice(1).map((c, k) => c * (k + 1));
      derivs.push(p.reduceRight((value, c) => value * x + c, 0));
    }
    const label = classify1d(derivs);
    if (label !== "not-critical") answer.push({ x, label });
  }
  return answer;
}
