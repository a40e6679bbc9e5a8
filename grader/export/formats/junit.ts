import type { CaseLine, ResultLine } from "../../report/report.ts";
import { printable } from "../../values/printable.ts";
import { element, type Xml, xmlDocument } from "../../values/xml.ts";
import { byLearner } from "../by-learner.ts";
import type { Format, FormatContext } from "../format.ts";
import { inXml, limited } from "../limited.ts";
import { countedCases, titleOf } from "../rows.ts";
import { RESULT_WORDS } from "../words.ts";

/** GitLab reads files up to 30 MB. */
const ALL_BYTES = 20_000_000;
/** A message of more than this is nobody's to read. */
const MESSAGE_BYTES = 20_000;

/**
 * `junit/<learner>.xml`: a suite a problem, a test case a case, in the form that GitLab, Jenkins and others read.
 *
 * A case fails when its answer is wrong, and is an error when there is none: it threw, reached a limit, did not compile.
 * JUnit has no points: `score` and `max_score` are properties of the suite that most readers pass over, and partial credit
 * is lost. Durations are 0, as results hold none.
 */
export const junit: Format = {
  name: "junit",
  *files(results, context) {
    for (const own of byLearner(results)) {
      const tests = own.reduce((count, { cases }) => count + cases.length, 1);
      // A message stands in a file twice, and beside it what was printed.
      const each = Math.min(MESSAGE_BYTES, Math.floor(ALL_BYTES / tests / 3));
      const suites = own.map((line) => suiteOf(line, context, each));
      const counts = sum(suites.map((suite) => suite.counts));
      const root = element("testsuites", { name: context.set.id, ...counts, time: 0 }, ...suites.map(({ xml }) => xml));
      yield [`junit/${own[0]!.learner}.xml`, [xmlDocument(root)]];
    }
  },
};

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

function suiteOf(
  line: ResultLine,
  context: FormatContext,
  bytes: number,
): { readonly xml: Xml; readonly counts: Counts } {
  const { learner, problem, version, seed, points, max, provisional } = line;
  const cases = countedCases(line);
  const { language } = context.set;
  const words = RESULT_WORDS[language];
  const tests = cases.map((one) => testOf(one, problem, bytes, language));
  // What was not looked at, or not run yet, would otherwise look as if it passed.
  if (line.cases.length === 0)
    tests.push(testOf({ id: "judged", verdict: "judge-error", message: words.unjudged }, problem, bytes, language));
  if (provisional !== undefined)
    tests.push({
      xml: caseElement(problem, "hidden", element("skipped", { message: words.provisional(provisional.after) })),
      kind: "skipped",
    });
  const count = (kind: string) => tests.filter((test) => test.kind === kind).length;
  const counts = {
    tests: tests.length,
    failures: count("failure"),
    errors: count("error"),
    skipped: count("skipped"),
  };
  const property = (name: string, value: string | number) => element("property", { name, value });
  const properties = element(
    "properties",
    {},
    property("title", titleOf(line, context)),
    property("version", version),
    property("seed", seed),
    property("verdict", line.verdict),
    ...(points === null ? [] : [property("score", points)]),
    property("max_score", max),
  );
  // The learner is in the suite's name: GitLab takes equal names of several files for one test.
  const attributes = { name: `${learner} ${problem}`, ...counts, time: 0 };
  return { xml: element("testsuite", attributes, properties, ...tests.map(({ xml }) => xml)), counts };
}

function testOf(
  { id, verdict, message = verdict, console }: Pick<CaseLine, "id" | "verdict" | "message" | "console">,
  problem: string,
  bytes: number,
  language: FormatContext["set"]["language"],
): { readonly xml: Xml; readonly kind: "passed" | "failure" | "error" | "skipped" } {
  const text = limited(message, bytes, language, inXml);
  // GitLab reads the text only, others the attribute only.
  const children = (kind: "failure" | "error") => [element(kind, { message: text, type: verdict }, text)];
  const kind = verdict === "accepted" ? "passed" : verdict === "wrong-answer" ? "failure" : "error";
  const printed =
    console === undefined
      ? []
      : [
          element(
            "system-out",
            {},
            limited(attachless(printable(console.slice(0, bytes + 1))), bytes, language, inXml),
          ),
        ];
  return { xml: caseElement(problem, id, ...(kind === "passed" ? [] : children(kind)), ...printed), kind };
}

function caseElement(problem: string, name: string, ...children: readonly Xml[]): Xml {
  return element("testcase", { name, classname: problem, time: 0 }, ...children);
}

/** GitLab would take a learner's `[[ATTACHMENT|path]]` for a file to fetch. */
function attachless(text: string): string {
  return text.replaceAll("[[ATTACHMENT|", "[ [ATTACHMENT|");
}

function sum(all: readonly Counts[]): Counts {
  const add = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
  return { tests: add("tests"), failures: add("failures"), errors: add("errors"), skipped: add("skipped") };
}
