import { type CaseSpec, type Expected, judgeCase, type Outcome } from "../checkers/judge-case.ts";
import { decidesAlike } from "../checkers/match-outcome.ts";
import { isMine } from "../definition/problem.ts";
import { showValue } from "../values/show.ts";
import { mismatch } from "../values/types.ts";
import type { Scope, Value } from "../values/value.ts";
import { AuthorError } from "../variant/author-error.ts";
import type { DrawnCase } from "../variant/make-case.ts";
import { showScope } from "../variant/make-value.ts";
import type { Case } from "../variant/variant.ts";
import { nudged } from "./boundary.ts";
import type { Programs, Solver } from "./programs.ts";

/** A right solution may err by this much of the tolerance, and a wrong one must err by this many tolerances. */
const NEAR = 0.1;
const FAR = 10;

/** A case with its right answer and what every program of the bank does with it. */
export interface CertifiedCase {
  readonly case: Case;
  readonly oracleError: number;
  readonly acceptedError: number;
  readonly misconceptions: readonly { readonly outcome: Outcome; readonly error: number }[];
}

/**
 * Answers and certifies one case; the reason for another draw otherwise.
 *
 * Only what another draw can cure is such a reason: a value too near to a decision or to a misconception. A right
 * solution that is wrong beyond the tolerance is a defect, which no draw may hide.
 *
 * @throws AuthorError for such a defect.
 */
export function certifyCase(programs: Programs, drawn: DrawnCase, parameters: Scope): CertifiedCase | string {
  const expected = expectedOutcome(programs, drawn);
  const spec: CaseSpec = { function: drawn.function, given: drawn.given, expected, maxCalls: drawn.maxCalls };
  const judged = (program: Solver) => {
    const outcome = program.call(drawn.function, drawn.args, parameters);
    return { outcome, ...judgeCase(spec, outcome) };
  };

  const rightErrors: number[] = [];
  const oracle = judged(programs.oracle);
  for (const program of [programs.oracle, ...programs.accepted]) {
    const { outcome, error, failure } = program === programs.oracle ? oracle : judged(program);
    if (error > 1) {
      throw defect(
        drawn,
        "right-solution-fails",
        `Cannot certify the case "${drawn.id}" as ${program.path} ${describe(outcome)} where the reference ${describeExpected(expected)}${failure?.kind === "clauses" ? `; it fails ${failure.failed.join(", ")}` : ""}`,
        program.path,
      );
    }
    if (error > NEAR) return `${program.name} is too inaccurate`;
    rightErrors.push(error);
  }

  if (!drawn.template.degenerate && expected.kind === "value" && !isMine(drawn.function)) {
    const types = drawn.function.takes.map((parameter) => parameter.type);
    for (const args of nudged(drawn.args, types)) {
      if (!decidesAlike(oracle.outcome, programs.oracle.call(drawn.function, args, parameters)))
        return "near a decision boundary";
    }
  }

  const misconceptions = programs.misconceptions.map(judged);
  const close = misconceptions.findIndex(({ error }) => error > NEAR && error < FAR);
  if (close !== -1) return `near the misconception ${programs.misconceptions[close]!.name}`;

  return {
    case: {
      ...spec,
      id: drawn.id,
      group: drawn.group,
      visibility: drawn.visibility,
      template: drawn.template,
      args: drawn.args,
    },
    oracleError: rightErrors[0] ?? 0,
    acceptedError: Math.max(0, ...rightErrors.slice(1)),
    misconceptions,
  };
}

function expectedOutcome({ reference }: Programs, drawn: DrawnCase): Expected {
  const { template } = drawn;
  const outcome = reference.answer(drawn.function.name, drawn.given);
  if (template.throws !== null) {
    if (outcome.kind === "threw" && outcome.name === template.throws) return { kind: "throws", error: template.throws };
    throw defect(
      drawn,
      "reference-does-not-throw",
      `Cannot certify the case "${drawn.id}" as it expects a ${template.throws}, and the reference ${describe(outcome)}`,
    );
  }
  if (outcome.kind === "threw") {
    throw defect(
      drawn,
      "reference-throws",
      `Cannot certify the case "${drawn.id}" as the reference throws ${outcome.name}: ${outcome.message}`,
    );
  }
  const unfit = mismatch(outcome.answer, drawn.function.returns);
  if (unfit !== undefined) {
    throw defect(
      drawn,
      "reference-of-wrong-type",
      `Cannot certify the case "${drawn.id}" as the reference answers ${showValue(unfit.got)}${unfit.path && ` at ${unfit.path}`} where ${unfit.expected} is expected`,
    );
  }
  if (drawn.function.judge.kind === "clauses") {
    const judgement = judgeCase(
      { function: drawn.function, given: drawn.given, expected: { kind: "clauses" }, maxCalls: {} },
      outcome,
    );
    if (judgement.error > NEAR) {
      throw defect(
        drawn,
        "reference-fails",
        `Cannot certify the case "${drawn.id}" as the reference's own witness ${showValue(outcome.answer)} does not clearly fulfil ${judgement.failure?.kind === "clauses" ? judgement.failure.failed.join(", ") : "every clause"}`,
      );
    }
    return { kind: "clauses" };
  }
  return { kind: "value", value: outcome.answer as Value };
}

function defect(drawn: DrawnCase, code: string, message: string, path?: string): AuthorError {
  const hint = showScope(drawn.given);
  return new AuthorError(
    path === undefined ? drawn.template.place : { file: path, line: 1, column: 1 },
    code,
    message,
    hint,
  );
}

function describe(outcome: Outcome): string {
  return outcome.kind === "threw"
    ? `throws ${outcome.name}: ${outcome.message}`
    : `answers ${showValue(outcome.answer).slice(0, 300)}${outcome.mutated.length > 0 ? ` and changes ${outcome.mutated.join(", ")}` : ""}`;
}

function describeExpected(expected: Expected): string {
  if (expected.kind === "throws") return `throws ${expected.error}`;
  return expected.kind === "value" ? `answers ${showValue(expected.value).slice(0, 300)}` : "finds a witness";
}
