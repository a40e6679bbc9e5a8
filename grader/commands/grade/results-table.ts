import type { ProblemSet } from "../../definition/course.ts";
import type { VerdictWord } from "../../verdict/verdict.ts";
import { type Colour, paint, table } from "../terminal.ts";
import type { Summary } from "./summary.ts";

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

/** More learners than a terminal shows at a glance: then the counts have to do. */
const MOST_ROWS = 60;

/** What became of a learner's submission for a problem, by both; nothing where it was not graded. */
export type Summaries = (learner: string, problem: string) => Summary | undefined;

/** How often each verdict was given. */
export function countVerdicts(summaries: Iterable<Summary>): Map<VerdictWord, number> {
  const counts = new Map<VerdictWord, number>();
  for (const { verdict } of summaries) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return counts;
}

/** Results for a terminal: a table of verdicts and points, and what the class got wrong. */
export function resultsTable(learners: readonly string[], set: ProblemSet, summaries: Summaries): string {
  const known = learners.flatMap((learner) => set.problems.flatMap(({ id }) => summaries(learner, id) ?? []));
  const verdicts = [...countVerdicts(known)].map(([word, count]) => `${count} ${word}`).join(", ");
  const lines = learners.length > MOST_ROWS ? [verdicts] : [grid(learners, set, summaries), "", verdicts];
  const [waiting] = known.flatMap(({ provisional }) => provisional ?? []);
  if (waiting !== undefined)
    lines.push(`Provisional: hidden cases are run after ${waiting}, and not before give the points that hang on them`);
  const misconceptions = new Map<string, number>();
  for (const learner of learners) {
    for (const { id } of set.problems) {
      for (const name of summaries(learner, id)?.misconceptions ?? []) {
        const key = `${slugOf(id)}: ${name}`;
        misconceptions.set(key, (misconceptions.get(key) ?? 0) + 1);
      }
    }
  }
  if (misconceptions.size > 0) {
    const rows = [...misconceptions].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    lines.push("", "Misconceptions", table(rows.map(([name, count]) => [`  ${name}`, String(count)])));
  }
  return lines.join("\n");
}

function grid(learners: readonly string[], set: ProblemSet, summaries: Summaries): string {
  const rows = learners.map((learner) => {
    const own = set.problems.map(({ id }) => summaries(learner, id));
    const cells = own.map((one) =>
      one === undefined
        ? ""
        : `${one.verdict}${one.points === null ? "" : ` ${one.points}`}${one.provisional === undefined ? "" : " so far"}`,
    );
    const graded = own.filter((one) => one !== undefined);
    const points = graded.map((one) => one.points);
    const total = points.includes(null)
      ? "?"
      : String(Math.round(100 * points.reduce<number>((sum, value) => sum + (value ?? 0), 0)) / 100);
    return [learner, ...cells, `${total} / ${graded.reduce((sum, one) => sum + one.max, 0)}`];
  });
  const header = ["learner", ...set.problems.map(({ id }) => slugOf(id)), "points"];
  // Painted after the columns are aligned, as colour codes would count as width.
  return table([header, ...rows]).replace(
    /\b(accepted|(?:wrong-answer|runtime-error|time-limit|memory-limit|compile-error|not-run|judge-error))\b/g,
    (word) => paint(COLOURS[word as VerdictWord], word),
  );
}

const slugOf = (id: string) => id.slice(id.indexOf("/") + 1);
