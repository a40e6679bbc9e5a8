import type { CertifiedVariant } from "../certificate/make-variant.ts";
import { matchesOutcome } from "../checkers/match-outcome.ts";
import { isMine } from "../definition/problem.ts";
import type { Run } from "../run/run.ts";
import type { Submission } from "../submission/submission.ts";
import { encode } from "../values/codec.ts";
import type { Value } from "../values/value.ts";
import { AuthorError } from "../variant/author-error.ts";
import { isDrawn } from "../variant/make-case.ts";
import type { Case } from "../variant/variant.ts";
import { judge } from "./judge.ts";
import type { CaseVerdict, Sibling, Verdict } from "./verdict.ts";

/** So many public seeds are searched. */
const SEEDS = 3;
/** So many ways of failing get a sibling: a learner mends one thing at a time. */
const WAYS = 3;

/** The parts of a search that cost something. */
export interface Search {
  /** The learner's own parameters with other cases, from the n-th public seed: nothing about them is secret. */
  variantAt(n: number): CertifiedVariant;
  run(variant: CertifiedVariant, cases: readonly Case[]): Promise<Run>;
}

/**
 * For each way in which hidden cases fail, finds a case that may be shown in full and fails in the same way: one of the
 * learner's own public cases, or else a fresh one.
 *
 * The search runs only cases of public seeds, in a heap of its own, so that nothing of a hidden input can be in what is
 * then shown. Cases that are the same for everybody are left out, as the hidden one may be among them.
 */
export async function findSiblings(
  verdict: Verdict,
  submission: Submission & { kind: "ready" },
  search: Search,
): Promise<Verdict> {
  if (verdict.guard) return verdict;
  const failed = verdict.cases.filter(({ reason }) => reason?.kind === "failed" || reason?.kind === "limit");
  const shown = failed.filter((one) => one.visibility === "public");
  const ways: CaseVerdict[] = [];
  for (const one of failed) if (one.visibility === "hidden" && !ways.some((way) => isSameWay(one, way))) ways.push(one);

  const found = new Map<CaseVerdict, Sibling>();
  for (const way of ways) {
    const own = shown.find((one) => isSameWay(one, way) || tellsOfMine(one, way));
    if (own !== undefined) found.set(way, { kind: "own", id: own.case.id });
  }
  // Where a group has nothing that is drawn, no seed has another case; to find that out by making variants takes long.
  const drawn = new Set(verdict.cases.flatMap(({ case: one }) => (isFresh(one) ? [one.group] : [])));
  const wanted = ways.filter((way) => !found.has(way) && drawn.has(way.case.group)).slice(0, WAYS);
  const hidden = new Set(verdict.cases.filter((one) => one.visibility === "hidden").map((one) => inputOf(one.case)));
  for (let n = 1; n <= SEEDS && wanted.some((way) => !found.has(way)); n++) {
    const open = wanted.filter((way) => !found.has(way));
    const fresh = await failuresAt(n, open, hidden, submission, search);
    for (const way of open) {
      const alike = fresh.flatMap((one) => {
        const explained = explainedBy(way.misconception, one);
        return isSameWay(explained.verdict, way) && one.verdict.case.group === way.case.group ? [explained] : [];
      });
      const sibling = alike.find((one) => one.verdict.case.template === way.case.template) ?? alike[0];
      if (sibling !== undefined) found.set(way, { kind: "fresh", number: wanted.indexOf(way) + 1, ...sibling });
    }
  }
  if (found.size === 0) return verdict;
  const cases = verdict.cases.map((one) => {
    if (one.visibility === "public") return one;
    const sibling = found.get(ways.find((way) => isSameWay(one, way)) ?? one);
    return sibling === undefined ? one : { ...one, sibling };
  });
  return { ...verdict, cases };
}

/** A fresh case that failed. */
interface Fresh {
  readonly certified: CertifiedVariant;
  readonly verdict: CaseVerdict;
}

/** What fails among the fresh cases of one public seed, in the groups where something is looked for. */
async function failuresAt(
  n: number,
  ways: readonly CaseVerdict[],
  hidden: ReadonlySet<string>,
  submission: Submission & { kind: "ready" },
  search: Search,
): Promise<Fresh[]> {
  let certified: CertifiedVariant;
  try {
    certified = search.variantAt(n);
  } catch (error) {
    // A seed that cannot be certified is a pity, and no reason to lose the verdict.
    if (error instanceof AuthorError) return [];
    throw error;
  }
  const groups = new Set(ways.map((way) => way.case.group));
  const cases = certified.variant.cases.filter(
    (one) => isFresh(one) && groups.has(one.group) && !hidden.has(inputOf(one)),
  );
  if (cases.length === 0) return [];
  const run = await search.run(certified, cases);
  if (run.kind === "failed" || run.guard) return [];
  const { cases: judged } = judge({ ...certified.variant, cases }, certified.certificate, submission, run);
  return judged.filter((one) => one.verdict !== "accepted").map((verdict) => ({ certified, verdict }));
}

/**
 * With the wrong idea behind it that was found in the submission as a whole, where it explains this case too: a few
 * cases alone could as well be explained by another.
 */
function explainedBy(misconception: string | undefined, fresh: Fresh): Fresh {
  const { certified, verdict } = fresh;
  if (misconception === undefined || verdict.reason?.kind !== "failed") return fresh;
  const theirs = certified.certificate.misconceptions.get(misconception)!.outcomes.get(verdict.case.id)!;
  if (!matchesOutcome(verdict.case, verdict.reason.outcome, theirs)) return fresh;
  return { certified, verdict: { ...verdict, misconception } };
}

function isSameWay(a: CaseVerdict, b: CaseVerdict): boolean {
  return wayOf(a) === wayOf(b);
}

/** The learner's own numbers are put through the function that public cases try: the same wrong idea is behind both. */
function tellsOfMine(shown: CaseVerdict, way: CaseVerdict): boolean {
  return isMine(way.case.function) && way.misconception !== undefined && shown.misconception === way.misconception;
}

/** How a case failed, without its numbers. */
function wayOf({ case: one, verdict, reason, misconception }: CaseVerdict): string {
  const how =
    reason?.kind === "limit"
      ? reason.limit
      : reason?.kind !== "failed"
        ? reason?.kind
        : reason.failure.kind === "clauses"
          ? `clause ${reason.failure.failed[0]}`
          : reason.failure.kind;
  return JSON.stringify([one.function.name, verdict, how, misconception]);
}

/** Whether another seed has another case in its place. */
function isFresh({ visibility, template }: Case): boolean {
  return visibility === "hidden" && isDrawn(template.given);
}

function inputOf(one: Case): string {
  return encode(one.args as readonly Value[]);
}
