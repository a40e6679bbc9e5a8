import type { CaseLine, ResultLine } from "../report/report.ts";
import type { FormatContext } from "./format.ts";
import { RESULT_WORDS } from "./words.ts";

/** A part of a problem that has points of its own, as other systems list tests. */
export interface Row {
  readonly name: string;
  /** Whether it earned its points; `undefined` where that is not known: judged never, or not yet. */
  readonly passed: boolean | undefined;
  /** `null` where it is not known. */
  readonly points: number | null;
  readonly max: number;
  /** The first failure, or what else there is to know. */
  readonly message: string;
}

export function titleOf({ problem }: ResultLine, { titles, set }: FormatContext): string {
  return titles.get(problem)?.[set.language] ?? problem;
}

/** The part of a problem's id that names its file. */
export const slugOf = ({ problem }: ResultLine): string => problem.slice(problem.indexOf("/") + 1);

/**
 * A result as rows whose points add up to its own: one a group, as groups score all or nothing. One row for the whole
 * where the groups do not tell the points: it could not be looked at, or the points were decided by hand.
 */
export function rowsOf(line: ResultLine, context: FormatContext): Row[] {
  const words = RESULT_WORDS[context.set.language];
  const title = titleOf(line, context);
  const waits = line.provisional === undefined ? "" : words.provisional(line.provisional.after);
  if (line.points === null || line.groups.length === 0 || !addUp(line))
    return [
      {
        name: title,
        passed: line.points === null ? undefined : line.points >= line.max,
        points: line.points,
        max: line.max,
        message: line.points === null ? words.unjudged : messageOf(countedCases(line), context),
      },
    ];
  return line.groups.map(({ id, points, max }) => {
    const cases = countedCases(line).filter((one) => one.group === id);
    const passed = points === null ? undefined : cases.every(({ verdict }) => verdict === "accepted");
    const name = context.groups.get(line.problem)?.get(id)?.[context.set.language] ?? id;
    const message = [messageOf(cases, context), points === null ? waits : ""].filter(Boolean).join("\n");
    return { name: `${title}: ${name}`, passed, points, max, message };
  });
}

/** The cases that count: not those that the instructor declared void. */
export function countedCases({ cases }: ResultLine): CaseLine[] {
  return cases.filter((one) => one.void === undefined);
}

/** What a learner should read first about some cases. */
export function messageOf(cases: readonly CaseLine[], { set }: FormatContext): string {
  const words = RESULT_WORDS[set.language];
  const passed = cases.filter(({ verdict }) => verdict === "accepted").length;
  const first = cases.find(({ verdict }) => verdict !== "accepted");
  const count = words.cases(passed, cases.length);
  if (first === undefined) return count;
  return `${count}\n${words.first(first.visibility === "public" ? first.id : "")}\n${first.message ?? first.verdict}`;
}

function addUp({ points, max, groups }: ResultLine): boolean {
  const cents = (values: readonly (number | null)[]) =>
    values.reduce<number>((sum, value) => sum + Math.round(100 * (value ?? 0)), 0);
  return (
    cents([points]) === cents(groups.map((group) => group.points)) &&
    cents([max]) === cents(groups.map((group) => group.max))
  );
}

/** Points of several problems, without the dust of adding decimals; `null` as soon as one of them is not known. */
export function sumOf(points: readonly (number | null)[]): number | null {
  if (points.includes(null)) return null;
  return Math.round(100 * points.reduce<number>((sum, value) => sum + (value ?? 0), 0)) / 100;
}
