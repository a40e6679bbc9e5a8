import type { Learner, ProblemSet } from "../definition/course.ts";
import type { ResultLine } from "../report/report.ts";
import type { Text } from "../values/language.ts";

export interface FormatContext {
  readonly set: ProblemSet;
  readonly learners: readonly Learner[];
  /** By problem id. */
  readonly titles: ReadonlyMap<string, Text>;
  /** The titles of groups of cases, by problem id and group id. */
  readonly groups: ReadonlyMap<string, ReadonlyMap<string, Text>>;
}

/** Everybody's results, read anew from disk each time they are gone through: a class of any size fits. */
export interface Results {
  /** In the order of the roster; each learner's results stand together, in the order of the set. */
  [Symbol.iterator](): Iterator<ResultLine>;
}

/** A file to be written: its path below the folder of results, and its text piece by piece. */
export type ResultFile = readonly [path: string, text: Iterable<string>];

/** Results in one form: a pure function to files. */
export interface Format {
  readonly name: string;
  files(results: Results, context: FormatContext): Iterable<ResultFile>;
}
