import { ANSWER_BOUNDS } from "../values/codec.ts";
import { makeAnswerEncoder } from "../values/encode-answer.ts";
import type { FunctionView } from "../values/function-value.ts";
import { quotedList } from "../values/suggest.ts";
import { Budget } from "./budget.ts";
import { chargeBuiltIns } from "./charges.ts";
import { type ConsoleOutput, OutputBuffer } from "./console-output.ts";
import { type GuestSettings, makeGuest } from "./guest.ts";
import { HostFunctions } from "./host-functions.ts";
import type { Call, CallOutcome, Limits, LoadOutcome, Modules } from "./interpreter.ts";
import { ImportError, resolveImport } from "./modules.ts";
import {
  currentInstance,
  type Instance,
  loadInstance,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
  type WasmMemory,
} from "./quickjs.ts";
import { NO_ROOM, parseReply, type Reply } from "./reply.ts";

/** Some 1,300 calls deep. More would let nested data overflow the host's stack before QuickJS's own. */
const STACK_BYTES = 256 * 1024;

const SETTINGS: GuestSettings = {
  now: Date.UTC(2024, 0, 1),
  seed: 20_240_101,
  answerBounds: ANSWER_BOUNDS,
  answerLength: 2_000_000,
  lineLength: 2_000,
  exportsMax: 1_000,
};

/** The set-up as text: functions without imports, so that what we type-check here is what runs inside. */
const PRELUDE = `"use strict"; (print, evaluate, charge) => {
${makeAnswerEncoder}
${makeGuest}
${chargeBuiltIns}
const guest = makeGuest({ print, evaluate }, ${JSON.stringify(SETTINGS)}, makeAnswerEncoder);
chargeBuiltIns(charge);
return guest;
}`;

// Names that no import resolves to.
const PROGRAM = "saddlepoint:program";
const START = "saddlepoint:start";

// Evaluated first, once the whole program has been linked: what fails earlier is no doing of the program's code.
const START_SOURCE = `const start = globalThis["${START}"]; delete globalThis["${START}"]; start();`;

const UNFINISHED = 'threw\n{"name":"Error","message":"Cannot finish loading: a top-level await never ends","stack":""}';

/** The host threw out of a call into the realm: the whole WebAssembly instance is lost, and replaced by the next one. */
export class PoisonedError extends Error {
  override readonly name = "PoisonedError";
  /** What the program must have exceeded to get there; `undefined` when the fault may be ours. */
  readonly limit: "stack" | "memory" | undefined;

  constructor(cause: unknown) {
    super("Cannot go on in this realm: its interpreter broke down", { cause });
    // A full stack of the host is a `RangeError`; a trap or an abort of WebAssembly is a `RuntimeError`.
    const trap = cause instanceof Error && cause.name === "RuntimeError";
    this.limit = cause instanceof RangeError ? "stack" : trap ? "memory" : undefined;
  }
}

interface Inside {
  readonly start: QuickJSHandle;
  readonly exportsOf: QuickJSHandle;
  readonly call: QuickJSHandle;
  readonly describe: QuickJSHandle;
  /**
   * What the realm may call on our side. Held, as a program that lets go of the last function which uses one would
   * have it collected, and forgotten on our side, where putting the memory back does not bring it back.
   */
  readonly print: QuickJSHandle;
  readonly evaluate: QuickJSHandle;
  readonly charge: QuickJSHandle;
}

/**
 * A JavaScript world of its own for one program: no clock, no chance, no way out, and limits counted in work and bytes.
 *
 * Load the program once, then call its exports any number of times; state is kept between the calls. After a
 * `PoisonedError` the realm is dead and a new one must be made.
 *
 * @example
 * const realm = await Realm.create(limits);
 * realm.load(new Map([["index.js", "export const twice = (x) => 2 * x"]]), "index.js");
 * realm.call({ function: "twice", args: [21] }); // { kind: "returned", answer: "42", … }
 * realm.dispose();
 */
export class Realm {
  readonly #instance: Instance;
  readonly #runtime: QuickJSRuntime;
  readonly #context: QuickJSContext;
  readonly #inside: Inside;
  #budget: Budget;
  #output: OutputBuffer;
  #functions: HostFunctions;
  #modules: Modules | undefined;
  #started = false;
  #importError: ImportError | undefined;
  #program: QuickJSHandle | undefined;
  #exports: Readonly<Record<string, string>> = {};

  /** Makes an empty realm. Loading WebAssembly, at the first time, is what makes this asynchronous. */
  static async create(limits: Limits): Promise<Realm> {
    return new Realm(await currentInstance(), limits);
  }

  private constructor(instance: Instance, limits: Limits) {
    this.#instance = instance;
    this.#budget = new Budget(limits);
    this.#output = new OutputBuffer(limits.outputBytes);
    this.#functions = new HostFunctions(this.#budget);
    this.#runtime = instance.module.newRuntime({
      memoryLimitBytes: limits.memoryBytes,
      maxStackSizeBytes: STACK_BYTES,
      interruptHandler: () => this.#budget.tick(),
    });
    this.#runtime.setModuleLoader(
      (name) => this.#sourceOf(name),
      (importer, specifier) => this.#resolve(importer, specifier),
    );
    this.#context = this.#runtime.newContext();
    this.#inside = this.#setUp();
  }

  /** Makes realms that share nothing with others; see `FreshRealms`. */
  static async createAlone(limits: Limits): Promise<{ readonly realm: Realm; readonly memory: WasmMemory }> {
    const instance = await loadInstance(limits.memoryBytes);
    const realm = new Realm(instance, limits);
    // Made at first use, and it must outlive the memory's being put back.
    void realm.#context.global;
    return { realm, memory: instance.module.getWasmMemory() as WasmMemory };
  }

  /** Begins anew on our side of the border, after the memory behind it was put back to how it was at first. */
  restart(limits: Limits): void {
    this.#budget = new Budget(limits);
    this.#output = new OutputBuffer(limits.outputBytes);
    this.#functions = new HostFunctions(this.#budget);
    this.#modules = undefined;
    this.#importError = undefined;
    this.#program = undefined;
    this.#exports = {};
    this.#started = false;
    this.#runtime.setMemoryLimit(limits.memoryBytes);
  }

  /** The units of work done so far. */
  get work(): number {
    return this.#budget.total;
  }

  /** What was printed since this was last asked. */
  takeOutput(): ConsoleOutput {
    return this.#output.take();
  }

  /** Whether its instance broke down. */
  get poisoned(): boolean {
    return this.#instance.poisoned;
  }

  /**
   * Loads and runs a program's top-level code. What fails before the first line of it runs is a `syntax-error`, a
   * missing import or export included.
   */
  load(modules: Modules, entry: string): LoadOutcome {
    if (this.#modules !== undefined) throw new TypeError("Cannot load a second program: a realm is made for one");
    if (!modules.has(entry)) {
      throw new TypeError(`Cannot load ${JSON.stringify(entry)}: known files are ${quotedList(modules.keys())}`);
    }
    this.#modules = modules;
    const context = this.#context;
    const reply = this.#enter(() => {
      context.setProp(context.global, START, this.#inside.start);
      const source = `import "${START}"; export * as program from ${JSON.stringify(`./${entry}`)};`;
      const result = context.evalCode(source, PROGRAM, { type: "module" });
      return result.error ? this.#describe(result.error) : this.#adopt(result.value);
    });
    if (reply.kind === "returned") {
      this.#exports = JSON.parse(reply.answer) as Record<string, string>;
      return { kind: "loaded", exports: this.#exports };
    }
    if (reply.kind === "limit") return reply;
    if (this.#started) return reply;
    return { kind: "syntax-error", thrown: this.#importError?.thrown ?? reply.thrown };
  }

  /** Calls an exported function of the loaded program. @throws TypeError when there is no such function. */
  call(call: Call): CallOutcome {
    const program = this.#program;
    if (program === undefined || this.#exports[call.function] !== "function") {
      const known = quotedList(Object.keys(this.#exports)) || "none";
      throw new TypeError(`Cannot call ${JSON.stringify(call.function)}: exports are ${known}`);
    }
    if (this.#budget.exhausted === "total-work") return { kind: "limit", limit: "total-work", work: 0 };
    const args = this.#functions.encodeArguments(call.args);
    const reply = this.#enter(() => this.#ask(this.#inside.call, program, call.function, args));
    const work = this.#budget.call;
    const { calls } = this.#functions;
    return reply.kind === "limit" ? { ...reply, work } : { ...reply, calls, work };
  }

  /**
   * Frees the realm. One that was poisoned cannot be freed, its instance goes as a whole; nor can one whose promises
   * were interrupted: QuickJS leaks them, notices, and aborts.
   */
  dispose(): void {
    if (this.#instance.poisoned || !this.#context.alive) return;
    try {
      this.#program?.dispose();
      for (const handle of Object.values(this.#inside) as QuickJSHandle[]) handle.dispose();
      this.#context.dispose();
      this.#runtime.dispose();
    } catch {
      this.#instance.poisoned = true;
    }
  }

  #setUp(): Inside {
    return this.#guard(() => {
      const context = this.#context;
      const print = context.newFunction("print", (line) =>
        this.#output.add(`${context.getString(line)}\n`) ? context.true : context.false,
      );
      const evaluate = context.newFunction("evaluate", (id, method, point) => {
        const value = this.#functions.evaluate(
          context.getNumber(id!),
          context.getString(method!) as FunctionView,
          context.typeof(point!) === "number" ? context.getNumber(point!) : context.getString(point!),
        );
        return typeof value === "number" ? context.newNumber(value) : context.newString(value);
      });
      const charge = context.newFunction("charge", (steps) => {
        this.#budget.charge(context.getNumber(steps!));
        return this.#budget.exhausted === undefined ? context.true : context.false;
      });
      const makeInside = context.unwrapResult(context.evalCode(PRELUDE, "saddlepoint:guest", { type: "global" }));
      const guest = context.unwrapResult(context.callFunction(makeInside, context.undefined, print, evaluate, charge));
      makeInside.dispose();
      const start = context.newFunction("start", () => {
        this.#started = true;
      });
      return guest.consume(() => ({
        start,
        print,
        evaluate,
        charge,
        exportsOf: context.getProp(guest, "exportsOf"),
        call: context.getProp(guest, "call"),
        describe: context.getProp(guest, "describe"),
      }));
    });
  }

  /** Runs a visit to the realm under the limits of a call, and reads what came of it. */
  #enter(visit: () => string): Reply {
    let text: string;
    this.#budget.begin();
    try {
      text = this.#guard(visit);
    } finally {
      this.#budget.end();
    }
    const { fault } = this.#functions;
    if (fault !== undefined) throw fault;
    // Whatever the program made of an interrupt: it had used up its work.
    if (this.#budget.exhausted !== undefined) return { kind: "limit", limit: this.#budget.exhausted };
    return parseReply(text, this.#modules!);
  }

  /** Anything that is thrown here came out of WebAssembly, or of the bindings around it, and has poisoned both. */
  #guard<T>(visit: () => T): T {
    if (this.#instance.poisoned) throw new PoisonedError(new Error("Cannot use a realm whose instance is poisoned"));
    try {
      return visit();
    } catch (error) {
      this.#instance.poisoned = true;
      throw new PoisonedError(error);
    }
  }

  /** Calls a function of our side of the realm. */
  #ask(f: QuickJSHandle, subject: QuickJSHandle, ...texts: string[]): string {
    const context = this.#context;
    const strings = texts.map((text) => context.newString(text));
    const result = context.callFunction(f, context.undefined, subject, ...strings);
    for (const string of strings) string.dispose();
    if (!result.error) return result.value.consume((text) => context.getString(text));
    result.error.dispose();
    return NO_ROOM;
  }

  #describe(error: QuickJSHandle): string {
    return error.consume(() => this.#ask(this.#inside.describe, error));
  }

  /** Takes over a program that was evaluated, or is still waiting for a top-level `await`. */
  #adopt(evaluated: QuickJSHandle): string {
    const context = this.#context;
    return evaluated.consume(() => {
      const jobs = this.#runtime.executePendingJobs();
      // What a job throws is its promise's; what comes out here found no room even for that.
      if (jobs.error) return this.#describe(jobs.error);
      const state = context.getPromiseState(evaluated);
      if (state.type === "pending") return UNFINISHED;
      if (state.type === "rejected") return this.#describe(state.error);
      const program = context.getProp(state.value, "program");
      if (state.value !== evaluated) state.value.dispose();
      this.#program = program;
      const names = this.#ask(this.#inside.exportsOf, program);
      return names === NO_ROOM ? NO_ROOM : `returned\n\n${names}`;
    });
  }

  #resolve(importer: string, specifier: string): string {
    if (importer === PROGRAM) return specifier === START ? START : specifier.slice(2);
    try {
      return resolveImport(this.#modules!, importer, specifier);
    } catch (error) {
      if (error instanceof ImportError) this.#importError = error;
      throw error;
    }
  }

  #sourceOf(name: string): string | { error: Error } {
    if (name === START) return START_SOURCE;
    // After a failed import QuickJS asks for a module without a name, and forgets why the import failed.
    return this.#modules!.get(name) ?? { error: this.#importError ?? new Error(`Cannot load ${JSON.stringify(name)}`) };
  }
}
