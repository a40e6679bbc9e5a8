import { createHash } from "node:crypto";
import type { Problem } from "../definition/problem.ts";

/**
 * The share of a problem's points for the cases that passed: the weights of the groups all of whose cases did.
 *
 * Groups score all or nothing, so that a lucky guess here and there earns nothing.
 */
export function shareOf(
  problem: Problem,
  cases: readonly { readonly id: string; readonly group: string }[],
  passed: (id: string) => boolean,
): number {
  let earned = 0;
  let total = 0;
  for (const group of problem.groups) {
    const members = cases.filter((one) => one.group === group.id);
    if (members.length === 0) continue;
    total += group.weight;
    if (members.every((one) => passed(one.id))) earned += group.weight;
  }
  return total === 0 ? 0 : earned / total;
}

/** Points for a share; two decimals are what gradebooks keep. */
export function pointsOf(share: number, max: number): number {
  return Math.round(100 * share * max) / 100;
}

/** SHA-256 of all that turns passed cases into points. */
export function scoringDigest(
  problem: Problem,
  cases: readonly { readonly id: string; readonly group: string }[],
  max: number,
): string {
  const groups = problem.groups.map(({ id, weight }) => [
    id,
    weight,
    cases.filter((one) => one.group === id).map((one) => one.id),
  ]);
  return createHash("sha256")
    .update(JSON.stringify([groups, max]))
    .digest("hex");
}
