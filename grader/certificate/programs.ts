import type { Solutions } from "../definition/bank.ts";
import type { Problem } from "../definition/problem.ts";
import { Reference } from "../variant/reference.ts";
import { NativeProgram } from "./native.ts";

/** Everything that certifies a problem's variants, loaded once. */
export interface Programs {
  readonly problem: Problem;
  readonly reference: Reference;
  readonly oracle: NativeProgram;
  readonly accepted: readonly NativeProgram[];
  /** In the order of the YAML. */
  readonly misconceptions: readonly NativeProgram[];
}

/** Loads a problem's solutions. @throws AuthorError when one of them cannot be used. */
export async function openPrograms(problem: Problem, solutions: Solutions): Promise<Programs> {
  const { functions } = problem;
  const open = (file: Parameters<typeof NativeProgram.open>[0]) => NativeProgram.open(file, functions);
  const files = solutions.byVerdict["wrong-answer"];
  const ordered = problem.misconceptions.flatMap(({ name }) => files.filter((file) => file.name === name));
  const [oracle, accepted, misconceptions] = [
    await open(solutions.oracle),
    await Promise.all(solutions.byVerdict.accepted.map(open)),
    await Promise.all(ordered.map(open)),
  ];
  return { problem, reference: await Reference.open(solutions.reference), oracle, accepted, misconceptions };
}
