import { describe, expect, test } from "vitest";
import { callNatively } from "../../grader/checkers/call-natively.ts";
import { type CaseSpec, judgeCase } from "../../grader/checkers/judge-case.ts";
import { matchesOutcome } from "../../grader/checkers/match-outcome.ts";
import { describeFailedCase } from "../../grader/checkers/words.ts";
import { parseExpression } from "../../grader/definition/expression.ts";
import type { FunctionSpec } from "../../grader/definition/problem.ts";
import type { Language } from "../../grader/values/language.ts";
import type { Value } from "../../grader/values/value.ts";

const text = (en: string) => ({ en, zh: `中文 ${en}` });

const classify: FunctionSpec = {
  name: "classify",
  says: text("Classify."),
  takes: [{ name: "H", type: { kind: "symmetric", size: "n" }, optional: false, says: text("a Hessian") }],
  returns: {
    kind: "record",
    fields: { label: { kind: "label", labels: ["minimum", "saddle"] }, trace: { kind: "number" } },
  },
  returnsSays: null,
  judge: { kind: "checker", checker: { name: "close", options: {} } },
};

const H: Value = [
  [2, 0],
  [0, -1],
];
const right: Value = { label: "saddle", trace: 1 };
const spec: CaseSpec = { function: classify, given: { H }, expected: { kind: "value", value: right }, maxCalls: {} };
const number: CaseSpec = {
  ...spec,
  function: { ...classify, returns: { kind: "number" } },
  expected: { kind: "value", value: 1 },
};
const malformed: CaseSpec = { ...spec, expected: { kind: "throws", error: "RangeError" } };

const solve = (f: (H: number[][]) => unknown) => callNatively(f as (...args: unknown[]) => unknown, [H], ["H"]);

function told(f: (H: number[][]) => unknown, of = spec, language: Language = "en"): string {
  const outcome = solve(f);
  const { failure } = judgeCase(of, outcome);
  return failure === undefined
    ? "accepted"
    : describeFailedCase({ function: of.function, args: [H], expected: of.expected, outcome, failure }, language);
}

test("judgeCase() accepts the right answer", () => {
  expect(told(() => ({ label: "saddle", trace: 1 }))).toBe("accepted");
  expect(
    told(() => {
      throw new RangeError("bad");
    }, malformed),
  ).toBe("accepted");
});

describe("a learner reads", () => {
  test.each<[string, (H: number[][]) => unknown, CaseSpec]>([
    ["a wrong number", () => ({ label: "saddle", trace: 2 }), spec],
    ["a wrong label", () => ({ label: "minimum", trace: 1 }), spec],
    ["a label that does not exist", () => ({ label: "sadle", trace: 1 }), spec],
    ["a missing field", () => ({ label: "saddle" }), spec],
    ["a number as text", () => ({ label: "saddle", trace: "1" }), spec],
    ["nothing returned", () => undefined, spec],
    ["a promise", async () => right, spec],
    [
      "a changed argument",
      (given) => {
        given[0]![0] = 9;
        return right;
      },
      spec,
    ],
    [
      "an error where there is an answer",
      () => {
        throw new TypeError("x is not a function");
      },
      spec,
    ],
    [
      "another error than the one asked for",
      () => {
        throw new Error("bad");
      },
      malformed,
    ],
    ["an answer where an error is asked for", () => right, malformed],
    ["a wrong plain number", () => 2, number],
    ["NaN", () => Number.NaN, number],
    ["NaN in a field", () => ({ label: "saddle", trace: Number.NaN }), spec],
  ])("about %s", (_what, f, of) => {
    expect(`${told(f, of)}\n\n${told(f, of, "zh")}`).toMatchSnapshot();
  });
});

describe("clauses", () => {
  const witness: CaseSpec = {
    function: {
      ...classify,
      takes: [],
      returns: { kind: "number" },
      judge: {
        kind: "clauses",
        clauses: [
          {
            id: "large",
            holds: parseExpression("answer > top"),
            text: "answer > top",
            margin: 1e-3,
            presupposed: false,
            says: text("It must be large."),
          },
          {
            id: "small",
            holds: parseExpression("answer < 10 * top"),
            text: "",
            margin: 1e-3,
            presupposed: false,
            says: text("It must not be too large."),
          },
        ],
      },
    },
    given: { top: 2 },
    expected: { kind: "clauses" },
    maxCalls: {},
  };
  const returned = (answer: number) => ({ kind: "returned" as const, answer, mutated: [], calls: {} });

  test.each([
    [5, true],
    [2, false],
    [2.000_001, false],
    [2.01, true],
    [20, false],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
  ])("a witness %d counts: %s", (answer, accepted) => {
    expect(judgeCase(witness, returned(answer)).error <= 1).toBe(accepted);
  });

  test("name what is not fulfilled", () => {
    expect(judgeCase(witness, returned(1)).failure).toEqual({ kind: "clauses", failed: ["large"] });
  });

  test("name nothing after one that the rest presupposes", () => {
    const { judge } = witness.function;
    if (judge.kind !== "clauses") throw new TypeError("the witness is judged by clauses");
    const failed = (presupposed: boolean) => {
      const clauses = judge.clauses.map((clause) => ({ ...clause, presupposed }));
      const strict = { ...witness, function: { ...witness.function, judge: { kind: "clauses" as const, clauses } } };
      return judgeCase(strict, returned(Number.NaN)).failure;
    };
    expect(failed(false)).toEqual({ kind: "clauses", failed: ["large", "small"] });
    expect(failed(true)).toEqual({ kind: "clauses", failed: ["large"] });
  });

  test("match misconceptions by what they do not fulfil", () => {
    expect(matchesOutcome(witness, returned(1), returned(1.5))).toBe(true);
    expect(matchesOutcome(witness, returned(1), returned(99))).toBe(false);
  });
});

describe("calls of a function-valued argument", () => {
  const counted: CaseSpec = { ...spec, maxCalls: { grad: 2 } };

  test("are limited", () => {
    const outcome = (grad: number) => ({
      kind: "returned" as const,
      answer: right as never,
      mutated: [],
      calls: { grad },
    });
    expect(judgeCase(counted, outcome(2)).error).toBe(0);
    expect(judgeCase(counted, outcome(3)).failure).toEqual({ kind: "calls", argument: "grad", calls: 3, max: 2 });
  });
});
