import { renderStatement } from "../handout/render-problem.ts";
import type { Language } from "../values/language.ts";
import { type SeededOptions, seededVariant } from "./seeded.ts";
import { print } from "./terminal.ts";

export interface ShowOptions extends SeededOptions {
  readonly lang: Language;
}

/** `saddlepoint show`: the statement as a learner would read it. */
export async function show(id: string, options: ShowOptions): Promise<void> {
  const { variant } = await seededVariant(id, options);
  print(renderStatement(variant, options.lang));
}
