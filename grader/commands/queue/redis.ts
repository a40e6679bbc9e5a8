import { Redis } from "ioredis";
import { note, UsageError } from "../terminal.ts";

export type { Redis };

// The door to Redis: its address, the first contact with it, and commands that wait while it is away.

/** Where Redis is; the URL may hold a password and is never printed. */
export interface RedisAddress {
  readonly url: string;
  /** The address without password, for messages. */
  readonly shown: string;
}

/** From here on BullMQ is at home. */
const OLDEST = [6, 2];
const FIRST_CONTACT_MS = 10_000;
/** A silent connection is given up: nobody tells when a cable is cut. Longer than any command that waits on purpose. */
const SILENCE_MS = 15_000;
const RETRY_MS_MAX = 2000;

/** The address that an option or `SADDLEPOINT_REDIS` names. A password in the environment is not seen by `ps`. */
export function redisAddress(option: string | undefined): RedisAddress {
  const text = option ?? process.env.SADDLEPOINT_REDIS;
  if (text === undefined || text === "")
    throw new UsageError(
      "Cannot find Redis: name it with --redis or in the environment variable SADDLEPOINT_REDIS, e.g. redis://localhost:6379; with a password rediss://user:password@host:port",
    );
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new UsageError('Cannot use the address of Redis: it must be a URL such as "redis://localhost:6379"');
  }
  if (!["redis:", "rediss:"].includes(url.protocol))
    throw new UsageError(`Cannot use "${url.protocol}" for Redis: write redis:// or, for TLS, rediss://`);
  const shown = new URL(url);
  shown.password = "";
  return { url: text, shown: shown.href };
}

/** How every lasting connection behaves: it comes back by itself, and commands wait until then. */
export function connectionOptions({ url }: RedisAddress) {
  return {
    url,
    maxRetriesPerRequest: null,
    connectTimeout: FIRST_CONTACT_MS,
    socketTimeout: SILENCE_MS,
    retryStrategy: (times: number) => Math.min(100 * times, RETRY_MS_MAX),
  };
}

/**
 * Connects for good, after a first contact that says what is wrong with the address, the password or the server.
 *
 * @throws UsageError when there is no Redis that can be used.
 */
export async function connect(address: RedisAddress): Promise<Redis> {
  await firstContact(address);
  const { url, ...options } = connectionOptions(address);
  const redis = new Redis(url, options);
  tellTrouble(redis, address);
  return redis;
}

/** Says once that Redis is away, and once that it is back. */
function tellTrouble(redis: Redis, { shown }: RedisAddress): void {
  let away = false;
  redis.on("error", (error) => {
    if (!away) note(`Redis at ${shown} is away, waiting for it: ${error.message}`);
    away = true;
  });
  redis.on("ready", () => {
    if (away) note(`Redis at ${shown} is back`);
    away = false;
  });
}

async function firstContact({ url, shown }: RedisAddress): Promise<void> {
  const probe = new Redis(url, { lazyConnect: true, connectTimeout: FIRST_CONTACT_MS, retryStrategy: () => null });
  let reason = "";
  probe.on("error", (error) => {
    reason = error.message;
  });
  let info: Map<string, string>;
  try {
    await within(FIRST_CONTACT_MS, probe.connect());
    const text = await within(FIRST_CONTACT_MS, probe.info());
    info = new Map(text.split(/\r?\n/).map((line) => [line.split(":")[0]!, line.slice(line.indexOf(":") + 1)]));
  } catch (error) {
    const said = reason || (error as Error).message;
    const hint = /NOAUTH|WRONGPASS|NOPERM/.test(said)
      ? "check user and password"
      : /certificate|SSL|TLS|wrong version number/i.test(said)
        ? "for a certificate of your own set NODE_EXTRA_CA_CERTS to its authority; rediss:// only where Redis speaks TLS"
        : /ECONNREFUSED|ENOTFOUND|ETIMEDOUT|no answer/.test(said)
          ? "check host and port, and that redis-server runs"
          : "rediss:// where Redis speaks TLS";
    throw new UsageError(`Cannot use Redis at ${shown}: ${said}; ${hint}`);
  } finally {
    probe.disconnect();
  }
  const version = (info.get("redis_version") ?? "0").split(".").map(Number);
  if (version[0]! < OLDEST[0]! || (version[0] === OLDEST[0] && version[1]! < OLDEST[1]!))
    throw new UsageError(
      `Cannot use Redis at ${shown}: it is version ${version.join(".")}, and ${OLDEST.join(".")} is needed`,
    );
  const policy = info.get("maxmemory_policy");
  if (policy !== undefined && policy !== "noeviction")
    note(`Redis may throw work away when its memory is full: set maxmemory-policy to noeviction, it is ${policy}`);
  if (info.get("aof_enabled") === "0")
    note("Redis keeps no append-only file: what waits there is lost if it ends, and must be enqueued again");
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer for ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([promise, silence]).finally(() => clearTimeout(timer));
}

/** Closes a connection, whether or not Redis is there. */
export async function disconnect(redis: Redis): Promise<void> {
  if (redis.status === "ready") await within(1000, redis.quit()).catch(() => {});
  redis.disconnect();
}
