import { parentPort, workerData } from "node:worker_threads";
import { openBank } from "../../definition/bank.ts";
import { AuthorError } from "../../variant/author-error.ts";
import { vocabulary } from "../../vocabulary.ts";
import type { MutantsAnswer, MutantsSettings } from "./mutants-pool.ts";
import { runMutants } from "./run-mutants.ts";

// A thread of `saddlepoint mutants`: tries the mutants of one problem after the other.

const { bank: root, seeds } = workerData as MutantsSettings;
const bank = openBank(root, vocabulary);

parentPort!.on("message", async (id: string) => {
  const answer = (message: MutantsAnswer) => parentPort!.postMessage(message);
  try {
    answer({ kind: "tried", tried: await runMutants(bank.problems.get(id)!, bank.solutions.get(id)!, seeds) });
  } catch (error) {
    if (error instanceof AuthorError) answer({ kind: "refused", diagnostic: error.diagnostic });
    else answer({ kind: "failed", reason: String((error as Error).stack) });
  }
});
