import type { Redis } from "./redis.ts";

/** The beginning of all keys of a queue in Redis, those of BullMQ apart. */
export const keyOf = (queue: string, ...parts: readonly string[]) => ["saddlepoint", queue, ...parts].join(":");

/** A register of named things in Redis, each of which is forgotten after a while unless it is put there again. */
export interface Register<T> {
  put(redis: Redis, queue: string, name: string, value: T, milliseconds: number): Promise<void>;
  remove(redis: Redis, queue: string, name: string): Promise<void>;
  /** In the order of their names; those that were forgotten are struck off the list. */
  all(redis: Redis, queue: string): Promise<{ readonly name: string; readonly value: T }[]>;
}

/** @param kind What is kept there; its plural, with an s, is the list of names. */
export function register<T>(kind: string): Register<T> {
  const at = (queue: string, name: string) => keyOf(queue, kind, name);
  const list = (queue: string) => keyOf(queue, `${kind}s`);
  return {
    async put(redis, queue, name, value, milliseconds) {
      await redis.set(at(queue, name), JSON.stringify(value), "PX", milliseconds);
      await redis.sadd(list(queue), name);
    },
    async remove(redis, queue, name) {
      await redis.del(at(queue, name));
      await redis.srem(list(queue), name);
    },
    async all(redis, queue) {
      const found: { name: string; value: T }[] = [];
      for (const name of (await redis.smembers(list(queue))).sort()) {
        const text = await redis.get(at(queue, name));
        if (text === null) await redis.srem(list(queue), name);
        else found.push({ name, value: JSON.parse(text) as T });
      }
      return found;
    },
  };
}
