import type { Language } from "../values/language.ts";
import { escapeXml } from "../values/xml.ts";
import { RESULT_WORDS } from "./words.ts";

/** How many bytes a text takes where it goes. */
export type Measure = (text: string) => number;

export const utf8: Measure = (text) => Buffer.byteLength(text);

/** As a string of JSON, without its quotes: control characters and quotes take more than one byte. */
export const inJson: Measure = (text) => Buffer.byteLength(JSON.stringify(text)) - 2;

/** As text or an attribute of XML. */
export const inXml: Measure = (text) => Buffer.byteLength(escapeXml(text));

/** A text that fits into so many bytes: whole, or its beginning and a word that it was cut. Never half a character. */
export function limited(text: string, bytes: number, language: Language, measure: Measure = utf8): string {
  // No character takes less than a byte, so that longer ones need not be measured.
  if (text.length <= bytes && measure(text) <= bytes) return text;
  const notice = RESULT_WORDS[language].cut(bytes);
  let room = bytes - measure(`\n${notice}`);
  let kept = "";
  for (const character of text) {
    room -= measure(character);
    if (room < 0) break;
    kept += character;
  }
  return `${kept}\n${notice}`;
}
