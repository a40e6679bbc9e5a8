import type { ResultLine } from "../../report/report.ts";
import type { VerdictWord } from "../../verdict/verdict.ts";

/** Of a result what tables and counts need. */
export interface Summary {
  readonly verdict: VerdictWord;
  readonly points: number | null;
  readonly max: number;
  /** When hidden cases are run that were not run yet: more points may come of them. */
  readonly provisional?: string;
  /** Those that were recognised, once each. */
  readonly misconceptions: readonly string[];
}

export function summaryOf({ verdict, points, max, provisional, cases }: ResultLine): Summary {
  const misconceptions = [...new Set(cases.flatMap((one) => one.misconception ?? []))];
  return {
    verdict,
    points,
    max,
    ...(provisional === undefined ? {} : { provisional: provisional.after }),
    misconceptions,
  };
}
