import type { Language } from "../values/language.ts";
import type { Item } from "./item.ts";

/** How items are written. */
export interface ItemOutput {
  readonly language: Language;
  /** What the whole is called, for the title of a test, a category or a sheet. */
  readonly title: string;
  /** Who runs code answers: nobody (people read them), or Moodle's CodeRunner. */
  readonly code: "essay" | "coderunner";
  /** Whether sheets end with their answers. */
  readonly keySheet: boolean;
}

/** A form that other systems, browsers or printers read: makes files of items, by their path. */
export interface ItemFormat {
  /** One sentence for lists. */
  readonly summary: string;
  /** Whether it writes one sheet for each seed; banks of questions take all seeds at once. */
  readonly sheets: boolean;
  /** What was written otherwise than asked for, a sentence each. */
  remarks?(items: readonly Item[], output: ItemOutput): readonly string[];
  /** @throws ItemError for an item that this form cannot carry. */
  write(items: readonly Item[], output: ItemOutput): ItemFiles | Promise<ItemFiles>;
}

export type ItemFiles = ReadonlyMap<string, string | Uint8Array>;

/** An item that cannot be written in a form, with what can be done about it. Not a mistake of ours. */
export class ItemError extends Error {}
