import type { ProblemSet } from "../definition/course.ts";
import type { Problem } from "../definition/problem.ts";
import { shownCase } from "../handout/public-cases.ts";
import { encode } from "../values/codec.ts";
import type { Language } from "../values/language.ts";
import type { Value } from "../values/value.ts";
import { type GroupPoints, groupPoints, pointsOf, scoringDigest, shareOf } from "../variant/score.ts";
import type { Case, Digests, Variant, Visibility } from "../variant/variant.ts";
import type { CaseVerdict, Verdict, VerdictWord } from "../verdict/verdict.ts";
import { caseMessage, consoleText, siblingName } from "./feedback.ts";

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
  /** The points by group; none where the submission could not even be looked at, or points do not come from groups. */
  readonly groups: readonly GroupPoints[];
  /** Hidden cases were not run yet: points are those of the groups that need none, and groups that do have `null`. */
  readonly provisional?: Provisional;
  /** What the instructor decided afterwards; `verdict`, `points` and `max` are those after it. */
  readonly adjustments?: readonly LineAdjustment[];
  /** As it was judged, where an adjustment changed it. */
  readonly judged?: Pick<ResultLine, "verdict" | "points" | "max" | "groups">;
  /** What the top-level code printed. */
  readonly console?: string;
  readonly cases: readonly CaseLine[];
  /** Fresh cases that fail as hidden ones do; `data` is a `PublicCase` of a handout, encoded by `values/codec.ts`. */
  readonly siblings?: readonly { readonly id: string; readonly data: string }[];
  /** SHA-256 of what was handed in; `null` when nothing was. */
  readonly submission: string | null;
  readonly digests: ResultDigests;
}

/** Why a result is not the last word. */
export interface Provisional {
  /** How many hidden cases wait. */
  readonly hidden: number;
  /** When they are run: the due date, as the set writes it. */
  readonly after: string;
}

/** SHA-256 of what a result rests on, kept apart so that a change can be named. */
export interface ResultDigests extends Digests {
  /** Of the groups, their weights and the points. */
  readonly scoring: string;
}

/** One decision about a result, and why. A problem that is void is worth 0 points. */
export type LineAdjustment =
  | { readonly kind: "extended"; readonly due: string; readonly reason: string }
  | { readonly kind: "void"; readonly reason: string }
  | { readonly kind: "void-cases"; readonly cases: readonly string[]; readonly reason: string }
  | { readonly kind: "points"; readonly points: number; readonly reason: string };

export interface CaseLine {
  readonly id: string;
  readonly group: string;
  readonly visibility: Visibility;
  readonly verdict: VerdictWord;
  readonly message?: string;
  readonly misconception?: string;
  /** What it printed, of a public case. */
  readonly console?: string;
  /** Of a hidden case: a public one, or one of `siblings`, that fails in the same way. */
  readonly sibling?: string;
  /** It counts for nothing: see the result's `adjustments`. */
  readonly void?: true;
}

export interface ReportContext {
  readonly set: ProblemSet;
  readonly learner: string;
  readonly max: number;
  readonly submission: string | null;
  /** When hidden cases are run, where they were not run yet. */
  readonly hiddenAfter?: string;
}

/** Makes the report of one submission; words in the set's language. */
export function makeReport(variant: Variant, verdict: Verdict, context: ReportContext): ResultLine {
  const { set, learner, max, hiddenAfter } = context;
  const { problem } = variant;
  const scored = scoreOf(
    variant,
    max,
    verdict.share !== null,
    verdict.cases.map((one) => [one.case.id, one.verdict]),
  );
  const hidden = variant.cases.filter(({ visibility }) => visibility === "hidden").length;
  const siblings = siblingsOf(verdict);
  return {
    format: 1,
    learner,
    problem: problem.id,
    version: problem.version,
    seed: variant.seed,
    attempt: set.attempt,
    verdict: verdict.verdict,
    ...scored,
    ...(hiddenAfter === undefined || hidden === 0 ? {} : { provisional: { hidden, after: hiddenAfter } }),
    ...(verdict.console === undefined ? {} : { console: consoleText(verdict.console, set.language) }),
    cases: verdict.cases.map((one) => caseLine(one, variant, set.language)),
    ...(siblings.length === 0 ? {} : { siblings }),
    submission: context.submission,
    digests: { ...variant.digests, scoring: scoringDigest(problem, variant.cases, max) },
  };
}

/** An earlier result under the present weights and points: its cases stand as they were judged. */
export function rescored(before: ResultLine, variant: Variant, max: number): ResultLine {
  return {
    ...before,
    ...scoreOf(
      variant,
      max,
      before.points !== null,
      before.cases.map(({ id, verdict }) => [id, verdict]),
    ),
    digests: { ...before.digests, scoring: scoringDigest(variant.problem, variant.cases, max) },
  };
}

/** Points, in all and by group. A case that was not run yet has earned nothing yet, and lost nothing. */
export function scoreOf(
  { problem, cases }: { readonly problem: Problem; readonly cases: readonly Pick<Case, "id" | "group">[] },
  max: number,
  judged: boolean,
  verdicts: Iterable<readonly [id: string, verdict: VerdictWord]>,
): Pick<ResultLine, "points" | "max" | "groups"> {
  const known = new Map(verdicts);
  const passed = (group: string): boolean | undefined => {
    const own = cases.filter((one) => one.group === group).map(({ id }) => known.get(id));
    if (!judged) return undefined;
    if (own.some((verdict) => verdict !== undefined && verdict !== "accepted")) return false;
    return own.includes(undefined) ? undefined : true;
  };
  const share = shareOf(problem, cases, (id) => known.get(id) === "accepted");
  return { points: judged ? pointsOf(share, max) : null, max, groups: groupPoints(problem, cases, max, passed) };
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
    groups: [],
    cases: [],
    submission: null,
    digests: { inputs: "", answers: "", scoring: "" },
  };
}

function caseLine(one: CaseVerdict, variant: Variant, language: Language): CaseLine {
  // How the learner runs one case again; only public ones can be.
  const replayOf = (id: string) => `npm test -- -t "${variant.problem.slug} ${id}"`;
  const message = caseMessage(one, variant, replayOf, language);
  return {
    id: one.case.id,
    group: one.case.group,
    visibility: one.visibility,
    verdict: one.verdict,
    ...(message === undefined ? {} : { message }),
    ...(one.misconception === undefined ? {} : { misconception: one.misconception }),
    ...(one.console === undefined ? {} : { console: consoleText(one.console, language) }),
    ...(one.sibling === undefined ? {} : { sibling: siblingName(one.sibling) }),
  };
}

/** The fresh cases of a verdict, once each. */
function siblingsOf(verdict: Verdict): { id: string; data: string }[] {
  const fresh = new Map(
    verdict.cases.flatMap(({ sibling }) =>
      sibling?.kind === "fresh" ? [[siblingName(sibling), sibling] as const] : [],
    ),
  );
  return [...fresh].map(([id, { certified, verdict: one }]) => ({
    id,
    data: encode(shownCase(id, one.case, certified.variant.problem, certified.certificate) as unknown as Value),
  }));
}
