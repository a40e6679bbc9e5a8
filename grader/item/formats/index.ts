import type { ItemFormat } from "../item-format.ts";
import { html } from "./html.ts";
import { markdown } from "./markdown.ts";
import { moodleXml } from "./moodle-xml.ts";
import { pdf } from "./pdf.ts";
import { qti21 } from "./qti21.ts";
import { qti30 } from "./qti30.ts";

/** Every form of static items, by its name on the command line. */
export const itemFormats = {
  moodle: moodleXml,
  qti21,
  qti30,
  html,
  pdf,
  markdown,
} satisfies Record<string, ItemFormat>;

export type ItemFormatName = keyof typeof itemFormats;
