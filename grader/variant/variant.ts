import type { CaseSpec } from "../checkers/judge-case.ts";
import type { CaseTemplate, Problem } from "../definition/problem.ts";
import type { FunctionValue } from "../values/function-value.ts";
import type { Scope, Value } from "../values/value.ts";

export type Visibility = "public" | "hidden";

/** One case of a variant: what is given, what is passed, and what is right. */
export interface Case extends CaseSpec {
  /** The template's id, with `.p1` or `.h1` for the first public or hidden one where there are several. */
  readonly id: string;
  readonly group: string;
  readonly visibility: Visibility;
  readonly template: CaseTemplate;
  /** The learner's arguments in order; trailing optional ones may be missing. */
  readonly args: readonly (Value | FunctionValue)[];
}

/**
 * A problem at one seed. Everything in it is a pure function of the problem's version and the two seeds; parameters and
 * public cases depend on the public one only.
 */
export interface Variant {
  readonly problem: Problem;
  readonly seed: string;
  readonly parameters: Scope;
  /** In the order of the problem's groups. */
  readonly cases: readonly Case[];
  readonly digests: Digests;
}

/** SHA-256 of the inputs and of the answers, kept apart so that a change can be named. */
export interface Digests {
  readonly inputs: string;
  readonly answers: string;
}

/** The seeds of a variant. Without a course key the hidden cases come from a stream that says so. */
export interface Seeds {
  readonly public: string;
  readonly hidden: string;
}

/** The seeds of authors and self-study, where nothing needs to stay hidden. */
export function keylessSeeds(seed: string): Seeds {
  return { public: seed, hidden: `keyless:${seed}` };
}
