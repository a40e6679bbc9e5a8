import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../free-port.ts";

/** Whether there is a real Redis here; told loudly where there is none. */
export const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;
if (!hasRedis) process.stderr.write("redis-server is not installed: testing the queue is SKIPPED\n");

export interface RedisServer {
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  /** Ends it as a power cut would, and starts it again with what it had written. */
  crash(): Promise<void>;
  start(): Promise<void>;
  signal(name: "SIGSTOP" | "SIGCONT"): void;
  /** Ends it, and removes what it wrote. */
  close(): Promise<void>;
}

/** Starts a Redis of our own, which keeps an append-only file in a folder of its own. */
export async function startRedis(...more: string[]): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), "saddlepoint-redis-"));
  const port = await freePort();
  let running: ChildProcess | undefined;
  const start = async () => {
    const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "yes", "--dir", folder];
    const started = spawn("redis-server", [...args, ...more], { stdio: ["ignore", "pipe", "inherit"] });
    running = started;
    for await (const text of started.stdout!) if (String(text).includes("Ready to accept connections")) break;
    started.stdout!.resume();
  };
  const end = async (signal: NodeJS.Signals) => {
    const ended = running;
    running = undefined;
    if (ended === undefined || ended.exitCode !== null) return;
    ended.kill(signal);
    await once(ended, "exit");
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    folder,
    start,
    crash: () => end("SIGKILL"),
    signal: (name) => running!.kill(name),
    async close() {
      await end("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
