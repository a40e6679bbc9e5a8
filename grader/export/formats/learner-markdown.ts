import { adjustmentText } from "../../report/adjust.ts";
import type { ResultLine } from "../../report/report.ts";
import type { Language } from "../../values/language.ts";
import { byLearner } from "../by-learner.ts";
import type { Format, FormatContext, ResultFile } from "../format.ts";

/** `reports/<learner>.md`: what each learner should read: for every problem the first failure, and what it teaches. */
export const learnerMarkdown: Format = {
  name: "learner-markdown",
  *files(results, context) {
    for (const own of byLearner(results)) yield fileOf(own, context);
  },
};

function fileOf(own: readonly ResultLine[], context: FormatContext): ResultFile {
  return [`reports/${own[0]!.learner}.md`, [report(own, context)]];
}

function report(lines: readonly ResultLine[], { set, titles }: FormatContext): string {
  const { language } = set;
  const words = WORDS[language];
  const sections = lines.map((line) => {
    const passed = line.cases.filter(({ verdict }) => verdict === "accepted").length;
    const first = line.cases.find((one) => one.verdict !== "accepted" && !one.void);
    const points = line.points === null ? words.unjudged : `${line.points} / ${line.max}`;
    const decided = (line.adjustments ?? []).map((one) => `- ${adjustmentText(one, language)}`);
    const parts = [
      `## ${titles.get(line.problem)?.[language] ?? line.problem}`,
      `\`${line.problem}\` · ${words.seed} \`${line.seed}\` · **${line.verdict}** · ${points} · ${words.cases(passed, line.cases.length)}`,
    ];
    if (line.provisional !== undefined) parts.push(words.provisional(line.provisional.after));
    if (decided.length > 0) parts.push(decided.join("\n"));
    if (first?.message !== undefined)
      parts.push(words.first(first.visibility === "public" ? first.id : ""), fenced(first.message));
    const printed = `${line.console ?? ""}${first?.console ?? ""}`;
    if (printed !== "") parts.push(words.printed, fenced(printed.replace(/\n$/, "")));
    return parts.join("\n\n");
  });
  return `# ${set.title[language]}\n\n${sections.join("\n\n")}\n`;
}

/** A block of text; its fence is longer than any inside, which may quote the learner's code. */
function fenced(text: string): string {
  const fence = "`".repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map((match) => match[0].length + 1)));
  return `${fence}text\n${text}\n${fence}`;
}

const WORDS: Readonly<
  Record<
    Language,
    {
      seed: string;
      unjudged: string;
      printed: string;
      cases(passed: number, total: number): string;
      first(id: string): string;
      provisional(after: string): string;
    }
  >
> = {
  en: {
    seed: "seed",
    unjudged: "not judged, no points lost",
    printed: "Printed:",
    cases: (passed, total) => `${passed} of ${total} cases`,
    first: (id) => (id === "" ? "First failure, a hidden case:" : `First failure, case \`${id}\`:`),
    provisional: (after) => `Provisional: hidden cases are run after ${after}, and give points then.`,
  },
  zh: {
    seed: "种子",
    unjudged: "未能评判，不扣分",
    printed: "输出：",
    cases: (passed, total) => `通过 ${passed}/${total} 个用例`,
    first: (id) => (id === "" ? "第一处错误（隐藏用例）：" : `第一处错误，用例 \`${id}\`：`),
    provisional: (after) => `暂定成绩：隐藏用例在 ${after} 之后运行，届时计分。`,
  },
};
