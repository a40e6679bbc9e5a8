import type { Outcome } from "../checkers/judge-case.ts";
import type { SolutionFile, Solutions } from "../definition/bank.ts";
import type { Problem } from "../definition/problem.ts";
import type { Scope } from "../values/value.ts";
import { Reference } from "../variant/reference.ts";
import { NativeProgram, NativeReference } from "./native.ts";

/** Something that answers as the reference does. */
export interface AnswerSource {
  answer(name: string, given: Scope): Outcome;
  dispose(): void;
}

/** One of the bank's own solutions, ready to be called. */
export type Solver = Pick<NativeProgram, "name" | "path" | "call">;

/** Everything that certifies a problem's variants, loaded once. */
export interface Programs {
  readonly problem: Problem;
  readonly reference: AnswerSource;
  readonly oracle: Solver;
  readonly accepted: readonly Solver[];
  /** In the order of the YAML. */
  readonly misconceptions: readonly Solver[];
  /** A right solution, never the reference: where it is not accepted, something is wrong with the machine. */
  readonly canary: SolutionFile;
}

/**
 * Loads a problem's solutions.
 *
 * @param where The reference runs in the interpreter, whose answers are the same everywhere; natively only where many
 * seeds are certified and no answer is kept.
 * @throws AuthorError when one of them cannot be used.
 */
export async function openPrograms(
  problem: Problem,
  solutions: Solutions,
  where: "interpreter" | "native" = "interpreter",
): Promise<Programs> {
  const { functions } = problem;
  const open = (file: Parameters<typeof NativeProgram.open>[0]) => NativeProgram.open(file, functions);
  const files = solutions.byVerdict["wrong-answer"];
  const ordered = problem.misconceptions.flatMap(({ name }) => files.filter((file) => file.name === name));
  const oracle = await open(solutions.oracle);
  const accepted = await Promise.all(solutions.byVerdict.accepted.map(open));
  const misconceptions = await Promise.all(ordered.map(open));
  const reference = await (where === "native"
    ? NativeReference.open(solutions.reference)
    : Reference.open(solutions.reference));
  const canary = solutions.byVerdict.accepted[0]!;
  return { problem, reference, oracle, accepted, misconceptions, canary };
}
