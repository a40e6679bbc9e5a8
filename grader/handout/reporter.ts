import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestModule } from "vitest/node";
import type { Language } from "../values/language.ts";
import { type CollectedRun, collectRun } from "./collect-results.ts";
import { readCases, readHandout } from "./handout-data.ts";
import { chooseLanguage } from "./language.ts";
import { readProgress } from "./progress.ts";
import { rememberRun } from "./remember-run.ts";
import { writeReportPage } from "./report-page.ts";
import { TOGETHER } from "./shared-globals.ts";
import { failureText, firstFailure, overviewLine, ownLine } from "./show-results.ts";
import { indented, lookOf, paint } from "./terminal-text.ts";

// A vitest reporter, carried by every handout as saddlepoint/reporter.js: one line a problem, then the first failure in
// full. A screen of red teaches less than one mistake that is explained.

const FOLDER = dirname(fileURLToPath(import.meta.url));

export default class Reporter {
  readonly #printed = new Map<string, string>();

  onTestRunStart(): void {
    this.#printed.clear();
  }

  onUserConsoleLog({ taskId, content }: { readonly taskId?: string; readonly content: string }): void {
    const id = taskId ?? "";
    this.#printed.set(id, (this.#printed.get(id) ?? "") + content);
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly { message: string }[]): void {
    // It is run again, each file by itself.
    if (process.env[TOGETHER] !== undefined && unhandled.length > 0) return;
    const handout = readHandout(FOLDER);
    const run = collectRun(FOLDER, handout, modules, unhandled);
    rememberRun(FOLDER, run);
    writeReportPage(FOLDER, run.problems);
    const language = chooseLanguage(handout, readProgress(FOLDER));
    process.stdout.write(`\n${this.#show(run, unhandled, language)}\n`);
  }

  #show({ problems, own, cases }: CollectedRun, unhandled: readonly { message: string }[], language: Language): string {
    const words = WORDS[language];
    const handout = readHandout(FOLDER);
    const look = lookOf(process.stdout);
    const lines = [
      ...problems.map((one) => overviewLine(one, language, look)),
      ...own.map((one) => ownLine(one, language, look)),
    ];
    const total = problems.reduce((sum, one) => sum + one.total, 0);
    const passed = problems.reduce((sum, one) => sum + one.passed, 0);
    if (total > 0) lines.push("", words.summary(passed, total));
    const first = firstFailure(problems);
    const ownFailure = own.find((one) => one.failure !== undefined)?.failure;
    if (first !== undefined) {
      const { one, problem } = first;
      const { hints } = readCases(FOLDER, one.slug);
      const id = [...cases].find(([, result]) => result.slug === one.slug && result.id === one.id)?.[0];
      const notes = {
        hints: { total: hints.length, shown: readProgress(FOLDER).problems[one.slug]?.hints ?? 0 },
        printed: this.#printed.get(id ?? "") ?? "",
        ask: { hint: `npm run hint ${one.slug}`, replay: `npm test -- -t "${one.slug} ${one.id}"` },
      };
      lines.push("", failureText(one, notes, language, look));
      const told = one.failure?.kind;
      const rest = problems.flatMap(({ cases: all }) =>
        all.filter(({ failure }) => failure !== undefined && failure.kind !== "not-started"),
      );
      // A file that cannot be loaded fails every case of its own, with the same words.
      const more =
        told === "not-loaded" || told === "missing-export"
          ? rest.filter((other) => other.slug !== problem.slug)
          : rest.slice(1);
      if (more.length > 0) lines.push("", words.more(more.length));
    } else if (ownFailure !== undefined) {
      lines.push("", paint("bold", `✗ ${ownFailure.title}`, look), indented(ownFailure.message));
    } else if (unhandled[0] !== undefined) {
      lines.push("", indented(unhandled[0].message));
    } else if (total > 0 && problems.every((one) => one.whole)) {
      lines.push(handout.practice === undefined ? words.done : words.practised);
    }
    return lines.length === 0 ? words.none : lines.join("\n");
  }
}

const WORDS = {
  en: {
    summary: (passed: number, total: number) => `${passed} of ${total} public cases pass.`,
    done: "All public cases pass. The official grader also tries hidden ones, and judges the answers to your own numbers: read the statement once more for its edge cases.",
    practised:
      "Every case passes, those of your own numbers too. Compare with the worked solution: `npm run watch`, then w.",
    more: (count: number) =>
      `${count === 1 ? "1 more case fails" : `${count} more cases fail`}: a browser shows all in report.html.`,
    none: "No case was run: does -t name one? npm run list shows the problems.",
  },
  zh: {
    summary: (passed: number, total: number) => `${total} 个公开用例中通过了 ${passed} 个。`,
    done: "全部公开用例通过。正式评分还有隐藏用例，并会评判你自己那组数的答案：请再读一遍题目中的边界情形。",
    practised: "全部用例通过，包括你自己那组数。可以对照参考解答：运行 `npm run watch`，再按 w。",
    more: (count: number) => `还有 ${count} 个用例未通过：用浏览器打开 report.html 可看到全部。`,
    none: "没有运行任何用例：-t 后面的名称对吗？npm run list 可列出各题。",
  },
};
