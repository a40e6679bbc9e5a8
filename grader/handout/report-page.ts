import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FunctionSpec } from "../definition/problem.ts";
import { LANGUAGES, type Language } from "../values/language.ts";
import { plainMath } from "../values/plain-math.ts";
import { showValue } from "../values/show.ts";
import { answerPicture } from "./answer-picture.ts";
import { type AnswerShape, backgroundOf, shapeOf } from "./answer-shape.ts";
import { type CaseResult, readArguments, readExpected, readOutcome } from "./case-result.ts";
import { withinPage } from "./drawing.ts";
import { escapeXml } from "./figure.ts";
import { readCases, readHandout } from "./handout-data.ts";
import type { ProblemResult } from "./problem-result.ts";

// A failing case can be seen: the tests of a handout write `report.html` at its top. The page around it was made with the
// handout, as `saddlepoint/report.html`; here its two gaps are filled, so that nothing of what makes pages is needed.

/** What stands in the frame where the report in this language belongs. */
export function gapOf(language: Language): string {
  return `<!-- report in ${language} -->`;
}

/** Functions by their names, for the types of their answers. */
type Specs = (slug: string, name: string) => FunctionSpec | undefined;

/**
 * Writes `report.html` beside `saddlepoint/`: every problem that was run, its failing cases in full, and where their
 * answers can be drawn, the learner's against the expected one. A folder that cannot be written to is no reason to end.
 *
 * @param folder The handout's `saddlepoint/`.
 */
export function writeReportPage(folder: string, problems: readonly ProblemResult[]): void {
  const { problems: order } = readHandout(folder);
  const known = new Map(problems.map(({ slug }) => [slug, readCases(folder, slug)]));
  const specs: Specs = (slug, name) => known.get(slug)?.cases.find((one) => one.function.name === name)?.function;
  try {
    let page = readFileSync(join(folder, "report.html"), "utf8");
    for (const language of LANGUAGES) {
      const body = renderReport(problems, order, specs, language);
      page = page.replace(gapOf(language), () => body);
    }
    const file = join(dirname(folder), "report.html");
    const beside = `${file}.${process.pid}`;
    writeFileSync(beside, page);
    renameSync(beside, file);
  } catch {}
}

function renderReport(
  problems: readonly ProblemResult[],
  order: readonly string[],
  specs: Specs,
  language: Language,
): string {
  const words = WORDS[language];
  const number = (slug: string) => String(order.indexOf(slug) + 1).padStart(2, "0");
  const rows = problems.map((one) => {
    const href = one.cases.every(({ passed }) => passed)
      ? `problems/${one.slug}.html#${language}`
      : `#${language}-${one.slug}`;
    return `<tr><td>${number(one.slug)}</td><td><a href="${href}">${escapeXml(one.title[language])}</a></td><td>${words.states[one.state]}</td><td>${one.passed} / ${one.total}</td></tr>`;
  });
  const unsolved = problems.filter(({ cases }) => cases.some(({ passed }) => !passed));
  return [
    `<table>\n<thead><tr><th>${words.number}</th><th>${words.problem}</th><th>${words.state}</th><th>${words.cases}</th></tr></thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>`,
    ...unsolved.map(
      (one) =>
        `<section id="${language}-${one.slug}">\n<h2><span class="number">${number(one.slug)}</span> ${escapeXml(one.title[language])}</h2>\n<p><a href="problems/${one.slug}.html#${language}">${words.statement}</a> · <code>src/${one.slug}.ts</code></p>\n${renderProblem(one, specs, language)}\n</section>`,
    ),
  ].join("\n");
}

/** A file that cannot be used at all has one thing to say, and not one a case. */
const ABOUT_THE_FILE: readonly string[] = ["not-started", "not-loaded", "missing-export"];

function renderProblem({ cases }: ProblemResult, specs: Specs, language: Language): string {
  const failed = cases.filter(({ passed }) => !passed);
  const told = new Set<string>();
  const parts = failed.map((one) => {
    const about = ABOUT_THE_FILE.includes(one.failure?.kind ?? "");
    const says = one.says?.[language] ?? "";
    if (!about) return renderFailure(one, specs(one.slug, one.function), language);
    if (told.has(says)) return "";
    told.add(says);
    return `<p>✗ ${escapeXml(says)}</p>`;
  });
  const good = cases.filter(({ passed }) => passed).map(({ id }) => `<code>${escapeXml(id)}</code>`);
  if (good.length > 0) parts.push(`<p>✓ ${WORDS[language].passed}${good.join(", ")}</p>`);
  return parts.filter((part) => part !== "").join("\n");
}

function renderFailure(one: CaseResult, spec: FunctionSpec | undefined, language: Language): string {
  const words = WORDS[language];
  const group = one.group === undefined ? "" : ` · ${escapeXml(one.group[language])}`;
  const parts = [
    `<h3>✗ <code>${escapeXml(one.id)}</code>${group}</h3>`,
    `<pre>${escapeXml(one.says?.[language] ?? "")}</pre>`,
  ];
  const drawing = spec === undefined ? undefined : drawFailure(one, spec, language);
  if (drawing !== undefined) parts.push(`<span class="figure">${withinPage(drawing)}</span>`);
  if (one.misconception !== undefined)
    parts.push(
      `<blockquote><p><strong>${words.misconception}</strong>${escapeXml(plainMath(one.misconception.says[language]))}</p></blockquote>`,
    );
  parts.push(`<p>${words.replay}<code>npm test -- -t "${one.slug} ${escapeXml(one.id)}"</code></p>`);
  return parts.join("\n");
}

/** The learner's answer against the expected one, where both the case and the answer's type have a picture. */
function drawFailure(one: CaseResult, spec: FunctionSpec, language: Language): string | undefined {
  const expected = readExpected(one);
  const outcome = readOutcome(one);
  if (expected?.kind !== "value" || outcome?.kind !== "returned") return undefined;
  const wanted = expected.value === null ? null : shapeOf(expected.value, spec.returns);
  if (wanted === undefined) return undefined;
  const yours = outcome.answer === null ? null : shapeOf(outcome.answer, spec.returns);
  const words = WORDS[language];
  const short = (text: string) => (text.length > 200 ? `${text.slice(0, 200)}…` : text);
  return answerPicture(
    { expected: wanted, yours: alike(wanted, yours) ? yours : undefined, words: words.legend },
    backgroundOf(spec, readArguments(one)),
    `${words.legend.expected}: ${short(showValue(expected.value, language))}; ${words.legend.yours}: ${short(showValue(outcome.answer, language))}`,
  );
}

/** Whether two answers can stand in one picture. */
function alike(a: AnswerShape | null, b: AnswerShape | null | undefined): boolean {
  return b !== undefined && (a === null || b === null || a.kind === b.kind);
}

const WORDS = {
  en: {
    number: "no.",
    problem: "problem",
    state: "state",
    cases: "public cases",
    states: {
      solved: "✓ solved",
      failing: "✗ failing",
      "not-started": "○ not started",
      "not-loaded": "✗ cannot be loaded",
    },
    statement: "statement",
    passed: "Passed: ",
    misconception: "This looks like a known mistake: ",
    replay: "Run just this case: ",
    legend: { expected: "expected", yours: "yours" },
  },
  zh: {
    number: "序号",
    problem: "题目",
    state: "状态",
    cases: "公开用例",
    states: { solved: "✓ 已完成", failing: "✗ 未通过", "not-started": "○ 未开始", "not-loaded": "✗ 无法加载" },
    statement: "题面",
    passed: "已通过：",
    misconception: "这看起来像一个常见错误：",
    replay: "只运行这个用例：",
    legend: { expected: "期望", yours: "你的" },
  },
};
