import type { ResultLine } from "../../report/report.ts";
import type { VerdictWord } from "../../verdict/verdict.ts";

/** Of a result what tables and counts need. */
export interface Summary {
  readonly verdict: VerdictWord;
  readonly points: number | null;
  readonly max: number;
  /** Those that were recognised, once each. */
  readonly misconceptions: readonly string[];
}

export function summaryOf({ verdict, points, max, cases }: ResultLine): Summary {
  return { verdict, points, max, misconceptions: [...new Set(cases.flatMap((one) => one.misconception ?? []))] };
}
