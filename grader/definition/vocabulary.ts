/** A JSON Schema, as far as we look into it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** What a plug-in tells the definition stage about itself. */
export interface Word {
  /** One sentence for editors and lists. */
  readonly summary: string;
  readonly options: JsonSchema;
}

/**
 * Every name that a problem may use, handed down by `grader/vocabulary.ts`: the plug-ins belong to later stages, which
 * this one must not import.
 */
export interface Vocabulary {
  readonly generators: Readonly<Record<string, Word>>;
  readonly checkers: Readonly<Record<string, Word>>;
  readonly figures: Readonly<Record<string, Word>>;
}
