import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { ResultLine } from "../../report/report.ts";
import { KEEP_SECONDS } from "./build.ts";
import type { Redis } from "./redis.ts";
import { keyOf } from "./register.ts";

// Results in Redis, one under each key of a submission, its variant and its circumstances. The first one stands: what a
// second delivery of a job finds must be the same, and where it is not, that is told.

/** A result as a worker found it. */
export interface StoredResult {
  readonly line: ResultLine;
  /** What stood between the submission and the machine; see `activeLayers`. */
  readonly layers: readonly string[];
}

const pack = (result: StoredResult) => deflateRawSync(JSON.stringify(result));
const unpack = (bytes: Buffer) => JSON.parse(inflateRawSync(bytes).toString()) as StoredResult;

/** Keeps a result. Answers whether it is the same as the one that stands. */
export async function storeResult(redis: Redis, queue: string, key: string, result: StoredResult): Promise<boolean> {
  const at = keyOf(queue, "result", key);
  if ((await redis.set(at, pack(result), "EX", KEEP_SECONDS, "NX")) === "OK") return true;
  const stands = await redis.getBuffer(at);
  return stands === null || JSON.stringify(unpack(stands).line) === JSON.stringify(result.line);
}

/** Keeps what is known of a submission that could not be judged, until it can. */
export async function storeUnjudged(redis: Redis, queue: string, key: string, result: StoredResult): Promise<void> {
  await redis.set(keyOf(queue, "unjudged", key), pack(result), "EX", KEEP_SECONDS);
}

export async function hasResult(redis: Redis, queue: string, key: string): Promise<boolean> {
  return (await redis.exists(keyOf(queue, "result", key))) === 1;
}

/** For each key, whether there is a result. */
export async function haveResults(redis: Redis, queue: string, keys: readonly string[]): Promise<boolean[]> {
  const pipeline = redis.pipeline();
  for (const key of keys) pipeline.exists(keyOf(queue, "result", key));
  return ((await pipeline.exec()) ?? []).map(([error, count]) => {
    if (error !== null) throw error;
    return count === 1;
  });
}

/** For each key its result, where there is one. */
export async function readResults(
  redis: Redis,
  queue: string,
  keys: readonly string[],
): Promise<(StoredResult | undefined)[]> {
  if (keys.length === 0) return [];
  const found = await redis.mgetBuffer(keys.map((key) => keyOf(queue, "result", key)));
  return found.map((bytes) => (bytes === null ? undefined : unpack(bytes)));
}

export async function readUnjudged(redis: Redis, queue: string, key: string): Promise<StoredResult | undefined> {
  const bytes = await redis.getBuffer(keyOf(queue, "unjudged", key));
  return bytes === null ? undefined : unpack(bytes);
}
