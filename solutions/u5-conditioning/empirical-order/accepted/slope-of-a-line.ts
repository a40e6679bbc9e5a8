interface Report {
  order: number;
  label: "linear" | "superlinear" | "quadratic" | "cubic";
  rate: number | null;
}

function nameOf(p: number): Report["label"] {
  if (p <= 1.25) return "linear";
  if (p <= 1.75) return "superlinear";
  return p <= 2.5 ? "quadratic" : "cubic";
}

export const order = (errors: readonly number[]): Report => {
  for (const e of errors) if (!Number.isFinite(e) || e < 0) throw new RangeError(`not an error: ${e}`);
  const logs = errors.filter((e) => !(e < 1e-14)).map((e) => Math.log10(e));
  if (logs.length < 3) throw new RangeError("at least three errors above rounding");
  const [c, b, a] = [logs.pop()!, logs.pop()!, logs.pop()!];
  // The line through (a, b) and (b, c).
  const p = (c - b) / (b - a);
  const label = nameOf(p);
  return { order: p, label, rate: label === "linear" ? Math.pow(10, c - b) : null };
};
