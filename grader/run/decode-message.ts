import type { ConsoleOutput } from "../interpreter/console-output.ts";
import type { CallOutcome, Frame, LimitName, LoadOutcome, Thrown } from "../interpreter/interpreter.ts";
import { printable } from "../values/printable.ts";
import type { ChildMessage } from "./message.ts";

const TEXT_LENGTH_MAX = 8_000;
const ANSWER_LENGTH_MAX = 2_000_000;
const OUTPUT_LENGTH_MAX = 16_000_000;
const ENTRIES_MAX = 10_000;
const LIMIT_NAMES: readonly LimitName[] = ["work", "total-work", "memory", "stack"];

/**
 * Reads what a child sent. The child ran strangers' code, so nothing about the text is taken for granted: every field
 * is checked and copied, sizes are bounded, and what people will read loses its control characters.
 *
 * @throws TypeError when anything is not as it must be.
 */
export function decodeMessage(text: string): ChildMessage {
  const message = record(JSON.parse(text), "message");
  switch (message.kind) {
    case "ready":
      return { kind: "ready" };
    case "loaded":
      return {
        kind: "loaded",
        load: loadOutcome(message.load),
        missingExports: list(message.missingExports, "missingExports").map((name) => string(name, "missingExports")),
        console: consoleOutput(message.console),
      };
    case "case":
      return {
        kind: "case",
        id: string(message.id, "id"),
        outcome: caseOutcome(message.outcome),
        console: consoleOutput(message.console),
      };
    case "finished":
      return { kind: "finished", work: count(message.work, "work") };
    case "failed":
      return { kind: "failed", reason: string(message.reason, "reason") };
    default:
      throw wrong("kind");
  }
}

function loadOutcome(value: unknown): LoadOutcome {
  const outcome = record(value, "load");
  switch (outcome.kind) {
    case "loaded": {
      const entries = bounded(Object.entries(record(outcome.exports, "load.exports")), "load.exports");
      return {
        kind: "loaded",
        exports: Object.fromEntries(entries.map(([name, kind]) => [name, string(kind, "load.exports")])),
      };
    }
    case "syntax-error":
    case "threw":
      return { kind: outcome.kind, thrown: thrown(outcome.thrown) };
    case "limit":
      return { kind: "limit", limit: limitName(outcome.limit) };
    default:
      throw wrong("load.kind");
  }
}

function caseOutcome(value: unknown): CallOutcome | { readonly kind: "missing-export" } {
  const outcome = record(value, "outcome");
  switch (outcome.kind) {
    case "missing-export":
      return { kind: "missing-export" };
    case "returned":
      return {
        kind: "returned",
        answer: string(outcome.answer, "outcome.answer", ANSWER_LENGTH_MAX),
        mutated: list(outcome.mutated, "outcome.mutated").map((position) => count(position, "outcome.mutated")),
        calls: callCounts(outcome.calls),
        work: count(outcome.work, "outcome.work"),
      };
    case "threw":
      return {
        kind: "threw",
        thrown: thrown(outcome.thrown),
        calls: callCounts(outcome.calls),
        work: count(outcome.work, "outcome.work"),
      };
    case "limit":
      return { kind: "limit", limit: limitName(outcome.limit), work: count(outcome.work, "outcome.work") };
    default:
      throw wrong("outcome.kind");
  }
}

function consoleOutput(value: unknown): ConsoleOutput {
  const output = record(value, "console");
  return {
    text: printable(string(output.text, "console.text", OUTPUT_LENGTH_MAX)),
    cut: boolean(output.cut, "console.cut"),
  };
}

function callCounts(value: unknown): Record<number, number> {
  const entries = bounded(Object.entries(record(value, "calls")), "calls");
  return Object.fromEntries(
    entries.map(([position, calls]) => [count(Number(position), "calls"), count(calls, "calls")]),
  );
}

function thrown(value: unknown): Thrown {
  const { name, message, frames } = record(value, "thrown");
  return {
    name: printable(string(name, "thrown.name")),
    message: printable(string(message, "thrown.message")),
    frames: list(frames, "thrown.frames").map(frame),
  };
}

function frame(value: unknown): Frame {
  const { file, line, column } = record(value, "frame");
  if (line === 0) throw wrong("frame.line");
  return { file: string(file, "frame.file"), line: count(line, "frame.line"), column: count(column, "frame.column") };
}

function limitName(value: unknown): LimitName {
  const name = LIMIT_NAMES.find((known) => known === value);
  if (name === undefined) throw wrong("limit");
  return name;
}

function record(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(place);
  return value as Readonly<Record<string, unknown>>;
}

function list(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong(place);
  return bounded(value as unknown[], place);
}

function bounded<T>(entries: readonly T[], place: string): readonly T[] {
  if (entries.length > ENTRIES_MAX) throw wrong(place);
  return entries;
}

function string(value: unknown, place: string, lengthMax = TEXT_LENGTH_MAX): string {
  if (typeof value !== "string" || value.length > lengthMax) throw wrong(place);
  return value;
}

function boolean(value: unknown, place: string): boolean {
  if (typeof value !== "boolean") throw wrong(place);
  return value;
}

function count(value: unknown, place: string): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw wrong(place);
  return value as number;
}

function wrong(place: string): TypeError {
  return new TypeError(`Cannot read a message of a child process: its "${place}" is not as it must be`);
}
