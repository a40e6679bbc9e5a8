import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeValue } from "../values/codec.ts";
import type { Language } from "../values/language.ts";
import type { PublicCases, SiblingsFile } from "./public-cases.ts";

// What programs of a handout read of it: the folder `saddlepoint/`, where their own bundles lie too.

/** `saddlepoint/handout.json`. */
export interface HandoutFile {
  readonly format: 1;
  /** `null` where the learner's own terminal decides. */
  readonly language: Language | null;
  /** Slugs, in the order of the set. */
  readonly problems: readonly string[];
  /** Of a folder for practice: what its problems were made from. */
  readonly practice?: Practice;
}

/** What a folder for practice was made from, so that it can be made anew. */
export interface Practice {
  /** The public seed of each problem, by slug. */
  readonly seeds: Readonly<Record<string, string>>;
  /** SHA-256 of each problem's stub, by slug: a file that differs from it is the learner's work. */
  readonly stubs: Readonly<Record<string, string>>;
}

/** @param folder The handout's `saddlepoint/`. */
export function readHandout(folder: string): HandoutFile {
  return JSON.parse(readFileSync(join(folder, "handout.json"), "utf8")) as HandoutFile;
}

/** A problem's public cases, and those that came with an official report where the learner has put them here. */
export function readCases(folder: string, slug: string): PublicCases {
  const data = decodeValue(readFileSync(join(folder, `${slug}.json`), "utf8")) as unknown as PublicCases;
  const file = join(folder, "siblings.json");
  if (!existsSync(file)) return data;
  const { problems } = decodeValue(readFileSync(file, "utf8")) as unknown as SiblingsFile;
  const siblings = problems[slug];
  return siblings?.seed === data.seed ? { ...data, cases: [...data.cases, ...siblings.cases] } : data;
}
