import { checkers } from "./checkers/checkers/index.ts";
import type { JsonSchema, Vocabulary, Word } from "./definition/vocabulary.ts";
import { figures } from "./handout/figures/index.ts";
import { generators } from "./variant/generators/index.ts";

const words = (
  plugins: Readonly<Record<string, { readonly summary: string; readonly options: unknown }>>,
): Record<string, Word> =>
  // A copy without the symbols that TypeBox keeps in its schemas: plain JSON Schema.
  Object.fromEntries(
    Object.entries(plugins).map(([name, { summary, options }]) => [
      name,
      { summary, options: JSON.parse(JSON.stringify(options)) as JsonSchema },
    ]),
  );

/** Every name that a problem may use, gathered from the lists of plug-ins. */
export const vocabulary: Vocabulary = {
  generators: words(generators),
  checkers: words(checkers),
  figures: words(figures),
};
