import { onTestFinished } from "vitest";
import type { CallOutcome, Limits, LoadOutcome } from "../../grader/interpreter/interpreter.ts";
import { Realm } from "../../grader/interpreter/realm.ts";
import type { Value } from "../../grader/values/value.ts";

export const LIMITS: Limits = { callWork: 200, totalWork: 2_000, memoryBytes: 32 * 1024 * 1024, outputBytes: 1_000 };

export interface Opened {
  readonly realm: Realm;
  readonly load: LoadOutcome;
  call(name: string, ...args: readonly unknown[]): CallOutcome;
}

/** Loads a program, one file or several, into a realm that is freed after the test. */
export async function openRealm(
  program: string | Readonly<Record<string, string>>,
  limits: Partial<Limits> = {},
): Promise<Opened> {
  const realm = await Realm.create({ ...LIMITS, ...limits });
  onTestFinished(() => realm.dispose());
  const files = typeof program === "string" ? { "index.js": program } : program;
  const load = realm.load(new Map(Object.entries(files)), "index.js");
  return { realm, load, call: (name, ...args) => realm.call({ function: name, args: args as readonly Value[] }) };
}

/** What a call answered, decoded no further than JSON; fails for any other outcome. */
export function answerOf(outcome: CallOutcome): unknown {
  if (outcome.kind !== "returned") throw new Error(`Cannot read an answer: ${JSON.stringify(outcome)}`);
  return JSON.parse(outcome.answer);
}
