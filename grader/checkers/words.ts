import type { FunctionSpec } from "../definition/problem.ts";
import type { LimitName } from "../interpreter/interpreter.ts";
import { Odd, type Received } from "../values/codec.ts";
import type { FunctionValue } from "../values/function-value.ts";
import type { Language, Text } from "../values/language.ts";
import { plainMath } from "../values/plain-math.ts";
import { isTable, MOST_ROWS, showArgument, showBlock, showNumber, showValue } from "../values/show.ts";
import type { Value } from "../values/value.ts";
import type { Difference } from "./checker.ts";
import type { Expected, Failure, Outcome } from "./judge-case.ts";

// Every word that a learner reads about a judged case, for the official report and for `npm test` in a handout alike.

/** A public case that failed, with all that a learner may see of it. */
export interface FailedCase {
  readonly function: FunctionSpec;
  readonly args: readonly (Value | FunctionValue)[];
  readonly expected: Expected;
  readonly outcome: Outcome;
  readonly failure: Failure;
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const number = (value: number) =>
  (value !== 0 && Number.isFinite(value) ? Number(value.toPrecision(3)) : value).toString();

/** The input, what was expected, what came, and the first difference. */
export function describeFailedCase(failed: FailedCase, language: Language): string {
  const w = WORDS[language];
  const { function: spec, args, expected, outcome, failure } = failed;
  const lines = describeCall(spec, args, language);
  const right =
    expected.kind === "value"
      ? showBlock(legible(expected.value), " ".repeat(columns(w.expected)), language)
      : expected.kind === "throws"
        ? w.throws(expected.error)
        : undefined;
  if (right !== undefined) lines.push(`${w.expected}${right}`);
  lines.push(`${w.got}${describeOutcome(outcome, failure, w, language)}`);
  lines.push(...describeFailure(failure, spec, language).filter((line) => !lines.includes(line)));
  return lines.join("\n");
}

/** The input of a case: every argument under its name. */
export function describeCall(
  spec: FunctionSpec,
  args: readonly (Value | FunctionValue)[],
  language: Language,
): string[] {
  if (args.length === 0) return [`${spec.name}()`];
  return args.map((arg, i) => showArgument(spec.takes[i]?.name ?? `#${i + 1}`, arg, language));
}

function describeOutcome(outcome: Outcome, failure: Failure, w: Words, language: Language): string {
  if (outcome.kind === "threw") return w.threw(outcome.name, outcome.message);
  const text = showBlock(legible(outcome.answer), " ".repeat(columns(w.got)), language);
  const entry = failure.kind === "difference" ? ENTRY.exec(failure.difference.path) : null;
  if (entry === null || !isTable(outcome.answer)) return text;
  // An arrow, not a colour: it is there on paper and in a log as well.
  const rows = text.split("\n");
  return rows.map((row, i) => (i === Number(entry[1]) && i < MOST_ROWS ? `${row}  ←` : row)).join("\n");
}

/** An entry of a matrix. */
const ENTRY = /^\[(\d+)\]\[(\d+)\]$/;

/** Digits of a number that stands among others: enough to see a difference that matters, few enough to be read. */
const LEGIBLE_DIGITS = 10;

/**
 * The numbers of a vector, matrix or record as they are best read: without a tail of digits, and without a minus zero,
 * which no exercise tells from zero. The first difference is told in full, and so is a number that stands alone.
 */
function legible(value: Received): Received {
  if (typeof value === "number") return Object.is(value, -0) ? 0 : value;
  return rounded(value);
}

function rounded(value: Received): Received {
  if (typeof value === "number") {
    if (value === 0) return 0;
    return String(value).length > LEGIBLE_DIGITS + 3 ? Number(value.toPrecision(LEGIBLE_DIGITS)) : value;
  }
  if (value instanceof Odd || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((entry: Received) => rounded(entry));
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, rounded(entry)]));
}

/** How many columns of a terminal a label takes: two for every character of Chinese. */
function columns(label: string): number {
  return label.replace(/[\u2e80-\uffff]/g, "  ").length;
}

/** Why an outcome is wrong, without the input: nothing in it tells more than the learner's own answer did. */
export function describeFailure(failure: Failure, spec: FunctionSpec, language: Language): string[] {
  const w = WORDS[language];
  switch (failure.kind) {
    case "difference": {
      const { difference } = failure;
      const text = describeDifference(difference, w, language);
      return text === "" ? [] : [text];
    }
    case "type": {
      const { path, expected, got } = failure.mismatch;
      if (path !== "" && got === undefined) return [w.missingField(path)];
      return [w.type(path, expected, showValue(got, language).slice(0, 200)), ...adviceFor(path, got, w)];
    }
    case "clauses": {
      const clauses = spec.judge.kind === "clauses" ? spec.judge.clauses : [];
      return clauses
        .filter((clause) => failure.failed.includes(clause.id))
        .map((clause) => w.clause(plainMath(clause.says[language])));
    }
    case "mutated":
      return [w.mutated(failure.argument)];
    case "calls":
      return [w.calls(failure.argument, failure.calls, failure.max)];
    case "threw":
      return [failure.message === "Maximum call stack size exceeded" ? w.endlessRecursion : w.unexpectedError];
    case "wrong-error":
      return [w.wrongError(failure.expected, failure.name)];
    case "no-error":
      return [w.noError(failure.expected)];
  }
}

/** Whether a problem's hint can help: it is about the mathematics, not about errors, arguments or types. */
export function deservesHint(failure: Failure): boolean {
  return failure.kind === "difference" || failure.kind === "clauses" || failure.kind === "threw";
}

/** That a limit was reached, and what that often means. Work is told in units, where it may be told. */
export function describeLimit(limit: LimitName, work: number | undefined, language: Language): string {
  return WORDS[language].limit[limit](work);
}

/** Mistakes that are easily foreseen get a sentence of their own. */
function adviceFor(path: string, got: Received | undefined, w: Words): string[] {
  if (path === "" && got instanceof Odd && got.what === "undefined") return [w.forgotReturn];
  if (got instanceof Odd && got.what === "Promise") return [w.promise];
  if (typeof got === "string" && got.trim() !== "" && Number.isFinite(Number(got))) return [w.numericText];
  return [];
}

/** Empty where the answer as a whole, which stands above already, says it all. */
function describeDifference(difference: Difference, w: Words, language: Language): string {
  const show = (value: Received | undefined) => showValue(value, language);
  const entry = ENTRY.exec(difference.path);
  const at =
    difference.path === ""
      ? ""
      : w.at(entry === null ? difference.path : w.entry(difference.path, Number(entry[1]) + 1, Number(entry[2]) + 1));
  switch (difference.kind) {
    case "number": {
      // From NaN or an infinite number there is no distance to tell.
      const parts = [
        at === "" ? "" : w.instead(showNumber(difference.expected), showNumber(difference.got)),
        Number.isFinite(difference.distance)
          ? w.off(number(difference.distance), difference.tolerance === 0 ? undefined : number(difference.tolerance))
          : "",
      ];
      return at + parts.filter((part) => part !== "").join(w.comma);
    }
    case "value":
      if (at === "") return "";
      return at + w.instead(show(difference.expected).slice(0, 300), show(difference.got).slice(0, 300));
    case "length":
      return at + w.length(difference.expected, difference.got);
    case "asymmetric":
      return w.asymmetric(difference.path, showNumber(difference.below), showNumber(difference.above));
    case "items": {
      const parts = [
        difference.missing.length > 0 ? w.missing(difference.missing.map((item) => show(item)).join("; ")) : "",
        difference.extra.length > 0
          ? w.extra(
              difference.extra
                .map((item) => show(item))
                .join("; ")
                .slice(0, 600),
            )
          : "",
      ];
      return at + parts.filter((part) => part !== "").join("\n");
    }
  }
}

interface Words {
  readonly expected: string;
  readonly got: string;
  readonly forgotReturn: string;
  readonly promise: string;
  readonly numericText: string;
  throws(error: string): string;
  threw(name: string, message: string): string;
  at(path: string): string;
  entry(path: string, row: number, column: number): string;
  readonly comma: string;
  /** No tolerance where answers are compared exactly. */
  off(distance: string, tolerance: string | undefined): string;
  instead(expected: string, got: string): string;
  length(expected: number, got: number): string;
  asymmetric(path: string, below: string, above: string): string;
  missing(items: string): string;
  extra(items: string): string;
  missingField(path: string): string;
  type(path: string, expected: string, got: string): string;
  clause(says: string): string;
  mutated(argument: string): string;
  calls(argument: string, calls: number, max: number): string;
  readonly unexpectedError: string;
  readonly endlessRecursion: string;
  wrongError(expected: string, name: string): string;
  noError(expected: string): string;
  readonly limit: Readonly<Record<LimitName, (work: number | undefined) => string>>;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    expected: "expected ",
    got: "got      ",
    forgotReturn: "The function returned nothing: is a return missing? An arrow with braces needs one, too",
    promise: "The function returned a promise: it must answer at once, without async",
    numericText: "This is text that looks like a number: return the number itself",
    throws: (error) => `a thrown ${error}`,
    threw: (name, message) => `a thrown ${name}${message === "" ? "" : `: ${message}`}`,
    at: (path) => `First difference at ${path}: `,
    comma: ", ",
    off: (distance, tolerance) =>
      `off by ${distance}, ${tolerance === undefined ? "compared exactly" : `accepted up to ${tolerance}`}`,
    entry: (path, row, column) => `${path} (row ${row}, column ${column})`,
    instead: (expected, got) => `expected ${expected}, got ${got}`,
    length: (expected, got) => `expected ${plural(expected, "entry", "entries")}, got ${got}`,
    asymmetric: (path, below, above) =>
      `The matrix must be symmetric: the entry at ${path} is ${below}, and its mirror image is ${above}`,
    missing: (items) => `missing: ${items}`,
    extra: (items) => `too many or wrong: ${items}`,
    missingField: (path) => `The answer has no ${path}`,
    type: (path, expected, got) =>
      `The answer${path === "" ? "" : ` at ${path}`} must be of type ${expected}, got ${got}`,
    clause: (says) => `Not fulfilled: ${says}`,
    mutated: (argument) => `The function changed its argument "${argument}": work on a copy`,
    calls: (argument, calls, max) =>
      `"${argument}" was called ${plural(calls, "time", "times")}; at most ${max} allowed`,
    unexpectedError: "This input has an answer: no error is expected",
    endlessRecursion: "Calls were nested too deeply: does a recursion never end?",
    wrongError: (expected, name) => `Expected a ${expected}, got ${/^[aeiou]/i.test(name) ? "an" : "a"} ${name}`,
    noError: (expected) => `This input is malformed: expected a thrown ${expected}`,
    limit: {
      work: (work) =>
        `Stopped ${work === undefined ? "as one call used up the work that it may do" : `after ${work} units of work for one call`}: does a loop never end?`,
      "total-work": () => "Stopped as all calls together used up the work that one submission may do",
      memory: () => "Stopped as it ran out of memory: does an array never stop growing?",
      stack: () => "Stopped as calls were nested too deeply: does a recursion never end?",
    },
  },
  zh: {
    expected: "期望：",
    got: "得到：",
    forgotReturn: "函数没有返回任何值：是不是漏写了 return？带花括号的箭头函数也要写 return",
    promise: "函数返回了 Promise：必须直接给出答案，不要用 async",
    numericText: "这是看起来像数字的字符串：请直接返回数字",
    throws: (error) => `抛出 ${error}`,
    threw: (name, message) => `抛出了 ${name}${message === "" ? "" : `：${message}`}`,
    at: (path) => `第一处不同在 ${path}：`,
    comma: "，",
    off: (distance, tolerance) =>
      `相差 ${distance}，${tolerance === undefined ? "要求完全相等" : `容许误差为 ${tolerance}`}`,
    entry: (path, row, column) => `${path}（第 ${row} 行第 ${column} 列）`,
    instead: (expected, got) => `期望 ${expected}，得到 ${got}`,
    length: (expected, got) => `期望 ${expected} 项，得到 ${got} 项`,
    asymmetric: (path, below, above) => `矩阵必须对称：${path} 处的元素是 ${below}，而对称位置的元素是 ${above}`,
    missing: (items) => `缺少：${items}`,
    extra: (items) => `多余或错误：${items}`,
    missingField: (path) => `返回的对象缺少 ${path}`,
    type: (path, expected, got) => `返回值${path === "" ? "" : `的 ${path} `}应为 ${expected} 类型，实际得到 ${got}`,
    clause: (says) => `未满足：${says}`,
    mutated: (argument) => `函数修改了参数“${argument}”：请在副本上操作`,
    calls: (argument, calls, max) => `“${argument}”被调用了 ${calls} 次，最多允许 ${max} 次`,
    unexpectedError: "这个输入有答案，不应抛出错误",
    endlessRecursion: "调用嵌套过深：是否有递归永不结束？",
    wrongError: (expected, name) => `期望抛出 ${expected}，实际抛出 ${name}`,
    noError: (expected) => `这是非法输入：应抛出 ${expected}`,
    limit: {
      work: (work) =>
        `${work === undefined ? "单次调用用完了允许的工作量，已中止" : `单次调用用了 ${work} 个工作单位后被中止`}：是否有循环永不结束？`,
      "total-work": () => "所有调用合计用完了一次提交允许的工作量，已中止",
      memory: () => "内存耗尽，已中止：是否有数组无限增长？",
      stack: () => "调用嵌套过深，已中止：是否有递归永不结束？",
    },
  },
};

/** Joins a text in one language with what a reader needs around it; kept here so that no caller invents words. */
export function labelled(label: keyof typeof LABELS, text: Text | string, language: Language): string {
  return `${LABELS[label][language]}${plainMath(typeof text === "string" ? text : text[language])}`;
}

const LABELS = {
  hint: { en: "Hint: ", zh: "提示：" },
  misconception: { en: "This looks like a known mistake: ", zh: "这看起来像一个常见错误：" },
  hiddenCase: { en: "A hidden case fails: ", zh: "一个隐藏用例未通过：" },
  sibling: { en: "A case that fails in the same way: ", zh: "一个以同样方式出错的用例：" },
  replay: { en: "Run just this case: ", zh: "只运行这个用例：" },
} satisfies Record<string, Text>;
