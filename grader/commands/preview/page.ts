import type { Language } from "../../values/language.ts";

/** What a page of the preview shows: the list of problems, or one problem at a seed and over many. */
export interface View {
  /** `<unit>/<slug>`; `null` for the list. */
  readonly id: string | null;
  /** The seed that is shown in full. */
  readonly seed: string;
  /** How many seeds, from 1, the statistics are about. */
  readonly seeds: number;
  readonly language: Language;
}

/** The sections of a problem's page, in their order. */
export const SECTIONS = [
  "statement",
  "variants",
  "cases",
  "certificate",
  "matrix",
  "draws",
  "spread",
  "solution",
] as const;

export type Section = (typeof SECTIONS)[number];

/** A piece of a page that is replaced as a whole: a section, the mistakes shown in it, or the page's own head and mistakes. */
export type Part = "head" | "mistakes" | "list" | Section | `mistakes-${Section}`;

/** How a page's work stands. `broken`: what is shown is what could last be made. */
export type State = "working" | "done" | "broken";

export type ToThread =
  | { readonly kind: "open"; readonly page: number; readonly view: View }
  | { readonly kind: "close"; readonly page: number }
  /** Files of these problems, or of the bank as a whole, have changed. */
  | { readonly kind: "changed"; readonly ids: readonly string[]; readonly whole: boolean };

export type FromThread =
  | { readonly kind: "part"; readonly page: number; readonly part: Part; readonly html: string }
  | {
      readonly kind: "state";
      readonly page: number;
      readonly state: State;
      readonly done: number;
      readonly total: number;
    }
  /** Which files the numbers in `Trace` stand for. */
  | { readonly kind: "programs"; readonly page: number; readonly paths: readonly string[] };

/**
 * What the thread is at, in memory that the main thread can read while the thread hangs: a count that grows with every
 * step, the page it is working for, and the program it has called, 0 for none.
 */
export const TRACE = { steps: 0, page: 1, program: 2 } as const;
export const TRACE_BYTES = 3 * Int32Array.BYTES_PER_ELEMENT;

/** Seeds beyond this number are for `saddlepoint check`. */
export const SEEDS_MAX = 1000;

/** What an address means that does not say. */
export const STANDARD: Omit<View, "id"> = { seed: "1", seeds: 100, language: "en" };

/** The address of a page; only what differs from the standard is said. */
export function addressOf({ id, seed, seeds, language }: View): string {
  const query = new URLSearchParams();
  if (seed !== STANDARD.seed) query.set("seed", seed);
  if (seeds !== STANDARD.seeds) query.set("seeds", String(seeds));
  if (language !== STANDARD.language) query.set("lang", language);
  const path = id === null ? "/" : `/problem/${id}`;
  return query.size === 0 ? path : `${path}?${query}`;
}
