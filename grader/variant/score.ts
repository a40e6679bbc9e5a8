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

/** What a group earned of the points that it is worth; `null` while that is not known. */
export interface GroupPoints {
  readonly id: string;
  readonly points: number | null;
  readonly max: number;
}

/**
 * The points of a problem by group, so that they add up: what the groups are worth to `max`, and what is known of what
 * they earned to `pointsOf` of the share. Where cents do not divide, a group may be off by one.
 *
 * @param passed Whether a group's cases all passed; `undefined` where not all of them were judged.
 */
export function groupPoints(
  problem: Problem,
  cases: readonly { readonly id: string; readonly group: string }[],
  max: number,
  passed: (group: string) => boolean | undefined,
): GroupPoints[] {
  const groups = problem.groups.filter(({ id }) => cases.some((one) => one.group === id));
  const total = groups.reduce((sum, { weight }) => sum + weight, 0);
  const upTo = (weight: number) => pointsOf(weight / total, max);
  const cents = (points: number) => Math.round(100 * points) / 100;
  let [worth, earned] = [0, 0];
  return groups.map(({ id, weight }) => {
    const state = passed(id);
    const points = state === true ? cents(upTo(earned + weight) - upTo(earned)) : state === false ? 0 : null;
    const own = cents(upTo(worth + weight) - upTo(worth));
    worth += weight;
    if (state === true) earned += weight;
    return { id, points, max: own };
  });
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
