import type { Worker } from "node:worker_threads";
import { ask, openThread } from "../grade/grade-thread.ts";
import type { GradeAnswer, GradeTask, GradeWorkerData } from "../grade/protocol.ts";

/** Threads that grade, the same as those of `saddlepoint grade`; as many as there are tasks at the same time. */
export interface Threads {
  /** @throws Error when the thread dies of it, or all are closed. */
  grade(task: GradeTask): Promise<GradeAnswer>;
  /** Ends all of them; tasks under way throw. */
  close(): Promise<void>;
}

export function openThreads(data: GradeWorkerData): Threads {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  let closed = false;
  return {
    async grade(task) {
      if (closed) throw new Error("Cannot grade: the threads were closed");
      const thread = idle.pop() ?? openThread(data);
      all.add(thread);
      try {
        const answer = await ask(thread, task);
        idle.push(thread);
        return answer;
      } catch (error) {
        all.delete(thread);
        await thread.terminate();
        throw error;
      }
    },
    async close() {
      closed = true;
      await Promise.all([...all].map((thread) => thread.terminate()));
    },
  };
}
