import { freeNames, parseExpression, parseFormula } from "../../../grader/definition/expression.ts";
import { callFunction, type FunctionBody } from "../../../grader/values/function-value.ts";
import { isRecord, type Value } from "../../../grader/values/value.ts";
import type { GoldenAdapter } from "../adapter.ts";

/**
 * A golden value names a formula and perhaps a box. The reference wants candidates: they are found here by Newton runs
 * from many seeds, in the box or, where there is none, in a square that is wide enough for textbook functions.
 */
export const adapter: GoldenAdapter = {
  call(input) {
    const formula = String(input.f);
    const variables = [...freeNames(parseExpression(formula))].sort();
    const { value, gradient, hessian } = parseFormula(formula, variables);
    const f: FunctionBody = { $function: "body", variables, formula, constants: {}, value, gradient, hessian };
    const everywhere = variables.map(() => [-WIDE, WIDE]);
    const box = (input.box as unknown as readonly (readonly number[])[] | undefined) ?? everywhere;
    const seeds = (input.seeds as unknown as readonly (readonly number[])[] | undefined) ?? [
      ...grid(box, false),
      ...grid(
        box.map(() => [-3, 3]),
        true,
      ),
    ];
    const candidates: (readonly number[])[] = [];
    for (const seed of seeds) {
      const end = newton(f, seed);
      if (end !== null && !candidates.some((other) => distance(other, end) < 1e-4)) candidates.push(end);
    }
    const tol = typeof input.tol === "number" ? { tol: input.tol } : {};
    return { function: "findCritical", given: { f: f as unknown as Value, seeds, box, candidates, ...tol } };
  },
  expected: (answer) =>
    (answer as readonly Value[]).map((point) =>
      isRecord(point) ? { x: point.x as Value, label: point.label as Value } : point,
    ),
};

const WIDE = 12;
const DIVISIONS = [400, 40, 12];

/** Regular points, a little askew so that no seed lies on an axis of symmetry. */
function grid(box: readonly (readonly number[])[], inner: boolean): number[][] {
  const divisions = (DIVISIONS[box.length - 1] ?? 6) + (inner ? 1 : 0);
  return box.reduce<number[][]>(
    (points, [lo, hi]) =>
      points.flatMap((point) =>
        Array.from({ length: divisions }, (_, i) => [...point, lo! + ((i + 0.4871) * (hi! - lo!)) / divisions]),
      ),
    [[]],
  );
}

const distance = (a: readonly number[], b: readonly number[]) =>
  Math.max(...a.map((entry, i) => Math.abs(entry - b[i]!)));

/** Plain Newton. At a degenerate point it converges slowly and stops short: the nearby round number is then tried. */
function newton(f: FunctionBody, seed: readonly number[]): number[] | null {
  const gradient = (x: readonly number[]) => callFunction({ $function: "gradient", body: f }, [x]) as readonly number[];
  let x = [...seed];
  let change = Number.POSITIVE_INFINITY;
  for (let k = 0; k < 150 && change > 1e-13; k++) {
    const step = solve(
      callFunction({ $function: "hessian", body: f }, [x]) as readonly (readonly number[])[],
      gradient(x),
    );
    const next = x.map((entry, i) => entry - step[i]!);
    if (!next.every(Number.isFinite)) break;
    change = distance(next, x);
    x = next;
  }
  const round = x.map((entry) => Math.round(entry * 1e4) / 1e4 + 0);
  if (distance(x, round) < 1e-5 && gradient(round).every((entry) => entry === 0)) return round;
  return change < 1e-10 ? x : null;
}

/** Elimination with partial pivoting; full of infinite numbers and NaN for a singular matrix. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const n = rows.length;
  for (let k = 0; k < n; k++) {
    const best = rows.slice(k).reduce((a, b) => (Math.abs(b[k]!) > Math.abs(a[k]!) ? b : a));
    rows[rows.indexOf(best)] = rows[k]!;
    rows[k] = best.map((entry) => entry / best[k]!);
    for (let i = 0; i < n; i++) if (i !== k) rows[i] = rows[i]!.map((entry, j) => entry - rows[i]![k]! * rows[k]![j]!);
  }
  return rows.map((row) => row[n]!);
}
