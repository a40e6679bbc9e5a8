import { existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { Learner, ProblemSet } from "../../definition/course.ts";
import { readKey, readSetWithBank, reasonOf, removeDraft, rosterFor } from "../files.ts";
import { note, Progress, print, UsageError } from "../terminal.ts";
import { classReport, classTable } from "./class-report.ts";
import { makeAll } from "./handout-pool.ts";
import type { MadeVariant } from "./handout-worker.ts";
import { describeChanged, type HandedOut, type Lock, lockKey, lockPath, readLock, writeLock } from "./lock.ts";

export interface HandoutOptions {
  readonly bank: string;
  readonly set: string;
  readonly roster?: string;
  readonly keyFile: string;
  readonly out: string;
  readonly zip?: boolean;
  readonly lock?: string;
  readonly jobs: number;
  readonly json?: boolean;
}

/**
 * `saddlepoint handout`: a folder or a zip for everybody on the roster, and a record of what each was given. All of them
 * are put in their place together, and nothing that exists is written over.
 */
export async function handout(options: HandoutOptions): Promise<void> {
  const { set, bank } = readSetWithBank(options.set, options.bank);
  const roster = rosterFor(set, options.set, options.roster);
  if (roster === undefined) throw new UsageError("Cannot hand out without a roster: add --roster roster.csv");
  const key = readKey(options.keyFile);
  const path = options.lock ?? lockPath(options.set);
  const lock = readLock(path, set);
  const nameOf = ({ id }: Learner) => (options.zip ? `${id}.zip` : id);
  refuseTaken(options.out, roster, nameOf);

  const draft = join(options.out, `.handouts.${process.pid}.tmp`);
  const progress = new Progress("handouts", roster.length);
  try {
    makeFolder(draft);
    const data = {
      bank: options.bank,
      set,
      key: key.toString("base64"),
      folder: draft,
      zip: options.zip === true,
    };
    const made = await makeAll(roster, options.jobs, data, () => progress.step());
    writeLock(path, set, locked(lock, set, roster, made, path));
    for (const learner of roster) renameSync(join(draft, nameOf(learner)), join(options.out, nameOf(learner)));
    const report = classReport(roster, set, bank, made);
    if (options.json) print(JSON.stringify({ handouts: roster.length, out: options.out, lock: path, ...report }));
    else print(classTable(report));
  } finally {
    progress.end();
    removeDraft(draft);
  }
  note(`${roster.length} handouts of ${set.problems.length} problems in ${options.out}, recorded in ${path}`);
}

/** Looked at for everybody first, so that a clash leaves no half a class behind. */
function refuseTaken(out: string, roster: readonly Learner[], nameOf: (learner: Learner) => string): void {
  if (existsSync(out)) makeFolder(out); // A file of that name is told like any folder that cannot be made.
  const there = new Set(existsSync(out) ? readdirSync(out) : []);
  const taken = roster.filter((learner) => there.has(nameOf(learner)));
  if (taken.length === 0) return;
  throw new UsageError(
    `Cannot write handouts into "${out}" as it already holds ${taken.length === 1 ? "that" : "those"} of ${taken
      .slice(0, 5)
      .map(({ id }) => id)
      .join(", ")}${taken.length > 5 ? ", …" : ""}: choose another folder, or remove them`,
  );
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new UsageError(`Cannot write handouts into "${path}": ${reasonOf(error)}`);
  }
}

/** The record with what was made now. @throws UsageError where somebody was given something else before. */
function locked(
  lock: Lock,
  set: ProblemSet,
  roster: readonly Learner[],
  made: readonly (readonly MadeVariant[])[],
  path: string,
): Lock {
  const all = new Map(lock);
  const changed: { before: HandedOut; version: number }[] = [];
  for (const [i, { id: learner }] of roster.entries()) {
    for (const { problem, version, inputs } of made[i]!) {
      const now: HandedOut = { attempt: set.attempt, problem, version, learner, inputs };
      const before = lock.get(lockKey(now));
      if (before !== undefined && (before.version !== version || before.inputs !== inputs))
        changed.push({ before, version });
      all.set(lockKey(now), now);
    }
  }
  if (changed.length > 0)
    throw new UsageError(
      `Cannot hand out "${set.id}" again as the bank makes other variants than those recorded in ${path}:\n${describeChanged(changed)}\n` +
        `Hint: hand out with the bank of that time; or give everybody fresh variants with "attempt: ${set.attempt + 1}" in the set; or remove ${path} if nobody was given anything yet`,
    );
  return all;
}
