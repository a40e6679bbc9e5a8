import type { VerdictWord } from "../../grader/verdict/verdict.ts";

/** One submission, and what must become of it. */
export interface Attack {
  /** In kebab-case; with its class before it, the learner's id. */
  readonly name: string;
  readonly verdict: VerdictWord;
  /** The text of `target.ts`; files by their path; or what writes them into the learner's folder. */
  readonly source: string | Readonly<Record<string, string | Uint8Array>> | ((folder: string) => void);
  /** What the learner must read in the report. */
  readonly says?: readonly (string | RegExp)[];
  /**
   * Every hidden case of one kind must be told in the same words: the submission does its best to make them differ by
   * what it has been given.
   */
  readonly alike?: true;
  readonly why: string;
}

interface Parts {
  /** Before everything else. */
  readonly top: string;
  readonly flip: string;
  readonly mirror: string;
  readonly root: string;
  readonly mine: string;
}

/** A right solution of the problem under attack. */
export const HONEST: Parts = {
  top: "",
  flip: `export function flip(x: number): number {
  if (!(x > 0)) throw new RangeError("x must be positive");
  return 160000000 - x;
}`,
  mirror: `export function mirror(values: number[]) {
  return {
    mirrored: values.map((value) => 160000000 - value),
    top: Math.max(...values),
    order: values[0] < values[values.length - 1] ? "rising" : "falling",
  };
}`,
  root: `export function root(df: (x: number) => number, start: number): number {
  const step = 1024;
  const here = df(start);
  return start - (here * step) / (df(start + step) - here);
}`,
  mine: `export function mine(): number {
  return 9422;
}`,
};

/** The right solution with other parts. In every class an input beyond 5e7 is a hidden one. */
export function solution(parts: Partial<Parts> = {}): string {
  const { top, flip, mirror, root, mine } = { ...HONEST, ...parts };
  return `${[top, flip, mirror, root, mine].filter((part) => part !== "").join("\n\n")}\n`;
}
