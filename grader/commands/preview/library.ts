import { type Bank, openBank, problemIds } from "../../definition/bank.ts";
import { parseProblem } from "../../definition/parse.ts";
import { vocabulary } from "../../vocabulary.ts";
import { diagnosticsAbout } from "../files.ts";

/** A bank that is opened again and again: only what has changed is read anew. */
export class Library {
  readonly #root: string;
  readonly #read = new Map<string, { readonly text: string; readonly result: ReturnType<typeof parseProblem> }>();
  #whole: Bank | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  /** Forgets how the bank as a whole was. */
  changed(): void {
    this.#whole = undefined;
  }

  /** One problem with its solutions, and nothing of the others: milliseconds. */
  one(id: string): Bank {
    return openBank(this.#root, vocabulary, [id], this.#parse);
  }

  /** Every problem, and what is wrong with the bank as a whole: a second or two at first, then a fraction of one. */
  whole(): Bank {
    this.#whole ??= openBank(this.#root, vocabulary, undefined, this.#parse);
    return this.#whole;
  }

  /** Every problem there is a file of, readable or not. */
  ids(): string[] {
    return problemIds(this.#root);
  }

  /** What only the whole bank can say of one problem, e.g. that its texts use a word that the glossary forbids. */
  diagnosticsOfWhole(id: string): Bank["diagnostics"] {
    return diagnosticsAbout(this.whole(), id);
  }

  readonly #parse: typeof parseProblem = (path, id, text, words) => {
    const known = this.#read.get(id);
    if (known?.text === text) return known.result;
    const result = parseProblem(path, id, text, words);
    this.#read.set(id, { text, result });
    return result;
  };
}
