import type { ResultLine } from "../report/report.ts";
import type { Results } from "./format.ts";

/** Each learner's results, which stand together. */
export function* byLearner(results: Results): Generator<readonly ResultLine[]> {
  let own: ResultLine[] = [];
  for (const line of results) {
    if (own.length > 0 && own[0]!.learner !== line.learner) {
      yield own;
      own = [];
    }
    own.push(line);
  }
  if (own.length > 0) yield own;
}
