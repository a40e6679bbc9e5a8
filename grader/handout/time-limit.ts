import { url as debuggerUrl } from "node:inspector";
import { Script } from "node:vm";
import { Worker } from "node:worker_threads";
import { TOGETHER } from "./shared-globals.ts";

/**
 * Milliseconds for one call on a learner's machine. The official grader counts work instead; whatever it accepts is done
 * here in a small part of this.
 */
export const CALL_MS = 5_000;

/** Milliseconds for the top-level code of a file, compiling included. */
export const LOAD_MS = 10_000;

/** The same where nothing is told but that the files are to be run one by one. */
const LOAD_TOGETHER_MS = 3_000;

/** Somebody who stops at a breakpoint takes as long as it takes. */
const isDebugged = () => debuggerUrl() !== undefined;

const SLOT = Symbol.for("saddlepoint.call");
const script = new Script("globalThis[Symbol.for('saddlepoint.call')]()");

/**
 * Calls a function and ends it when the time is up, however busy it is: `node:vm` interrupts whatever runs below it, so
 * that a loop without end neither hangs the tests nor costs a process.
 *
 * @returns Whether it ended by itself; what it throws is thrown on.
 */
export function endsInTime(call: () => void): boolean {
  if (isDebugged()) {
    call();
    return true;
  }
  const slots = globalThis as { [SLOT]?: () => void };
  slots[SLOT] = call;
  try {
    script.runInThisContext({ timeout: CALL_MS });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException | undefined)?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return false;
    throw error;
  } finally {
    delete slots[SLOT];
  }
}

/**
 * Ends this process when a module's top-level code has not finished in time. Nothing else can stop it: it blocks the
 * thread that it is loaded on. The reporter sees a file without tests, and says why.
 */
export async function loadInTime<T>(load: () => Promise<T>): Promise<T> {
  if (isDebugged()) return load();
  const milliseconds = process.env[TOGETHER] === undefined ? LOAD_MS : LOAD_TOGETHER_MS;
  const source = `setTimeout(() => process.kill(process.pid, "SIGKILL"), ${milliseconds})`;
  const watchdog = new Worker(source, { eval: true });
  watchdog.unref();
  try {
    return await load();
  } finally {
    void watchdog.terminate();
  }
}
