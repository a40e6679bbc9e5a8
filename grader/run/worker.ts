/**
 * The thread in a child process that runs strangers' code. It reads requests from standard input and writes messages to
 * standard output, one request after the other, until its parent closes the pipe or dies.
 *
 * It blocks while it waits: nothing else ever happens on this thread, and a reply is under way without a detour.
 */
import { readSync, writeSync } from "node:fs";
import { encodeFrame, FrameReader } from "./frame.ts";
import { type ChildMessage, decodeRequest } from "./message.ts";
import { serve } from "./serve.ts";

const STANDARD_INPUT = 0;
const STANDARD_OUTPUT = 1;
const OUTBOX_BYTES_MAX = 256 * 1024;

/** Milliseconds to wait for a pipe that is not ready. Most pipes block; who makes them may have decided otherwise. */
const RETRY_MS = 2;

function whenReady<T>(attempt: () => T): T {
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
    }
  }
}

/** The next piece of input; empty at its end, which Windows reports as an error. */
function readChunk(buffer: Buffer): Buffer {
  try {
    return buffer.subarray(
      0,
      whenReady(() => readSync(STANDARD_INPUT, buffer, 0, buffer.length, null)),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EOF") return buffer.subarray(0, 0);
    throw error;
  }
}

/** Frames that wait to be written together: one write a request costs a tenth of one write a case. */
let outbox: Buffer[] = [];
let outboxBytes = 0;

function flush(): void {
  const bytes = Buffer.concat(outbox);
  outbox = [];
  outboxBytes = 0;
  for (let sent = 0; sent < bytes.length; ) {
    const at = sent;
    sent += whenReady(() => writeSync(STANDARD_OUTPUT, bytes, at));
  }
}

function send(message: ChildMessage, eager: boolean): void {
  const frame = encodeFrame(JSON.stringify(message));
  outbox.push(frame);
  outboxBytes += frame.length;
  const last = message.kind !== "loaded" && message.kind !== "case";
  if (eager || last || outboxBytes > OUTBOX_BYTES_MAX) flush();
}

const reader = new FrameReader();
const buffer = Buffer.alloc(64 * 1024);
send({ kind: "ready" }, true);
for (;;) {
  const chunk = readChunk(buffer);
  if (chunk.length === 0) break;
  // The buffer is filled again before a long message is complete.
  for (const text of reader.push(Buffer.from(chunk))) {
    try {
      const request = decodeRequest(text);
      await serve(request, (message) => send(message, request.eager === true));
    } catch (error) {
      send({ kind: "failed", reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }, true);
    }
  }
}
