import { existsSync } from "node:fs";
import { childScript } from "./child-location.ts";
import { ChildProcess, type Ending } from "./child-process.ts";
import type { Run, RunRequest } from "./run.ts";

export interface PoolOptions {
  /** Child processes at work at the same time. */
  readonly jobs: number;
  /**
   * Milliseconds after which a request is stopped that escaped the counting of work, in some built-in without end. Far
   * above whatever an honest program takes within its limits, on a slow machine under load.
   */
  readonly guardMs?: number;
  /** How often the guard may stop a request before that is its end: twice, unless the caller sees to the second time. */
  readonly stopsMax?: number;
}

/** Runs strangers' programs in child processes. */
export interface Pool {
  /**
   * Runs a program. Whatever the program does comes back as a `Run`.
   *
   * A request that the guard stopped is run once more, alone, when nothing else is waiting: perhaps the machine was at
   * fault. A child that dies otherwise is replaced and its request run once more; then the run has `failed`.
   */
  run(request: RunRequest): Promise<Run>;
  /** Ends all children. Requests under way have `failed`. */
  close(): Promise<void>;
}

interface Task {
  readonly request: RunRequest;
  readonly settle: (run: Run) => void;
  readonly refuse: (error: unknown) => void;
  stops: number;
  deaths: number;
}

const TRIES_MAX = 2;
const GUARD_MS = 20_000;

/**
 * Makes a pool; children are started when there is something to run, and used again.
 *
 * @example
 * const pool = createPool({ jobs: 2 });
 * const run = await pool.run({ modules: [["index.js", code]], entry: "index.js", calls, limits });
 * await pool.close();
 */
export function createPool({ jobs, guardMs = GUARD_MS, stopsMax = TRIES_MAX }: PoolOptions): Pool {
  if (!existsSync(childScript())) {
    throw new Error(`Cannot run programs as "${childScript()}" does not exist: build the grader first`);
  }
  const waiting: Task[] = [];
  const suspects: Task[] = [];
  const children = new Set<ChildProcess>();
  const idle: ChildProcess[] = [];
  let running = 0;
  let alone = false;
  let closed = false;

  function next(): void {
    while (waiting.length > 0 && running < jobs && !alone) start(waiting.shift()!);
    if (suspects.length > 0 && running === 0) {
      alone = true;
      start(suspects.shift()!);
    }
  }

  function start(task: Task): void {
    running++;
    serve(task)
      .catch(task.refuse)
      .finally(() => {
        running--;
        if (running === 0) alone = false;
        next();
      });
  }

  async function serve(task: Task): Promise<void> {
    const child = takeChild();
    let ending: Ending;
    try {
      // Only of a last try does it matter where it is stopped.
      const last = task.stops === stopsMax - 1 && stopsMax > 1;
      ending = await child.run(last ? { ...task.request, eager: true } : task.request, guardMs);
    } finally {
      if (child.alive) idle.push(child);
      else children.delete(child);
    }
    if (ending.kind === "finished") return task.settle(ending.run);
    if (closed) return task.settle({ kind: "failed", reason: "Cannot run: the pool was closed" });
    if (ending.kind === "stopped") {
      if (++task.stops < stopsMax) suspects.push(task);
      else task.settle(ending.run);
    } else if (++task.deaths < TRIES_MAX) waiting.unshift(task);
    else task.settle({ kind: "failed", reason: `Cannot run: the child process died: ${ending.reason}` });
  }

  function takeChild(): ChildProcess {
    for (let child = idle.pop(); child !== undefined; child = idle.pop()) {
      if (child.alive) return child;
      children.delete(child);
    }
    const child = new ChildProcess();
    children.add(child);
    return child;
  }

  return {
    run(request) {
      if (closed) throw new TypeError("Cannot run: the pool was closed");
      if (new Set(request.calls.map(({ id }) => id)).size < request.calls.length) {
        throw new TypeError("Cannot run as the ids of the cases must differ");
      }
      return new Promise((settle, refuse) => {
        waiting.push({ request, settle, refuse, stops: 0, deaths: 0 });
        next();
      });
    },
    async close() {
      closed = true;
      for (const task of [...waiting.splice(0), ...suspects.splice(0)]) {
        task.settle({ kind: "failed", reason: "Cannot run: the pool was closed" });
      }
      await Promise.all([...children].map((child) => child.close()));
    },
  };
}
