import { labelled } from "../checkers/words.ts";
import { readCases } from "../handout/handout-data.ts";
import { readProgress, rememberProblem } from "../handout/progress.ts";
import { wrap } from "../handout/terminal-text.ts";
import type { Text } from "../values/language.ts";
import { findSlug, type HandoutContext } from "./handout-context.ts";
import { isSolved, standings } from "./standing.ts";
import { unknownProblem } from "./words.ts";

/** Shows the next hint of a problem, after those that were shown before; of the first unsolved one where none is named. */
export function hint(context: HandoutContext, args: readonly string[]): number {
  const { folder, language, look } = context;
  const [asked] = args;
  const slug =
    asked === undefined
      ? (standings(context).find((one) => !isSolved(one)) ?? standings(context)[0])?.slug
      : findSlug(context, asked);
  if (slug === undefined) {
    process.stderr.write(`${unknownProblem(asked ?? "", context)}\n`);
    return 2;
  }
  const { shown, total } = nextHint(folder, slug);
  const lines = shown.map((text, i) => wrap(numbered(text, i, total, language), look));
  process.stdout.write(`${slug}\n\n${lines.join("\n\n")}\n\n${WORDS[language](shown.length, total)}\n`);
  return 0;
}

/** Remembers that one more hint was asked for, and gives all that were. */
export function nextHint(folder: string, slug: string): { readonly shown: readonly Text[]; readonly total: number } {
  const { hints } = readCases(folder, slug);
  const before = readProgress(folder).problems[slug]?.hints ?? 0;
  const count = Math.min(before + 1, hints.length);
  if (count > before) rememberProblem(folder, slug, { hints: count });
  return { shown: hints.slice(0, count), total: hints.length };
}

/** A hint with its number, on a line of its own. */
export function numbered(hint: Text, index: number, total: number, language: "en" | "zh"): string {
  return `(${index + 1}/${total}) ${labelled("hint", hint, language)}`;
}

const WORDS = {
  en: (shown: number, total: number) => (shown < total ? "Ask again for the next one." : "That was the last hint."),
  zh: (shown: number, total: number) => (shown < total ? "再次运行可看下一条。" : "这是最后一条提示。"),
};
