import type { Certificate } from "../certificate/certificate.ts";
import type { CaseSpec, Outcome } from "../checkers/judge-case.ts";
import type { FunctionSpec, Problem, ProblemLimits } from "../definition/problem.ts";
import type { FunctionValue } from "../values/function-value.ts";
import type { Text } from "../values/language.ts";
import type { Value } from "../values/value.ts";
import type { Case } from "../variant/variant.ts";

/** What a stub throws: it tells work that was not begun from work that fails. */
export const NOT_SOLVED: Text = { en: "Not solved yet", zh: "尚未完成" };

/**
 * What a handout holds of one problem for its tests: public cases with their answers, and nothing that is hidden. This
 * is the format of `saddlepoint/<slug>.json` in a handout, encoded by `values/codec.ts`.
 */
export interface PublicCases {
  readonly format: 1;
  readonly problem: string;
  readonly version: number;
  readonly seed: string;
  readonly title: Text;
  /** Names of the functions to export. */
  readonly exports: readonly string[];
  readonly hints: readonly Text[];
  readonly misconceptions: readonly { readonly name: string; readonly says: Text }[];
  /** Functions for the learner's own numbers, whose answer only the official grader knows: here only their type is judged. */
  readonly own: readonly FunctionSpec[];
  readonly cases: readonly PublicCase[];
  /** What the official grader lets a submission use; here only `npm run official` does. */
  readonly limits: ProblemLimits;
  /** To be shown after a pass. For practice only: a graded handout holds none. */
  readonly worked?: Worked;
}

/** A worked solution: why, in words, and one that is right, in TypeScript. */
export interface Worked {
  readonly says: Text;
  readonly code: string;
}

export interface PublicCase extends CaseSpec {
  readonly id: string;
  /** The title of the group that it scores in. */
  readonly group: Text;
  readonly args: readonly (Value | FunctionValue)[];
  /** What each misconception, in the order above, does with this case. */
  readonly outcomes: readonly Outcome[];
}

/**
 * What comes with an official report: cases that fail as hidden ones do, for `saddlepoint/siblings.json` in the handout,
 * where `npm test` then runs them too. Encoded by `values/codec.ts`.
 */
export interface SiblingsFile {
  readonly format: 1;
  /** By slug. */
  readonly problems: Readonly<Record<string, Siblings>>;
}

export interface Siblings {
  /** The public seed that they belong to: a handout of other numbers leaves them alone. */
  readonly seed: string;
  readonly cases: readonly PublicCase[];
}

/** A case as a handout holds it, answer and all: a public one, or a sibling of a hidden one. */
export function shownCase(id: string, one: Case, problem: Problem, certificate: Certificate): PublicCase {
  return {
    id,
    group: problem.groups.find((group) => group.id === one.group)!.title,
    function: one.function,
    given: one.expected.kind === "clauses" ? one.given : {},
    args: one.args,
    expected: one.expected,
    maxCalls: one.maxCalls,
    outcomes: problem.misconceptions.map(({ name }) => certificate.misconceptions.get(name)!.outcomes.get(one.id)!),
  };
}
