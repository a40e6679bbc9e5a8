import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { childScript } from "./child-location.ts";
import { decodeMessage } from "./decode-message.ts";
import { encodeFrame, FrameReader } from "./frame.ts";
import { type ChildMessage, encodeRequest } from "./message.ts";
import { launch } from "./os-sandbox.ts";
import type { FinishedRun, RunRequest } from "./run.ts";
import { Transcript } from "./transcript.ts";

/** How a child's work on a request ended. After `stopped` and `died` the child is gone. */
export type Ending =
  | { readonly kind: "finished"; readonly run: FinishedRun }
  /** By the guard; `run` holds what was known by then. */
  | { readonly kind: "stopped"; readonly run: FinishedRun }
  | { readonly kind: "died"; readonly reason: string };

interface Task {
  readonly request: RunRequest;
  readonly transcript: Transcript;
  readonly guardMs: number;
  readonly end: (ending: Ending) => void;
}

const STDERR_LENGTH_MAX = 2_000;
/** By then a child has started, or never will. */
const START_MS = 2_000;

/**
 * The guard counts this many ticks rather than one long wait: where this process is busy, or the whole machine sleeps,
 * the ticks are missed, and a child that has answered long ago is heard before the next.
 */
const GUARD_TICKS = 20;

/** A child process, seen from its parent: serves one request at a time. */
export class ChildProcess {
  readonly #process: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #reader = new FrameReader();
  readonly #gone: Promise<void>;
  #ready = false;
  #task: Task | undefined;
  #guard: NodeJS.Timeout | undefined;
  #stderr = "";
  /** Why it is gone, or is about to be. */
  #death: string | undefined;

  constructor() {
    // No environment: keys and tokens of this machine are nobody's business. The time zone is set so that it is the
    // same everywhere.
    const { command, args, cwd } = launch(childScript());
    this.#process = spawn(command, args, {
      cwd,
      env: { TZ: "UTC" },
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
    });
    this.#process.stdout.on("data", (chunk: Buffer) => this.#receive(chunk));
    this.#process.stderr.setEncoding("utf8").on("data", (text: string) => {
      this.#stderr = (this.#stderr + text).slice(0, STDERR_LENGTH_MAX);
    });
    // A child that dies while it is written to is noticed by its end.
    this.#process.stdin.on("error", () => {});
    this.#gone = new Promise((resolve) => {
      this.#process.on("error", (error) => this.#kill(error.message));
      // What it left behind ends when it has nothing more to read.
      this.#process.on("exit", () => this.#process.stdin.destroy());
      this.#process.on("close", (code, signal) => {
        this.#kill(`it ended with ${signal ?? `code ${code}`}`);
        resolve();
      });
    });
  }

  get alive(): boolean {
    return this.#death === undefined;
  }

  /** Serves a request; never rejects for what the child does. @throws RangeError when the request is too long to send. */
  run(request: RunRequest, guardMs: number): Promise<Ending> {
    if (this.#task !== undefined) throw new TypeError("Cannot run: the child process serves another request");
    const frame = encodeFrame(encodeRequest(request));
    return new Promise((end) => {
      this.#task = { request, transcript: new Transcript(request), guardMs, end };
      if (this.#death !== undefined) this.#end({ kind: "died", reason: this.#death });
      else {
        this.#process.stdin.write(frame);
        this.#startGuard();
      }
    });
  }

  /** Ends the child and waits until it is gone. What it was working on has died. */
  close(): Promise<void> {
    this.#kill("it was closed");
    return this.#gone;
  }

  #receive(chunk: Buffer): void {
    try {
      if (!this.alive) this.#process.kill("SIGKILL");
      for (const text of this.#reader.push(chunk)) {
        if (!this.alive) break;
        this.#hear(decodeMessage(text));
      }
    } catch (error) {
      this.#kill(error instanceof Error ? error.message : String(error));
    }
  }

  #hear(message: ChildMessage): void {
    if (message.kind === "ready" && !this.#ready) {
      this.#ready = true;
      // Start-up is not charged to the program.
      if (this.#task !== undefined) this.#startGuard();
    } else if (message.kind === "failed") this.#kill(message.reason);
    else if (this.#task === undefined) this.#kill("it spoke without being asked");
    // Which refuses a second "ready" too: each would start the guard anew.
    else if (this.#task.transcript.add(message)) {
      this.#end({ kind: "finished", run: this.#task.transcript.finish() });
    }
  }

  #startGuard(): void {
    const { guardMs, transcript } = this.#task!;
    let ticks = 0;
    clearInterval(this.#guard);
    this.#guard = setInterval(() => {
      if (++ticks < GUARD_TICKS) return;
      if (this.#ready) this.#end({ kind: "stopped", run: transcript.stop() });
      this.#kill("the guard stopped it");
    }, guardMs / GUARD_TICKS);
  }

  #end(ending: Ending): void {
    clearInterval(this.#guard);
    const task = this.#task;
    this.#task = undefined;
    task?.end(ending);
  }

  #kill(reason: string): void {
    if (this.#death !== undefined) return;
    this.#death = this.#stderr === "" ? reason : `${reason}: ${this.#stderr}`;
    this.#process.stdin.destroy();
    // bubblewrap takes its program along when it is killed, but not within its first milliseconds: a child that has not
    // spoken yet is killed when it does, unless it finds its input closed and ends by itself.
    if (this.#ready) this.#process.kill("SIGKILL");
    else setTimeout(() => this.#process.kill("SIGKILL"), START_MS).unref();
    this.#end({ kind: "died", reason: this.#death });
  }
}
