import type { Text } from "../values/language.ts";
import type { CaseResult } from "./case-result.ts";
import type { PublicCases } from "./public-cases.ts";

/** How a problem stands after its public cases were tried. */
export interface ProblemResult {
  readonly slug: string;
  readonly title: Text;
  readonly state: "solved" | "failing" | "not-started" | "not-loaded";
  readonly passed: number;
  readonly total: number;
  /** Whether all its cases were run, and not just those that were asked for. */
  readonly whole: boolean;
  readonly cases: readonly CaseResult[];
}

/** Sums up the cases of one problem, and names the misconceptions behind what fails. */
export function problemResult(data: PublicCases, slug: string, results: readonly CaseResult[]): ProblemResult {
  const cases = withMisconceptions(results, data);
  const passed = cases.filter((one) => one.passed).length;
  const failures = cases.flatMap((one) => one.failure?.kind ?? []);
  const total = data.cases.length + data.own.length;
  return {
    slug,
    title: data.title,
    state:
      failures.length === 0
        ? "solved"
        : failures.includes("not-loaded")
          ? "not-loaded"
          : failures.every((kind) => kind === "not-started")
            ? "not-started"
            : "failing",
    passed,
    total: cases.length,
    whole: cases.length >= total,
    cases,
  };
}

/**
 * Of the misconceptions that do the same in a case, the one that fits the problem as a whole best: counting for it the
 * failures it explains and against it those it predicts in vain, as the official grader does. So one wrong idea gets
 * one name, and one chance agreement none that the other cases deny.
 */
function withMisconceptions(cases: readonly CaseResult[], data: PublicCases): CaseResult[] {
  const score = (name: string) => {
    const explained = cases.filter((one) => one.fits.includes(name)).length;
    const predicted = cases.filter((one) => one.predicted.includes(name)).length;
    return explained - (predicted - explained);
  };
  const ranked = data.misconceptions
    .map(({ name, says }) => ({ name, says, score: score(name) }))
    .sort((a, b) => b.score - a.score);
  return cases.map((one) => {
    const best = ranked.find(({ name }) => one.fits.includes(name));
    return best === undefined ? one : { ...one, misconception: { name: best.name, says: best.says } };
  });
}
