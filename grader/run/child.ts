/**
 * The main program of a child process: a worker thread with a large stack, and nothing else.
 *
 * The stack is why: QuickJS counts its own stack frames but not the host's, and data that is nested 100,000 deep
 * overflows Node's default stack from within WebAssembly before QuickJS notices. With 64 MB QuickJS notices first.
 * Only a thread can be given that much whatever limits the shell has set.
 */
import { Worker } from "node:worker_threads";

const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
const worker = new Worker(new URL(`./worker.${extension}`, import.meta.url), { resourceLimits: { stackSizeMb: 64 } });

// The worker learns of its parent's end when it reads next. Until then it may be busy for minutes, uselessly.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, 1_000);

worker.on("error", (error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  process.exit(1);
});
worker.on("exit", (code) => process.exit(code));
