import { KEEP_SECONDS } from "./build.ts";
import type { Redis } from "./redis.ts";
import { keyOf, register } from "./register.ts";

// Which workers are there, for whoever waits for results. A worker says so every now and then; what it said is forgotten
// when it stops saying it.

export interface Presence {
  /** Host and process. */
  readonly name: string;
  readonly jobs: number;
  /** The builds that it takes jobs of. */
  readonly serves: readonly string[];
  /** The builds that it cannot grade, and why. */
  readonly cannot: readonly (readonly [build: string, why: string])[];
}

/** A worker that found itself sick. */
export interface Quarantine {
  readonly name: string;
  readonly reason: string;
}

const QUARANTINES_MAX = 100;

const workers = register<Presence>("worker");

export async function announce(redis: Redis, queue: string, presence: Presence, milliseconds: number): Promise<void> {
  await workers.put(redis, queue, presence.name, presence, milliseconds);
}

export const takeLeave = workers.remove;

export async function presentWorkers(redis: Redis, queue: string): Promise<Presence[]> {
  return (await workers.all(redis, queue)).map(({ value }) => value);
}

export async function reportQuarantine(redis: Redis, queue: string, quarantine: Quarantine): Promise<void> {
  const at = keyOf(queue, "quarantined");
  await redis.lpush(at, JSON.stringify(quarantine));
  await redis.ltrim(at, 0, QUARANTINES_MAX - 1);
  await redis.expire(at, KEEP_SECONDS);
}

/** The last ones first. */
export async function quarantines(redis: Redis, queue: string): Promise<Quarantine[]> {
  return (await redis.lrange(keyOf(queue, "quarantined"), 0, -1)).map((text) => JSON.parse(text) as Quarantine);
}
