import type { Certificate } from "../certificate/certificate.ts";
import { judgeCase } from "../checkers/judge-case.ts";
import { matchesOutcome } from "../checkers/match-outcome.ts";
import type { ConsoleOutput } from "../interpreter/console-output.ts";
import type { CaseOutcome, FinishedRun, Run } from "../run/run.ts";
import type { Submission } from "../submission/submission.ts";
import { thrownMessage, thrownPlace } from "../submission/thrown-message.ts";
import { shareOf } from "../variant/score.ts";
import type { Case, Variant } from "../variant/variant.ts";
import { plainOutcome } from "./plain-outcome.ts";
import type { CaseReason, CaseVerdict, Verdict, VerdictWord } from "./verdict.ts";

/** Judges a submission that was not run: nothing was handed in, or it does not compile. */
export function judgeUnrun(variant: Variant, submission: Exclude<Submission, { kind: "ready" }>): Verdict {
  const [verdict, reason]: [VerdictWord, CaseReason] =
    submission.kind === "missing"
      ? ["not-run", { kind: "not-handed-in" }]
      : ["compile-error", { kind: "not-loaded", message: submission.message }];
  return uniform(variant, verdict, reason, 0);
}

/** The same verdict for every case. */
function uniform(variant: Variant, verdict: VerdictWord, reason: CaseReason, share: number | null): Verdict {
  return {
    verdict,
    share,
    cases: variant.cases.map((one) => ({ case: one, visibility: one.visibility, verdict, reason })),
  };
}

/** A verdict for what we could not judge: no points are lost, and none are given. */
export function judgeError(variant: Variant, reason: string): Verdict {
  return uniform(variant, "judge-error", { kind: "judge-error", reason }, null);
}

/** Judges what a submission answered. Everything that is not explained by the submission itself is a `judge-error`. */
export function judge(
  variant: Variant,
  certificate: Certificate,
  submission: Submission & { kind: "ready" },
  run: Run,
): Verdict {
  if (run.kind === "failed") return judgeError(variant, run.reason);
  const { load } = run;
  if (load.kind === "syntax-error")
    return uniform(
      variant,
      "compile-error",
      { kind: "not-loaded", message: thrownMessage(submission, load.thrown) },
      0,
    );
  if (load.kind === "threw")
    return uniform(
      variant,
      "runtime-error",
      { kind: "not-loaded", message: thrownMessage(submission, load.thrown) },
      0,
    );
  if (load.kind === "limit") {
    const reason = { kind: "limit", limit: load.limit, work: run.work } as const;
    const verdict = uniform(variant, verdictOfLimit(load.limit), reason, 0);
    return run.guard
      ? { ...verdict, guard: true, cases: verdict.cases.map((one) => ({ ...one, guard: true })) }
      : verdict;
  }
  if (variant.cases.some((one) => !run.outcomes.has(one.id)))
    return judgeError(variant, "the answers do not cover the cases asked");

  const judged = variant.cases.map((one) => {
    const verdict = judgeOutcome(one, run.outcomes.get(one.id)!, run, submission);
    const printed = one.visibility === "public" ? run.consoles.get(one.id) : undefined;
    return hasPrinted(printed) ? { ...verdict, console: printed } : verdict;
  });
  const cases = withMisconceptions(judged, certificate);
  const first = cases.find((one) => one.verdict !== "accepted");
  const passed = new Set(cases.filter((one) => one.verdict === "accepted").map((one) => one.case.id));
  return {
    verdict: run.missingExports.length > 0 ? "compile-error" : (first?.verdict ?? "accepted"),
    share: cases.some((one) => one.verdict === "judge-error")
      ? null
      : shareOf(variant.problem, variant.cases, (id) => passed.has(id)),
    ...(run.guard ? { guard: true } : {}),
    ...(hasPrinted(run.console) ? { console: run.console } : {}),
    cases,
  };
}

function hasPrinted(output: ConsoleOutput | undefined): output is ConsoleOutput {
  return output !== undefined && (output.text !== "" || output.cut);
}

function judgeOutcome(
  one: Case,
  outcome: CaseOutcome,
  run: FinishedRun,
  submission: Submission & { kind: "ready" },
): CaseVerdict {
  const as = (verdict: VerdictWord, reason: CaseReason): CaseVerdict => ({
    case: one,
    visibility: one.visibility,
    verdict,
    reason,
  });
  switch (outcome.kind) {
    case "missing-export":
      return as("compile-error", { kind: "missing-export", name: one.function.name });
    case "not-run":
      return as("time-limit", { kind: "limit", limit: "total-work", work: 0 });
    case "limit": {
      const verdict = as(verdictOfLimit(outcome.limit), { kind: "limit", limit: outcome.limit, work: outcome.work });
      return run.guard && outcome.limit === "work" ? { ...verdict, guard: true } : verdict;
    }
    default: {
      const plain = plainOutcome(one, outcome);
      const { failure } = judgeCase(one, plain);
      if (failure === undefined) return { case: one, visibility: one.visibility, verdict: "accepted" };
      const place = outcome.kind === "threw" ? thrownPlace(submission, outcome.thrown) : undefined;
      const reason = { kind: "failed", outcome: plain, failure, ...(place === undefined ? {} : { place }) } as const;
      return as(failure.kind === "threw" ? "runtime-error" : "wrong-answer", reason);
    }
  }
}

/** A stack that overflowed is the code's own failure; running out of room or of work are limits. */
function verdictOfLimit(limit: string): VerdictWord {
  if (limit === "memory") return "memory-limit";
  return limit === "stack" ? "runtime-error" : "time-limit";
}

/**
 * Names the misconception behind each failed case: of those that did the same there, the one that fits the submission
 * as a whole best, counting for it the failures it explains and against it those it predicts in vain. So one wrong idea
 * gets one name.
 */
function withMisconceptions(cases: readonly CaseVerdict[], certificate: Certificate): CaseVerdict[] {
  const candidates = [...certificate.misconceptions].map(([name, { killedBy, outcomes }]) => {
    const predicted = cases.filter(({ case: one }) => killedBy.includes(one.id));
    const explained = predicted.filter(
      ({ case: one, reason }) =>
        reason?.kind === "failed" && matchesOutcome(one, reason.outcome, outcomes.get(one.id)!),
    );
    return {
      name,
      explained: new Set(explained.map((one) => one.case.id)),
      inVain: predicted.length - explained.length,
    };
  });
  const ranked = candidates.sort((a, b) => b.explained.size - b.inVain - (a.explained.size - a.inVain));
  return cases.map((one) => {
    const misconception = ranked.find(({ explained }) => explained.has(one.case.id))?.name;
    return misconception === undefined ? one : { ...one, misconception };
  });
}
