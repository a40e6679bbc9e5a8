import type { Outcome } from "../checkers/judge-case.ts";
import type { CallOutcome } from "../interpreter/interpreter.ts";
import { decode } from "../values/codec.ts";
import type { Case } from "../variant/variant.ts";

/** What the sandbox says about a call, as the checkers read it: decoded, and with arguments by name. */
export function plainOutcome(
  one: Pick<Case, "function">,
  outcome: CallOutcome & { kind: "returned" | "threw" },
): Outcome {
  if (outcome.kind === "threw") return { kind: "threw", name: outcome.thrown.name, message: outcome.thrown.message };
  const name = (i: number) => one.function.takes[i]?.name ?? `#${i + 1}`;
  return {
    kind: "returned",
    answer: decode(outcome.answer),
    mutated: outcome.mutated.map(name),
    calls: Object.fromEntries(Object.entries(outcome.calls).map(([i, count]) => [name(Number(i)), count])),
  };
}
