import type { Language, Text } from "../values/language.ts";
import type { Blank } from "./blank.ts";
import type { Item } from "./item.ts";

/** What stands before a blank: its place in the answer, as in TypeScript, or just "answer". */
export function labelOf({ path }: Blank, language: Language): { readonly text: string; readonly code: boolean } {
  if (path === "") return { text: WORDS.answer[language], code: false };
  return { text: path.startsWith(".") ? path.slice(1) : `answer${path}`, code: true };
}

/** What to tell whoever has these misconceptions, as Markdown: a list where several come to the same answer. */
export function feedbackFor(item: Item, misconceptions: readonly string[]): string {
  const texts = misconceptions.map((name) => item.feedback.get(name)!);
  return texts.length === 1
    ? texts[0]!
    : [WORDS.several[item.language], "", ...texts.map((text) => `- ${text}`)].join("\n");
}

/** A file name or identifier made of a variant's name: letters, digits and hyphens. */
export function slugOf(item: Item): string {
  return `${item.problem.slug}-v${item.problem.version}-${item.seed.replace(/[^A-Za-z0-9]/g, (character) => `_${character.codePointAt(0)!.toString(16)}`)}`;
}

/** The decimal text of a finite number that every form reads back as the same number. */
export function decimal(value: number): string {
  return String(value === 0 ? 0 : value);
}

const WORDS = {
  answer: { en: "answer", zh: "答案" },
  several: { en: "One of these may be behind it:", zh: "可能的原因是下列之一：" },
} satisfies Record<string, Text>;
