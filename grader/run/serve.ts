import { OutputBuffer } from "../interpreter/console-output.ts";
import { FreshRealms } from "../interpreter/fresh-realms.ts";
import type { CallOutcome, LoadOutcome } from "../interpreter/interpreter.ts";
import { PoisonedError, type Realm } from "../interpreter/realm.ts";
import type { ChildMessage } from "./message.ts";
import type { CaseCall, RunRequest } from "./run.ts";

/** Characters of all answers of a run together; beyond them an answer is only said to be too large. */
const ANSWERS_LENGTH_MAX = 16_000_000;
const TOO_LARGE = '{"$":"odd","what":"too large"}';

/** This thread serves one request after the other, so that one line of realms is enough. */
const realms = new FreshRealms();

/** The most memory, in bytes, that this thread's realms ever used. */
export const reachedBytes = () => realms.reachedBytes;

/** Serves one request, in a realm of its own that is thrown away afterwards. */
export async function serve(request: RunRequest, send: (message: ChildMessage) => void): Promise<void> {
  const program = new Program(request);
  const load = await program.load();
  const exports = load.kind === "loaded" ? load.exports : {};
  const isFunction = (name: string) => Object.hasOwn(exports, name) && exports[name] === "function";
  const required = load.kind === "loaded" ? (request.requiredExports ?? []) : [];
  const missingExports = required.filter((name) => !isFunction(name));
  send({ kind: "loaded", load, missingExports, console: program.console.take() });

  let room = ANSWERS_LENGTH_MAX;
  for (const call of load.kind === "loaded" ? request.calls : []) {
    let outcome = isFunction(call.function) ? await program.call(call) : ({ kind: "missing-export" } as const);
    if (outcome.kind === "returned") {
      room -= outcome.answer.length;
      if (room < 0) outcome = { ...outcome, answer: TOO_LARGE };
    }
    send({ kind: "case", id: call.id, outcome, console: program.console.take() });
  }
  send({ kind: "finished", work: program.work });
}

/**
 * A stranger's program in a realm, or in several: a call that breaks the interpreter down has reached a limit, and the
 * calls after it find the program loaded anew, with the work that is left.
 */
class Program {
  readonly #request: RunRequest;
  readonly #modules: ReadonlyMap<string, string>;
  #realm: Realm | undefined;
  /** Of the realms that broke down. */
  #work = 0;
  /** What was printed and not yet sent. */
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
    const realm = await realms.next({ ...limits, totalWork: limits.totalWork - this.#work });
    this.#realm = realm;
    try {
      return realm.load(this.#modules, entry);
    } catch (error) {
      return { kind: "limit", limit: this.#breakDown(error) };
    } finally {
      this.#keepOutput(realm);
    }
  }

  async call(call: CaseCall): Promise<CallOutcome> {
    if (this.#realm === undefined) {
      const load = await this.load();
      // It was told before, when the program was loaded for the first time.
      this.console.take();
      if (load.kind !== "loaded") {
        // It was loaded before: what differs is how much work is left.
        this.#forget();
        return { kind: "limit", limit: load.kind === "limit" ? load.limit : "total-work", work: 0 };
      }
    }
    const realm = this.#realm as Realm;
    const before = realm.work;
    try {
      return realm.call(call);
    } catch (error) {
      return { kind: "limit", limit: this.#breakDown(error), work: realm.work - before };
    } finally {
      this.#keepOutput(realm);
    }
  }

  /** The realm is of no more use; the work in it was done all the same. */
  #forget(): void {
    this.#work += this.#realm?.work ?? 0;
    this.#realm = undefined;
  }

  #keepOutput(realm: Realm): void {
    const { text, cut } = realm.takeOutput();
    this.console.add(text);
    if (cut) this.console.cut = true;
  }

  #breakDown(error: unknown): "stack" | "memory" {
    if (!(error instanceof PoisonedError) || error.limit === undefined) throw error;
    this.#forget();
    return error.limit;
  }
}
