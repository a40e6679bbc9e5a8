import type { CheckerSpec } from "../definition/problem.ts";
import type { Received } from "../values/codec.ts";
import { isRecord, type Value } from "../values/value.ts";
import type { Comparison, Recurse } from "./checker.ts";
import { checkers } from "./checkers/index.ts";

/**
 * Compares an answer with the right one by the checker that the author named.
 *
 * @throws TypeError when there is no such checker: the definition stage has made sure that there is.
 */
export function compareAnswer(spec: CheckerSpec, actual: Received | undefined, expected: Value): Comparison {
  return compareBy(spec.name, spec.options, actual, expected, "");
}

function compareBy(
  name: string,
  options: unknown,
  actual: Received | undefined,
  expected: Value,
  path: string,
): Comparison {
  const checker = Object.hasOwn(checkers, name) ? checkers[name] : undefined;
  if (checker === undefined) throw new TypeError(`Cannot compare as there is no checker "${name}"`);
  return checker.compare(actual, expected, options as never, path, recurse);
}

const recurse: Recurse = (checker, actual, expected, path) => {
  if (typeof checker === "string") return compareBy(checker, {}, actual, expected, path);
  const [name, options] = isRecord(checker) ? (Object.entries(checker)[0] ?? ["", {}]) : ["", {}];
  return compareBy(name, options, actual, expected, path);
};
