import type { Format } from "../format.ts";

/** `results.jsonl`: one line of JSON a learner and problem, in roster order. What scripts should read. */
export const resultsJsonl: Format = {
  name: "results-jsonl",
  files: (results) => new Map([["results.jsonl", results.map((line) => `${JSON.stringify(line)}\n`).join("")]]),
};
