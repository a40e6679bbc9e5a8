import type { Format } from "../format.ts";

/** `gradebook.csv`: a row a learner, a column a problem, and the total. What could not be judged stays empty. */
export const gradebookCsv: Format = {
  name: "gradebook-csv",
  files(results, { set, learners }) {
    const header = ["id", "name", ...set.problems.map(({ id }) => id), "total", "max"];
    const max = set.problems.reduce((sum, { points }) => sum + points, 0);
    const earned = new Map<string, Map<string, number | null>>(learners.map(({ id }) => [id, new Map()]));
    for (const { learner, problem, points } of results) {
      const own = earned.get(learner) ?? new Map<string, number | null>();
      earned.set(learner, own.set(problem, points));
    }
    const names = new Map(learners.map(({ id, name }) => [id, name]));
    const rows = [...earned].map(([id, own]) => {
      const points = set.problems.map((problem) => own.get(problem.id) ?? null);
      const total = points.every((value) => value !== null)
        ? Math.round(100 * points.reduce((sum, value) => sum + value, 0)) / 100
        : null;
      return [
        id,
        names.get(id) ?? "",
        ...points.map((value) => (value === null ? "" : String(value))),
        total === null ? "" : String(total),
        String(max),
      ];
    });
    return [["gradebook.csv", [header, ...rows].map((row) => `${row.map(cell).join(",")}\n`)]];
  },
};

/** Quotes where needed; a leading sign of a formula is defused, as spreadsheets would run it. */
function cell(text: string): string {
  const safe = /^[=+@\t\r]/.test(text) || /^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
