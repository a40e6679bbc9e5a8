import { Worker } from "node:worker_threads";
import type { Problem } from "../../definition/problem.ts";
import type { Diagnostic } from "../../values/diagnostic.ts";
import { combineChunks, type SeedsChunk, type SeedsReport } from "./certify-seeds.ts";

export interface SeedsTask {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export type SeedsAnswer =
  | { readonly kind: "seed" }
  | { readonly kind: "chunk"; readonly chunk: SeedsChunk }
  /** The problem's solutions cannot be used at all. */
  | { readonly kind: "refused"; readonly diagnostic: Diagnostic }
  | { readonly kind: "failed"; readonly reason: string };

/** Small enough to keep all threads at work to the end, large enough not to notice. */
const CHUNK = 50;

/** What became of a problem's seeds. */
export type SeedsResult =
  | { readonly kind: "certified"; readonly report: SeedsReport; readonly seconds: number }
  | { readonly kind: "refused"; readonly diagnostic: Diagnostic };

/** Certifies the seeds `1 … n` of each problem, in threads. */
export async function certifyAll(
  bank: string,
  problems: readonly Problem[],
  seeds: number,
  jobs: number,
  onSeed: () => void,
): Promise<ReadonlyMap<string, SeedsResult>> {
  const tasks: SeedsTask[] = problems.flatMap(({ id }) =>
    Array.from({ length: Math.ceil(seeds / CHUNK) }, (_, i) => ({
      id,
      from: i * CHUNK + 1,
      to: Math.min(seeds, (i + 1) * CHUNK),
    })),
  );
  const chunks = new Map<string, SeedsChunk[]>(problems.map(({ id }) => [id, []]));
  const refused = new Map<string, Diagnostic>();
  const seconds = new Map<string, number>();
  let next = 0;
  await Promise.all(Array.from({ length: Math.min(jobs, tasks.length) }, () => work()));

  async function work(): Promise<void> {
    const worker = new Worker(new URL("./seeds-worker.js", import.meta.url), { workerData: { bank } });
    try {
      for (let task = tasks[next++]; task !== undefined; task = tasks[next++]) {
        const from = performance.now();
        await ask(worker, task);
        seconds.set(task.id, (seconds.get(task.id) ?? 0) + (performance.now() - from) / 1000);
      }
    } finally {
      await worker.terminate();
    }
  }

  function ask(worker: Worker, task: SeedsTask): Promise<void> {
    return new Promise((resolve, reject) => {
      const listen = (answer: SeedsAnswer) => {
        if (answer.kind === "seed") {
          onSeed();
          return;
        }
        worker.off("message", listen);
        worker.off("error", reject);
        if (answer.kind === "failed") {
          reject(new Error(`Cannot certify ${task.id}: ${answer.reason}`));
          return;
        }
        if (answer.kind === "chunk") chunks.get(task.id)!.push(answer.chunk);
        else refused.set(task.id, answer.diagnostic);
        resolve();
      };
      worker.on("message", listen);
      worker.on("error", reject);
      worker.postMessage(task);
    });
  }

  return new Map(
    problems.map((problem): [string, SeedsResult] => {
      const diagnostic = refused.get(problem.id);
      if (diagnostic !== undefined) return [problem.id, { kind: "refused", diagnostic }];
      return [
        problem.id,
        {
          kind: "certified",
          report: combineChunks(problem, chunks.get(problem.id)!),
          seconds: seconds.get(problem.id) ?? 0,
        },
      ];
    }),
  );
}
