import { adjustmentText } from "../../report/adjust.ts";
import type { ResultLine } from "../../report/report.ts";
import type { Language } from "../../values/language.ts";
import { byLearner } from "../by-learner.ts";
import type { Format, FormatContext, ResultFile } from "../format.ts";
import { fenced } from "../markdown.ts";
import { RESULT_WORDS } from "../words.ts";

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
  const words = RESULT_WORDS[language];
  const sections = lines.map((line) => {
    const passed = line.cases.filter(({ verdict }) => verdict === "accepted").length;
    const first = line.cases.find((one) => one.verdict !== "accepted" && !one.void);
    const points = line.points === null ? words.unjudged : `${line.points} / ${line.max}`;
    const decided = (line.adjustments ?? []).map((one) => `- ${adjustmentText(one, language)}`);
    const parts = [
      `## ${titles.get(line.problem)?.[language] ?? line.problem}`,
      `\`${line.problem}\` · ${SEED[language]} \`${line.seed}\` · **${line.verdict}** · ${points} · ${words.cases(passed, line.cases.length)}`,
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

const SEED: Readonly<Record<Language, string>> = { en: "seed", zh: "种子" };
