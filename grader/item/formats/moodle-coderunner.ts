import type { CheckerSpec } from "../../definition/problem.ts";
import { transpile } from "../../interpreter/transpile.ts";
import { isFunctionValue } from "../../values/function-value.ts";
import { isRecord, type Value } from "../../values/value.ts";
import { cdata, element, type Xml } from "../../values/xml.ts";
import type { Case } from "../../variant/variant.ts";
import type { CodeAnswer, Item } from "../item.ts";
import { at, type Path, toleranceAt } from "../leaf.ts";
import { type Grid, printed } from "../printed.ts";

/**
 * The parts of a CodeRunner question of the type `nodejs`. Jobe prints the answers rounded so that whatever the checker
 * accepts prints alike, and Moodle compares texts: the right answers never go where the learner's code runs.
 *
 * @returns `undefined` where it cannot be such a question: answers in any order, with either sign or judged by clauses,
 * and arguments that are functions, need more than texts.
 */
export function codeRunner(item: Item, { stub, cases }: CodeAnswer): Xml[] | undefined {
  const tried = cases.map((one) => ({ name: one.function.name, kind: one.expected.kind, test: testOf(one) }));
  // Malformed input alone would be no test of a function.
  const untested = item.problem.functions.find(
    ({ name }) => !tried.some((one) => one.name === name && one.kind === "value" && one.test !== undefined),
  );
  if (untested !== undefined) return undefined;
  const tests = tried.flatMap(({ test }) => test ?? []);
  const field = (name: string, text = "") => (text === "" ? element(name, {}) : element(name, {}, cdata(text)));
  return [
    field("coderunnertype", "nodejs"),
    field("prototypetype", "0"),
    field("allornothing", "1"),
    field("penaltyregime", "10, 20, ..."),
    field("precheck", "0"),
    field("showsource", "0"),
    field("answerboxlines", "20"),
    field("answerboxcolumns", "100"),
    field("answerpreload", javaScript(stub)),
    field("useace", "1"),
    field("resultcolumns"),
    field("template", TEMPLATE),
    field("iscombinatortemplate", "1"),
    field("allowmultiplestdins", "0"),
    field("answer"),
    field("validateonsave", "0"),
    field("testsplitterre", `|${SEPARATOR}\\n|ms`),
    field("language", "nodejs"),
    field("acelang", "javascript"),
    field("sandbox"),
    field("grader", "EqualityGrader"),
    field("cputimelimitsecs", "10"),
    field("memlimitmb", "1000"),
    field("sandboxparams"),
    field("templateparams"),
    field("hoisttemplateparams", "1"),
    field("extractcodefromjson", "1"),
    field("twigall", "0"),
    field("uiplugin", "ace"),
    element("testcases", {}, ...tests),
  ];
}

/** Jobe's Node takes JavaScript, and no modules. */
export function javaScript(source: string): string {
  const result = transpile("answer.ts", source);
  if (result.kind === "syntax-error") throw new TypeError("Cannot read our own stub");
  return result.transpiled.code.replace(/^export /gm, "").trim();
}

/** A test case; `undefined` where texts cannot tell right from wrong. */
function testOf(one: Case): Xml | undefined {
  const { function: spec, args, expected, visibility } = one;
  if (args.some(isFunctionValue) || Object.keys(one.maxCalls).length > 0) return undefined;
  const call = `${spec.name}(${(args as readonly Value[]).map(literal).join(", ")})`;
  const text = expected.kind === "throws" ? { grid: null, text: `throws ${expected.error}` } : expectedText(one);
  if (text === undefined) return undefined;
  const part = (name: string, content: string) => element(name, {}, element("text", {}, content));
  const shown = visibility === "public";
  return element(
    "testcase",
    { testtype: 0, useasexample: shown ? 1 : 0, hiderestiffail: 0, mark: "1.0000000" },
    part("testcode", `${SHOW}(() => ${call}, ${literal(text.grid)});`),
    part("stdin", ""),
    part("expected", text.text),
    part("extra", ""),
    part("display", shown ? "SHOW" : "HIDE"),
  );
}

const literal = (value: unknown): string => {
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (isRecord(value))
    return `{ ${Object.entries(value)
      .map(([name, part]) => `${JSON.stringify(name)}: ${literal(part)}`)
      .join(", ")} }`;
  return JSON.stringify(value);
};

/** What a right answer prints, and how it is rounded for that. */
function expectedText({ function: spec, expected }: Case): { text: string; grid: Grid } | undefined {
  if (expected.kind !== "value" || spec.judge.kind !== "checker" || !comparesByPlace(spec.judge.checker))
    return undefined;
  const grid = gridOf(spec.judge.checker, expected.value, []);
  return grid === undefined ? undefined : { text: printed(expected.value, grid), grid };

  function gridOf(checker: CheckerSpec, answer: Value, path: Path): Grid | undefined {
    const value = at(answer, path)!;
    if (typeof value === "number")
      return Number.isFinite(value) ? exponentFor(value, toleranceAt(checker, answer, path)) : null;
    if (typeof value !== "object" || value === null) return null;
    const parts = Object.keys(value).map(
      (key) => [key, gridOf(checker, answer, [...path, Array.isArray(value) ? Number(key) : key])] as const,
    );
    if (parts.some(([, part]) => part === undefined)) return undefined;
    return Array.isArray(value) ? parts.map(([, part]) => part!) : (Object.fromEntries(parts) as Record<string, Grid>);
  }
}

function comparesByPlace({ name, options }: CheckerSpec): boolean {
  if (name === "fields")
    return Object.values(options).every((of) =>
      comparesByPlace(typeof of === "string" ? { name: of, options: {} } : specOf(of)),
    );
  return name === "close" || name === "exact";
}

const specOf = (raw: unknown): CheckerSpec => {
  const [name, options] = Object.entries(raw as object)[0]!;
  return { name, options };
};

/** How many powers of ten are tried: what is printed is at most 200 times as coarse as the tolerance. */
const STEPS = 2;

/** The power of ten to which everything within the tolerance rounds alike; `undefined` where the key lies badly. */
function exponentFor(key: number, tolerance: number): number | null | undefined {
  if (tolerance === 0) return null;
  const least = Math.ceil(Math.log10(2 * tolerance));
  for (let exponent = least; exponent < least + STEPS; exponent++)
    if (printed(key - tolerance, exponent) === printed(key + tolerance, exponent)) return exponent;
  return undefined;
}

const SHOW = "saddlepointShow";
const SEPARATOR = "#<ab@17943918#@>#";

/** In a scope of its own, so that no name of the learner's is taken. */
const TEMPLATE = `{{ STUDENT_ANSWER }}

const ${SHOW} = (() => {
${printed.toString()}
return (run, grid) => {
  let text;
  try {
    text = printed(run(), grid);
  } catch (error) {
    text = "throws " + (error && error.name);
  }
  console.log(text);
};
})();

{% for TEST in TESTCASES %}
{{ TEST.testcode }}
{% if not loop.last %}
console.log("${SEPARATOR}");
{% endif %}
{% endfor %}
`;
