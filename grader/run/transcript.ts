import type { ConsoleOutput } from "../interpreter/console-output.ts";
import type { LoadOutcome } from "../interpreter/interpreter.ts";
import type { ChildMessage } from "./message.ts";
import type { CaseOutcome, FinishedRun, RunRequest } from "./run.ts";

/**
 * What a child has said about a request so far. Every case must be answered, once, in the order of the request; a child
 * that says anything else is not believed at all.
 */
export class Transcript {
  readonly #request: RunRequest;
  #load: LoadOutcome | undefined;
  #missingExports: readonly string[] = [];
  #console: ConsoleOutput = { text: "", cut: false };
  #work = 0;
  readonly #outcomes = new Map<string, CaseOutcome>();
  readonly #consoles = new Map<string, ConsoleOutput>();

  constructor(request: RunRequest) {
    this.#request = request;
  }

  /** Takes a message; answers whether it was the last. @throws TypeError when it is out of place. */
  add(message: ChildMessage): boolean {
    const { calls } = this.#request;
    const next = this.#load?.kind === "loaded" ? calls[this.#outcomes.size] : undefined;
    switch (message.kind) {
      case "loaded":
        if (this.#load !== undefined) break;
        this.#load = message.load;
        this.#missingExports = message.missingExports;
        this.#console = message.console;
        return false;
      case "case":
        if (next?.id !== message.id) break;
        this.#outcomes.set(message.id, message.outcome);
        this.#consoles.set(message.id, message.console);
        return false;
      case "finished":
        if (this.#load === undefined || next !== undefined) break;
        this.#work = message.work;
        return true;
    }
    throw new TypeError(`Cannot use a message of a child process as "${message.kind}" is out of place`);
  }

  /** The run as told to the end. */
  finish(): FinishedRun {
    return this.#runWith((why) => ({ kind: "not-run", why }), false);
  }

  /** The run as stopped by the guard: the case that was under way reached a limit, and those after it never ran. */
  stop(): FinishedRun {
    let stopped = false;
    return this.#runWith((why) => {
      if (stopped || why === "load") return { kind: "not-run", why };
      stopped = true;
      return { kind: "limit", limit: "work", work: 0 };
    }, true);
  }

  #runWith(unanswered: (why: "load" | "guard") => CaseOutcome, guard: boolean): FinishedRun {
    const load = this.#load ?? ({ kind: "limit", limit: "work" } as const);
    const why = load.kind === "loaded" ? "guard" : "load";
    return {
      kind: "finished",
      load,
      outcomes: new Map(this.#request.calls.map(({ id }) => [id, this.#outcomes.get(id) ?? unanswered(why)])),
      missingExports: this.#missingExports,
      console: this.#console,
      consoles: this.#consoles,
      work: this.#work,
      guard,
    };
  }
}
