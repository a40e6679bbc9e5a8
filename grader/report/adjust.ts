import type { Learner, ProblemSet } from "../definition/course.ts";
import type { Problem } from "../definition/problem.ts";
import type { Diagnostic, Place } from "../values/diagnostic.ts";
import type { Language } from "../values/language.ts";
import { nearestName } from "../values/suggest.ts";
import { slotId, slotsOf } from "../variant/make-case.ts";
import { type CaseLine, type LineAdjustment, type ResultLine, scoreOf } from "./report.ts";

/**
 * A result after what the instructor decided: due dates extended, problems and cases void, points overridden. Nothing is
 * run or judged again, so that the journal keeps results as they were judged and this is done whenever they are written.
 */
export function adjusted(line: ResultLine, { adjustments }: ProblemSet, problem: Problem | undefined): ResultLine {
  const concerns = ({ learners }: { readonly learners?: readonly string[] }) =>
    learners === undefined || learners.includes(line.learner);
  const made: LineAdjustment[] = adjustments.extend
    .filter(concerns)
    .map(({ due, reason }) => ({ kind: "extended", due, reason }));
  type After = Pick<ResultLine, "verdict" | "points" | "max" | "groups" | "cases">;
  let after: After = line;

  const slots = problem === undefined ? [] : slotsOf(problem).map((slot) => ({ id: slotId(slot), ...slot }));
  const dropped = new Set<string>();
  for (const { cases, groups, reason, ...one } of adjustments.void) {
    if (one.problem !== line.problem || !concerns(one)) continue;
    if (cases === undefined && groups === undefined) {
      made.push({ kind: "void", reason });
      after = { ...after, ...WORTHLESS };
      continue;
    }
    const named = slots.filter(
      ({ id, template, group }) =>
        cases?.some((name) => name === id || name === template.id) || groups?.includes(group),
    );
    for (const { id } of named) dropped.add(id);
    made.push({ kind: "void-cases", cases: named.map(({ id }) => id), reason });
  }
  if (problem !== undefined && dropped.size > 0 && line.cases.length > 0 && after.max > 0) {
    const cases = slots.filter(({ id }) => !dropped.has(id));
    after = withoutCases(line, problem, cases, dropped);
  }

  for (const { problem: id, points, reason, ...one } of adjustments.points) {
    if (id !== line.problem || !concerns(one)) continue;
    made.push({ kind: "points", points, reason });
    if (after.max > 0) after = { ...after, points, groups: [] };
  }
  if (made.length === 0) return line;
  const { verdict, points, max, groups } = line;
  const changed = after.verdict !== verdict || after.points !== points || after.max !== max || after.groups !== groups;
  return { ...line, ...after, adjustments: made, ...(changed ? { judged: { verdict, points, max, groups } } : {}) };
}

/** What void problems are worth. */
const WORTHLESS = { points: 0, max: 0, groups: [] } as const;

/** Whether anything was decided about a result. */
export function isAdjusted({ adjustments }: ProblemSet, learner: string, problem: string): boolean {
  return (
    adjustments.extend.some(({ learners }) => learners.includes(learner)) ||
    [...adjustments.void, ...adjustments.points].some(
      (one) => one.problem === problem && (one.learners === undefined || one.learners.includes(learner)),
    )
  );
}

/** A result as it was judged, whatever was decided since. */
export function asJudged({ adjustments: _, judged, ...line }: ResultLine): ResultLine {
  return { ...line, ...judged, cases: line.cases.map(({ void: _void, ...one }) => one) };
}

/** The verdict and the points as if only some cases had ever been asked. */
function withoutCases(
  line: ResultLine,
  problem: Problem,
  left: readonly { readonly id: string; readonly group: string }[],
  dropped: ReadonlySet<string>,
): Pick<ResultLine, "verdict" | "points" | "max" | "groups" | "cases"> {
  const cases = line.cases.map((one): CaseLine => (dropped.has(one.id) ? { ...one, void: true } : one));
  if (left.length === 0) return { verdict: line.verdict, cases, ...WORTHLESS };
  const judged = cases.filter((one) => !one.void);
  const verdicts = judged.map(({ verdict }) => verdict);
  // A missing export makes the whole a compile-error, wherever it stands.
  const worst = verdicts.includes("compile-error") ? "compile-error" : verdicts.find((word) => word !== "accepted");
  const score = scoreOf(
    { problem, cases: left },
    line.max,
    !verdicts.includes("judge-error"),
    judged.map(({ id, verdict }) => [id, verdict]),
  );
  return { verdict: worst ?? "accepted", cases, ...score };
}

/** Adjustments that name nothing: no such case or group, or nobody on the roster. */
export function checkAdjustments(
  { adjustments }: ProblemSet,
  problems: ReadonlyMap<string, Problem>,
  roster: readonly Learner[] | undefined,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const check = (what: string, name: string, known: readonly string[], place: Place, among: string) => {
    if (known.includes(name)) return;
    const near = nearestName(name, known);
    diagnostics.push({
      place,
      code: `unknown-${what}`,
      message: `Cannot find the ${what} "${name}" ${among}`,
      ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
    });
  };
  const ids = roster?.map(({ id }) => id);
  for (const { learners, place } of [...adjustments.extend, ...adjustments.void, ...adjustments.points])
    for (const name of ids === undefined ? [] : (learners ?? [])) check("learner", name, ids!, place, "on the roster");
  for (const { problem: id, cases = [], groups = [], place } of adjustments.void) {
    const problem = problems.get(id);
    if (problem === undefined) continue;
    const slots = slotsOf(problem);
    const known = [...new Set(slots.flatMap((slot) => [slot.template.id, slotId(slot)]))];
    for (const name of cases) check("case", name, known, place, `in "${id}"`);
    const named = problem.groups.map((group) => group.id);
    for (const name of groups) check("group", name, named, place, `in "${id}"`);
  }
  return diagnostics;
}

/** A decision in words, with its reason. */
export function adjustmentText(one: LineAdjustment, language: Language): string {
  const zh = language === "zh";
  const reason = zh ? `：${one.reason}` : `: ${one.reason}`;
  switch (one.kind) {
    case "extended":
      return `${zh ? `截止时间延至 ${one.due}` : `Due date extended to ${one.due}`}${reason}`;
    case "void":
      return `${zh ? "本题作废，不计分" : "The problem is void and counts for nothing"}${reason}`;
    case "void-cases":
      return `${zh ? `${one.cases.length} 个用例作废，不计分` : `${one.cases.length} ${one.cases.length === 1 ? "case is void and counts" : "cases are void and count"} for nothing`}${reason}`;
    case "points":
      return `${zh ? `得分改为 ${one.points}` : `Points set to ${one.points}`}${reason}`;
  }
}
