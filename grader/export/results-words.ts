import type { Language } from "../values/language.ts";
import type { VerdictWord } from "../verdict/verdict.ts";

/** What the page of a class's results says. */
export interface ResultsWords {
  readonly title: string;
  readonly problems: string;
  readonly problem: string;
  readonly handedIn: string;
  readonly facility: string;
  readonly discrimination: string;
  readonly low: string;
  readonly tries: string;
  readonly void: string;
  readonly formulas: string;
  readonly distribution: string;
  readonly share: string;
  readonly misconceptions: string;
  readonly misconception: string;
  readonly feedback: string;
  readonly none: string;
  readonly adjustments: string;
  readonly decision: string;
  readonly everybody: string;
  readonly learners: string;
  readonly learner: string;
  readonly points: string;
  readonly search: string;
  readonly filter: string;
  readonly all: string;
  readonly adjusted: string;
  readonly waiting: string;
  readonly back: string;
  readonly verdict: Readonly<Record<VerdictWord, string>>;
  triesOf(median: number, most: number): string;
  overview(learners: number, absent: number, mean: string, median: string): string;
  unjudged(count: number): string;
  unknown(count: number): string;
  provisional(count: number): string;
}

export const RESULTS_WORDS: Readonly<Record<Language, ResultsWords>> = {
  en: {
    title: "results",
    problems: "Problems",
    problem: "problem",
    handedIn: "handed in",
    facility: "facility",
    discrimination: "discrimination",
    low: "(low)",
    tries: "submissions",
    void: "void",
    formulas:
      "Facility: the mean share of the points, of those who handed in and were judged. Discrimination: the correlation of that share with the share of the points of all other problems (corrected item-total correlation, Henrysson 1963); below 0.2 the problem hardly tells learners apart. Nothing handed in and what could not be judged enter neither. Submissions: the different ones that were graded, median and most.",
    distribution: "Distribution of points",
    share: "share",
    misconceptions: "Misconceptions by frequency",
    misconception: "misconception",
    feedback: "feedback given",
    none: "None was recognised.",
    adjustments: "Decisions of the instructor",
    decision: "decision and reason",
    everybody: "everybody",
    learners: "Learners",
    learner: "learner",
    points: "points",
    search: "Search by name or id",
    filter: "With a result",
    all: "any",
    adjusted: "decided by the instructor",
    waiting: "provisional",
    back: "All learners",
    verdict: {
      accepted: "accepted",
      "wrong-answer": "wrong answer",
      "runtime-error": "runtime error",
      "time-limit": "time limit",
      "memory-limit": "memory limit",
      "compile-error": "compile error",
      "not-run": "not handed in",
      "judge-error": "could not be judged",
    },
    triesOf: (median, most) => `${median}, at most ${most}`,
    overview: (learners, absent, mean, median) =>
      `${learners} learners, of whom ${absent} handed in nothing. Mean of the points ${mean}, median ${median}.`,
    unjudged: (count) =>
      `${count} ${count === 1 ? "submission" : "submissions"} could not be judged, through no fault of the learners: no points are lost, and grading again tries them again.`,
    unknown: (count) => `The points of ${count} ${count === 1 ? "learner" : "learners"} are not known in full yet.`,
    provisional: (count) =>
      `${count} ${count === 1 ? "result is" : "results are"} provisional: hidden cases are run after the due date. They enter no facility.`,
  },
  zh: {
    title: "成绩",
    problems: "题目",
    problem: "题目",
    handedIn: "提交人数",
    facility: "难度系数（得分率）",
    discrimination: "区分度",
    low: "（偏低）",
    tries: "提交次数",
    void: "作废",
    formulas:
      "难度系数：已提交且已评判者的平均得分率。区分度：该得分率与其余各题得分率的相关系数（校正的题总相关，Henrysson 1963）；低于 0.2 时，该题几乎不能区分学生。未提交和未能评判的结果不计入。提交次数：已评分的不同提交数，中位数与最大值。",
    distribution: "得分分布",
    share: "比例",
    misconceptions: "常见误解（按频数）",
    misconception: "误解",
    feedback: "给出的反馈",
    none: "没有识别出误解。",
    adjustments: "教师的决定",
    decision: "决定与理由",
    everybody: "所有人",
    learners: "学生",
    learner: "学生",
    points: "得分",
    search: "按姓名或学号查找",
    filter: "含有结果",
    all: "不限",
    adjusted: "由教师决定",
    waiting: "暂定",
    back: "全部学生",
    verdict: {
      accepted: "通过",
      "wrong-answer": "答案错误",
      "runtime-error": "运行错误",
      "time-limit": "超时",
      "memory-limit": "内存超限",
      "compile-error": "编译错误",
      "not-run": "未提交",
      "judge-error": "未能评判",
    },
    triesOf: (median, most) => `${median}，最多 ${most}`,
    overview: (learners, absent, mean, median) =>
      `共 ${learners} 名学生，其中 ${absent} 人没有提交。平均得分率 ${mean}，中位数 ${median}。`,
    unjudged: (count) => `${count} 份提交未能评判，与学生无关：不扣分，重新评分时会再次尝试。`,
    unknown: (count) => `${count} 名学生的总分尚未确定。`,
    provisional: (count) => `${count} 个结果是暂定的：隐藏用例在截止时间之后运行。它们不计入难度系数。`,
  },
};
