import { Worker } from "node:worker_threads";
import type { FromThread, Part, State, ToThread, View } from "./page.ts";
import { TRACE, TRACE_BYTES } from "./page.ts";
import { renderStopped } from "./views/mistakes.ts";
import type { Change } from "./watch.ts";

/** Sends one thing to a page. */
export type Send = (event: string, data: object) => void;

/** The pages that are open, and the thread that makes what they show. */
export interface Studio {
  /** Opens a page; what ends it comes back. */
  open(view: View, send: Send): () => void;
  changed(change: Change): void;
  close(): Promise<void>;
}

/** A step takes milliseconds; a solution that is not back after this long will not come back. */
export const GUARD_MS = 20_000;
const LOOK_MS = 500;
/** What pages showed last is kept for so many of them, so that it stands there at once, and while something is broken. */
const KEPT_MAX = 30;

interface Page {
  readonly view: View;
  readonly send: Send;
  working: boolean;
  paths: readonly string[];
}

/**
 * Keeps one thread at work for all open pages. The bank's own code runs there, and may be half written: a thread that
 * makes no step for `guardMs` is ended, the page told which program did not come back, and the work begun anew with the
 * next save.
 */
export function openStudio(bank: string, guardMs = GUARD_MS): Studio {
  const pages = new Map<number, Page>();
  const kept = new Map<string, Map<Part, string>>();
  /** Problems that hung, until their files change. */
  const stuck = new Set<string>();
  const trace = new Int32Array(new SharedArrayBuffer(TRACE_BYTES));
  let next = 1;
  let thread = start();
  let steps = 0;
  let since = performance.now();
  const look = setInterval(guard, LOOK_MS);
  look.unref();

  function start(): Worker {
    const worker = new Worker(new URL("./studio-thread.js", import.meta.url), { workerData: { bank, trace } });
    worker.on("message", (message: FromThread) => worker === thread && receive(message));
    // What even the thread's own handling let through, as memory that has run out.
    worker.on("error", (error) => worker === thread && restart(`${error.name}: ${error.message}`));
    return worker;
  }

  function post(message: ToThread): void {
    thread.postMessage(message);
  }

  function receive(message: FromThread): void {
    const page = pages.get(message.page);
    if (page === undefined) return;
    if (message.kind === "programs") page.paths = message.paths;
    else if (message.kind === "part") show(page, message.part, message.html);
    else tell(page, message.state, message.done, message.total);
  }

  function show(page: Page, part: Part, html: string): void {
    const key = JSON.stringify(page.view);
    const parts = kept.get(key) ?? new Map<Part, string>();
    kept.delete(key);
    kept.set(key, parts.set(part, html));
    if (kept.size > KEPT_MAX) kept.delete(kept.keys().next().value!);
    page.send("part", { part, html });
  }

  function tell(page: Page, state: State, done: number, total: number): void {
    page.working = state === "working";
    page.send("state", { state, done, total });
  }

  function guard(): void {
    const now = performance.now();
    const made = Atomics.load(trace, TRACE.steps);
    if (made !== steps || ![...pages.values()].some(({ working }) => working)) {
      [steps, since] = [made, now];
      return;
    }
    if (now - since > guardMs) restart(undefined);
  }

  /** Ends the thread and starts another; the page it was working for is told why, and waits for the next save. */
  function restart(reason: string | undefined): void {
    const culprit = pages.get(Atomics.load(trace, TRACE.page));
    const program = Atomics.load(trace, TRACE.program);
    void thread.terminate();
    trace.fill(0);
    [steps, since] = [0, performance.now()];
    thread = start();
    if (culprit?.view.id != null) stuck.add(culprit.view.id);
    for (const [number, page] of pages) {
      if (page.view.id === null || !stuck.has(page.view.id)) {
        post({ kind: "open", page: number, view: page.view });
        continue;
      }
      if (page.working) {
        show(page, "mistakes", renderStopped(page.view, { path: page.paths[program - 1], guardMs, reason }));
        tell(page, "broken", 0, 0);
      }
    }
  }

  return {
    open(view, send) {
      const number = next++;
      const page: Page = { view, send, working: true, paths: [] };
      pages.set(number, page);
      for (const [part, html] of kept.get(JSON.stringify(view)) ?? []) send("part", { part, html });
      if (view.id !== null && stuck.has(view.id)) tell(page, "broken", 0, 0);
      else post({ kind: "open", page: number, view });
      return () => {
        pages.delete(number);
        post({ kind: "close", page: number });
      };
    },
    changed({ ids, whole }) {
      const freed = [...stuck].filter((id) => whole || ids.includes(id));
      post({ kind: "changed", ids, whole });
      for (const id of freed) {
        stuck.delete(id);
        for (const [number, page] of pages)
          if (page.view.id === id) post({ kind: "open", page: number, view: page.view });
      }
    },
    async close() {
      clearInterval(look);
      await thread.terminate();
    },
  };
}
