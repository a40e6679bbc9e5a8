import { createHash } from "node:crypto";
import type { Bank } from "../../definition/bank.ts";
import type { ProblemSet } from "../../definition/course.ts";
import { graderDigest, problemDigest } from "../grade/result-key.ts";
import { UsageError } from "../terminal.ts";
import type { Redis } from "./redis.ts";
import { register } from "./register.ts";

// A course is queued under its build: the grader, the set and the problems that its results depend on. Each build has a
// BullMQ queue of its own, so that a worker with another bank or grader is never handed any of its jobs.

/** What a worker must have, and what it must know of the set. */
export interface Build {
  readonly format: 1;
  /** See `graderDigest`. */
  readonly grader: string;
  readonly set: ProblemSet;
  readonly problems: readonly BuildProblem[];
}

export interface BuildProblem {
  readonly id: string;
  readonly version: number;
  /** See `problemDigest`. */
  readonly digest: string;
}

/** A build with its name: the beginning of its digest. */
export interface NamedBuild {
  readonly name: string;
  readonly build: Build;
}

/** Builds are forgotten so many days after the last `enqueue`. */
export const KEEP_DAYS = 30;
export const KEEP_SECONDS = KEEP_DAYS * 24 * 3600;

export function buildOf(set: ProblemSet, bank: Bank): NamedBuild {
  const problems = set.problems.map(({ id }) => ({
    id,
    version: bank.problems.get(id)!.version,
    digest: problemDigest(bank, id),
  }));
  const build: Build = { format: 1, grader: graderDigest(), set: setForWorkers(set), problems };
  return { name: createHash("sha256").update(JSON.stringify(build)).digest("hex").slice(0, 16), build };
}

/** A set without what is no worker's business: its text, who is on its roster, and what was decided about whom. */
function setForWorkers(set: ProblemSet): ProblemSet {
  return {
    ...set,
    attempts: null,
    due: null,
    roster: null,
    adjustments: { extend: [], void: [], points: [] },
    source: { file: "", text: "" },
  };
}

/** Why a worker with this bank cannot grade a build; nothing when it can. */
export function whyNot(build: Build, open: (only: readonly string[]) => Bank): string | undefined {
  if (build.grader !== graderDigest())
    return `it was enqueued by another version of Saddlepoint (${build.grader.slice(0, 12)}, this one is ${graderDigest().slice(0, 12)})`;
  let bank: Bank;
  try {
    bank = open(build.problems.map(({ id }) => id));
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  for (const { id, version, digest } of build.problems) {
    const problem = bank.problems.get(id);
    if (problem === undefined) return `the bank here has no usable problem ${id}`;
    if (problem.version !== version)
      return `it needs ${id} in version ${version}, the bank here has ${problem.version}`;
    if (problemDigest(bank, id) !== digest)
      return `it needs ${id} as ${digest.slice(0, 12)}, the bank here has other files`;
  }
  return undefined;
}

const builds = register<Build>("build");

/** Makes a build known to workers. */
export async function publishBuild(redis: Redis, queue: string, { name, build }: NamedBuild): Promise<void> {
  await builds.put(redis, queue, name, build, 1000 * KEEP_SECONDS);
}

/** Every build that is known. */
export async function knownBuilds(redis: Redis, queue: string): Promise<NamedBuild[]> {
  return (await builds.all(redis, queue)).map(({ name, value }) => ({ name, build: value }));
}
