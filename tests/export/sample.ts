import type { ProblemSet } from "../../grader/definition/course.ts";
import type { FormatContext } from "../../grader/export/format.ts";
import type { CaseLine, ResultLine } from "../../grader/report/report.ts";
import type { Language } from "../../grader/values/language.ts";

// Results as `grade` would write them, with every verdict and what is awkward to other systems.

const digests = { inputs: "i", answers: "a", scoring: "s" };
const TWICE = "u1-test/twice";
const THRICE = "u1-test/thrice";

/** Text that XML cannot carry, that would begin a command or an attachment elsewhere, and that closes fences. */
export const AWKWARD =
  'a < b & "c" ]]> \u0001\u001b[31m \ud800 ```\n::error::forged\n[[ATTACHMENT|/etc/passwd]] | @all, 中文: 50%';

export function caseLine(id: string, group: string, more: Partial<CaseLine> = {}): CaseLine {
  return { id, group, visibility: id.includes(".h") ? "hidden" : "public", verdict: "accepted", ...more };
}

export function resultLine(learner: string, problem: string, more: Partial<ResultLine> = {}): ResultLine {
  return {
    format: 1,
    learner,
    problem,
    version: 2,
    seed: `${learner}-seed`,
    attempt: 1,
    verdict: "accepted",
    points: 8,
    max: 8,
    groups: [
      { id: "small", points: 2, max: 2 },
      { id: "large", points: 6, max: 6 },
    ],
    cases: [caseLine("one", "small"), caseLine("many.p1", "large"), caseLine("many.h1", "large")],
    submission: "digest",
    digests,
    ...more,
  };
}

/** All cases with the same end. */
function all(verdict: CaseLine["verdict"], message: string): Partial<ResultLine> {
  const { cases, groups } = resultLine("", "");
  return {
    verdict,
    points: 0,
    groups: groups.map((group) => ({ ...group, points: 0 })),
    cases: cases.map((one) => ({ ...one, verdict, message })),
  };
}

const earned = (small: number | null, large: number | null) => [
  { id: "small", points: small, max: 2 },
  { id: "large", points: large, max: 6 },
];

export const LINES: readonly ResultLine[] = [
  resultLine("ada", TWICE),
  resultLine("ada", THRICE, {
    verdict: "wrong-answer",
    points: 2,
    groups: earned(2, 0),
    console: "loaded\n",
    cases: [
      caseLine("one", "small", { console: `${AWKWARD}\n` }),
      caseLine("many.p1", "large"),
      caseLine("many.h1", "large", {
        verdict: "wrong-answer",
        message: "A hidden case fails: a large number\nWhat may be behind it: That is the square.",
        misconception: "square",
      }),
    ],
  }),
  resultLine("bo", TWICE, {
    verdict: "runtime-error",
    points: 0,
    groups: earned(0, 0),
    cases: [
      caseLine("one", "small", { verdict: "runtime-error", message: `x = 1\nthrew Error: ${AWKWARD}` }),
      caseLine("many.p1", "large", { verdict: "time-limit", message: "Stopped after 1000 units of work" }),
      caseLine("many.h1", "large", { verdict: "memory-limit", message: "Stopped as it ran out of memory" }),
    ],
  }),
  resultLine("bo", THRICE, all("compile-error", "src/thrice.ts:3:7: Unexpected token\n3 | let x y")),
  resultLine("cy", TWICE, all("not-run", "Nothing was handed in")),
  resultLine("cy", THRICE, {
    ...all("judge-error", "This could not be judged"),
    points: null,
    groups: earned(null, null),
  }),
  resultLine("di", TWICE, {
    points: 2,
    groups: earned(2, null),
    provisional: { hidden: 1, after: "2026-10-12T23:59:00+08:00" },
    cases: [caseLine("one", "small"), caseLine("many.p1", "large")],
  }),
  // It could not even be looked at.
  resultLine("di", THRICE, { verdict: "judge-error", points: null, groups: [], cases: [], seed: "", submission: null }),
  // Given by hand: the groups do not add up to it.
  resultLine("ed", TWICE, { points: 7.5 }),
  resultLine("ed", THRICE, all("compile-error", AWKWARD)),
  // The instructor took out a problem, and a case that failed.
  resultLine("fay", TWICE, {
    ...all("wrong-answer", "no"),
    max: 0,
    groups: [],
    adjustments: [{ kind: "void", reason: "a misprint" }],
  }),
  resultLine("fay", THRICE, {
    cases: [
      caseLine("one", "small"),
      caseLine("many.p1", "large", { verdict: "wrong-answer", message: "no", void: true }),
      caseLine("many.h1", "large"),
    ],
    adjustments: [{ kind: "void-cases", cases: ["many.p1"], reason: "a misprint" }],
  }),
];

export function context(language: Language): FormatContext {
  const problems = [TWICE, THRICE].map((id) => ({ id, points: 8 }));
  const set = {
    id: "week-1",
    title: { en: "First week", zh: "第一周" },
    language,
    attempt: 1,
    problems,
  } as unknown as ProblemSet;
  const groups = new Map([
    ["small", { en: "Small, and | piped", zh: "小的数" }],
    ["large", { en: "Large numbers", zh: "大的数" }],
  ]);
  return {
    set,
    learners: ["ada", "bo", "cy", "di", "ed", "fay"].map((id) => ({
      id,
      name: id === "ada" ? "=Ada, of B" : `${id}!`,
    })),
    titles: new Map([
      [TWICE, { en: "Twice: a, b", zh: "两倍" }],
      [THRICE, { en: "Thrice", zh: "三倍" }],
    ]),
    groups: new Map([
      [TWICE, groups],
      [THRICE, groups],
    ]),
  };
}
