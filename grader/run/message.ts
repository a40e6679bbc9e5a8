import type { ConsoleOutput } from "../interpreter/console-output.ts";
import type { CallOutcome, Limits, LoadOutcome } from "../interpreter/interpreter.ts";
import { decodeValue, encode } from "../values/codec.ts";
import type { Value } from "../values/value.ts";
import type { RunRequest } from "./run.ts";

/**
 * What a child says while it serves a request: how loading ended, the outcome of each case as soon as it is known, so
 * that the guard can tell which case it stopped, and what is left at the end.
 */
export type ChildMessage =
  | { readonly kind: "ready" }
  | {
      readonly kind: "loaded";
      readonly load: LoadOutcome;
      readonly missingExports: readonly string[];
      readonly console: ConsoleOutput;
    }
  | {
      readonly kind: "case";
      readonly id: string;
      readonly outcome: CallOutcome | { readonly kind: "missing-export" };
      readonly console: ConsoleOutput;
    }
  | { readonly kind: "finished"; readonly work: number }
  | { readonly kind: "failed"; readonly reason: string };

/** A request as JSON. Arguments are encoded by our codec, as JSON itself would lose `NaN`, infinities and `-0`. */
export function encodeRequest(request: RunRequest): string {
  const calls = request.calls.map((call) => ({ ...call, args: encode(call.args as readonly Value[]) }));
  return JSON.stringify({ ...request, calls });
}

/** Reads a request; it comes from our own parent process, so that its shape is taken for granted. */
export function decodeRequest(text: string): RunRequest {
  const request = JSON.parse(text) as Omit<RunRequest, "calls"> & {
    readonly limits: Limits;
    readonly calls: readonly { id: string; function: string; args: string }[];
  };
  const calls = request.calls.map((call) => ({ ...call, args: decodeValue(call.args) as readonly Value[] }));
  return { ...request, calls };
}
