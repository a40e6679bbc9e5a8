import { LANGUAGES, type Language } from "../values/language.ts";
import type { HandoutFile } from "./handout-data.ts";
import type { Progress } from "./progress.ts";

/**
 * The language that a learner reads in a terminal. The most deliberate choice wins: `SADDLEPOINT_LANG` (which `--lang`
 * sets), then `t` in `npm run watch`, then the handout's, and where that leaves it open the terminal's.
 */
export function chooseLanguage(
  handout: HandoutFile,
  progress: Progress,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Language {
  const asked = [
    env.SADDLEPOINT_LANG,
    progress.language,
    handout.language,
    // POSIX: the first of these that is set and not empty decides.
    env.LC_ALL || env.LC_MESSAGES || env.LANG,
  ];
  for (const one of asked) {
    const known = LANGUAGES.find((language) => one?.toLowerCase().startsWith(language));
    if (known !== undefined) return known;
  }
  return "en";
}
