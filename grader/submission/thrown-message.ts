import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import type { Thrown } from "../interpreter/interpreter.ts";
import { printable } from "../values/printable.ts";
import { codeFrame, type Submission } from "./submission.ts";

/** Where something was thrown, in the learner's own TypeScript, with the line and a caret; nothing when it is unknown. */
export function thrownPlace(submission: Submission & { kind: "ready" }, { frames }: Thrown): string | undefined {
  for (const frame of frames) {
    const file = submission.files.get(frame.file);
    if (file === undefined) continue;
    const { line, column } = originalPositionFor(new TraceMap(file.map), {
      line: frame.line,
      column: Math.max(0, frame.column - 1),
    });
    if (line === null || column === null) continue;
    return `${printable(file.path)}:${line}:${column + 1}\n${codeFrame(file.source, line, column + 1)}`;
  }
  return undefined;
}

/** What was thrown, and where. */
export function thrownMessage(submission: Submission & { kind: "ready" }, thrown: Thrown): string {
  const place = thrownPlace(submission, thrown);
  return `${thrown.name}: ${thrown.message}${place === undefined ? "" : `\n${place}`}`;
}
