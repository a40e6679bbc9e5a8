import { Odd, type Received } from "../values/codec.ts";
import type { Value } from "../values/value.ts";
import { type CaseSpec, judgeCase, type Outcome } from "./judge-case.ts";

/** Whether an outcome is what a misconception would have done: the same decision, and the same numbers up to tolerance. */
export function matchesOutcome(one: CaseSpec, outcome: Outcome, misconception: Outcome): boolean {
  if (outcome.kind === "threw" || misconception.kind === "threw") {
    return outcome.kind === "threw" && misconception.kind === "threw" && outcome.name === misconception.name;
  }
  if (outcome.mutated.join() !== misconception.mutated.join()) return false;
  if (one.expected.kind === "clauses") {
    const failed = (of: Outcome) => {
      const { failure } = judgeCase(one, of);
      return failure?.kind === "clauses" ? failure.failed.join() : (failure?.kind ?? "");
    };
    return failed(outcome) === failed(misconception);
  }
  const limited = Object.entries(one.maxCalls).some(
    ([name, max]) => (outcome.calls[name] ?? 0) > max !== (misconception.calls[name] ?? 0) > max,
  );
  if (limited) return false;
  if (!decidesAlike(outcome, misconception)) return false;
  if (one.expected.kind === "throws") return true;
  const asRight: CaseSpec = { ...one, maxCalls: {}, expected: { kind: "value", value: misconception.answer as Value } };
  return judgeCase(asRight, { ...outcome, mutated: [] }).failure?.kind !== "difference";
}

/**
 * Whether two outcomes decide alike: the same labels, truth values, lengths, nulls and infinities. Finite numbers may
 * differ, as they vary continuously.
 */
export function decidesAlike(a: Outcome, b: Outcome): boolean {
  if (a.kind === "threw" || b.kind === "threw")
    return a.kind === b.kind && a.kind === "threw" && b.kind === "threw" && a.name === b.name;
  return sameSkeleton(a.answer, b.answer);
}

function sameSkeleton(a: Received | undefined, b: Received | undefined): boolean {
  if (typeof a === "number" && typeof b === "number")
    return Object.is(a, b) || (Number.isFinite(a) && Number.isFinite(b));
  if (a instanceof Odd || b instanceof Odd) return false;
  if (typeof a === "object" && a !== null && typeof b === "object" && b !== null) {
    const [left, right] = [a as Record<string, Received>, b as Record<string, Received>];
    const keys = Object.keys(left);
    return (
      Array.isArray(a) === Array.isArray(b) &&
      keys.length === Object.keys(right).length &&
      keys.every((key) => sameSkeleton(left[key], right[key]))
    );
  }
  return a === b;
}
