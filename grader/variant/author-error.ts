import type { Diagnostic, Place } from "../values/diagnostic.ts";

/** A problem cannot make a variant: the author's mistake, with the place in the YAML and the draw that shows it. */
export class AuthorError extends Error {
  override readonly name = "AuthorError";
  readonly diagnostic: Diagnostic;
  constructor(place: Place, code: string, message: string, hint?: string) {
    super(message);
    this.diagnostic = { place, code, message, ...(hint === undefined ? {} : { hint }) };
  }
}
