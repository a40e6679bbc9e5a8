import type { Outcome } from "../checkers/judge-case.ts";
import type { SolutionFile } from "../definition/bank.ts";
import { PoisonedError, Realm } from "../interpreter/realm.ts";
import { transpile } from "../interpreter/transpile.ts";
import { decode } from "../values/codec.ts";
import type { Scope } from "../values/value.ts";
import { AuthorError } from "./author-error.ts";

/** Ample: the reference is ours, and a limit only keeps a mistake in it from hanging the author's terminal. */
const LIMITS = { callWork: 20_000, totalWork: Number.MAX_SAFE_INTEGER, memoryBytes: 256 * 1024 * 1024, outputBytes: 0 };

/**
 * A problem's reference, running in the interpreter, so that its answers have the same bits on every machine. It
 * receives all of a case's `given` data. One realm serves every variant of the problem.
 */
export class Reference {
  readonly #realm: Realm;
  readonly #file: SolutionFile;

  private constructor(realm: Realm, file: SolutionFile) {
    this.#realm = realm;
    this.#file = file;
  }

  /** @throws AuthorError when the file does not load. */
  static async open(file: SolutionFile): Promise<Reference> {
    const result = transpile(file.path, file.text);
    if (result.kind === "syntax-error") {
      const [error] = result.errors;
      throw new AuthorError(
        { file: file.path, line: error?.line ?? 1, column: error?.column ?? 1 },
        "bad-reference",
        `Cannot read the reference: ${error?.message ?? "syntax error"}`,
      );
    }
    const realm = await Realm.create(LIMITS);
    const loaded = realm.load(new Map([["reference.js", result.transpiled.code]]), "reference.js");
    if (loaded.kind !== "loaded") {
      realm.dispose();
      const reason =
        loaded.kind === "limit"
          ? `it reached the limit "${loaded.limit}"`
          : `${loaded.thrown.name}: ${loaded.thrown.message}`;
      throw new AuthorError(
        { file: file.path, line: 1, column: 1 },
        "bad-reference",
        `Cannot load the reference: ${reason}`,
      );
    }
    return new Reference(realm, file);
  }

  /** The reference's outcome for the data of a case. @throws AuthorError when it has no such function, or never ends. */
  answer(name: string, given: Scope): Outcome {
    const place = { file: this.#file.path, line: 1, column: 1 };
    let outcome: ReturnType<Realm["call"]>;
    try {
      outcome = this.#realm.call({ function: name, args: [given] });
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof PoisonedError)) throw error;
      throw new AuthorError(place, "bad-reference", `Cannot ask the reference: ${error.message}`);
    }
    switch (outcome.kind) {
      case "returned":
        return { kind: "returned", answer: decode(outcome.answer), mutated: [], calls: {} };
      case "threw":
        return { kind: "threw", name: outcome.thrown.name, message: outcome.thrown.message };
      case "limit":
        throw new AuthorError(
          place,
          "bad-reference",
          `Cannot ask the reference: "${name}" reached the limit "${outcome.limit}"`,
        );
    }
  }

  dispose(): void {
    this.#realm.dispose();
  }
}
