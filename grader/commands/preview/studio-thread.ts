import { setImmediate } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { inspect, type Tools } from "./inspect.ts";
import { Library } from "./library.ts";
import { type FromThread, type ToThread, TRACE, type View } from "./page.ts";
import { renderList } from "./views/list.ts";

// The thread of `saddlepoint preview`: makes what the open pages show, in small steps, so that a save is noticed between
// two of them and makes the rest of the old work needless.

const { bank, trace } = workerData as { readonly bank: string; readonly trace: Int32Array };
const library = new Library(bank);
const pages = new Map<number, View>();
/** By page, which of its works is the newest. */
const newest = new Map<number, number>();
let works = 0;

const send = (message: FromThread) => parentPort!.postMessage(message);

parentPort!.on("message", (message: ToThread) => {
  if (message.kind === "close") {
    pages.delete(message.page);
    newest.delete(message.page);
    return;
  }
  if (message.kind === "open") {
    pages.set(message.page, message.view);
    void work(message.page, message.view);
    return;
  }
  library.changed();
  for (const [page, view] of pages)
    if (view.id === null || message.whole || message.ids.includes(view.id)) void work(page, view);
});

/** Thrown where a work is no longer wanted. */
class Abandoned extends Error {}

async function work(page: number, view: View): Promise<void> {
  const own = ++works;
  newest.set(page, own);
  const isWanted = () => newest.get(page) === own;
  const enter = (program: number) => {
    Atomics.store(trace, TRACE.program, program);
    Atomics.store(trace, TRACE.page, page);
    Atomics.add(trace, TRACE.steps, 1);
  };
  const tools: Tools = {
    part: (part, html) => isWanted() && send({ kind: "part", page, part, html }),
    programs: (paths) => send({ kind: "programs", page, paths }),
    enter,
    async step(done, total) {
      enter(0);
      send({ kind: "state", page, state: "working", done, total });
      await setImmediate();
      if (!isWanted()) throw new Abandoned();
      enter(0);
    },
    isWanted,
  };
  try {
    await tools.step(0, view.seeds);
    const whole = view.id === null ? await list(tools, view) : await inspect(library, view, tools);
    if (isWanted())
      send({ kind: "state", page, state: whole ? "done" : "broken", done: view.seeds, total: view.seeds });
  } catch (error) {
    if (!(error instanceof Abandoned)) throw error;
  }
}

function list(tools: Tools, view: View): boolean {
  tools.part("list", renderList(library.whole(), library.ids(), view));
  return true;
}
