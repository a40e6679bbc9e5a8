/** A place in a source file; `line` and `column` count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing an author or a learner should fix, and how. */
export interface Diagnostic {
  readonly place: Place;
  /** Stable name of the rule that complained, e.g. `unknown-key`. */
  readonly code: string;
  /** States what was attempted, then the current state: `Cannot …: …`. */
  readonly message: string;
  /** What to do next; omitted when the message already says so. */
  readonly hint?: string;
}

const FRAME_WIDTH = 120;

/**
 * Formats a diagnostic as `file:line:column: message [code]`, followed by the source line, a caret and the hint.
 *
 * A long source line is cut around the caret, so that a one-line megabyte does not fill the terminal.
 */
export function formatDiagnostic(diagnostic: Diagnostic, source: string | undefined): string {
  const { place, code, message, hint } = diagnostic;
  const lines = [`${place.file}:${place.line}:${place.column}: ${message} [${code}]`];
  const text = source?.split(/\r\n|\n|\r/)[place.line - 1];
  if (text !== undefined) {
    const start = Math.max(0, Math.min(place.column - 1 - FRAME_WIDTH / 2, text.length - FRAME_WIDTH));
    const shown = (start > 0 ? "…" : "") + text.slice(start, start + FRAME_WIDTH).replaceAll("\t", " ");
    const cut = start + FRAME_WIDTH < text.length ? "…" : "";
    const gutter = String(place.line);
    const indent = " ".repeat(place.column - 1 - start + (start > 0 ? 1 : 0));
    lines.push(`${gutter} | ${shown}${cut}`, `${" ".repeat(gutter.length)} | ${indent}^`);
  }
  if (hint !== undefined) lines.push(`Hint: ${hint}`);
  return lines.join("\n");
}

/** Orders diagnostics by file, then line, then column. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return a.place.file < b.place.file
    ? -1
    : a.place.file > b.place.file
      ? 1
      : a.place.line - b.place.line || a.place.column - b.place.column;
}
