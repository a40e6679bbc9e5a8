import type { CertifiedVariant } from "../certificate/make-variant.ts";
import type { SolutionFile } from "../definition/bank.ts";
import { isMine, type Problem } from "../definition/problem.ts";
import { type RenderedFigure, renderFigure } from "../handout/render-figure.ts";
import { renderStub } from "../handout/render-problem.ts";
import type { Language } from "../values/language.ts";
import { showArgument } from "../values/show.ts";
import { fillText } from "../variant/texts.ts";
import type { Case, Variant } from "../variant/variant.ts";
import { type Blank, digitsFor } from "./blank.ts";
import { type Question, questionOf } from "./question.ts";

/** A variant as a static question, before any format has written it. All texts are Markdown in one language. */
export interface Item {
  readonly problem: Problem;
  readonly seed: string;
  readonly language: Language;
  /** `slug@version#seed`: the same variant has the same name for ever. */
  readonly key: string;
  readonly title: string;
  readonly points: number;
  /** All that a learner reads, but for the figure and the fields to fill in. */
  readonly question: string;
  readonly figure: RenderedFigure | null;
  readonly answer: BlanksAnswer | CodeAnswer;
  /** By the name of a misconception, what to tell whoever seems to have it. */
  readonly feedback: ReadonlyMap<string, string>;
  readonly hints: readonly string[];
  readonly solution: string;
}

/** Numbers and labels, which any system can compare. */
export interface BlanksAnswer {
  readonly kind: "blanks";
  readonly blanks: readonly Blank[];
}

/** Code, which people read, or a system that runs it. */
export interface CodeAnswer {
  readonly kind: "code";
  readonly stub: string;
  /** A right solution, for whoever reads the code. */
  readonly solution: string;
  /** For systems that run the code: all of a variant of public seeds, which is no learner's. */
  readonly cases: readonly Case[];
}

export interface ItemOptions {
  readonly language: Language;
  readonly points?: number;
  /** Ask for the functions themselves where a value could be asked for too. */
  readonly code?: boolean;
  /** See `blanksOf`. */
  readonly digits?: number;
}

/**
 * Makes a static question of a variant.
 *
 * It asks for the answer to the variant's own numbers where the problem has such a question, else for the answer to one of the
 * public cases, and for code where neither can be asked in a form, as any witness counts. Of
 * the hidden cases nothing is used but `mine()`, whose numbers stand in the statement.
 *
 * @param model A right solution, shown to those who read code answers.
 */
export function makeItem(certified: CertifiedVariant, model: SolutionFile, options: ItemOptions): Item {
  const { variant } = certified;
  const { problem, parameters, seed } = variant;
  const { language, points = 1, code = false, digits } = options;
  const question = code ? undefined : questionOf(certified, language, digits);
  const fill = (text: Problem["solution"]) => fillText(text, parameters, language).trim();
  return {
    problem,
    seed,
    language,
    key: `${problem.slug}@${problem.version}#${seed}`,
    title: problem.title[language],
    points,
    question: `${fill(problem.statement)}\n\n${question === undefined ? askForCode(variant, language) : askFor(question, language)}`,
    figure: renderFigure(variant, language),
    answer:
      question === undefined
        ? { kind: "code", stub: renderStub(variant, language), solution: model.text, cases: variant.cases }
        : { kind: "blanks", blanks: question.blanks },
    feedback: new Map(problem.misconceptions.map(({ name, says }) => [name, fill(says)])),
    hints: problem.hints.map(fill),
    solution: fill(problem.solution),
  };
}

function askFor({ asked, conventions, blanks }: Question, language: Language): string {
  const words = WORDS[language];
  const { name } = asked.function;
  const returns = asked.function.returnsSays?.[language];
  const input = asked.args.map((arg, i) => showArgument(asked.function.takes[i]!.name, arg, language));
  const what = isMine(asked.function)
    ? words.own(name)
    : words.at(`${name}(${asked.function.takes.map((one) => one.name).join(", ")})`);
  const notes = [
    ...(returns === undefined || returns === "" ? [] : [words.returns(returns)]),
    ...conventions,
    ...accuracy(blanks, words),
  ];
  return [
    `**${words.enter}** ${what}`,
    ...(input.length === 0 ? [] : [`\`\`\`text\n${input.join("\n")}\n\`\`\``]),
    ...(notes.length === 0 ? [] : [notes.map((note) => `- ${note}`).join("\n")]),
  ].join("\n\n");
}

/** How exactly numbers must be given. */
function accuracy(blanks: readonly Blank[], words: Words): string[] {
  const numbers = blanks.filter((blank) => blank.kind === "number");
  const rounded = numbers.filter(({ tolerance }) => tolerance > 0);
  if (rounded.length === 0) return numbers.length === 0 ? [] : [words.exactly];
  const digits = rounded.map(digitsFor);
  return [digits.includes(undefined) ? words.allDigits : words.digits(Math.max(...digits.map((count) => count!)))];
}

function askForCode({ problem }: Variant, language: Language): string {
  const words = WORDS[language];
  const clauses = problem.functions.flatMap(({ judge }) => (judge.kind === "clauses" ? judge.clauses : []));
  return [
    `**${words.enter}** ${words.code(problem.functions.map(({ name }) => `\`${name}\``).join(words.and))}`,
    ...(clauses.length === 0
      ? []
      : [words.clauses, clauses.map((clause, i) => `${i + 1}. ${clause.says[language]}`).join("\n")]),
  ].join("\n\n");
}

interface Words {
  readonly enter: string;
  readonly exactly: string;
  readonly allDigits: string;
  readonly and: string;
  readonly clauses: string;
  own(name: string): string;
  at(call: string): string;
  returns(says: string): string;
  digits(count: number): string;
  code(names: string): string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    enter: "What to enter.",
    own: (name) => `No code is asked for here, but the value of \`${name}()\` for your own numbers above.`,
    at: (call) => `No code is asked for here, but the value of \`${call}\` for this input:`,
    returns: (says) => `The answer is ${says}.`,
    exactly: "Numbers must be exact.",
    allDigits: "Give every digit that your computation yields.",
    digits: (count) =>
      `Give numbers exactly, or to at least ${count} significant digits, e.g. \`-0.00125\` or \`-1.25e-3\`.`,
    code: (names) => `Write the TypeScript of ${names} in the frame below.`,
    and: " and ",
    clauses: "Any answer counts that fulfils all of these:",
  },
  zh: {
    enter: "填写什么。",
    own: (name) => `这里不要求写代码，只要求填写上面那组数对应的 \`${name}()\` 的值。`,
    at: (call) => `这里不要求写代码，只要求填写下列输入对应的 \`${call}\` 的值：`,
    returns: (says) => `答案是：${says}。`,
    exactly: "数必须精确。",
    allDigits: "请写出计算得到的全部数位。",
    digits: (count) => `数请写出准确值，或至少 ${count} 位有效数字，例如 \`-0.00125\` 或 \`-1.25e-3\`。`,
    code: (names) => `在下面的框架中写出 ${names} 的 TypeScript 代码。`,
    and: "、",
    clauses: "满足下列全部条件的任何答案都算对：",
  },
};
