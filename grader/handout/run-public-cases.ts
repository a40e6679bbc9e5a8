import { callNatively } from "../checkers/call-natively.ts";
import { judgeCase } from "../checkers/judge-case.ts";
import { matchesOutcome } from "../checkers/match-outcome.ts";
import { describeFailedCase, deservesHint, labelled } from "../checkers/words.ts";
import type { FunctionSpec } from "../definition/problem.ts";
import type { Language } from "../values/language.ts";
import type { PublicCases } from "./public-cases.ts";

/** One public case, ready to be tried on what a learner's file exports. */
export interface RunnableCase {
  readonly id: string;
  /** Nothing when the case passes; what to tell the learner otherwise. */
  run(exports: Readonly<Record<string, unknown>>): string | undefined;
}

/**
 * The public cases of a problem as a learner's test runner needs them. The judging and the words are the official
 * grader's own; only the sandbox is not: here the code runs in the learner's Node, where a debugger can follow it.
 */
export function runnableCases(data: PublicCases, slug: string, language: Language): RunnableCase[] {
  const cases = data.cases.map(
    (one): RunnableCase => ({
      id: one.id,
      run: (exports) => {
        const solve = exports[one.function.name];
        if (typeof solve !== "function") return notExported(one.function.name, slug, language);
        const names = one.function.takes.map((parameter) => parameter.name);
        const outcome = callNatively(solve as (...args: unknown[]) => unknown, one.args, names);
        const { failure } = judgeCase(one, outcome);
        if (failure === undefined) return undefined;
        const lines = [describeFailedCase({ ...one, outcome, failure }, language)];
        const matching = data.misconceptions.find((_, i) => {
          const theirs = one.outcomes[i]!;
          return judgeCase(one, theirs).error > 1 && matchesOutcome(one, outcome, theirs);
        });
        if (matching !== undefined) lines.push(labelled("misconception", matching.says, language));
        else if (deservesHint(failure) && data.hints[0] !== undefined)
          lines.push(labelled("hint", data.hints[0], language));
        lines.push(labelled("replay", `npm test -- -t "${slug} ${one.id}"`, language));
        return lines.join("\n");
      },
    }),
  );
  return [...cases, ...data.own.map((spec) => ownNumbers(spec, slug, language))];
}

/** The learner's own numbers: whether there is an answer of the right type. Which one, the official grader judges. */
function ownNumbers(spec: FunctionSpec, slug: string, language: Language): RunnableCase {
  return {
    id: spec.name,
    run(exports) {
      const solve = exports[spec.name];
      if (typeof solve !== "function") return notExported(spec.name, slug, language);
      const outcome = callNatively(solve as () => unknown, [], []);
      const expected = { kind: "clauses" } as const;
      const unjudged: FunctionSpec = { ...spec, judge: { kind: "clauses", clauses: [] } };
      const { failure } = judgeCase({ function: unjudged, given: {}, expected, maxCalls: {} }, outcome);
      return failure === undefined
        ? undefined
        : describeFailedCase({ function: spec, args: [], expected, outcome, failure }, language);
    },
  };
}

function notExported(name: string, slug: string, language: Language): string {
  return language === "zh"
    ? `src/${slug}.ts 没有导出函数“${name}”`
    : `src/${slug}.ts does not export the function "${name}"`;
}
