import type { Place } from "../values/diagnostic.ts";
import type { Expression } from "../values/expression.ts";
import type { FunctionView } from "../values/function-value.ts";
import type { Text } from "../values/language.ts";
import type { ValueType } from "../values/types.ts";
import type { Value } from "../values/value.ts";

/** A problem: what an author wrote, read and checked. One file, `problems/<unit>/<slug>.yaml`. */
export interface Problem {
  /** `<unit>/<slug>`. */
  readonly id: string;
  readonly unit: string;
  readonly slug: string;
  /** Grows with every change of a drawn value, an answer or the scoring. */
  readonly version: number;
  readonly title: Text;
  /** From 1 (apply one formula) to 5 (combine several ideas). */
  readonly difficulty: number;
  /** Slugs of problems that come before this one. */
  readonly prerequisites: readonly string[];
  /** Rows of the source texts that this problem tests, e.g. `S0-9.2.8`. */
  readonly sources: readonly string[];
  /** Errors of the source texts that this problem teaches, e.g. `E01`. */
  readonly errata: readonly string[];
  /** The learner's own numbers, in the order they are drawn. */
  readonly parameters: readonly Entry[];
  /** Names what a set makes of the parameters in its own way; part of its seeds. `null`: as the file has it. */
  readonly overrides: string | null;
  /** Conditions on the parameters; a draw that misses one is drawn again. */
  readonly where: readonly Condition[];
  /** How hard the learner's own numbers are: features that stay within bounds, so that every variant is as hard as the next. */
  readonly band: readonly Feature[];
  readonly functions: readonly FunctionSpec[];
  readonly statement: Text;
  readonly groups: readonly Group[];
  readonly limits: ProblemLimits;
  /** In the order a learner may ask for them. */
  readonly hints: readonly Text[];
  readonly solution: Text;
  readonly misconceptions: readonly Misconception[];
  readonly figure: Figure | null;
  /** The file it was read from, relative to the bank, and its text. */
  readonly file: string;
  readonly source: string;
}

/** One named value: how it comes about. */
export interface Entry {
  readonly name: string;
  readonly make: Maker;
  readonly place: Place;
}

/** How a value comes about. */
export type Maker =
  | { readonly kind: "literal"; readonly value: Value }
  | { readonly kind: "expression"; readonly expression: Expression; readonly text: string }
  | { readonly kind: "draw"; readonly generator: string; readonly options: Readonly<Record<string, Maker>> }
  | { readonly kind: "list"; readonly items: readonly Maker[] }
  | { readonly kind: "function"; readonly variables: readonly string[]; readonly formula: FunctionFormula }
  | { readonly kind: "polynomial"; readonly variables: readonly string[]; readonly terms: Maker }
  /** `½ x'Hx + b'x` for a drawn `H` and, where given, a drawn `b`. */
  | { readonly kind: "quadratic"; readonly matrix: Maker; readonly linear: Maker | null }
  /** Each field may use those before it. */
  | { readonly kind: "record"; readonly fields: readonly { readonly name: string; readonly make: Maker }[] }
  /** A list whose items are made alike; each may use its `index`, which counts from 0. */
  | { readonly kind: "repeat"; readonly count: Maker; readonly of: Maker };

/** A formula with its first two derivatives, ready to be evaluated once its constants are drawn. */
export interface FunctionFormula {
  readonly text: string;
  readonly value: Expression;
  readonly gradient: Expression;
  readonly hessian: Expression | null;
  /** Names in the formula that are no variables: filled from earlier values. */
  readonly constants: readonly string[];
}

/** A number that says how hard a variant is, e.g. a condition number, with the bounds it keeps to, both included. */
export interface Feature {
  readonly name: string;
  readonly of: Expression;
  readonly text: string;
  readonly min: number;
  readonly max: number;
  readonly place: Place;
}

export interface Condition {
  readonly expression: Expression;
  readonly text: string;
  readonly place: Place;
}

/** A function that learners export. */
export interface FunctionSpec {
  readonly name: string;
  readonly says: Text;
  readonly takes: readonly ParameterSpec[];
  readonly returns: ValueType;
  readonly returnsSays: Text | null;
  /** How answers are judged: against the reference's, or, for a property check, by clauses. */
  readonly judge:
    | { readonly kind: "checker"; readonly checker: CheckerSpec }
    | { readonly kind: "clauses"; readonly clauses: readonly Clause[] };
}

export interface ParameterSpec {
  readonly name: string;
  readonly type: ValueType;
  readonly optional: boolean;
  readonly says: Text;
}

/** A checker by name with its options, as the author wrote them. */
export interface CheckerSpec {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** One condition of a property check. The scope holds the case's `given` and `answer`. */
export interface Clause {
  readonly id: string;
  readonly holds: Expression;
  readonly text: string;
  /** How clearly it must hold (see `clearness`), relative. */
  readonly margin: number;
  /** Where it does not hold, the clauses after it mean nothing and are left out of what is said. */
  readonly presupposed: boolean;
  readonly says: Text;
}

/** Cases that score together: all or nothing. */
export interface Group {
  readonly id: string;
  readonly weight: number;
  readonly title: Text;
  readonly cases: readonly CaseTemplate[];
}

export interface CaseTemplate {
  readonly id: string;
  /** The function that is called. */
  readonly call: string;
  /** How many of it a learner sees, and how many stay hidden. */
  readonly public: number;
  readonly hidden: number;
  readonly given: readonly Entry[];
  readonly where: readonly Condition[];
  /** The learner's arguments by parameter name; those not named are the `given` data of that name. */
  readonly arguments: Readonly<Record<string, Argument>>;
  readonly throws: "RangeError" | "TypeError" | null;
  /** The largest allowed number of calls of each function-valued argument: a number, or an expression for one. */
  readonly calls: Readonly<Record<string, Maker>>;
  /** Sits on a decision boundary on purpose, so that nearby inputs may have other answers. */
  readonly degenerate: boolean;
  /** What a learner is told when a hidden case fails. */
  readonly says: Text | null;
  readonly place: Place;
}

export type Argument =
  | { readonly kind: "expression"; readonly expression: Expression; readonly text: string }
  | { readonly kind: "view"; readonly view: FunctionView; readonly of: string };

/** What a problem allows a submission; units as in `interpreter/interpreter.ts`. */
export interface ProblemLimits {
  readonly work: number;
  readonly totalWork: number;
  readonly memoryMb: number;
  readonly outputKb: number;
}

/** A wrong idea by name. `solutions/<id>/wrong-answer/<name>.ts` carries it out. */
export interface Misconception {
  readonly name: string;
  readonly says: Text;
  readonly place: Place;
}

/** A drawing of the variant's own numbers. */
export interface Figure {
  readonly kind: string;
  readonly data: Readonly<Record<string, { readonly expression: Expression; readonly text: string }>>;
  readonly alt: Text;
  readonly place: Place;
}

/** Whether a function asks for the learner's own answer: it takes nothing and is given the parameters. */
export function isMine(spec: FunctionSpec): boolean {
  return spec.takes.length === 0;
}
