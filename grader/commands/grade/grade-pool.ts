import { ask, openThread } from "./grade-thread.ts";
import type { GradeAnswer, GradeTask, GradeWorkerData } from "./protocol.ts";

export interface GradeEvents {
  /** A task came to an end; never `stopped` or `sick`. */
  answered(task: GradeTask, answer: Exclude<GradeAnswer, { kind: "stopped" | "sick" }>): void;
  /** A task that nobody could take, or that took its threads down with it. */
  abandoned(task: GradeTask, reason: string): void;
  /** A thread was given up. */
  sick(reason: string): void;
}

const TRIES_MAX = 2;

/**
 * Works off tasks with as many threads as `jobs`. A thread that finds itself sick, or dies, is given up and its task
 * handed to another; what the guard stopped is tried once more, alone, when everything else is done.
 */
export async function gradeAll(
  tasks: readonly GradeTask[],
  jobs: number,
  data: GradeWorkerData,
  events: GradeEvents,
): Promise<void> {
  const waiting = [...tasks].reverse();
  const stopped: GradeTask[] = [];
  const tries = new Map<GradeTask, number>();
  let lastReason = "";

  const retry = (task: GradeTask, reason: string) => {
    const tried = (tries.get(task) ?? 0) + 1;
    tries.set(task, tried);
    if (tried < TRIES_MAX) waiting.push(task);
    else events.abandoned(task, reason);
  };

  /** One thread, from its first task to the last that is waiting. */
  async function work(): Promise<"done" | "sick" | "died"> {
    const worker = openThread(data);
    try {
      for (let task = waiting.pop(); task !== undefined; task = waiting.pop()) {
        let answer: GradeAnswer;
        try {
          answer = await ask(worker, task);
        } catch (error) {
          lastReason = `a thread died: ${(error as Error).message}`;
          retry(task, lastReason);
          return "died";
        }
        if (answer.kind === "sick") {
          lastReason = answer.reason;
          events.sick(answer.reason);
          waiting.push(task);
          return "sick";
        }
        if (answer.kind === "stopped") stopped.push({ ...task, lastTry: true });
        else events.answered(task, answer);
      }
      return "done";
    } finally {
      await worker.terminate();
    }
  }

  /** Threads one after the other while they die of their tasks; a sick one is not replaced. */
  async function keepWorking(): Promise<void> {
    while (waiting.length > 0 && (await work()) === "died");
  }

  await Promise.all(Array.from({ length: Math.min(jobs, tasks.length) }, keepWorking));
  if (waiting.length === 0) {
    waiting.push(...stopped.splice(0).reverse());
    await keepWorking();
  }
  for (const task of [...waiting.reverse(), ...stopped]) events.abandoned(task, lastReason);
}
