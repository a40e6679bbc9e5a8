type Matrix = readonly (readonly number[])[];

interface Result {
  step: number[];
  slope: number;
  descent: boolean;
}

export function newtonStep(g: readonly number[], H: Matrix): Result | null {
  const n = g.length;
  if (n === 0 || H.length !== n || H.some((row) => row.length !== n)) throw new RangeError("sizes do not agree");
  if (![...g, ...H.flat()].every(Number.isFinite)) throw new RangeError("entries must be finite");
  const size = Math.max(...H.flat().map(Math.abs));
  if (H.some((row, i) => Math.abs(row[i]!) <= 1e-12 * size)) return null;
  const step = g.map((x, i) => -x / H[i]![i]!);
  const slope = g.reduce((sum, x, i) => sum + x * step[i]!, 0);
  return { step, slope, descent: slope < 0 };
}

export const mine = ({ g, H }: { g: readonly number[]; H: Matrix }): Result | null => newtonStep(g, H);
