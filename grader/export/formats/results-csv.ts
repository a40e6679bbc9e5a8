import type { ResultLine } from "../../report/report.ts";
import { csv } from "../csv.ts";
import type { Format, FormatContext, Results } from "../format.ts";
import { countedCases } from "../rows.ts";

const HEADER = [
  "learner",
  "name",
  "problem",
  "version",
  "seed",
  "attempt",
  "verdict",
  "points",
  "max",
  "passed",
  "cases",
];

/** `results.csv`: a row a learner and problem, for a spreadsheet. What could not be judged has no points. */
export const resultsCsv: Format = {
  name: "results-csv",
  files: (results, context) => [["results.csv", csv(rows(results, context))]],
};

function* rows(results: Results, { learners }: FormatContext): Generator<readonly string[]> {
  const names = new Map(learners.map(({ id, name }) => [id, name]));
  yield [...HEADER, "misconceptions", "provisional"];
  for (const line of results) yield rowOf(line, names.get(line.learner) ?? "");
}

function rowOf(line: ResultLine, name: string): readonly string[] {
  const { learner, problem, version, seed, attempt, verdict, points, max, provisional } = line;
  const cases = countedCases(line);
  const passed = cases.filter((one) => one.verdict === "accepted").length;
  const misconceptions = [...new Set(cases.flatMap((one) => one.misconception ?? []))];
  return [
    ...[learner, name, problem, String(version), seed, String(attempt), verdict, points === null ? "" : String(points)],
    ...[String(max), String(passed), String(cases.length), misconceptions.join(" "), provisional?.after ?? ""],
  ];
}
