import { readCases } from "../handout/handout-data.ts";
import type { ProblemResult } from "../handout/problem-result.ts";
import { readProgress, sourceDigest } from "../handout/progress.ts";
import type { HandoutContext } from "./handout-context.ts";

/** How a problem stands, as far as was remembered. */
export interface Standing {
  readonly slug: string;
  readonly title: string;
  readonly state: ProblemResult["state"];
  readonly passed: number;
  readonly total: number;
  /** Whether the learner's file is still the one that was run. */
  readonly current: boolean;
}

/** The standing of every problem, in the order of the set. */
export function standings({ root, folder, handout, language }: HandoutContext): Standing[] {
  const { problems } = readProgress(folder);
  return handout.problems.map((slug) => {
    const data = readCases(folder, slug);
    const { state = "not-started", passed = 0, source } = problems[slug] ?? {};
    const current = source === sourceDigest(root, slug);
    const total = data.cases.length + data.own.length;
    return { slug, title: data.title[language], state, passed, total, current };
  });
}

export const isSolved = (one: Standing) => one.state === "solved" && one.current;
