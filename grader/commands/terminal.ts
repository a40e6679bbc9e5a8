import { styleText } from "node:util";
import type { Bank } from "../definition/bank.ts";
import { type Diagnostic, formatDiagnostic } from "../values/diagnostic.ts";

/** Wrong usage or bad input: the message is for whoever typed the command, which ends with 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Bad input files: everything that is wrong with them, at once. */
export class DiagnosticsError extends UsageError {
  constructor(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>) {
    super(
      diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, sources.get(diagnostic.place.file))).join("\n\n"),
    );
  }
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** For people, beside the output that machines read. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Says that what is printed may not be the whole bank. */
export function noteMistakes({ diagnostics }: Bank): void {
  if (diagnostics.length > 0)
    note(`${diagnostics.length} mistakes in this bank, some problems may be missing here: run "saddlepoint check"`);
}

/** A difficulty from 1 to 5. */
export function stars(difficulty: number): string {
  return "●".repeat(difficulty) + "○".repeat(5 - difficulty);
}

export type Colour = "green" | "red" | "yellow" | "dim" | "bold";

/** Colours text on a terminal only, and not where `NO_COLOR` asks otherwise. */
export function paint(colour: Colour, text: string): string {
  return process.stdout.isTTY && !process.env.NO_COLOR ? styleText(colour, text) : text;
}

/** A line that counts up on a terminal; silent elsewhere. */
export class Progress {
  readonly #what: string;
  readonly #total: number;
  #done = 0;
  #shown = 0;

  constructor(what: string, total: number) {
    this.#what = what;
    this.#total = total;
  }

  step(): void {
    this.#done++;
    const now = Date.now();
    if (!process.stderr.isTTY || now - this.#shown < 100) return;
    this.#shown = now;
    process.stderr.write(`\r\x1b[2K${this.#what} ${this.#done}/${this.#total}`);
  }

  end(): void {
    if (process.stderr.isTTY && this.#shown > 0) process.stderr.write("\r\x1b[2K");
  }
}

/** The columns that a text takes on a terminal: Chinese characters take two. */
export function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character)
        ? 2
        : 1),
    0,
  );
}

/** Rows as aligned columns. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>((all, row) => {
    row.forEach((cell, i) => {
      all[i] = Math.max(all[i] ?? 0, widthOf(cell));
    });
    return all;
  }, []);
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell + " ".repeat(widths[i]! - widthOf(cell)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Rows as a Markdown table; the first one is its header. */
export function markdownTable([header, ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(header!), line(header!.map(() => "---")), ...rows.map(line)].join("\n");
}
