import type { Language } from "../../../values/language.ts";
import type { Section, State } from "../page.ts";

interface Words {
  readonly other: string;
  readonly problems: string;
  readonly preview: string;
  readonly sections: Readonly<Record<Section, string>>;
  readonly states: Readonly<Record<State | "lost", string>>;
  readonly skip: string;
  readonly seed: string;
  readonly seeds: string;
  readonly show: string;
  readonly version: string;
  readonly difficulty: string;
  readonly pinned: string;
  readonly notPinned: string;
  readonly problem: string;
  readonly title: string;
  readonly misconceptions: string;
  readonly cases: string;
  readonly state: string;
  readonly good: string;
  mistakes(count: number): string;
  readonly ofWhole: string;
  readonly hint: string;
  readonly answer: string;
  readonly draws: string;
  different(different: number, all: number): string;
  readonly figures: string;
  readonly noVariant: string;
  readonly caseName: string;
  readonly group: string;
  readonly seenBy: string;
  readonly public: string;
  readonly hidden: string;
  readonly call: string;
  readonly input: string;
  readonly expected: string;
  throws(error: string): string;
  readonly anyWitness: string;
  readonly caughtBy: string;
  readonly oracle: string;
  readonly accepted: string;
  readonly tenth: string;
  readonly tolerance: string;
  readonly tenfold: string;
  readonly axis: string;
  readonly rightZone: string;
  readonly neverZone: string;
  readonly wrongZone: string;
  readonly legend: string;
  readonly solution: string;
  readonly asNumbers: string;
  readonly rightIn: string;
  readonly largestRight: string;
  readonly wrongIn: string;
  readonly smallestWrong: string;
  guess(name: string, share: number): string;
  readonly fails: string;
  readonly passes: string;
  readonly caught: string;
  readonly uncaught: string;
  readonly only: string;
  readonly matrixLegend: string;
  kept(kept: string, draws: number): string;
  readonly reason: string;
  readonly times: string;
  readonly noRejections: string;
  failures(count: number, seeds: number): string;
  readonly noBand: string;
  readonly nothingDrawn: string;
  spread(name: string, from: string, to: string, min: string, max: string): string;
  readonly seen: string;
  readonly band: string;
  readonly worked: string;
  readonly hints: string;
  readonly feedback: string;
  readonly next: string;
  stopped(seconds: number, path: string | undefined): string;
  broke(reason: string): string;
}

/** What the pages of the preview say. */
export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    other: "中文",
    problems: "Problems",
    preview: "preview",
    sections: {
      statement: "Statement",
      variants: "Variants",
      cases: "Cases",
      certificate: "Certificate",
      matrix: "Kill matrix",
      draws: "Draws",
      spread: "Difficulty",
      solution: "Solution",
    },
    states: {
      working: "at work",
      done: "up to date",
      broken: "cannot be shown: what stands below is what could last be made",
      lost: "disconnected: is saddlepoint preview still running?",
    },
    skip: "To the problem",
    seed: "Seed",
    seeds: "Seeds",
    show: "Show",
    version: "version",
    difficulty: "difficulty",
    pinned: "pinned",
    notPinned: "not pinned",
    problem: "problem",
    title: "title",
    misconceptions: "misconceptions",
    cases: "cases",
    state: "state",
    good: "no mistakes in the file",
    mistakes: (count) => (count === 1 ? "1 mistake" : `${count} mistakes`),
    ofWhole: "Mistakes that belong to no problem here",
    hint: "Hint",
    answer: "answer",
    draws: "draws",
    different: (different, all) => `${different} different of ${all}`,
    figures: "Figures of the first variants",
    noVariant: "no variant at this seed",
    caseName: "case",
    group: "group",
    seenBy: "seen",
    public: "public",
    hidden: "hidden",
    call: "function",
    input: "input",
    expected: "right answer",
    throws: (error) => `throws ${error}`,
    anyWitness: "any answer that fulfils the clauses",
    caughtBy: "catches",
    oracle: "second method",
    accepted: "other right solutions",
    tenth: "tolerance ÷ 10",
    tolerance: "tolerance",
    tenfold: "10 × tolerance",
    axis: "distance from the right answer, in tolerances",
    rightZone: "right",
    neverZone: "never here",
    wrongZone: "wrong",
    legend:
      "Each mark is a case of the variant shown: a circle where the answer counts as right, a cross where it is wrong. Bars reach over all seeds so far, to the answers nearest to the tolerance.",
    solution: "solution",
    asNumbers: "In numbers",
    rightIn: "right in",
    largestRight: "largest error there",
    wrongIn: "wrong in",
    smallestWrong: "smallest error there",
    guess: (name, share) => `Best answer without reading: ${name} (${share} % of the points; at most 20 %)`,
    fails: "fails",
    passes: "passes",
    caught: "caught by",
    uncaught: "not caught",
    only: "only by this case",
    matrixLegend: "✗ the case catches the misconception · ◆ no other case does · a dot: it passes there.",
    kept: (kept, draws) => `${kept} of ${draws} draws were kept.`,
    reason: "drawn again because",
    times: "times",
    noRejections: "Nothing was drawn again.",
    failures: (count, seeds) => `No variant at ${count} of ${seeds} seeds.`,
    noBand: "This problem declares no band: say under “band:” how hard its numbers may be.",
    nothingDrawn: "This problem draws no numbers of the learner's own.",
    spread: (name, from, to, min, max) => `${name}: from ${from} to ${to} seen, ${min} to ${max} allowed`,
    seen: "seen",
    band: "band",
    worked: "Worked solution",
    hints: "Hints",
    feedback: "What each misconception is told",
    next: "When all is well here, “saddlepoint check” runs every solution in the sandbox, too.",
    stopped: (seconds, path) =>
      path === undefined
        ? `Cannot go on: nothing has moved for ${seconds} seconds while the solutions were loaded. Some code outside of every function does not end.`
        : `Cannot go on: ${path} has not come back for ${seconds} seconds.`,
    broke: (reason) => `Cannot go on: the problem's own code ended the work (${reason}).`,
  },
  zh: {
    other: "English",
    problems: "题目列表",
    preview: "预览",
    sections: {
      statement: "题目",
      variants: "各变式",
      cases: "用例",
      certificate: "认证",
      matrix: "识别矩阵",
      draws: "抽取",
      spread: "难度分布",
      solution: "解答",
    },
    states: {
      working: "计算中",
      done: "已是最新",
      broken: "无法显示：下面是上一次成功的结果",
      lost: "连接已断开：saddlepoint preview 是否仍在运行？",
    },
    skip: "跳到题目",
    seed: "种子",
    seeds: "种子个数",
    show: "显示",
    version: "版本",
    difficulty: "难度",
    pinned: "已固定",
    notPinned: "未固定",
    problem: "题目",
    title: "标题",
    misconceptions: "误解",
    cases: "用例",
    state: "状态",
    good: "文件无错误",
    mistakes: (count) => `${count} 处错误`,
    ofWhole: "不属于此处任何题目的错误",
    hint: "提示",
    answer: "答案",
    draws: "抽取次数",
    different: (different, all) => `${all} 个中有 ${different} 个互不相同`,
    figures: "前几个变式的图",
    noVariant: "此种子下没有变式",
    caseName: "用例",
    group: "分组",
    seenBy: "可见性",
    public: "公开",
    hidden: "隐藏",
    call: "函数",
    input: "输入",
    expected: "正确答案",
    throws: (error) => `抛出 ${error}`,
    anyWitness: "满足各条件的任意答案",
    caughtBy: "识别",
    oracle: "第二种方法",
    accepted: "其他正确解法",
    tenth: "容差 ÷ 10",
    tolerance: "容差",
    tenfold: "10 × 容差",
    axis: "与正确答案的距离（以容差为单位）",
    rightZone: "正确",
    neverZone: "不允许",
    wrongZone: "错误",
    legend:
      "每个记号是所示变式的一个用例：圆圈表示答案算对，叉号表示答案错误。横条表示目前所有种子中离容差最近的答案所及的范围。",
    solution: "解法",
    asNumbers: "数值表",
    rightIn: "答对的用例数",
    largestRight: "其中最大误差",
    wrongIn: "答错的用例数",
    smallestWrong: "其中最小误差",
    guess: (name, share) => `不读题的最佳答案：${name}（得分的 ${share} %，至多 20 %）`,
    fails: "未通过",
    passes: "通过",
    caught: "被识别",
    uncaught: "未被识别",
    only: "仅由此用例识别",
    matrixLegend: "✗ 该用例能识别此误解 · ◆ 别的用例都不能 · 圆点：此误解在该用例上通过。",
    kept: (kept, draws) => `${draws} 次抽取中保留了 ${kept}。`,
    reason: "重新抽取的原因",
    times: "次数",
    noRejections: "没有重新抽取。",
    failures: (count, seeds) => `${seeds} 个种子中有 ${count} 个没有变式。`,
    noBand: "本题没有声明难度范围：请在 “band:” 下写明这些数可以有多难。",
    nothingDrawn: "本题不抽取学习者自己的数。",
    spread: (name, from, to, min, max) => `${name}：出现的范围 ${from} 至 ${to}，允许的范围 ${min} 至 ${max}`,
    seen: "出现的范围",
    band: "允许的范围",
    worked: "详细解答",
    hints: "提示",
    feedback: "对每种误解的反馈",
    next: "此处一切正常后，“saddlepoint check” 还会在沙箱中运行每个解法。",
    stopped: (seconds, path) =>
      path === undefined
        ? `无法继续：加载解法时已有 ${seconds} 秒没有进展。函数之外的某段代码不会结束。`
        : `无法继续：${path} 已有 ${seconds} 秒没有返回。`,
    broke: (reason) => `无法继续：题目自身的代码中断了计算（${reason}）。`,
  },
};
