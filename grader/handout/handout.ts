import type { CertifiedVariant } from "../certificate/make-variant.ts";
import type { Learner, ProblemSet } from "../definition/course.ts";
import { formulaStyles } from "../page/formula.ts";
import type { Language, Text } from "../values/language.ts";
import { projectFiles, renderTestFile } from "./project.ts";
import type { Worked } from "./public-cases.ts";
import { renderFigure } from "./render-figure.ts";
import { figurePath, renderPublicCases, renderStatement, renderStub } from "./render-problem.ts";
import {
  FORMULA_STYLES,
  problemNumber,
  renderIndexPage,
  renderReportFrame,
  renderStatementPage,
} from "./statement-page.ts";
import { renderTemplate } from "./templates.ts";

/** What a learner receives: files by their path. It never holds a reference, a hidden input or a key. */
export type Handout = ReadonlyMap<string, string>;

/** Renders a learner's handout for a set: an npm project of its own. The variants are in the order of the set. */
export function renderHandout(set: ProblemSet, learner: Learner, variants: readonly CertifiedVariant[]): Handout {
  return renderProject(
    {
      name: `${set.id}-handout`,
      title: set.title,
      language: set.language,
      about: { set: set.id, learner: learner.id, attempt: set.attempt },
      measures: inBoth(() => set.problems.map(({ points }) => String(points))),
      words: inBoth((of) => ({ ...WORDS[of], learner: learner.id, name: learner.name })),
    },
    variants,
  );
}

/** What tells one kind of handout from another. */
export interface ProjectParts {
  readonly name: string;
  readonly title: Text;
  readonly language: Language;
  /** What `saddlepoint/handout.json` says beside its language and problems. */
  readonly about: object;
  /** A column of the list of problems, under `words.measure`. */
  readonly measures: Readonly<Record<Language, readonly string[]>>;
  readonly words: Readonly<Record<Language, ProjectWords>>;
  /** For practice only: the worked solution of each problem. */
  readonly worked?: readonly Worked[];
}

/** The words of a README. */
export interface ProjectWords {
  readonly for: string;
  readonly learner: string;
  readonly name: string;
  readonly measure: string;
  readonly rules: string;
  readonly trust: string;
}

/** The files of a handout, whoever it is for. */
export function renderProject(project: ProjectParts, variants: readonly CertifiedVariant[]): Handout {
  const { language, title, about } = project;
  const other: Language = language === "en" ? "zh" : "en";
  const files = new Map<string, string>();
  const problems = variants.map(({ variant }) => variant.problem);
  const readme = (of: Language) =>
    renderTemplate("handout/README.md", {
      title: title[of],
      problems: variants.map(({ variant }, i) => ({
        number: problemNumber(i),
        slug: variant.problem.slug,
        title: variant.problem.title[of],
        measure: project.measures[of][i]!,
        seed: variant.seed,
      })),
      first: problems[0]?.slug,
      words: { ...WORDS[of], ...project.words[of] },
    });
  files.set("README.md", readme(language));
  files.set("index.html", renderIndexPage(language, title, inBoth(readme)));
  const slugs = problems.map(({ slug }) => slug);
  for (const [path, text] of projectFiles({ name: project.name, language, slugs, about })) files.set(path, text);
  files.set("saddlepoint/report.html", renderReportFrame(language, title));
  files.set(FORMULA_STYLES, formulaStyles());
  for (const [index, { variant, certificate }] of variants.entries()) {
    const { slug } = variant.problem;
    const statement = inBoth((of) => renderStatement(variant, of));
    const [en, zh] = [renderFigure(variant, "en"), renderFigure(variant, "zh")];
    const figure = en === null || zh === null ? null : { en, zh };
    const worked = project.worked?.[index];
    files.set(`src/${slug}.ts`, renderStub(variant, language));
    files.set(`problems/${slug}.md`, statement[language]);
    files.set(`problems/${slug}.${other}.md`, statement[other]);
    files.set(
      `problems/${slug}.html`,
      renderStatementPage({ language, set: title, problems, index, statement, figure }),
    );
    if (figure !== null) files.set(`problems/${figurePath(slug)}`, figure[language].svg);
    files.set(
      `saddlepoint/${slug}.json`,
      renderPublicCases(variant, certificate, worked === undefined ? undefined : { worked }),
    );
    files.set(`tests/${slug}.test.ts`, renderTestFile(slug));
  }
  return files;
}

function inBoth<T>(make: (language: Language) => T): Readonly<Record<Language, T>> {
  return { en: make("en"), zh: make("zh") };
}

const WORDS = {
  en: {
    for: "Handout of ",
    number: "no.",
    problem: "problem",
    measure: "points",
    seed: "seed",
    howTitle: "How to work",
    how: "Read a problem (open `index.html` in a browser, or its file in `problems/`), fill in its file under `src/`, run the tests. The first failure is shown in full: what was put in, what was expected, what came, and a likely cause; `report.html`, for a browser, has them all, with pictures. `problems/*.zh.md` has the statements in Chinese; `SADDLEPOINT_LANG=zh npm test` the messages.",
    one: "One problem alone, or one case of it:",
    watch:
      "`npm run watch` takes one problem at a time and tries it again whenever you save; single keys show a hint, the next problem, the list, or the other language. `npm run hint` shows the next hint of a problem, `npm run list` how all of them stand, `npm run official` runs the public cases in the sandbox that grades, and how much of its limits they use.",
    language:
      "The language of messages is the one of this handout. `t` in `npm run watch` changes it, `SADDLEPOINT_LANG=zh` or `npm test -- --lang zh` goes before both. Where a handout leaves it open, the terminal's counts (`LC_ALL`, `LANG`).",
    editor:
      "In VS Code, install the recommended extension to see the cases beside your code. To stop at a breakpoint in your file, open it and start *Debug this problem's cases*.",
    rules:
      'You may use every feature of TypeScript and files of your own beside yours under `src/` (`import { dot } from "./vectors.ts"`; without the ending works too), but no packages: the official grader has none, nor a clock, a network or files. Hand in the folder `src/`.',
    trust:
      "The tests here are the public cases only; of `mine()` they only see whether it answers at all. The official grader judges by the same rules, on hidden cases and on your own numbers. To try an input of your own, write a test of your own: any `tests/*.test.ts` runs along.",
  },
  zh: {
    for: "练习册：",
    number: "序号",
    problem: "题目",
    measure: "分值",
    seed: "种子",
    howTitle: "怎样做题",
    how: "读题（用浏览器打开 `index.html`，或看 `problems/` 里的文件），填写 `src/` 下对应的文件，运行测试。第一处错误会完整显示：输入、期望的答案、你的答案，以及可能的原因；用浏览器打开 `report.html` 可以看到全部错误和图示。`problems/*.en.md` 是英文题面；`SADDLEPOINT_LANG=en npm test` 用英文显示信息。",
    one: "只运行一道题，或其中一个用例：",
    watch:
      "`npm run watch` 一次做一道题，每次保存后自动重新运行；按单个键可看提示、下一题、列表，或切换语言。`npm run hint` 显示某题的下一条提示，`npm run list` 列出各题的状态，`npm run official` 在正式评分所用的沙箱中运行公开用例，并显示各项限额用了多少。",
    language:
      "信息的语言以本练习册为准；在 `npm run watch` 中按 `t` 可以切换，`SADDLEPOINT_LANG=en` 或 `npm test -- --lang en` 优先于两者。练习册没有指定语言时，以终端的设置（`LC_ALL`、`LANG`）为准。",
    editor:
      "在 VS Code 中安装推荐的扩展，即可在代码旁看到各个用例。要在自己的文件中使用断点，请打开该文件并启动“调试本题的用例”。",
    rules:
      '可以使用 TypeScript 的全部特性，也可以在 `src/` 下使用自己的其他文件（`import { dot } from "./vectors.ts"`，省略扩展名亦可），但不能使用任何软件包：正式评分环境里没有软件包，也没有时钟、网络和文件。提交 `src/` 文件夹即可。',
    trust:
      "这里只有公开用例；对 `mine()` 只检查它是否给出了答案。正式评分使用同样的规则，并包含隐藏用例和你自己那组数。想试自己的输入，可以自己写测试：任何 `tests/*.test.ts` 都会一起运行。",
  },
};
