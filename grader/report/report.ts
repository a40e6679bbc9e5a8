import type { ProblemSet } from "../definition/course.ts";
import type { Language } from "../values/language.ts";
import type { Digests, Variant, Visibility } from "../variant/variant.ts";
import type { CaseVerdict, Verdict, VerdictWord } from "../verdict/verdict.ts";
import { caseMessage, consoleText } from "./feedback.ts";

/**
 * One line of `results.jsonl`: what became of one learner's submission for one problem. No durations and no dates, so
 * that the same submission gives the same bytes anywhere.
 */
export interface ResultLine {
  readonly format: 1;
  readonly learner: string;
  readonly problem: string;
  readonly version: number;
  readonly seed: string;
  readonly attempt: number;
  readonly verdict: VerdictWord;
  /** `null` when we could not judge: never zero. */
  readonly points: number | null;
  readonly max: number;
  /** What the top-level code printed. */
  readonly console?: string;
  readonly cases: readonly CaseLine[];
  /** SHA-256 of what was handed in; `null` when nothing was. */
  readonly submission: string | null;
  readonly digests: Digests;
}

export interface CaseLine {
  readonly id: string;
  readonly group: string;
  readonly visibility: Visibility;
  readonly verdict: VerdictWord;
  readonly message?: string;
  readonly misconception?: string;
  /** What it printed, of a public case. */
  readonly console?: string;
}

export interface ReportContext {
  readonly set: ProblemSet;
  readonly learner: string;
  readonly max: number;
  readonly submission: string | null;
  /** How the learner runs one case again, by its id; only public cases can be. */
  readonly replay: (caseId: string) => string;
}

/** Makes the report of one submission; words in the set's language. */
export function makeReport(variant: Variant, verdict: Verdict, context: ReportContext): ResultLine {
  const { set, learner, max } = context;
  const { problem } = variant;
  return {
    format: 1,
    learner,
    problem: problem.id,
    version: problem.version,
    seed: variant.seed,
    attempt: set.attempt,
    verdict: verdict.verdict,
    // Two decimals are what gradebooks keep.
    points: verdict.share === null ? null : Math.round(100 * verdict.share * max) / 100,
    max,
    ...(verdict.console === undefined ? {} : { console: consoleText(verdict.console, set.language) }),
    cases: verdict.cases.map((one) => caseLine(one, variant, context, set.language)),
    submission: context.submission,
    digests: variant.digests,
  };
}

function caseLine(one: CaseVerdict, variant: Variant, context: ReportContext, language: Language): CaseLine {
  const message = caseMessage(one, variant, context.replay(one.case.id), language);
  return {
    id: one.case.id,
    group: one.case.group,
    visibility: one.visibility,
    verdict: one.verdict,
    ...(message === undefined ? {} : { message }),
    ...(one.misconception === undefined ? {} : { misconception: one.misconception }),
    ...(one.console === undefined ? {} : { console: consoleText(one.console, language) }),
  };
}
