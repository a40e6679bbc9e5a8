import { createHash, createHmac } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Bank } from "../../definition/bank.ts";
import type { ProblemSet } from "../../definition/course.ts";
import { UsageError } from "../terminal.ts";
import { graderDigest, problemDigest } from "./result-key.ts";

/** One part of a class: the `number`th of `of`, from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** As many files as can be open at the same time. */
const SHARDS_MAX = 1000;

/** @throws UsageError when it is not of the form `3/16`. */
export function parseShard(text: string): Shard {
  const found = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const [number, of] = [Number(found?.[1]), Number(found?.[2])];
  if (found === null || number < 1 || number > of || of > SHARDS_MAX)
    throw new UsageError(
      `Cannot grade the shard "${text}": write <number>/<of>, e.g. 3/16 for the third of sixteen, of ${SHARDS_MAX} at most`,
    );
  return { number, of };
}

/**
 * Which shard a learner is in: everything of one learner is graded together, and who else is in the class moves nobody.
 */
export function shardOf(learner: string, of: number): number {
  return (createHash("sha256").update(learner).digest().readUIntBE(0, 6) % of) + 1;
}

/** `shard.json`: what a shard was graded with. All but `shard` and `results` must be the same in all shards of a class. */
export interface ShardFile {
  readonly format: 1;
  readonly shard: Shard;
  /** SHA-256 of the shard's `results.jsonl`. */
  readonly results: string;
  /** The whole class, in the order of the results. */
  readonly class: readonly string[];
  /** SHA-256 of the set's file. */
  readonly set: string;
  /** Of the grader's own code. */
  readonly grader: string;
  /** Whether it was the same key; it cannot be found from this. */
  readonly key: string;
  /** SHA-256 of whose hidden cases were not run, and until when. */
  readonly provisional: string;
  /** SHA-256 of each problem and its solutions, by id. */
  readonly problems: Readonly<Record<string, string>>;
}

/** What a whole class is graded with. */
export interface GradedWith {
  readonly set: ProblemSet;
  readonly bank: Bank;
  readonly key: Buffer;
  readonly learners: readonly string[];
  hiddenAfter(learner: string): string | undefined;
}

/** What `shard.json` says of the results that are written in a folder. */
export function shardFile(shard: Shard, out: string, graded: GradedWith): ShardFile {
  const { set, bank, key, learners, hiddenAfter } = graded;
  return {
    format: 1,
    shard,
    results: resultsDigest(out),
    class: learners,
    set: setDigest(set),
    grader: graderDigest(),
    key: createHmac("sha256", key).update("saddlepoint shard").digest("hex").slice(0, 16),
    provisional: sha(JSON.stringify(learners.map((learner) => hiddenAfter(learner) ?? null))),
    problems: problemDigests(set, bank),
  };
}

export function setDigest({ source }: ProblemSet): string {
  return sha(source.text);
}

export function problemDigests(set: ProblemSet, bank: Bank): Record<string, string> {
  return Object.fromEntries(set.problems.map(({ id }) => [id, problemDigest(bank, id)]));
}

/** SHA-256 of the `results.jsonl` in a folder. @throws when there is none. */
export function resultsDigest(folder: string): string {
  const hash = createHash("sha256");
  const file = openSync(join(folder, "results.jsonl"), "r");
  try {
    const chunk = Buffer.alloc(1024 * 1024);
    for (let count = readSync(file, chunk); count > 0; count = readSync(file, chunk))
      hash.update(chunk.subarray(0, count));
  } finally {
    closeSync(file);
  }
  return hash.digest("hex");
}

function sha(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
