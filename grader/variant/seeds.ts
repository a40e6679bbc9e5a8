import { createHmac } from "node:crypto";
import type { Problem } from "../definition/problem.ts";
import { keylessSeeds, type Seeds } from "./variant.ts";

/** Whose variant it is, and which. */
export interface Assignment {
  readonly learner: string;
  readonly attempt: number;
}

/**
 * A learner's seeds: HMAC-SHA-256 with the course key over learner, problem, version and attempt.
 *
 * Nothing has to be stored to know who got what, and nobody without the key can compute the hidden seed. The public
 * seed is printed on the handout and says nothing about the hidden one.
 */
export function learnerSeeds(key: Buffer, problem: Problem, { learner, attempt }: Assignment): Seeds {
  const seed = (purpose: string) =>
    createHmac("sha256", key)
      .update(JSON.stringify([purpose, learner, problem.id, problem.version, attempt]))
      .digest("hex");
  // Twelve hexadecimal digits are short enough to type and too many to meet twice in a course.
  return { public: seed("public").slice(0, 12), hidden: `keyed:${seed("hidden")}` };
}

/**
 * Seeds for fresh cases that may be shown: the learner's own parameters, and cases that anybody can compute.
 *
 * @param n Which, from 1.
 */
export function siblingSeeds(seeds: Seeds, n: number): Seeds {
  return { public: seeds.public, hidden: keylessSeeds(`sibling-${n}:${seeds.public}`).hidden };
}
