import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../values/language.ts";

/** What a handout remembers between runs, in `saddlepoint/progress.json`. Deleting the file loses nothing else. */
export interface Progress {
  readonly format: 1;
  /** Chosen with `t` in `npm run watch`. */
  readonly language?: Language;
  /** The problem that `npm run watch` showed last. */
  readonly current?: string;
  readonly problems: Readonly<Record<string, ProblemProgress>>;
}

export interface ProblemProgress {
  /** How many hints were asked for. */
  readonly hints?: number;
  /** The last run of all its cases, and of which text. */
  readonly passed?: number;
  readonly total?: number;
  readonly state?: "solved" | "failing" | "not-started" | "not-loaded";
  /** SHA-256 of the learner's file as it was run. */
  readonly source?: string;
}

const EMPTY: Progress = { format: 1, problems: {} };

/** @param folder The handout's `saddlepoint/`. A file that cannot be read counts as none: it only holds memories. */
export function readProgress(folder: string): Progress {
  try {
    const read = JSON.parse(readFileSync(join(folder, "progress.json"), "utf8")) as Progress;
    return read.format === 1 && typeof read.problems === "object" && read.problems !== null ? read : EMPTY;
  } catch {
    return EMPTY;
  }
}

/** Changes what is remembered of one problem. */
export function rememberProblem(folder: string, slug: string, change: ProblemProgress): void {
  const progress = readProgress(folder);
  const problems = { ...progress.problems, [slug]: { ...progress.problems[slug], ...change } };
  remember(folder, { problems });
}

/** Changes what is remembered; a folder that cannot be written to is no reason to end. */
export function remember(folder: string, change: Partial<Progress>): void {
  const file = join(folder, "progress.json");
  // Whole, or not at all: `npm test` may run beside `npm run watch`.
  const beside = `${file}.${process.pid}`;
  try {
    writeFileSync(beside, `${JSON.stringify({ ...readProgress(folder), ...change }, null, 2)}\n`);
    renameSync(beside, file);
  } catch {}
}

/** The digest of a learner's file, to tell whether it has changed since; empty where there is none. */
export function sourceDigest(root: string, slug: string): string {
  try {
    return createHash("sha256")
      .update(readFileSync(join(root, "src", `${slug}.ts`)))
      .digest("hex");
  } catch {
    return "";
  }
}
