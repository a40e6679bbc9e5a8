import type { Format, Results } from "../format.ts";

/** `results.jsonl`: one line of JSON a learner and problem, in roster order. What scripts should read. */
export const resultsJsonl: Format = {
  name: "results-jsonl",
  files: (results) => [["results.jsonl", lines(results)]],
};

function* lines(results: Results): Generator<string> {
  for (const line of results) yield `${JSON.stringify(line)}\n`;
}
