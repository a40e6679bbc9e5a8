// Gauss-Jordan: turns [H | I] into [I | H⁻¹] and multiplies.

type Row = number[];

function inverse(matrix: readonly (readonly number[])[]): Row[] | null {
  const n = matrix.length;
  const rows: Row[] = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  const limit = Math.max(...matrix.map((row) => Math.max(...row.map((x) => Math.abs(x))))) / 1e12;
  for (let column = 0; column < n; column++) {
    const candidates = rows.slice(column).map((row) => Math.abs(row[column] ?? 0));
    const best = Math.max(...candidates);
    if (best <= limit) return null;
    const [chosen] = rows.splice(column + candidates.indexOf(best), 1);
    const scaled = chosen!.map((x) => x / chosen![column]!);
    for (const [i, row] of rows.entries()) rows[i] = row.map((x, j) => x - row[column]! * scaled[j]!);
    rows.splice(column, 0, scaled);
  }
  return rows.map((row) => row.slice(n));
}

export function newtonStep(g: readonly number[], H: readonly (readonly number[])[]) {
  const all = [...g];
  for (const row of H) all.push(...row);
  const square = H.length > 0 && H.every((row) => row.length === H.length);
  if (!square || g.length !== H.length || all.some((x) => !Number.isFinite(x))) throw new RangeError("malformed");
  const inverted = inverse(H);
  if (inverted === null) return null;
  const step = inverted.map((row) => -row.reduce((sum, x, j) => sum + x * g[j]!, 0));
  let slope = 0;
  step.forEach((x, i) => {
    slope += x * g[i]!;
  });
  return { step, slope, descent: slope < 0 };
}

export function mine(own: { g: readonly number[]; H: readonly (readonly number[])[] }) {
  return newtonStep(own.g, own.H);
}
