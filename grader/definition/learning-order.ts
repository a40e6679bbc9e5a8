import type { Problem } from "./problem.ts";

/** What the order of learning depends on. */
export type Ordered = Pick<Problem, "unit" | "slug" | "difficulty" | "prerequisites">;

/**
 * Problems in an order in which they can be learnt: unit by unit, within a unit never before what they need, and of those
 * that could come next the easiest first.
 *
 * Problems that need each other have no such order; they stand at the end of their unit, and `openBank` reports them.
 */
export function learningOrder<P extends Ordered>(problems: Iterable<P>): P[] {
  const waiting = [...problems].sort(
    (a, b) => compare(a.unit, b.unit) || a.difficulty - b.difficulty || compare(a.slug, b.slug),
  );
  const ordered: P[] = [];
  while (waiting.length > 0) {
    const unit = waiting.filter((one) => one.unit === waiting[0]!.unit);
    const next = unit.find((one) => !unit.some((other) => one.prerequisites.includes(other.slug))) ?? unit[0]!;
    waiting.splice(waiting.indexOf(next), 1);
    ordered.push(next);
  }
  return ordered;
}

/** By code units, as everywhere: no order may hang on the language of a machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
