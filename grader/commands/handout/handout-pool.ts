import { Worker } from "node:worker_threads";
import type { Learner } from "../../definition/course.ts";
import { UsageError } from "../terminal.ts";
import type { HandoutAnswer, HandoutWorkerData, MadeVariant } from "./handout-worker.ts";

/**
 * Makes everybody's handout, in threads.
 *
 * @returns What was made, in the order of the learners.
 * @throws UsageError when a variant cannot be made, or a file not be written.
 */
export async function makeAll(
  learners: readonly Learner[],
  jobs: number,
  data: HandoutWorkerData,
  onMade: () => void,
): Promise<readonly (readonly MadeVariant[])[]> {
  const made: (readonly MadeVariant[])[] = [];
  let next = 0;

  async function work(): Promise<void> {
    const worker = new Worker(new URL("./handout-worker.js", import.meta.url), { workerData: data });
    try {
      for (let i = next++; i < learners.length; i = next++) {
        made[i] = await ask(worker, learners[i]!);
        onMade();
      }
    } catch (error) {
      // The others stop, too, when they are done with what they are at.
      next = learners.length;
      throw error;
    } finally {
      await worker.terminate();
    }
  }

  // All of them, so that nobody is writing any more when a failure is told.
  const ends = await Promise.allSettled(Array.from({ length: Math.min(jobs, learners.length) }, work));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  return made;
}

function ask(worker: Worker, learner: Learner): Promise<readonly MadeVariant[]> {
  return new Promise((resolve, reject) => {
    const listen = (answer: HandoutAnswer) => {
      worker.off("message", listen);
      worker.off("error", reject);
      if (answer.kind === "made") resolve(answer.variants);
      else if (answer.kind === "refused")
        reject(new UsageError(`Cannot make the handout of ${learner.id}\n${answer.message}`));
      else reject(new Error(`Cannot make the handout of ${learner.id}: ${answer.reason}`));
    };
    worker.on("message", listen);
    worker.on("error", reject);
    worker.postMessage(learner);
  });
}
