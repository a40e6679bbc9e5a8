import { Worker } from "node:worker_threads";
import type { GradeAnswer, GradeTask, GradeWorkerData } from "./protocol.ts";

/** Starts a thread that grades, one task at a time; `terminate()` ends it. */
export function openThread(data: GradeWorkerData): Worker {
  const worker = new Worker(new URL("./grade-worker.js", import.meta.url), {
    workerData: data,
    // Submissions are compiled on this thread, and may be nested deeply. What a submission leaves behind is soon garbage:
    // as much room for it as V8 would take is a third more memory for two hundredths less time.
    resourceLimits: { stackSizeMb: 64, maxYoungGenerationSizeMb: 12 },
  });
  // What it dies of is heard where it is asked; here it only must not end the process.
  worker.on("error", () => {});
  return worker;
}

/** Has a thread grade. @throws Error when the thread dies of it. */
export function ask(worker: Worker, task: GradeTask): Promise<GradeAnswer> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.off("message", heard);
      worker.off("error", died);
      worker.off("exit", ended);
    };
    const heard = (answer: GradeAnswer) => {
      settle();
      resolve(answer);
    };
    const died = (error: Error) => {
      settle();
      reject(error);
    };
    const ended = (code: number) => died(new Error(`it ended with code ${code}`));
    worker.on("message", heard);
    worker.on("error", died);
    worker.on("exit", ended);
    worker.postMessage(task);
  });
}
