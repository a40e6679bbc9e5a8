import type { ItemFormat } from "../item-format.ts";
import { moodleXml } from "./moodle-xml.ts";

/** Every form of static items, by its name on the command line. */
export const itemFormats = {
  moodle: moodleXml,
} satisfies Record<string, ItemFormat>;

export type ItemFormatName = keyof typeof itemFormats;
