import type { ProblemSet } from "../definition/course.ts";
import { VERDICTS, type VerdictWord } from "../verdict/verdict.ts";
import type { LineAdjustment, ResultLine } from "./report.ts";

/** Of one result what statistics and a table of a class need. */
export interface Cell {
  readonly verdict: VerdictWord;
  readonly points: number | null;
  readonly max: number;
  readonly provisional: boolean;
  /** The idea that explains most of the cases that failed. */
  readonly misconception: string | null;
  /** How many different submissions were judged; `null` where nobody counted. */
  readonly tries: number | null;
  readonly adjustments: readonly LineAdjustment[];
}

export interface LearnerRow {
  readonly id: string;
  readonly name: string;
  /** In the order of the set; nothing where there is no result. */
  readonly cells: readonly (Cell | undefined)[];
  /** `null` as long as some points are not known. */
  readonly points: number | null;
  readonly max: number;
}

export interface ProblemStatistics {
  readonly problem: string;
  readonly verdicts: Readonly<Record<VerdictWord, number>>;
  readonly handedIn: number;
  readonly void: number;
  readonly provisional: number;
  /** The mean share of the points of those who handed in and were judged; `null` where nobody was. */
  readonly facility: number | null;
  /** The correlation of this problem with the rest of the set; `null` where it has none. See `correlation`. */
  readonly discrimination: number | null;
  /** The median and the largest number of submissions of those who handed in. */
  readonly tries: { readonly median: number; readonly most: number } | null;
  /** Most frequent first: how many learners had it. */
  readonly misconceptions: readonly { readonly name: string; readonly learners: number }[];
}

export interface ClassStatistics {
  readonly problems: readonly ProblemStatistics[];
  /** How many learners earned up to 10 %, 20 %, …, 100 % of their points; those with points not known are left out. */
  readonly distribution: readonly number[];
  readonly mean: number | null;
  readonly median: number | null;
  /** Learners with points that are not known, and those who handed in nothing at all. */
  readonly unknown: number;
  readonly absent: number;
}

/** The idea behind most failures of a result; the first of those that explain as many. */
export function mainMisconception({ cases }: ResultLine): string | null {
  const counts = new Map<string, number>();
  for (const { misconception } of cases)
    if (misconception !== undefined) counts.set(misconception, (counts.get(misconception) ?? 0) + 1);
  let main: string | null = null;
  for (const [name, count] of counts) if (main === null || count > counts.get(main)!) main = name;
  return main;
}

const cents = (value: number) => Math.round(100 * value) / 100;

export function learnerRow(
  id: string,
  name: string,
  cells: readonly (Cell | undefined)[],
  set: ProblemSet,
): LearnerRow {
  const known = cells.every((cell) => cell !== undefined && cell.points !== null);
  return {
    id,
    name,
    cells,
    points: known ? cents(cells.reduce((sum, cell) => sum + cell!.points!, 0)) : null,
    max: cells.reduce((sum, cell, i) => sum + (cell?.max ?? set.problems[i]!.points), 0),
  };
}

/** Whether a result says how well its problem was solved: judged for good, and counted. */
function counts(cell: Cell | undefined): cell is Cell & { readonly points: number } {
  return cell !== undefined && cell.points !== null && cell.max > 0 && !cell.provisional;
}

/**
 * What a class's results tell about its problems.
 *
 * Nothing handed in is no attempt at a problem, and `judge-error` is no result: neither enters the facility of a problem
 * or its discrimination. In the rest of the set that a problem is compared with, not handed in is 0.
 */
export function classStatistics(rows: readonly LearnerRow[], set: ProblemSet): ClassStatistics {
  const problems = set.problems.map(({ id }, p): ProblemStatistics => {
    const cells = rows.flatMap(({ cells }) => cells[p] ?? []);
    const verdicts = Object.fromEntries(
      VERDICTS.map((word) => [word, cells.filter(({ verdict }) => verdict === word).length]),
    ) as Record<VerdictWord, number>;
    const pairs = rows.flatMap(({ cells }): (readonly [item: number, rest: number | null])[] => {
      const own = cells[p];
      if (!counts(own) || own.verdict === "not-run") return [];
      return [[own.points / own.max, restShare(cells, p)]];
    });
    const compared = pairs.filter((pair): pair is readonly [number, number] => pair[1] !== null);
    const tries = cells.flatMap(({ tries, verdict }) => (tries === null || verdict === "not-run" ? [] : [tries]));
    return {
      problem: id,
      verdicts,
      handedIn: cells.length - verdicts["not-run"],
      void: cells.filter(({ max }) => max === 0).length,
      provisional: cells.filter(({ provisional }) => provisional).length,
      facility: mean(pairs.map(([item]) => item)),
      discrimination: correlation(compared),
      tries: tries.length === 0 ? null : { median: median(tries)!, most: Math.max(...tries) },
      misconceptions: frequencies(cells.flatMap(({ misconception }) => misconception ?? [])),
    };
  });
  const shares = rows.flatMap(({ points, max }) => (points === null || max === 0 ? [] : [points / max]));
  const distribution = Array.from({ length: 10 }, () => 0);
  for (const share of shares) distribution[Math.min(9, Math.max(0, Math.ceil(10 * share - 1e-9) - 1))]!++;
  return {
    problems,
    distribution,
    mean: mean(shares),
    median: median(shares),
    unknown: rows.filter(({ points }) => points === null).length,
    absent: rows.filter(({ cells }) => cells.every((cell) => cell === undefined || cell.verdict === "not-run")).length,
  };
}

/** The share of the points of all problems but one; `null` where there is none to compare with. */
function restShare(cells: readonly (Cell | undefined)[], but: number): number | null {
  let [points, max] = [0, 0];
  cells.forEach((cell, i) => {
    if (i === but || !counts(cell)) return;
    points += cell.points;
    max += cell.max;
  });
  return max === 0 ? null : points / max;
}

/**
 * Pearson's correlation of two columns; `null` where one of them does not vary, or with fewer than three rows. Of a
 * problem and the rest of its set this is the corrected item-total correlation (Henrysson, Psychometrika 28, 1963,
 * 211–218): with the problem itself in the total every problem would seem to discriminate.
 */
export function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 3) return null;
  const [x, y] = [mean(pairs.map(([a]) => a))!, mean(pairs.map(([, b]) => b))!];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [a, b] of pairs) {
    xx += (a - x) ** 2;
    yy += (b - y) ** 2;
    xy += (a - x) * (b - y);
  }
  // What rounding leaves of no variance at all is none.
  return xx < 1e-12 || yy < 1e-12 ? null : xy / Math.sqrt(xx * yy);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function frequencies(names: readonly string[]): { name: string; learners: number }[] {
  const found = new Map<string, number>();
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1);
  return [...found]
    .map(([name, learners]) => ({ name, learners }))
    .sort((a, b) => b.learners - a.learners || (a.name < b.name ? -1 : 1));
}
