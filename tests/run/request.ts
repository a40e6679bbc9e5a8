import type { RunRequest } from "../../grader/run/run.ts";

/** A request that asks functions of one file, each once; the ids of the cases are the functions' names. */
export function requestFor(code: string, functions: readonly string[], change: Partial<RunRequest> = {}): RunRequest {
  return {
    modules: [["index.js", code]],
    entry: "index.js",
    calls: functions.map((name) => ({ id: name, function: name, args: [] })),
    limits: { callWork: 1_000, totalWork: 10_000, memoryBytes: 64 * 1024 * 1024, outputBytes: 1_000 },
    ...change,
  };
}
