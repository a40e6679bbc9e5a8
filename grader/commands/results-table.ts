import type { ProblemSet } from "../definition/course.ts";
import type { ResultLine } from "../report/report.ts";
import type { VerdictWord } from "../verdict/verdict.ts";
import { type Colour, paint, table } from "./terminal.ts";

const COLOURS: Readonly<Record<VerdictWord, Colour>> = {
  accepted: "green",
  "wrong-answer": "red",
  "runtime-error": "red",
  "time-limit": "red",
  "memory-limit": "red",
  "compile-error": "red",
  "not-run": "dim",
  "judge-error": "yellow",
};

/** How often each verdict was given. */
export function countVerdicts(results: readonly ResultLine[]): Map<VerdictWord, number> {
  const counts = new Map<VerdictWord, number>();
  for (const { verdict } of results) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return counts;
}

/** Results for a terminal: a table of verdicts and points, and what the class got wrong. */
export function resultsTable(results: readonly ResultLine[], set: ProblemSet): string {
  const learners = [...new Set(results.map(({ learner }) => learner))];
  const slugs = set.problems.map(({ id }) => id.slice(id.indexOf("/") + 1));
  const rows = learners.map((learner) => {
    const own = results.filter((line) => line.learner === learner);
    const cells = set.problems.map(({ id }) => {
      const line = own.find(({ problem }) => problem === id);
      return line === undefined ? "" : `${line.verdict}${line.points === null ? "" : ` ${line.points}`}`;
    });
    const points = own.map((line) => line.points);
    const total = points.includes(null)
      ? "?"
      : String(Math.round(100 * points.reduce<number>((sum, value) => sum + (value ?? 0), 0)) / 100);
    return [learner, ...cells, `${total} / ${own.reduce((sum, line) => sum + line.max, 0)}`];
  });
  const misconceptions = new Map<string, number>();
  for (const line of results) {
    for (const name of new Set(line.cases.flatMap((one) => one.misconception ?? []))) {
      const key = `${line.problem.slice(line.problem.indexOf("/") + 1)}: ${name}`;
      misconceptions.set(key, (misconceptions.get(key) ?? 0) + 1);
    }
  }
  // Painted after the columns are aligned, as colour codes would count as width.
  const aligned = table([["learner", ...slugs, "points"], ...rows]).replace(
    /\b(accepted|(?:wrong-answer|runtime-error|time-limit|memory-limit|compile-error|not-run|judge-error))\b/g,
    (word) => paint(COLOURS[word as VerdictWord], word),
  );
  const verdicts = [...countVerdicts(results)].map(([word, count]) => `${count} ${word}`).join(", ");
  const lines = [aligned, "", verdicts];
  if (misconceptions.size > 0) {
    lines.push(
      "",
      "Misconceptions",
      table(
        [...misconceptions]
          .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
          .map(([name, count]) => [`  ${name}`, String(count)]),
      ),
    );
  }
  return lines.join("\n");
}
