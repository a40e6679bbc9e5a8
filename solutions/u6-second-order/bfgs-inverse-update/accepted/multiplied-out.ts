// One product with the matrix, then corrections entry by entry: O(n²).

function updated(
  matrix: readonly (readonly number[])[],
  s: readonly number[],
  y: readonly number[],
): number[][] | null {
  let sy = 0;
  for (const [i, x] of s.entries()) sy += x * y[i]!;
  if (sy <= 0) return null;
  const u: number[] = [];
  let yu = 0;
  for (const [i, row] of matrix.entries()) {
    let entry = 0;
    for (let j = 0; j < row.length; j++) entry += row[j]! * y[j]!;
    u.push(entry);
    yu += entry * y[i]!;
  }
  const result: number[][] = matrix.map((row) => [...row]);
  for (let i = 0; i < s.length; i++) {
    for (let j = 0; j <= i; j++) {
      const change = ((1 + yu / sy) * s[i]! * s[j]! - u[i]! * s[j]! - s[i]! * u[j]!) / sy;
      result[i]![j] = matrix[i]![j]! + change;
      result[j]![i] = result[i]![j]!;
    }
  }
  return result;
}

export function bfgs(Hinv: readonly (readonly number[])[], s: readonly number[], y: readonly number[]) {
  const square = Hinv.length > 0 && Hinv.every((row) => row.length === Hinv.length);
  if (!square || s.length !== Hinv.length || y.length !== Hinv.length) throw new RangeError("shapes do not fit");
  const all = s.concat(y, ...Hinv);
  if (all.some((x) => !Number.isFinite(x))) throw new RangeError("finite numbers only");
  return updated(Hinv, s, y);
}

export function mine(own: { Hinv: readonly (readonly number[])[]; s: readonly number[]; y: readonly number[] }) {
  return updated(own.Hinv, own.s, own.y);
}
