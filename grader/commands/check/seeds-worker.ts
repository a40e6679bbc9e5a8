import { parentPort, workerData } from "node:worker_threads";
import { openPrograms, type Programs } from "../../certificate/programs.ts";
import { openBank } from "../../definition/bank.ts";
import { AuthorError } from "../../variant/author-error.ts";
import { vocabulary } from "../../vocabulary.ts";
import { certifySeeds } from "./certify-seeds.ts";
import type { SeedsAnswer, SeedsTask } from "./seeds-pool.ts";

// A thread of `saddlepoint check`: certifies ranges of seeds, natively, as no answer is kept.

const { bank: root } = workerData as { readonly bank: string };
const opened = new Map<string, Promise<Programs>>();

/** One problem alone: most of a bank is for the other threads. */
async function open(id: string): Promise<Programs> {
  const { problems, solutions } = openBank(root, vocabulary, [id]);
  return openPrograms(problems.get(id)!, solutions.get(id)!, "native");
}

parentPort!.on("message", async ({ id, from, to }: SeedsTask) => {
  const answer = (message: SeedsAnswer) => parentPort!.postMessage(message);
  try {
    const programs = opened.get(id) ?? open(id);
    opened.set(id, programs);
    answer({ kind: "chunk", chunk: certifySeeds(await programs, from, to, () => answer({ kind: "seed" })) });
  } catch (error) {
    if (error instanceof AuthorError) answer({ kind: "refused", diagnostic: error.diagnostic });
    else answer({ kind: "failed", reason: String((error as Error).stack) });
  }
});
