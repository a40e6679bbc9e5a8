import type { ProblemSet } from "../definition/course.ts";
import { escapeHtml } from "../page/markdown.ts";
import { renderPage } from "../page/page.ts";
import { adjustmentText } from "../report/adjust.ts";
import type { Cell, ClassStatistics, LearnerRow, ProblemStatistics } from "../report/class-statistics.ts";
import type { Language, Text } from "../values/language.ts";
import { VERDICTS, type VerdictWord } from "../verdict/verdict.ts";
import { RESULTS_WORDS, type ResultsWords } from "./results-words.ts";

/** Verdicts as short as twenty columns need them; the page has a legend. */
const CODES: Readonly<Record<VerdictWord, string>> = {
  accepted: "AC",
  "wrong-answer": "WA",
  "runtime-error": "RE",
  "time-limit": "TL",
  "memory-limit": "ML",
  "compile-error": "CE",
  "not-run": "NR",
  "judge-error": "JE",
};

/** Below this a problem hardly tells learners apart: a rule of thumb of item analysis (Ebel). */
const LOW_DISCRIMINATION = 0.2;

export interface ResultsPage {
  readonly set: ProblemSet;
  readonly language: Language;
  readonly rows: readonly LearnerRow[];
  readonly statistics: ClassStatistics;
  /** By problem id. */
  readonly titles: ReadonlyMap<string, Text>;
  /** What a misconception teaches, as plain text. */
  feedbackOf(problem: string, misconception: string): string;
  /** Where a learner's own page is, from this one. */
  hrefOf(learner: string): string;
}

/** The results of a class on one page that stands alone. */
export function renderResultsPage(page: ResultsPage): string {
  const { set, language } = page;
  const words = RESULTS_WORDS[language];
  const title = `${set.title[language]}: ${words.title}`;
  const body = [
    `<main>\n<h1>${escapeHtml(title)}</h1>`,
    overview(page, words),
    `<h2>${words.problems}</h2>`,
    problemsTable(page, words),
    `<h2>${words.distribution}</h2>`,
    distributionTable(page, words),
    `<h2>${words.misconceptions}</h2>`,
    misconceptionsTable(page, words),
    adjustmentsTable(page, words),
    `<h2>${words.learners}</h2>`,
    controls(words),
    learnersTable(page, words),
    "</main>",
  ].join("\n");
  return renderPage({ language, title, body, styles: ["results"], scripts: ["results"], formulas: "none" });
}

const percent = (share: number | null) => (share === null ? "–" : `${Math.round(100 * share)} %`);
const decimals = (value: number | null) => (value === null ? "–" : value.toFixed(2));
const cellHtml = (value: string | number, className = "") =>
  `<td${className === "" ? "" : ` class="${className}"`}>${escapeHtml(String(value))}</td>`;

/** A table that may scroll on its own, reached by the keyboard. */
function tableHtml(id: string, label: string, header: readonly string[], rows: Iterable<string>): string {
  const heads = header.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join("");
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(label)}">
<table id="${id}" class="sortable"><thead><tr>${heads}</tr></thead>
<tbody>
${[...rows].map((row) => `<tr>${row}</tr>`).join("\n")}
</tbody></table>
</div>`;
}

function overview({ rows, statistics }: ResultsPage, words: ResultsWords): string {
  const { mean, median, unknown, absent, problems } = statistics;
  const unjudged = problems.reduce((sum, { verdicts }) => sum + verdicts["judge-error"], 0);
  const lines = [`<p>${words.overview(rows.length, absent, percent(mean), percent(median))}</p>`];
  if (unjudged > 0) lines.push(`<p class="notice">${words.unjudged(unjudged)}</p>`);
  if (unknown > 0) lines.push(`<p>${words.unknown(unknown)}</p>`);
  const provisional = problems.reduce((sum, one) => sum + one.provisional, 0);
  if (provisional > 0) lines.push(`<p class="notice">${words.provisional(provisional)}</p>`);
  return lines.join("\n");
}

const titleOf = ({ titles, language }: ResultsPage, id: string) => titles.get(id)?.[language] ?? id;

function problemsTable(page: ResultsPage, words: ResultsWords): string {
  const header = [
    ...[words.problem, words.handedIn, words.verdict.accepted, words.facility, words.discrimination],
    ...[words.tries, words.verdict["not-run"], words.verdict["judge-error"], words.void],
  ];
  const row = (one: ProblemStatistics) => {
    const { discrimination, verdicts, tries } = one;
    const low = discrimination !== null && discrimination < LOW_DISCRIMINATION ? "low" : "";
    return [
      `<th scope="row">${escapeHtml(titleOf(page, one.problem))}</th>`,
      cellHtml(one.handedIn),
      cellHtml(verdicts.accepted),
      cellHtml(percent(one.facility)),
      cellHtml(`${decimals(discrimination)}${low === "" ? "" : ` ${words.low}`}`, low),
      cellHtml(tries === null ? "–" : words.triesOf(tries.median, tries.most)),
      cellHtml(verdicts["not-run"]),
      cellHtml(verdicts["judge-error"], verdicts["judge-error"] > 0 ? "JE" : ""),
      cellHtml(one.void),
    ].join("");
  };
  return `${tableHtml("problems", words.problems, header, page.statistics.problems.map(row))}\n<p><small>${words.formulas}</small></p>`;
}

function distributionTable({ statistics }: ResultsPage, words: ResultsWords): string {
  const most = Math.max(1, ...statistics.distribution);
  const rows = statistics.distribution.map((count, i) => {
    const bar = `<span class="bar" style="inline-size:${((18 * count) / most).toFixed(2)}rem"></span>`;
    return `<tr><th scope="row">${i === 0 ? "0" : `&gt; ${10 * i}`}–${10 * (i + 1)} %</th><td>${bar} ${count}</td></tr>`;
  });
  return `<table id="distribution"><thead><tr><th scope="col">${words.share}</th><th scope="col">${words.learners}</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table>`;
}

function misconceptionsTable(page: ResultsPage, words: ResultsWords): string {
  const found = page.statistics.problems
    .flatMap(({ problem, handedIn, misconceptions }) => misconceptions.map((one) => ({ problem, handedIn, ...one })))
    .sort((a, b) => b.learners - a.learners);
  if (found.length === 0) return `<p>${words.none}</p>`;
  const header = [words.learners, words.share, words.problem, words.misconception, words.feedback];
  const rows = found.map(({ problem, handedIn, name, learners }) =>
    [
      cellHtml(learners),
      cellHtml(percent(learners / handedIn)),
      cellHtml(titleOf(page, problem)),
      `<td><code>${escapeHtml(name)}</code></td>`,
      cellHtml(page.feedbackOf(problem, name)),
    ].join(""),
  );
  return tableHtml("misconceptions", words.misconceptions, header, rows);
}

/** What was decided mid-course, once each, with whom it concerns. */
function adjustmentsTable(page: ResultsPage, words: ResultsWords): string {
  const { rows, set, language } = page;
  const decided = new Map<string, { where: string; what: string; who: string[] }>();
  for (const { id, cells } of rows) {
    cells.forEach((cell, p) => {
      for (const one of cell?.adjustments ?? []) {
        const where = one.kind === "extended" ? "" : titleOf(page, set.problems[p]!.id);
        const what = adjustmentText(one, language);
        const key = JSON.stringify([where, what]);
        const entry = decided.get(key) ?? { where, what, who: [] };
        if (entry.who.at(-1) !== id) entry.who.push(id);
        decided.set(key, entry);
      }
    });
  }
  if (decided.size === 0) return "";
  const lines = [...decided.values()].map(({ where, what, who }) =>
    [
      cellHtml(where || "–"),
      cellHtml(what),
      cellHtml(who.length === rows.length ? words.everybody : [...new Set(who)].join(", ")),
    ].join(""),
  );
  return `<h2>${words.adjustments}</h2>\n${tableHtml("adjustments", words.adjustments, [words.problem, words.decision, words.learners], lines)}`;
}

function controls(words: ResultsWords): string {
  const options = VERDICTS.map(
    (word) => `<option value="${CODES[word]}">${CODES[word]} ${words.verdict[word]}</option>`,
  );
  const legend = VERDICTS.map((word) => `<b class="${CODES[word]}">${CODES[word]}</b> ${words.verdict[word]}`);
  return `<p><small>${legend.join(" · ")} · * ${words.adjusted} · … ${words.waiting}</small></p>
<div class="controls no-print" id="controls" hidden>
<label>${words.search}<input type="search" id="search"></label>
<label>${words.filter}<select id="filter"><option value="">${words.all}</option>${options.join("")}</select></label>
<output id="count" for="search filter"></output>
</div>`;
}

function learnersTable(page: ResultsPage, words: ResultsWords): string {
  const { rows, set } = page;
  const header = [words.learner, words.points, words.tries, ...set.problems.map(({ id }) => titleOf(page, id))];
  const row = ({ id, name, cells, points, max }: LearnerRow) => {
    const tries = cells.map((cell) => cell?.tries ?? null).filter((value) => value !== null);
    return [
      `<th scope="row"><a href="${escapeHtml(page.hrefOf(id))}">${escapeHtml(name || id)}</a> <small>${escapeHtml(name === "" ? "" : id)}</small></th>`,
      cellHtml(`${points ?? "?"} / ${max}`),
      cellHtml(tries.length === 0 ? "–" : tries.reduce((sum, value) => sum + value, 0)),
      ...cells.map(resultCell),
    ].join("");
  };
  return tableHtml("learners", words.learners, header, rows.map(row));
}

function resultCell(cell: Cell | undefined): string {
  if (cell === undefined) return "<td>–</td>";
  const { verdict, points, max, provisional, adjustments } = cell;
  const code = CODES[verdict];
  const shown = max === 0 ? "–" : (points ?? "?");
  return `<td class="${code}">${shown} ${code}${adjustments.length > 0 ? " *" : ""}${provisional ? " …" : ""}</td>`;
}
