import { printable } from "./printable.ts";

/** The line of a file with a caret below it. */
export function codeFrame(source: string, line: number, column: number): string {
  const text = (source.split(/\r\n|\n|\r/)[line - 1] ?? "").replaceAll("\t", " ");
  const start = Math.max(0, column - 60);
  const gutter = String(line);
  return `${gutter} | ${printable(text.slice(start, start + 120))}\n${" ".repeat(gutter.length)} | ${" ".repeat(Math.max(0, column - 1 - start))}^`;
}
