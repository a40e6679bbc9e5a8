import type { Learner } from "../definition/course.ts";
import { byLearner } from "./by-learner.ts";
import type { FormatContext, Results } from "./format.ts";

/** What a gradebook may be told: points, `null` where nothing is final, or that the problem does not count. */
export type Grade = number | "void" | null;

/** Everybody on the roster, then whoever else has results, with their grades in the order of the set. */
export function* gradesOf(
  results: Results,
  { set, learners }: Pick<FormatContext, "set" | "learners">,
): Generator<{ readonly learner: Learner; readonly grades: readonly Grade[] }> {
  const people = new Map(learners.map((learner) => [learner.id, learner]));
  const seen = new Set<string>();
  const none = set.problems.map(() => null);
  for (const lines of byLearner(results)) {
    const { learner: id } = lines[0]!;
    seen.add(id);
    yield {
      learner: people.get(id) ?? { id, name: "" },
      grades: set.problems.map((problem): Grade => {
        const line = lines.find((one) => one.problem === problem.id);
        if (line === undefined) return null;
        if (line.max === 0) return "void";
        // Points that may still grow are no grade yet, and what we could not judge is never a zero.
        return line.provisional === undefined ? line.points : null;
      }),
    };
  }
  for (const learner of learners) if (!seen.has(learner.id)) yield { learner, grades: none };
}
