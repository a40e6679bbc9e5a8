import type { Format } from "../format.ts";

/** `gradebook.csv`: a row a learner, a column a problem, and the total. What could not be judged stays empty. */
export const gradebookCsv: Format = {
  name: "gradebook-csv",
  files(results, { set, learners }) {
    const header = ["id", "name", ...set.problems.map(({ id }) => id), "total", "max"];
    const max = set.problems.reduce((sum, { points }) => sum + points, 0);
    const ids = [...new Set([...learners.map(({ id }) => id), ...results.map(({ learner }) => learner)])];
    const rows = ids.map((id) => {
      const points = set.problems.map(
        (problem) => results.find((line) => line.learner === id && line.problem === problem.id)?.points ?? null,
      );
      const total = points.every((value) => value !== null)
        ? Math.round(100 * points.reduce((sum, value) => sum + value, 0)) / 100
        : null;
      const name = learners.find((learner) => learner.id === id)?.name ?? "";
      return [
        id,
        name,
        ...points.map((value) => (value === null ? "" : String(value))),
        total === null ? "" : String(total),
        String(max),
      ];
    });
    return new Map([["gradebook.csv", [header, ...rows].map((row) => `${row.map(cell).join(",")}\n`).join("")]]);
  },
};

/** Quotes where needed; a leading sign of a formula is defused, as spreadsheets would run it. */
function cell(text: string): string {
  const safe = /^[=+@\t\r]/.test(text) || /^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
