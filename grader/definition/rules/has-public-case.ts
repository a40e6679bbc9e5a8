import { isMine } from "../problem.ts";
import type { Rule } from "../rule.ts";

/** Every function has a case that a learner can run and read; the one for their own numbers is its own example. */
export const hasPublicCase: Rule = (problem, source) => {
  const cases = problem.groups.flatMap((group) => group.cases);
  return problem.functions
    .filter((spec) => !isMine(spec) && !cases.some((one) => one.call === spec.name && one.public > 0))
    .map((spec) => ({
      place: source.keyPlaceOf(["functions", spec.name]),
      code: "no-public-case",
      message: `Cannot hand out "${spec.name}" as none of its cases is public`,
      hint: 'add "public: 1" to a case that shows what is asked',
    }));
};
