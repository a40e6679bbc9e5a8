import type { ProblemSet } from "../definition/course.ts";
import type { Language } from "../values/language.ts";
import { pointsOf, scoringDigest, shareOf } from "../variant/score.ts";
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
  readonly digests: ResultDigests;
}

/** SHA-256 of what a result rests on, kept apart so that a change can be named. */
export interface ResultDigests extends Digests {
  /** Of the groups, their weights and the points. */
  readonly scoring: string;
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
    points: verdict.share === null ? null : pointsOf(verdict.share, max),
    max,
    ...(verdict.console === undefined ? {} : { console: consoleText(verdict.console, set.language) }),
    cases: verdict.cases.map((one) => caseLine(one, variant, set.language)),
    submission: context.submission,
    digests: { ...variant.digests, scoring: scoringDigest(problem, variant.cases, max) },
  };
}

/** An earlier result under the present weights and points: its cases stand as they were judged. */
export function rescored(before: ResultLine, { problem, cases }: Variant, max: number): ResultLine {
  const passed = new Set(before.cases.filter(({ verdict }) => verdict === "accepted").map(({ id }) => id));
  return {
    ...before,
    points: pointsOf(
      shareOf(problem, cases, (id) => passed.has(id)),
      max,
    ),
    max,
    digests: { ...before.digests, scoring: scoringDigest(problem, cases, max) },
  };
}

/** The line of a submission that could not even be looked at. */
export function unjudgedReport(
  set: ProblemSet,
  task: { readonly learner: string; readonly problem: string; readonly points: number },
  version: number,
): ResultLine {
  return {
    format: 1,
    learner: task.learner,
    problem: task.problem,
    version,
    seed: "",
    attempt: set.attempt,
    verdict: "judge-error",
    points: null,
    max: task.points,
    cases: [],
    submission: null,
    digests: { inputs: "", answers: "", scoring: "" },
  };
}

function caseLine(one: CaseVerdict, variant: Variant, language: Language): CaseLine {
  // How the learner runs one case again; only public ones can be.
  const replay = `npm test -- -t "${variant.problem.slug} ${one.case.id}"`;
  const message = caseMessage(one, variant, replay, language);
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
