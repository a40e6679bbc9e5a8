import { createHmac } from "node:crypto";
import type { Problem } from "../definition/problem.ts";
import { keylessSeeds, type Seeds } from "./variant.ts";

/** Whose variant it is, and which. */
export interface Assignment {
  readonly learner: string;
  readonly attempt: number;
}

/**
 * A learner's seeds: HMAC-SHA-256 with the course key over learner, problem, version and attempt, and over what a set
 * makes in its own way, which the public seed also names: without that set the variant cannot be made from it.
 *
 * Nothing has to be stored to know who got what, and nobody without the key can compute the hidden seed. The public
 * seed is printed on the handout and says nothing about the hidden one.
 */
export function learnerSeeds(key: Buffer, problem: Problem, { learner, attempt }: Assignment): Seeds {
  const { id, version, overrides } = problem;
  const own = overrides === null ? [] : [overrides];
  const seed = (purpose: string) =>
    createHmac("sha256", key)
      .update(JSON.stringify([purpose, learner, id, version, attempt, ...own]))
      .digest("hex");
  // Twelve hexadecimal digits are short enough to type and too many to meet twice in a course.
  return { public: [seed("public").slice(0, 12), ...own].join("."), hidden: `keyed:${seed("hidden")}` };
}

/** What a set made in its own way, as a learner's public seed names it; `null` for any other seed. */
export function overridesOf(seed: string): string | null {
  return /^[0-9a-f]{12}\.([0-9a-f]{8})$/.exec(seed)?.[1] ?? null;
}

/**
 * Seeds for fresh cases that may be shown: the learner's own parameters, and cases that anybody can compute.
 *
 * @param n Which, from 1.
 */
export function siblingSeeds(seeds: Seeds, n: number): Seeds {
  return { public: seeds.public, hidden: keylessSeeds(`sibling-${n}:${seeds.public}`).hidden };
}
