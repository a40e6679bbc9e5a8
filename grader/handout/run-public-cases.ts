import { callNatively } from "../checkers/call-natively.ts";
import { type CaseSpec, type Failure, judgeCase, type Outcome } from "../checkers/judge-case.ts";
import { matchesOutcome } from "../checkers/match-outcome.ts";
import { describeCall, describeFailedCase } from "../checkers/words.ts";
import type { FunctionSpec } from "../definition/problem.ts";
import type { FunctionValue } from "../values/function-value.ts";
import type { Text } from "../values/language.ts";
import type { Value } from "../values/value.ts";
import { type CaseFailure, type CaseResult, writeArguments, writeExpected, writeOutcome } from "./case-result.ts";
import { type Program, thrownAt } from "./load-program.ts";
import { explainMissing } from "./missing-export.ts";
import { NOT_SOLVED, type PublicCase, type PublicCases } from "./public-cases.ts";
import { CALL_MS, endsInTime } from "./time-limit.ts";

/** One public case, ready to be tried on what a learner's file exports. */
export interface RunnableCase {
  readonly id: string;
  run(program: Program): CaseResult;
}

/**
 * The public cases of a problem as a learner's test runner needs them. The judging and the words are the official
 * grader's own; only the sandbox is not: here the code runs in the learner's Node, where a debugger can follow it.
 *
 * @param root The handout's folder, to tell the learner's own files from others in what was thrown.
 */
export function runnableCases(data: PublicCases, slug: string, root: string): RunnableCase[] {
  // After one loop without end, the next would only keep the learner waiting again.
  let endless: string | undefined;
  const run = (one: LocalCase, program: Program): CaseResult => {
    const fits: string[] = [];
    const predicted: string[] = [];
    const { function: spec, args, id } = one;
    const result = {
      format: 1 as const,
      slug,
      title: data.title,
      id,
      ...(one.group === undefined ? {} : { group: one.group }),
      function: spec.name,
      names: spec.takes.map((parameter) => parameter.name),
      args: writeArguments(args),
      ...(one.official ? {} : { expected: writeExpected(one.expected) }),
      fits,
      predicted,
    };
    const fails = (failure: CaseFailure, says: Text, error: number | null = null): CaseResult => ({
      ...result,
      passed: false,
      error,
      failure,
      says,
    });
    for (const [i, { name }] of data.misconceptions.entries()) {
      const theirs = one.outcomes[i];
      if (theirs !== undefined && judgeCase(one, theirs).error > 1) predicted.push(name);
    }

    if (program.kind === "not-loaded") return fails({ kind: "not-loaded" }, program.says);
    const solve = program.exports[spec.name];
    if (typeof solve !== "function")
      return fails({ kind: "missing-export" }, explainMissing(program, spec.name, slug, data.exports));
    if (endless !== undefined) return fails({ kind: "endless" }, notTried(endless));
    let thrown: unknown;
    const watched = (...passed: unknown[]): unknown => {
      try {
        return (solve as (...all: unknown[]) => unknown)(...passed);
      } catch (error) {
        thrown = error;
        throw error;
      }
    };
    let outcome: Outcome | undefined;
    const ended = endsInTime(() => {
      outcome = callNatively(watched, args, result.names);
    });
    if (!ended || outcome === undefined) {
      endless = id;
      return fails({ kind: "endless" }, timeUp(spec, args));
    }
    if (isNotStarted(outcome)) return fails({ kind: "not-started" }, notStarted(slug));
    const { error, failure } = judgeCase(one, outcome);
    const written = { ...result, outcome: writeOutcome(outcome) };
    if (failure === undefined) return { ...written, passed: true, error };
    for (const [i, { name }] of data.misconceptions.entries())
      if (predicted.includes(name) && matchesOutcome(one, outcome, one.outcomes[i]!)) fits.push(name);
    const at = outcome.kind === "threw" ? thrownAt(thrown, root) : undefined;
    const failed = { ...one, outcome, failure };
    const say = (language: "en" | "zh") =>
      [describeFailedCase(failed, language), ...(at === undefined ? [] : [at])].join("\n");
    return {
      ...written,
      passed: false,
      error: Number.isFinite(error) ? error : null,
      failure: summaryOf(failure),
      says: { en: say("en"), zh: say("zh") },
    };
  };
  return [...data.cases, ...data.own.map(ownNumbers)].map((one) => ({
    id: one.id,
    run: (program) => run(one, program),
  }));
}

/** A case as it is tried here. */
type LocalCase = Omit<PublicCase, "group"> & {
  readonly group?: Text;
  /** Only the official grader knows the answer. */
  readonly official?: true;
};

/** The learner's own numbers: whether there is an answer of the right type. Which one, the official grader judges. */
function ownNumbers(spec: FunctionSpec): LocalCase {
  const unjudged: CaseSpec = {
    function: { ...spec, judge: { kind: "clauses", clauses: [] } },
    given: {},
    expected: { kind: "clauses" },
    maxCalls: {},
  };
  return { ...unjudged, id: spec.name, args: [], outcomes: [], official: true };
}

/** The stub throws these words, in the language of the handout. */
function isNotStarted(outcome: Outcome): boolean {
  return outcome.kind === "threw" && Object.values(NOT_SOLVED).includes(outcome.message);
}

function summaryOf(failure: Failure): CaseFailure {
  if (failure.kind !== "difference") return { kind: failure.kind };
  const { difference } = failure;
  if (difference.kind !== "number" || !Number.isFinite(difference.distance))
    return { kind: failure.kind, path: difference.path };
  const { path, distance, tolerance } = difference;
  return { kind: failure.kind, path, distance, tolerance };
}

const SECONDS = CALL_MS / 1000;

function timeUp(spec: FunctionSpec, args: readonly (Value | FunctionValue)[]): Text {
  const call = (language: "en" | "zh") => describeCall(spec, args, language).join("\n");
  return {
    en: `${call("en")}\nStopped after ${SECONDS} seconds: does a loop never end? The official grader does not use a clock, it counts work; whatever it accepts is done here in a fraction of a second`,
    zh: `${call("zh")}\n运行 ${SECONDS} 秒后被中止：是否有循环永不结束？正式评分不看时钟，而是统计工作量；能被接受的解法在这里不到一秒就能完成`,
  };
}

function notTried(endless: string): Text {
  return {
    en: `Not tried, as ${endless} did not end`,
    zh: `未运行，因为 ${endless} 没有结束`,
  };
}

function notStarted(slug: string): Text {
  return {
    en: `Not started: read problems/${slug}.md, then fill in src/${slug}.ts`,
    zh: `尚未开始：请阅读 problems/${slug}.md，再填写 src/${slug}.ts`,
  };
}
