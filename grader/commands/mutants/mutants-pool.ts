import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Problem } from "../../definition/problem.ts";
import type { Diagnostic } from "../../values/diagnostic.ts";
import type { TriedProblem } from "./run-mutants.ts";

export interface MutantsSettings {
  readonly bank: string;
  readonly seeds: number;
}

export type MutantsAnswer =
  | { readonly kind: "tried"; readonly tried: TriedProblem }
  /** No variant of the problem can be made. */
  | { readonly kind: "refused"; readonly diagnostic: Diagnostic }
  | { readonly kind: "failed"; readonly reason: string };

/** What became of a problem's mutants. */
export type MutantsResult = Exclude<MutantsAnswer, { readonly kind: "failed" }>;

/** Tries the mutants of each problem, in threads; the results stand in the order of the problems. */
export async function tryAll(
  problems: readonly Problem[],
  settings: MutantsSettings,
  jobs: number,
  onProblem: () => void,
): Promise<MutantsResult[]> {
  const results: MutantsResult[] = [];
  const waiting = problems.map(({ id }, index) => ({ id, index }));
  await Promise.all(Array.from({ length: Math.min(jobs, problems.length) }, () => work()));
  return results;

  async function work(): Promise<void> {
    const worker = new Worker(new URL("./mutants-worker.js", import.meta.url), { workerData: settings });
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        worker.postMessage(next.id);
        const [answer] = (await once(worker, "message")) as [MutantsAnswer];
        if (answer.kind === "failed") throw new Error(`Cannot try the mutants of ${next.id}: ${answer.reason}`);
        results[next.index] = answer;
        onProblem();
      }
    } finally {
      await worker.terminate();
    }
  }
}
