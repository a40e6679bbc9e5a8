import { createHash } from "node:crypto";
import type { CertifiedVariant } from "../certificate/make-variant.ts";
import type { Language } from "../values/language.ts";
import { fillTexts } from "../variant/texts.ts";
import { type Handout, renderProject } from "./handout.ts";
import type { Practice } from "./handout-data.ts";
import type { Worked } from "./public-cases.ts";
import { renderStub } from "./render-problem.ts";

/** One problem to practise: a variant of a public seed, and the code of a right solution. */
export interface PracticeProblem extends CertifiedVariant {
  readonly solution: string;
}

/**
 * Renders a folder for self-study: a handout without a learner, whose tests hold every case, as nothing needs to stay
 * hidden, and for each problem a worked solution to be shown after a pass. The problems are in learning order.
 */
export function renderPractice(language: Language, problems: readonly PracticeProblem[]): Handout {
  const bySlug = (of: (one: PracticeProblem) => string) =>
    Object.fromEntries(problems.map((one) => [one.variant.problem.slug, of(one)]));
  const practice: Practice = {
    seeds: bySlug(({ variant }) => variant.seed),
    stubs: bySlug(({ variant }) => digestOf(renderStub(variant, language))),
  };
  const difficulties = problems.map(({ variant }) => `${variant.problem.difficulty}/5`);
  return renderProject(
    {
      name: "saddlepoint-practice",
      title: { en: WORDS.en.title, zh: WORDS.zh.title },
      language,
      about: { practice },
      measures: { en: difficulties, zh: difficulties },
      words: WORDS,
      worked: problems.map(workedSolution),
    },
    problems,
  );
}

/** What a file's text is compared by, to tell a learner's work from a stub. */
export function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function workedSolution({ variant, solution }: PracticeProblem): Worked {
  return { says: fillTexts(variant.problem.solution, variant.parameters), code: solution.trim() };
}

const WORDS = {
  en: {
    title: "Practice",
    for: "Problems to practise, in an order in which they can be learnt.",
    learner: "",
    name: "",
    measure: "difficulty",
    rules:
      "Fresh numbers for a problem: `saddlepoint practice <problem> --out <this folder>`. Your work in `src/` stays as it is; the new numbers stand in the statement.",
    trust:
      "Nothing is graded here, so nothing is hidden: the tests hold every case, with your own numbers among them. After a pass, `w` in `npm run watch` shows a worked solution.",
  },
  zh: {
    title: "练习",
    for: "供自学的题目，按学习顺序排列。",
    learner: "",
    name: "",
    measure: "难度",
    rules:
      "想为某道题换一组数：`saddlepoint practice <题目> --out <本文件夹>`。`src/` 中你的代码保持不变；新的数写在题面里。",
    trust:
      "这里不评分，因此没有隐藏用例：测试包含全部用例，也包括你自己那组数。通过之后，在 `npm run watch` 中按 `w` 可以查看参考解答。",
  },
};
