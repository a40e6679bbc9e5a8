import { join } from "node:path";
import type { TestModule, TestSpecification } from "vitest/node";
import { collectRun } from "../handout/collect-results.ts";
import type { ProblemResult } from "../handout/problem-result.ts";
import { rememberRun } from "../handout/remember-run.ts";
import type { HandoutContext } from "./handout-context.ts";

/** What running one problem's tests gave. */
export interface ProblemRun {
  readonly problem: ProblemResult | undefined;
  /** What was printed, by the id of the case. */
  readonly printed: ReadonlyMap<string, string>;
  /** Why there is no result: something is wrong that is not the learner's. */
  readonly trouble: string | undefined;
}

/** Runs tests again and again in one vitest, which costs a fraction of starting it anew. */
export interface ProblemRunner {
  run(slug: string): Promise<ProblemRun>;
  /** Tells that a file has changed, by its path below the handout. */
  changed(path: string): void;
  close(): Promise<void>;
}

/** The very vitest of `npm test`, with the same configuration, so that both give the same verdicts. */
export async function makeRunner({ root, folder, handout }: HandoutContext): Promise<ProblemRunner> {
  const { createVitest } = await import("vitest/node");
  const printed = new Map<string, string>();
  let modules: readonly TestModule[] = [];
  let unhandled: readonly { readonly message: string }[] = [];
  const reporter = {
    onUserConsoleLog({ taskId = "", content }: { readonly taskId?: string; readonly content: string }) {
      printed.set(taskId, (printed.get(taskId) ?? "") + content);
    },
    onTestRunEnd(ran: readonly TestModule[], errors: readonly { message: string }[]) {
      [modules, unhandled] = [ran, errors];
    },
  };
  let known: readonly TestSpecification[] = [];
  const vitest = await createVitest("test", { root, watch: false, reporters: [reporter] });
  return {
    async run(slug) {
      printed.clear();
      [modules, unhandled] = [[], []];
      const isWanted = ({ moduleId }: TestSpecification) => moduleId.endsWith(`/tests/${slug}.test.ts`);
      // Test files rarely come or go.
      if (!known.some(isWanted)) known = await vitest.globTestSpecifications();
      const wanted = known.filter(isWanted);
      if (wanted.length === 0) return { problem: undefined, printed, trouble: `tests/${slug}.test.ts` };
      await vitest.runTestSpecifications(wanted);
      // A failing test is nothing that this process should end with.
      process.exitCode = 0;
      const run = collectRun(folder, handout, modules, unhandled);
      rememberRun(folder, run);
      const byCase = new Map<string, string>();
      for (const [id, { id: name }] of run.cases) if (printed.has(id)) byCase.set(name, printed.get(id)!);
      const [problem] = run.problems;
      const trouble = problem === undefined ? (unhandled[0]?.message ?? `tests/${slug}.test.ts`) : undefined;
      return { problem, printed: byCase, trouble };
    },
    changed(path) {
      vitest.invalidateFile(join(root, path).replaceAll("\\", "/"));
    },
    async close() {
      await vitest.close();
    },
  };
}
