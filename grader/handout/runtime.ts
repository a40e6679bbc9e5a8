import { existsSync, readFileSync } from "node:fs";
import { decodeValue } from "../values/codec.ts";
import { LANGUAGES, type Language } from "../values/language.ts";
import type { PublicCase, PublicCases, SiblingsFile } from "./public-cases.ts";
import { runnableCases } from "./run-public-cases.ts";

// The entry of the bundle that every handout carries as saddlepoint/runtime.js. It reads what lies beside it.

/** A case to be registered with the learner's test runner. */
export interface LocalTest {
  readonly name: string;
  check(exports: object): void;
}

/** The public cases of a problem, from `saddlepoint/<slug>.json`; `check` throws what the learner should read. */
export function publicCases(slug: string): LocalTest[] {
  const data = decodeValue(readFileSync(new URL(`./${slug}.json`, import.meta.url), "utf8")) as unknown as PublicCases;
  const cases = [...data.cases, ...siblingsOf(slug, data.seed)];
  return runnableCases({ ...data, cases }, slug, languageOf()).map(({ id, run }) => ({
    name: `${slug} ${id}`,
    check(exports) {
      const message = run(exports as Readonly<Record<string, unknown>>);
      if (message === undefined) return;
      const error = new Error(message);
      error.name = "";
      // Frames of ours would only hide what the message says.
      error.stack = message;
      throw error;
    },
  }));
}

/** The cases that came with an official report, where the learner has put them here. */
function siblingsOf(slug: string, seed: string): readonly PublicCase[] {
  const file = new URL("./siblings.json", import.meta.url);
  if (!existsSync(file)) return [];
  const { problems } = decodeValue(readFileSync(file, "utf8")) as unknown as SiblingsFile;
  const siblings = problems[slug];
  return siblings?.seed === seed ? siblings.cases : [];
}

function languageOf(): Language {
  const asked =
    process.env.SADDLEPOINT_LANG ??
    (JSON.parse(readFileSync(new URL("./handout.json", import.meta.url), "utf8")) as { language: string }).language;
  return LANGUAGES.find((language) => asked.startsWith(language)) ?? "en";
}
