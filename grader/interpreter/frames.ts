import type { Frame, Modules } from "./interpreter.ts";

const FRAMES_MAX = 20;

/**
 * Reads a QuickJS stack and keeps what lies in the program's own files: `    at name (index.js:3:14)`, or
 * `    at index.js:3:14` in a syntax error. The text may be forged; a frame is no more than a place to look at.
 */
export function parseFrames(stack: string, modules: Modules): Frame[] {
  const frames: Frame[] = [];
  for (const line of stack.split("\n")) {
    const match = /^ {4}at (?:.* \()?([^()]+):(\d{1,7}):(\d{1,7})\)?$/.exec(line);
    if (match === null || !modules.has(match[1]!) || Number(match[2]) < 1) continue;
    frames.push({ file: match[1]!, line: Number(match[2]), column: Number(match[3]) });
    if (frames.length === FRAMES_MAX) break;
  }
  return frames;
}
