import type { Outcome } from "../checkers/judge-case.ts";

/** What is known of one misconception on one variant. */
export interface MisconceptionRecord {
  /** Ids of the cases that it fails: its row of the kill matrix. */
  readonly killedBy: readonly string[];
  /** Its outcomes by case id: a learner who gets the same ones may have the same idea. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** By case id, how far its answer lies from a right one, in tolerances: at most 0.1 or at least 10. */
  readonly errors: ReadonlyMap<string, number>;
}

/** By name, what the features of a problem's band came to. */
export type Features = Readonly<Record<string, number>>;

/** Why a variant may be handed out. Errors are in units of the tolerance. */
export interface Certificate {
  /** The largest error of the independent second method, and of the other right solutions: at most 0.1. */
  readonly oracleError: number;
  readonly acceptedError: number;
  /** How hard the learner's own numbers are, each within its band. */
  readonly features: Features;
  readonly misconceptions: ReadonlyMap<string, MisconceptionRecord>;
  /** The answer-without-reading that earns most, and the share of the points it earns: at most 0.2. */
  readonly bestDegenerate: { readonly name: string; readonly share: number };
}

/** How often something was drawn, and why it was drawn again. */
export class DrawStatistics {
  draws = 0;
  readonly rejections = new Map<string, number>();

  reject(reason: string): void {
    this.rejections.set(reason, (this.rejections.get(reason) ?? 0) + 1);
  }

  add(other: DrawStatistics): void {
    this.draws += other.draws;
    for (const [reason, count] of other.rejections)
      this.rejections.set(reason, (this.rejections.get(reason) ?? 0) + count);
  }
}
