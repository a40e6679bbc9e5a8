import { readCases } from "../handout/handout-data.ts";
import type { Worked } from "../handout/public-cases.ts";
import { failureText, firstFailure, overviewLine } from "../handout/show-results.ts";
import { indented, paint, wrap } from "../handout/terminal-text.ts";
import type { Language } from "../values/language.ts";
import { plainMath } from "../values/plain-math.ts";
import type { HandoutContext } from "./handout-context.ts";
import { numbered } from "./hint.ts";
import { listText } from "./list.ts";
import type { ProblemRun } from "./problem-runner.ts";
import { isSolved, standings } from "./standing.ts";

/** What `npm run watch` shows at a time. */
export interface WatchState {
  readonly slug: string;
  /** Nothing while it runs for the first time. */
  readonly run: ProblemRun | undefined;
  readonly view: "result" | "list" | "worked";
  /** Hints of this problem that were asked for while watching. */
  readonly hints: number;
}

/** The whole screen as text; pure but for what is on disk. */
export function watchScreen(context: HandoutContext, state: WatchState): string {
  const { folder, handout, language, look } = context;
  const words = WORDS[language];
  const { slug, run, view } = state;
  const all = standings(context);
  const data = readCases(folder, slug);
  const solved = all.filter(isSolved).length;
  const place = handout.problems.indexOf(slug) + 1;
  const head = [
    paint("bold", `[${place}/${handout.problems.length}] ${data.title[language]}`, look),
    paint("dim", `${words.files(slug)} · ${words.solved(solved, all.length)}`, look),
  ];
  const keys = paint("dim", words.keys(data.worked !== undefined), look);
  if (view === "list") return [listText(context, slug), "", keys].join("\n");
  if (view === "worked") return [...head, "", workedText(data.worked, context), "", keys].join("\n");
  const hints = data.hints.slice(0, state.hints).map((text, i) => numbered(text, i, data.hints.length, language));
  const shown = hints.map((text) => wrap(text, look)).join("\n\n");
  const body = resultText(context, state);
  return [...head, "", body, ...(shown === "" ? [] : ["", shown]), "", run === undefined ? "" : keys].join("\n");
}

/** A worked solution: why, then how. */
function workedText(worked: Worked | undefined, { language, look }: HandoutContext): string {
  const words = WORDS[language];
  if (worked === undefined) return indented(words.noWorked);
  return [wrap(plainMath(worked.says[language]), look), wrap(words.workedCode, look), indented(worked.code)].join(
    "\n\n",
  );
}

function resultText({ folder, language, look, handout }: HandoutContext, { slug, run, hints }: WatchState): string {
  const words = WORDS[language];
  if (run === undefined) return `  ${words.running}`;
  const { problem } = run;
  if (problem === undefined) return indented(words.trouble(run.trouble ?? ""));
  const lines = [overviewLine(problem, language, look), ""];
  const first = firstFailure([problem]);
  if (first === undefined) {
    const last = handout.problems.at(-1) === slug;
    return [...lines, wrap(words.solvedThis(readCases(folder, slug).worked !== undefined, last), look)].join("\n");
  }
  const notes = {
    hints: { total: readCases(folder, slug).hints.length, shown: hints },
    printed: run.printed.get(first.one.id) ?? "",
    ask: { hint: words.hintKey },
  };
  return [...lines, failureText(first.one, notes, language, look)].join("\n");
}

interface Words {
  files(slug: string): string;
  solved(solved: number, total: number): string;
  keys(worked: boolean): string;
  readonly running: string;
  trouble(what: string): string;
  solvedThis(worked: boolean, last: boolean): string;
  readonly hintKey: string;
  readonly noWorked: string;
  readonly workedCode: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    files: (slug) => `problems/${slug}.md → src/${slug}.ts`,
    solved: (solved, total) => `${solved} of ${total} solved`,
    keys: (worked) => `h hint · n next · p previous · l list${worked ? " · w worked solution" : ""} · t 中文 · q quit`,
    running: "Running the public cases …",
    trouble: (what) => `The tests of this problem cannot be run: ${what}`,
    solvedThis: (worked, last) =>
      `All its public cases pass.${worked ? " Press w to compare with a worked solution." : " The official grader also tries hidden ones: read the statement once more for its edge cases."}${last ? " This was the last problem; l shows all of them." : " Press n for the next problem."}`,
    hintKey: "press h",
    workedCode: "In TypeScript (a file of the bank is passed the numbers that yours has in mine()):",
    noWorked: "This handout is graded, and holds no worked solutions.",
  },
  zh: {
    files: (slug) => `problems/${slug}.md → src/${slug}.ts`,
    solved: (solved, total) => `已解决 ${solved}/${total}`,
    keys: (worked) => `h 提示 · n 下一题 · p 上一题 · l 列表${worked ? " · w 参考解答" : ""} · t English · q 退出`,
    running: "正在运行公开用例……",
    trouble: (what) => `无法运行本题的测试：${what}`,
    solvedThis: (worked, last) =>
      `公开用例全部通过。${worked ? "按 w 可对照参考解答。" : "正式评分还有隐藏用例：请再读一遍题目中的边界情形。"}${last ? "这是最后一题；按 l 查看全部题目。" : "按 n 进入下一题。"}`,
    hintKey: "按 h",
    workedCode: "TypeScript 代码（题库的文件把 mine() 所用的数作为参数传入）：",
    noWorked: "这份练习册要计分，不含参考解答。",
  },
};
