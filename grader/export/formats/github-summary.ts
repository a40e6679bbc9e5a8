import type { ResultLine } from "../../report/report.ts";
import { byLearner } from "../by-learner.ts";
import type { Format, FormatContext } from "../format.ts";
import { limited, utf8 } from "../limited.ts";
import { fenced } from "../markdown.ts";
import { countedCases, sumOf, titleOf } from "../rows.ts";
import { RESULT_WORDS } from "../words.ts";

/** A comment of GitHub or GitLab holds 65,536 characters; a job summary 1 MiB. */
const PAGE_BYTES = 65_000;

/**
 * `github/<learner>.md`: a table of problems and the first failure of each, for a job summary or a comment. As long as a
 * comment may be: each failure has an equal share of the room.
 */
export const githubSummary: Format = {
  name: "github-summary",
  *files(results, context) {
    for (const own of byLearner(results)) yield [`github/${own[0]!.learner}.md`, [page(own, context)]];
  },
};

function page(own: readonly ResultLine[], context: FormatContext): string {
  const { set } = context;
  const words = RESULT_WORDS[set.language];
  const pointsOf = (points: number | null, max: number) => (points === null ? words.unjudged : `${points} / ${max}`);
  const rows = own.map((line) => [
    titleOf(line, context),
    `\`${line.verdict}\``,
    words.cases(countedCases(line).filter(({ verdict }) => verdict === "accepted").length, countedCases(line).length),
    pointsOf(line.points, line.max),
  ]);
  const total = pointsOf(sumOf(own.map(({ points }) => points)), sumOf(own.map(({ max }) => max))!);
  const table = [
    [words.problem, words.verdict, "", words.points],
    ["---", "---", "---", "---:"],
    ...rows,
    [`**${words.total}**`, "", "", `**${total}**`],
  ].map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`);
  const waits = [...new Set(own.flatMap(({ provisional }) => provisional?.after ?? []))].map(words.provisional);
  const head = [`## ${set.title[set.language]}`, table.join("\n"), ...waits].join("\n\n");
  const failures = own.flatMap((line) => failureOf(line, context));
  const each = Math.floor((PAGE_BYTES - utf8(head)) / Math.max(1, failures.length));
  return `${[head, ...failures.map((write) => write(each))].join("\n\n")}\n`;
}

/** How a problem's first failure is written into so many bytes; nothing where there is none. */
function failureOf(line: ResultLine, context: FormatContext): ((bytes: number) => string)[] {
  const { language } = context.set;
  const words = RESULT_WORDS[language];
  const first = countedCases(line).find(({ verdict }) => verdict !== "accepted");
  if (first?.message === undefined) return [];
  const title = `### ${titleOf(line, context)}\n\n${words.first(first.visibility === "public" ? first.id : "")}\n\n`;
  // A long run of backquotes makes a fence as long, twice; escapes make a byte six.
  return [
    (bytes) => {
      for (let room = bytes - utf8(title) - 20; ; room = Math.floor(room / 2)) {
        const block = fenced(limited(first.message!, Math.max(room, 100), language));
        if (room <= 100 || utf8(title) + utf8(block) + 2 <= bytes) return `${title}${block}`;
      }
    },
  ];
}
