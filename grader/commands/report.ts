import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Bank } from "../definition/bank.ts";
import type { ProblemSet } from "../definition/course.ts";
import { byLearner } from "../export/by-learner.ts";
import { learnerMarkdown } from "../export/formats/learner-markdown.ts";
import { renderResultsPage } from "../export/results-page.ts";
import { RESULTS_WORDS } from "../export/results-words.ts";
import { escapeHtml, markdownToHtml } from "../page/markdown.ts";
import { renderPage } from "../page/page.ts";
import { adjusted, asJudged } from "../report/adjust.ts";
import {
  type Cell,
  classStatistics,
  type LearnerRow,
  learnerRow,
  mainMisconception,
} from "../report/class-statistics.ts";
import type { ResultLine } from "../report/report.ts";
import type { Language } from "../values/language.ts";
import { plainMath } from "../values/plain-math.ts";
import { readSetWithBank, rosterFor, writeWhole } from "./files.ts";
import { formatContext, formatsNamed, writeFormats } from "./grade/formats.ts";
import { Journal } from "./grade/journal.ts";
import { resultsIn } from "./grade/results-file.ts";
import { note, print } from "./terminal.ts";

export interface ReportOptions {
  readonly bank: string;
  readonly set: string;
  readonly roster?: string;
  readonly out: string;
  readonly lang?: Language;
  readonly json?: boolean;
}

/**
 * `saddlepoint report`: what a class did, for its instructor. Gradebooks to be imported, one page with statistics, and a
 * page a learner. Nothing is run; what the set decides now is what counts.
 */
export function report(folder: string, options: ReportOptions): void {
  const { set, bank } = readSetWithBank(options.set, options.bank);
  const language = options.lang ?? set.language;
  const roster = rosterFor(set, options.set, options.roster);
  const results = {
    *[Symbol.iterator](): Generator<ResultLine> {
      for (const line of resultsIn(folder)) yield adjusted(asJudged(line), set, bank.problems.get(line.problem));
    },
  };
  const context = formatContext(set, roster ?? [], bank);
  const people = new Map(roster?.map(({ id, name }) => [id, name]));
  const triesOf = countedTries(folder, set);

  const rows: LearnerRow[] = [];
  for (const lines of byLearner(results)) {
    const { learner } = lines[0]!;
    const cells = set.problems.map(({ id }) => {
      const line = lines.find(({ problem }) => problem === id);
      return line === undefined ? undefined : cellOf(line, triesOf);
    });
    rows.push(learnerRow(learner, people.get(learner) ?? "", cells, set));
    for (const [, text] of learnerMarkdown.files(lines, { ...context, set: { ...set, language } }))
      writeWhole(join(options.out, pagePath(learner)), learnerPage([...text].join(""), learner, set, language));
  }
  const seen = new Set(rows.map(({ id }) => id));
  const none = set.problems.map(() => undefined);
  for (const { id, name } of roster ?? []) if (!seen.has(id)) rows.push(learnerRow(id, name, none, set));

  const statistics = classStatistics(rows, set);
  const page = renderResultsPage({
    set,
    language,
    rows,
    statistics,
    titles: context.titles,
    feedbackOf: (problem, name) => feedbackOf(bank, problem, name, language),
    hrefOf: (learner) => (seen.has(learner) ? `learners/${encodeURIComponent(learner)}.html` : "#learners"),
  });
  writeFormats(formatsNamed(["gradebook-moodle", "gradebook-canvas"]), results, context, options.out);
  writeWhole(join(options.out, "report.html"), page);
  if (options.json) print(JSON.stringify({ learners: rows.length, ...statistics }));
  note(
    `Written below ${options.out}: report.html, gradebook-moodle.csv, gradebook-canvas.csv, a page a learner in learners/`,
  );
}

const pagePath = (learner: string) => `learners/${learner}.html`;

function cellOf(line: ResultLine, triesOf: ReturnType<typeof countedTries>): Cell {
  const { verdict, points, max, provisional, adjustments = [] } = line;
  return {
    verdict,
    points,
    max,
    provisional: provisional !== undefined,
    misconception: mainMisconception(line),
    tries: triesOf(line),
    adjustments,
  };
}

/** How many different submissions were graded into a folder; not known where its journal is gone. */
function countedTries(folder: string, { attempt }: ProblemSet): (line: ResultLine) => number | null {
  if (!existsSync(join(folder, "journal.jsonl"))) return () => null;
  const journal = Journal.open(folder);
  journal.close();
  return ({ learner, problem }) => journal.submissionsOf(learner, problem, attempt).length;
}

/** What a misconception teaches: its text, with the names of what everybody has other numbers for. */
function feedbackOf(bank: Bank, problem: string, name: string, language: Language): string {
  const found = bank.problems.get(problem)?.misconceptions.find((one) => one.name === name);
  return plainMath((found?.says[language] ?? "").replace(/\{\{\s*(?:\w+\s+)?([\w.]+)\s*\}\}/g, "$1"));
}

/** What a learner sees of their own, as a page; nothing of anybody else, and no link but back. */
function learnerPage(markdown: string, learner: string, { title }: ProblemSet, language: Language): string {
  const back = `<p class="no-print"><a href="../report.html">${RESULTS_WORDS[language].back}</a></p>`;
  return renderPage({
    language,
    title: `${title[language]}: ${learner}`,
    body: `<main>\n${back}\n<p>${escapeHtml(learner)}</p>\n${markdownToHtml(markdown)}</main>`,
    formulas: "none",
  });
}
