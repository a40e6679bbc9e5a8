import { printable } from "../values/printable.ts";

/** A block of text; its fence is longer than any inside, which may quote the learner's code. */
export function fenced(text: string): string {
  const fence = "`".repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map((match) => match[0].length + 1)));
  return `${fence}text\n${printable(text)}\n${fence}`;
}
