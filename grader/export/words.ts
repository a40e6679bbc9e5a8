import type { Language } from "../values/language.ts";

/** What several forms of results say beside the feedback itself. */
export interface ResultWords {
  readonly unjudged: string;
  readonly printed: string;
  readonly total: string;
  readonly problem: string;
  readonly verdict: string;
  readonly points: string;
  cases(passed: number, total: number): string;
  first(id: string): string;
  provisional(after: string): string;
  /** The end of a text that was too long for where it goes. */
  cut(bytes: number): string;
}

export const RESULT_WORDS: Readonly<Record<Language, ResultWords>> = {
  en: {
    unjudged: "not judged, no points lost",
    printed: "Printed:",
    total: "Total",
    problem: "Problem",
    verdict: "Verdict",
    points: "Points",
    cases: (passed, total) => `${passed} of ${total} cases`,
    first: (id) => (id === "" ? "First failure, a hidden case:" : `First failure, case \`${id}\`:`),
    provisional: (after) => `Provisional: hidden cases are run after ${after}, and give points then.`,
    cut: (bytes) => `… (cut here: only ${bytes} bytes fit)`,
  },
  zh: {
    unjudged: "未能评判，不扣分",
    printed: "输出：",
    total: "总分",
    problem: "题目",
    verdict: "结果",
    points: "得分",
    cases: (passed, total) => `通过 ${passed}/${total} 个用例`,
    first: (id) => (id === "" ? "第一处错误（隐藏用例）：" : `第一处错误，用例 \`${id}\`：`),
    provisional: (after) => `暂定成绩：隐藏用例在 ${after} 之后运行，届时计分。`,
    cut: (bytes) => `……（此处截断：最多 ${bytes} 字节）`,
  },
};
