import type { Learner } from "../../definition/course.ts";
import { csv } from "../csv.ts";
import type { Format, FormatContext, Results } from "../format.ts";
import { gradesOf } from "../grades.ts";

type Column = readonly [name: string, read: (learner: Learner) => string];

const from =
  (names: RegExp) =>
  ({ row = {} }: Learner): string =>
    Object.entries(row).find(([column]) => names.test(column))?.[1] ?? "";

const NAMES: readonly Column[] = [
  ["First name", from(/^(first name|名|名字)$/i)],
  ["Last name", from(/^(last name|surname|姓|姓氏)$/i)],
];
/** What Moodle can match on import, under the names that its own exports use. */
const IDENTITIES: readonly Column[] = [
  ["ID number", from(/^(id number|学号)$/i)],
  ["Username", from(/^(username|用户名)$/i)],
  ["Email address", from(/^(email address|电子邮件地址)$/i)],
];
/** A roster of one's own has ids only: what an institution calls somebody. */
const OWN_ID: Column = ["ID number", ({ id }) => id];

/**
 * `gradebook-moodle.csv`: what "Grades, Import, CSV file" of Moodle takes: a row a learner and a column a problem, with
 * decimal points. An empty cell leaves a grade as it is: where nothing was judged yet, or the problem is void.
 */
export const gradebookMoodle: Format = {
  name: "gradebook-moodle",
  files: (results, context) => [["gradebook-moodle.csv", csv(rows(results, context))]],
};

function* rows(results: Results, context: FormatContext): Generator<readonly string[]> {
  const { set, learners, titles } = context;
  const there = ([, read]: Column) => learners.some((learner) => read(learner) !== "");
  const identities = IDENTITIES.filter(there);
  const columns = [...NAMES.filter(there), ...(identities.length === 0 ? [OWN_ID] : identities)];
  const title = (id: string) => `${set.title[set.language]}: ${titles.get(id)?.[set.language] ?? id}`;
  yield [...columns.map(([name]) => name), ...set.problems.map(({ id }) => title(id))];
  for (const { learner, grades } of gradesOf(results, context))
    yield [
      ...columns.map(([, read]) => read(learner)),
      ...grades.map((grade) => (typeof grade === "number" ? String(grade) : "")),
    ];
}
