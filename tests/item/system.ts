import { expect } from "vitest";
import type { Blank } from "../../grader/item/blank.ts";
import type { Item } from "../../grader/item/item.ts";
import { feedbackFor } from "../../grader/item/label.ts";

// What a receiving system does with an exported question, and what it must come to: at the key, a little inside and a
// little outside its tolerance, and at every misconception.

/** A question as a receiving system read it from a file. */
export interface ReceivedQuestion {
  /** What it makes of what was entered into each field, in order; for a choice, the text of the option. */
  grade(entries: readonly string[]): readonly Graded[];
}

export interface Graded {
  readonly right: boolean;
  /** HTML. */
  readonly feedback: string;
}

/** Letters and digits alone, so that a text is the same whatever marks a format put around them. */
export function bare(markdown: string): string {
  return markdown.replace(/[^\p{L}\p{N}]/gu, "");
}

/** The same of what a format made of it; of a formula, only its source. */
export function bareHtml(html: string): string {
  return bare(
    html
      .replace(/<mrow>.*?(?=<annotation)/gs, "")
      .replace(/<[^>]*>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll("&amp;", "&"),
  );
}

/** What is entered into a field, and what must come of it. */
interface Probe {
  readonly entry: string;
  readonly right: boolean;
  readonly feedback?: string;
}

/** Entries at and around everything that a blank knows. */
export function probesOf(item: Item, blank: Blank): Probe[] {
  if (blank.kind === "choice") {
    return blank.options.map((option) => {
      const known = blank.wrong.find((one) => one.option === option);
      const feedback = known === undefined ? {} : { feedback: feedbackFor(item, known.misconceptions) };
      return { entry: option, right: option === blank.key, ...feedback };
    });
  }
  const { key, tolerance, wrong } = blank;
  const outside = tolerance === 0 ? 1e-6 * Math.max(1, Math.abs(key)) : 1.01 * tolerance;
  return [
    { entry: String(key), right: true },
    ...[-0.99, 0.99].map((part) => ({ entry: String(key + part * tolerance), right: true })),
    ...[-1, 1].map((sign) => ({ entry: String(key + sign * outside), right: false })),
    ...wrong.map(({ value, misconceptions }) => ({
      entry: String(value),
      right: false,
      feedback: feedbackFor(item, misconceptions),
    })),
  ];
}

/** Asserts that a system grades what it received as the item means it. Returns how many entries were tried. */
export function expectFaithful(item: Item, received: ReceivedQuestion | undefined): number {
  if (item.answer.kind !== "blanks") throw new TypeError("Cannot grade code");
  if (received === undefined) throw new Error(`The system has not received ${item.key}`);
  const { blanks } = item.answer;
  const keys = blanks.map((blank) => String(blank.key));
  let tried = 0;
  blanks.forEach((blank, i) => {
    for (const { entry, right, feedback = "" } of probesOf(item, blank)) {
      const graded = received.grade(keys.with(i, entry));
      const place = `${item.key}${blank.path} at ${entry}`;
      expect(graded.length, place).toBe(blanks.length);
      expect(
        graded.map((one) => one.right),
        place,
      ).toEqual(keys.map((_, j) => j !== i || right));
      expect(bareHtml(graded[i]!.feedback), place).toBe(bare(feedback));
      tried++;
    }
  });
  return tried;
}
