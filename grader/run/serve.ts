import { OutputBuffer } from "../interpreter/console-output.ts";
import type { CallOutcome, LoadOutcome } from "../interpreter/interpreter.ts";
import { PoisonedError, Realm } from "../interpreter/realm.ts";
import type { ChildMessage } from "./message.ts";
import type { CaseCall, RunRequest } from "./run.ts";

/** Characters of all answers of a run together; beyond them an answer is only said to be too large. */
const ANSWERS_LENGTH_MAX = 16_000_000;
const TOO_LARGE = '{"$":"odd","what":"too large"}';

/** Serves one request, in a realm of its own that is thrown away afterwards. */
export async function serve(request: RunRequest, send: (message: ChildMessage) => void): Promise<void> {
  const program = new Program(request);
  const load = await program.load();
  const exports = load.kind === "loaded" ? load.exports : {};
  const isFunction = (name: string) => Object.hasOwn(exports, name) && exports[name] === "function";
  const required = load.kind === "loaded" ? (request.requiredExports ?? []) : [];
  send({ kind: "loaded", load, missingExports: required.filter((name) => !isFunction(name)) });

  let room = ANSWERS_LENGTH_MAX;
  for (const call of load.kind === "loaded" ? request.calls : []) {
    let outcome = isFunction(call.function) ? await program.call(call) : ({ kind: "missing-export" } as const);
    if (outcome.kind === "returned") {
      room -= outcome.answer.length;
      if (room < 0) outcome = { ...outcome, answer: TOO_LARGE };
    }
    send({ kind: "case", id: call.id, outcome });
  }
  program.close();
  send({ kind: "finished", console: program.console, work: program.work });
}

/**
 * A stranger's program in a realm, or in several: a call that breaks the interpreter down has reached a limit, and the
 * calls after it find the program loaded anew, with the work that is left.
 */
class Program {
  readonly #request: RunRequest;
  readonly #modules: ReadonlyMap<string, string>;
  #realm: Realm | undefined;
  /** Of the realms that are closed. */
  #work = 0;
  readonly console: OutputBuffer;

  constructor(request: RunRequest) {
    this.#request = request;
    this.#modules = new Map(request.modules);
    this.console = new OutputBuffer(request.limits.outputBytes);
  }

  get work(): number {
    return this.#work + (this.#realm?.work ?? 0);
  }

  async load(): Promise<LoadOutcome> {
    const { limits, entry } = this.#request;
    this.#realm = await Realm.create({ ...limits, totalWork: limits.totalWork - this.#work });
    try {
      return this.#realm.load(this.#modules, entry);
    } catch (error) {
      return { kind: "limit", limit: this.#breakDown(error) };
    }
  }

  async call(call: CaseCall): Promise<CallOutcome> {
    if (this.#realm === undefined) {
      const load = await this.load();
      if (load.kind === "limit") return { ...load, work: 0 };
      if (load.kind !== "loaded") throw new Error(`Cannot load a program again that was loaded before: ${load.kind}`);
    }
    const realm = this.#realm as Realm;
    const before = realm.work;
    try {
      return realm.call(call);
    } catch (error) {
      return { kind: "limit", limit: this.#breakDown(error), work: realm.work - before };
    }
  }

  close(): void {
    if (this.#realm === undefined) return;
    this.#work += this.#realm.work;
    this.console.add(this.#realm.consoleOutput.text);
    if (this.#realm.consoleOutput.cut) this.console.cut = true;
    this.#realm.dispose();
    this.#realm = undefined;
  }

  #breakDown(error: unknown): "stack" | "memory" {
    if (!(error instanceof PoisonedError) || error.limit === undefined) throw error;
    this.close();
    return error.limit;
  }
}
