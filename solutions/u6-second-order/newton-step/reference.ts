interface NewtonStep {
  step: number[];
  slope: number;
  descent: boolean;
}

type Matrix = readonly (readonly number[])[];

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/** Solves the equations whose rows are `[...coefficients, right side]`; null when no pivot is larger than `tiny`. */
function solve(rows: Matrix, tiny: number): number[] | null {
  if (rows.length === 0) return [];
  const pivot = rows.reduce((best, row) => (Math.abs(row[0]!) > Math.abs(best[0]!) ? row : best));
  const [first, ...others] = pivot;
  if (Math.abs(first!) <= tiny) return null;
  const left = rows
    .filter((row) => row !== pivot)
    .map(([head, ...tail]) => tail.map((entry, j) => entry - (head! / first!) * others[j]!));
  const rest = solve(left, tiny);
  return rest === null ? null : [(others[rest.length]! - dot(rest, others)) / first!, ...rest];
}

/** Elimination with row pivoting on [H | -g]. */
export function newtonStep({ g, H }: { g: readonly number[]; H: Matrix }): NewtonStep | null {
  const n = g.length;
  if (n === 0 || H.length !== n || H.some((row) => row.length !== n) || ![g, ...H].flat().every(Number.isFinite))
    throw new RangeError("g must have n >= 1 finite entries and H n rows of n finite entries");
  const step = solve(
    H.map((row, i) => [...row, -g[i]!]),
    1e-12 * Math.max(...H.flat().map(Math.abs)),
  );
  if (step === null) return null;
  const slope = dot(g, step);
  return { step, slope, descent: slope < 0 };
}

export function mine(own: { g: readonly number[]; H: Matrix }): NewtonStep | null {
  return newtonStep(own);
}
