import { KEEP_SECONDS, keyOf } from "./build.ts";
import type { Redis } from "./redis.ts";

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

export async function announce(redis: Redis, queue: string, presence: Presence, milliseconds: number): Promise<void> {
  await redis.set(keyOf(queue, "worker", presence.name), JSON.stringify(presence), "PX", milliseconds);
  await redis.sadd(keyOf(queue, "workers"), presence.name);
}

export async function takeLeave(redis: Redis, queue: string, name: string): Promise<void> {
  await redis.del(keyOf(queue, "worker", name));
  await redis.srem(keyOf(queue, "workers"), name);
}

export async function presentWorkers(redis: Redis, queue: string): Promise<Presence[]> {
  const names = (await redis.smembers(keyOf(queue, "workers"))).sort();
  const found: Presence[] = [];
  for (const name of names) {
    const text = await redis.get(keyOf(queue, "worker", name));
    if (text === null) await redis.srem(keyOf(queue, "workers"), name);
    else found.push(JSON.parse(text) as Presence);
  }
  return found;
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
