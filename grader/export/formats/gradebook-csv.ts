import type { ResultLine } from "../../report/report.ts";
import { csv } from "../csv.ts";
import type { Format } from "../format.ts";

/**
 * `gradebook.csv`: a row a learner, a column a problem, and the total. What could not be judged stays empty, and so does
 * what is void, which counts in neither `total` nor `max`.
 */
export const gradebookCsv: Format = {
  name: "gradebook-csv",
  files(results, { set, learners }) {
    const header = ["id", "name", ...set.problems.map(({ id }) => id), "total", "max"];
    const earned = new Map<string, Map<string, Pick<ResultLine, "points" | "max">>>(
      learners.map(({ id }) => [id, new Map()]),
    );
    for (const { learner, problem, points, max } of results) {
      const own = earned.get(learner) ?? new Map<string, Pick<ResultLine, "points" | "max">>();
      earned.set(learner, own.set(problem, { points, max }));
    }
    const names = new Map(learners.map(({ id, name }) => [id, name]));
    const rows = [...earned].map(([id, own]) => {
      const results = set.problems.map((problem) => own.get(problem.id) ?? { points: null, max: problem.points });
      const total = results.every(({ points }) => points !== null)
        ? Math.round(100 * results.reduce((sum, { points }) => sum + points!, 0)) / 100
        : null;
      return [
        id,
        names.get(id) ?? "",
        ...results.map(({ points, max }) => (points === null || max === 0 ? "" : String(points))),
        total === null ? "" : String(total),
        String(results.reduce((sum, { max }) => sum + max, 0)),
      ];
    });
    return [["gradebook.csv", csv([header, ...rows])]];
  },
};
