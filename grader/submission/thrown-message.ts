import type { Thrown } from "../interpreter/interpreter.ts";
import { SourceMap } from "../interpreter/source-map.ts";
import { codeFrame } from "../values/code-frame.ts";
import { printable } from "../values/printable.ts";
import type { Submission } from "./submission.ts";

/** Where something was thrown, in the learner's own TypeScript, with the line and a caret; nothing when it is unknown. */
export function thrownPlace(submission: Submission & { kind: "ready" }, { frames }: Thrown): string | undefined {
  for (const frame of frames) {
    const file = submission.files.get(frame.file);
    const place = file && new SourceMap(file.map).original(frame);
    if (file === undefined || place === undefined) continue;
    const { line, column } = place;
    return `${printable(file.path)}:${line}:${column}\n${codeFrame(file.source, line, column)}`;
  }
  return undefined;
}

/** What was thrown, and where. */
export function thrownMessage(submission: Submission & { kind: "ready" }, thrown: Thrown): string {
  const place = thrownPlace(submission, thrown);
  return `${thrown.name}: ${thrown.message}${place === undefined ? "" : `\n${place}`}`;
}
