import { callNatively } from "../checkers/call-natively.ts";
import type { Outcome } from "../checkers/judge-case.ts";
import type { SolutionFile } from "../definition/bank.ts";
import { type FunctionSpec, isMine } from "../definition/problem.ts";
import { transpile } from "../interpreter/transpile.ts";
import { type FunctionValue, revive } from "../values/function-value.ts";
import type { Scope, Value } from "../values/value.ts";
import { AuthorError } from "../variant/author-error.ts";

/**
 * One of the bank's own solutions, running in this process: certificates call thousands of them, and the code of a bank
 * has its author's rights anyway. Learners' code never comes here.
 */
export class NativeProgram {
  readonly name: string;
  readonly path: string;
  readonly #exports: Readonly<Record<string, unknown>>;

  private constructor(file: SolutionFile, exports: Readonly<Record<string, unknown>>) {
    this.name = file.name;
    this.path = file.path;
    this.#exports = exports;
  }

  /** @throws AuthorError when the file does not load, or does not export a function that the problem asks for. */
  static async open(file: SolutionFile, functions: readonly FunctionSpec[]): Promise<NativeProgram> {
    const exports = await load(file);
    const place = { file: file.path, line: 1, column: 1 };
    for (const spec of functions) {
      if (typeof exports[spec.name] === "function") continue;
      throw new AuthorError(
        place,
        "missing-export",
        `Cannot use this solution as it does not export the function "${spec.name}"`,
      );
    }
    return new NativeProgram(file, exports);
  }

  /**
   * Calls a function as a learner's code would be called; a function for the learner's own numbers, which takes
   * nothing, is passed the parameters here, as a file of the bank cannot know them.
   */
  call(spec: FunctionSpec, args: readonly (Value | FunctionValue)[], parameters: Scope): Outcome {
    const names = spec.takes.map((parameter) => parameter.name);
    return callNatively(
      this.#exports[spec.name] as (...args: unknown[]) => unknown,
      isMine(spec) ? [parameters] : args,
      names,
    );
  }
}

/** The reference, running in this process: the same code, up to the last bits of its answers. */
export class NativeReference {
  readonly #file: SolutionFile;
  readonly #exports: Readonly<Record<string, unknown>>;

  private constructor(file: SolutionFile, exports: Readonly<Record<string, unknown>>) {
    this.#file = file;
    this.#exports = exports;
  }

  static async open(file: SolutionFile): Promise<NativeReference> {
    return new NativeReference(file, await load(file));
  }

  answer(name: string, given: Scope): Outcome {
    const solve = this.#exports[name];
    if (typeof solve !== "function") {
      const place = { file: this.#file.path, line: 1, column: 1 };
      throw new AuthorError(
        place,
        "bad-reference",
        `Cannot ask the reference: it does not export the function "${name}"`,
      );
    }
    return callNatively((data) => solve(revive(data as Value, "", () => undefined)), [given], ["given"]);
  }

  dispose(): void {}
}

/** Loads a module that imports nothing. @throws AuthorError when it does not load. */
async function load(file: SolutionFile): Promise<Readonly<Record<string, unknown>>> {
  const place = { file: file.path, line: 1, column: 1 };
  const result = transpile(file.path, file.text);
  if (result.kind === "syntax-error") {
    const [error] = result.errors;
    throw new AuthorError(
      { ...place, line: error?.line ?? 1, column: error?.column ?? 1 },
      "bad-solution",
      `Cannot read this solution: ${error?.message ?? "syntax error"}`,
    );
  }
  // Node reads modules from data: addresses, so that nothing has to be written to disk. One without imports.
  const address = `data:text/javascript;base64,${Buffer.from(`${result.transpiled.code}\n//# sourceURL=${file.path}`).toString("base64")}`;
  let exports: Readonly<Record<string, unknown>>;
  try {
    exports = (await import(/* @vite-ignore */ address)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new AuthorError(
      place,
      "bad-solution",
      `Cannot load this solution: ${(error as Error).message.replace(/data:\S+/g, file.path)}`,
      "solutions import nothing",
    );
  }
  return exports;
}
