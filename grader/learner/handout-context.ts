import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { type HandoutFile, readHandout } from "../handout/handout-data.ts";
import { chooseLanguage } from "../handout/language.ts";
import { readProgress } from "../handout/progress.ts";
import { lookOf, type TerminalLook } from "../handout/terminal-text.ts";
import type { Language } from "../values/language.ts";

/** The handout that a command runs in, and how its answer is to look. */
export interface HandoutContext {
  /** The handout, and `saddlepoint/` in it. */
  readonly root: string;
  readonly folder: string;
  readonly handout: HandoutFile;
  readonly language: Language;
  readonly look: TerminalLook;
}

/** Reads it beside this bundle. */
export function openHandout(): HandoutContext {
  const folder = dirname(fileURLToPath(import.meta.url));
  const handout = readHandout(folder);
  const language = chooseLanguage(handout, readProgress(folder));
  return { root: dirname(folder), folder, handout, language, look: lookOf(process.stdout) };
}

/** The problem that an argument means: its slug, `src/<slug>.ts`, or a beginning that only one has. */
export function findSlug({ handout }: HandoutContext, asked: string): string | undefined {
  const name = asked.replaceAll("\\", "/").replace(/^.*\//, "").replace(/\.ts$/, "");
  if (handout.problems.includes(name)) return name;
  const beginning = handout.problems.filter((slug) => slug.startsWith(name));
  return beginning.length === 1 ? beginning[0] : undefined;
}
