import { csv } from "../csv.ts";
import type { Format, FormatContext, Results } from "../format.ts";
import { gradesOf } from "../grades.ts";

/** The columns that Canvas asks for before those of assignments, as its own gradebook exports them. */
const COLUMNS: readonly (readonly [column: string, names: RegExp])[] = [
  ["ID", /^(id|编号)$/i],
  ["SIS User ID", /^sis (user|用户) id$/i],
  ["SIS Login ID", /^sis (login|登录) id$/i],
  ["Section", /^(section|sections|班级|分区)$/i],
];

/**
 * `gradebook-canvas.csv`: what "Import" in the gradebook of Canvas takes: its columns of the student, then one a problem,
 * whose points stand in the second row. An empty cell leaves a grade as it is; `EX` excuses from a void problem.
 */
export const gradebookCanvas: Format = {
  name: "gradebook-canvas",
  files: (results, context) => [["gradebook-canvas.csv", csv(rows(results, context))]],
};

function* rows(results: Results, context: FormatContext): Generator<readonly string[]> {
  const { set, learners, titles } = context;
  const title = (id: string) => `${set.title[set.language]}: ${titles.get(id)?.[set.language] ?? id}`;
  yield ["Student", ...COLUMNS.map(([column]) => column), ...set.problems.map(({ id }) => title(id))];
  yield ["    Points Possible", ...COLUMNS.map(() => ""), ...set.problems.map(({ points }) => String(points))];
  const exported = learners.some(({ row = {} }) => Object.keys(row).some((name) => /^(student|学生)$/i.test(name)));
  for (const { learner, grades } of gradesOf(results, context)) {
    const row = Object.entries(learner.row ?? {});
    const identity = COLUMNS.map(([column, names]) => {
      if (exported) return row.find(([name]) => names.test(name))?.[1] ?? "";
      // Ids of another list are no numbers of Canvas; what an institution calls somebody is what it can match.
      return column === "SIS User ID" ? learner.id : "";
    });
    const points = grades.map((grade) => (grade === "void" ? "EX" : grade === null ? "" : String(grade)));
    yield [learner.name, ...identity, ...points];
  }
}
