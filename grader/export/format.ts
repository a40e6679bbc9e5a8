import type { Learner, ProblemSet } from "../definition/course.ts";
import type { ResultLine } from "../report/report.ts";
import type { Text } from "../values/language.ts";

export interface FormatContext {
  readonly set: ProblemSet;
  readonly learners: readonly Learner[];
  /** By problem id. */
  readonly titles: ReadonlyMap<string, Text>;
}

/** Results in one form: a pure function to files, by their path below the folder of results. */
export interface Format {
  readonly name: string;
  files(results: readonly ResultLine[], context: FormatContext): ReadonlyMap<string, string>;
}
