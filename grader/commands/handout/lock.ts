import { existsSync } from "node:fs";
import type { ProblemSet } from "../../definition/course.ts";
import { readText, writeWhole } from "../files.ts";
import { UsageError } from "../terminal.ts";

/** What a learner was given of one problem. */
export interface HandedOut {
  readonly attempt: number;
  readonly problem: string;
  readonly version: number;
  readonly learner: string;
  /** The digest of the variant's inputs. */
  readonly inputs: string;
}

/** As it stands in the file: learners by problem and version, a line each, so that a comparison shows who changed. */
interface LockFile {
  readonly format: 1;
  readonly set: string;
  readonly handouts: readonly {
    readonly attempt: number;
    readonly problem: string;
    readonly version: number;
    /** Digests of inputs by learner. */
    readonly learners: Readonly<Record<string, string>>;
  }[];
}

/** What was handed out of a set, by attempt, problem and learner. */
export type Lock = ReadonlyMap<string, HandedOut>;

export function lockKey({ attempt, problem, learner }: Pick<HandedOut, "attempt" | "problem" | "learner">): string {
  return JSON.stringify([attempt, problem, learner]);
}

/** Where a set's lock file is, unless a command says so: beside the set, `week-1.lock.json` for `week-1.yaml`. */
export function lockPath(setPath: string): string {
  return `${setPath.replace(/\.ya?ml$/, "")}.lock.json`;
}

/** Reads a lock file; empty where there is none. @throws UsageError when it is no lock file, or another set's. */
export function readLock(path: string, set: ProblemSet): Lock {
  if (!existsSync(path)) return new Map();
  const mend = "restore it from a backup, or remove it and hand out again into another folder to make it anew";
  let file: LockFile;
  try {
    file = JSON.parse(readText(path, "lock file")) as LockFile;
    if (file.format !== 1 || !Array.isArray(file.handouts)) throw new TypeError();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`Cannot read "${path}" as the record of what was handed out: ${mend}`);
  }
  if (file.set !== set.id)
    throw new UsageError(`Cannot use "${path}" for the set "${set.id}": it is the record of "${file.set}"`);
  const lock = new Map<string, HandedOut>();
  for (const { learners, ...of } of file.handouts) {
    for (const [learner, inputs] of Object.entries(learners)) {
      const one = { ...of, learner, inputs };
      lock.set(lockKey(one), one);
    }
  }
  return lock;
}

/** Writes a lock file, with the same bytes for the same handouts. */
export function writeLock(path: string, set: ProblemSet, lock: Lock): void {
  const order = set.problems.map(({ id }) => id);
  const parts = new Map<string, { attempt: number; problem: string; version: number; learners: [string, string][] }>();
  for (const { attempt, problem, version, learner, inputs } of lock.values()) {
    const key = JSON.stringify([attempt, problem, version]);
    const part = parts.get(key) ?? { attempt, problem, version, learners: [] };
    part.learners.push([learner, inputs]);
    parts.set(key, part);
  }
  const handouts = [...parts.values()]
    .sort(
      (a, b) => a.attempt - b.attempt || order.indexOf(a.problem) - order.indexOf(b.problem) || a.version - b.version,
    )
    .map(({ learners, ...part }) => ({
      ...part,
      learners: Object.fromEntries(learners.sort(([a], [b]) => (a < b ? -1 : 1))),
    }));
  writeWhole(path, `${JSON.stringify({ format: 1, set: set.id, handouts } satisfies LockFile, null, 1)}\n`);
}

/** What the bank makes otherwise than it was handed out, problem by problem, for a message. */
export function describeChanged(
  changed: readonly { readonly before: HandedOut; readonly version: number }[],
  most = 5,
): string {
  const byProblem = new Map<string, typeof changed>();
  for (const one of changed) byProblem.set(one.before.problem, [...(byProblem.get(one.before.problem) ?? []), one]);
  return [...byProblem]
    .map(([problem, own]) => {
      const versions = [...new Set(own.map(({ before }) => before.version))].join(", ");
      // Threads come to them in any order.
      const names = own
        .map(({ before }) => before.learner)
        .sort()
        .slice(0, most);
      const who = `${own.length} ${own.length === 1 ? "learner" : "learners"}: ${names.join(", ")}${own.length > most ? ", …" : ""}`;
      return `  ${problem}, handed out at version ${versions}, in the bank at version ${own[0]!.version}: ${who}`;
    })
    .join("\n");
}
