import { isMine } from "../definition/problem.ts";
import type { RunRequest } from "../run/run.ts";
import type { Submission } from "../submission/submission.ts";
import type { Scope, Value } from "../values/value.ts";
import type { Case, Variant } from "../variant/variant.ts";

/**
 * Public cases first: what is printed, thrown or answered in one of them is shown in full, and must not be able to hold
 * anything of a hidden case that ran before.
 */
export function inRunOrder(cases: readonly Case[]): Case[] {
  return [...cases.filter((one) => one.visibility === "public"), ...cases.filter((one) => one.visibility === "hidden")];
}

/** What the sandbox is asked: code and inputs. Neither answers nor tolerances are in it. */
export function requestFor(
  { problem }: Variant,
  submission: Submission & { kind: "ready" },
  cases: readonly Case[],
  parameters?: Scope,
): RunRequest {
  const { work, totalWork, memoryMb, outputKb } = problem.limits;
  return {
    modules: [...submission.files.values()].map((file) => [file.path, file.code] as const),
    entry: submission.entry,
    calls: inRunOrder(cases).map((one) => ({
      id: one.id,
      function: one.function.name,
      args: parameters !== undefined && isMine(one.function) ? [parameters as Value] : one.args,
    })),
    limits: { callWork: work, totalWork, memoryBytes: memoryMb * 1024 * 1024, outputBytes: outputKb * 1024 },
    requiredExports: problem.functions.map((spec) => spec.name),
  };
}
