import { receive } from "../values/codec.ts";
import { type FunctionValue, isFunctionValue, revive } from "../values/function-value.ts";
import { copyOf, sameValue, type Value } from "../values/value.ts";
import type { Outcome } from "./judge-case.ts";

/**
 * Calls a function in this process, as the sandbox would: on a copy of its arguments, with what it returned taken
 * through the codec. For the bank's own solutions and for a learner's own machine; strangers' code never comes here.
 *
 * @param names The names of the arguments, in order.
 */
export function callNatively(
  solve: (...args: unknown[]) => unknown,
  args: readonly (Value | FunctionValue)[],
  names: readonly string[],
): Outcome {
  const calls: Record<string, number> = {};
  const nameOf = (i: number) => names[i] ?? `#${i + 1}`;
  const passed = args.map((arg, i) =>
    isFunctionValue(arg)
      ? revive(arg as unknown as Value, nameOf(i), (name) => {
          calls[name] = (calls[name] ?? 0) + 1;
        })
      : copyOf(arg as Value),
  );
  let answer: unknown;
  try {
    answer = solve(...passed);
  } catch (error) {
    if (error instanceof Error) return { kind: "threw", name: nameOfError(error), message: error.message };
    return { kind: "threw", name: typeof error, message: String(error) };
  }
  const mutated = args.flatMap((arg, i) =>
    isFunctionValue(arg) || sameValue(arg as Value, passed[i] as Value) ? [] : [nameOf(i)],
  );
  return { kind: "returned", answer: receive(answer), mutated, calls };
}

/** One of a learner's own kind is still what it derives from; a stack that overflowed is no `RangeError` to us. */
function nameOfError(error: Error): string {
  if (error.message === "Maximum call stack size exceeded") return "InternalError";
  if (error instanceof RangeError) return "RangeError";
  return error instanceof TypeError ? "TypeError" : error.name;
}
