import type { Certificate } from "../certificate/certificate.ts";
import { isMine } from "../definition/problem.ts";
import { TEXT_HELPERS } from "../definition/rules/texts.ts";
import { placeholdersOf } from "../definition/template.ts";
import { encode } from "../values/codec.ts";
import type { Language } from "../values/language.ts";
import { showArgument, showBlock, showValue } from "../values/show.ts";
import { isMutable } from "../values/types.ts";
import type { Scope, Value } from "../values/value.ts";
import { fillText, fillTexts } from "../variant/texts.ts";
import type { Case, Variant } from "../variant/variant.ts";
import { NOT_SOLVED, type PublicCases, shownCase, type Worked } from "./public-cases.ts";
import { signatureText } from "./signature.ts";
import { renderTemplate } from "./templates.ts";

/** The file a learner fills in. */
export function renderStub({ problem, parameters, seed }: Variant, language: Language): string {
  const words = WORDS[language];
  const functions = problem.functions.map((spec) => {
    const own = isMine(spec) ? shownParameters(problem.statement[language], parameters, language) : [];
    return { ...signatureText(spec, language), own, returns: spec.returnsSays?.[language] ?? words.answer };
  });
  const { id, slug, version } = problem;
  return renderTemplate("stub.ts", { id, slug, version, seed, title: problem.title[language], functions, words });
}

/**
 * The numbers that the statement shows, under the names it draws them by. No others: a drawn record may hold what the
 * learner must find out, as the spectrum beside its matrix.
 */
function shownParameters(statement: string, parameters: Scope, language: Language): { name: string; value: string }[] {
  const paths = placeholdersOf(statement, TEXT_HELPERS).uses.map((use) => use.split(" ").at(-1)!);
  return [...new Set(paths)].map((path) => {
    const value = path.split(".").reduce<unknown>((data, key) => (data as Record<string, unknown>)[key], parameters);
    return { name: path, value: showValue(value as Value, language) };
  });
}

/** Where a handout keeps a problem's figure, from the folder of its statements. */
export function figurePath(slug: string): string {
  return `figures/${slug}.svg`;
}

/** What a learner reads, as Markdown with formulas in LaTeX. */
export function renderStatement(variant: Variant, language: Language): string {
  const { problem, parameters, seed } = variant;
  const words = WORDS[language];
  const total = problem.groups.reduce((sum, group) => sum + group.weight, 0);
  return renderTemplate("statement.md", {
    id: problem.id,
    difficulty: problem.difficulty,
    version: problem.version,
    seed,
    title: problem.title[language],
    statement: fillText(problem.statement, parameters, language),
    figure:
      problem.figure === null
        ? null
        : { alt: fillText(problem.figure.alt, parameters, language), path: figurePath(problem.slug) },
    functions: problem.functions.map((spec) => signatureText(spec, language)),
    examples: publicCasesOf(variant).map((one) => ({
      id: one.id,
      group: problem.groups.find((group) => group.id === one.group)!.title[language],
      text: exampleText(one, language),
    })),
    groups: problem.groups.map((group) => ({
      title: group.title[language],
      share: Math.round((1000 * group.weight) / total) / 10,
    })),
    mutable: problem.functions.some((spec) => spec.takes.some(({ type }) => isMutable(type))),
    words,
  });
}

function exampleText(one: Case, language: Language): string {
  const words = WORDS[language];
  const args = one.args.map((arg, i) => showArgument(one.function.takes[i]!.name, arg, language));
  const { expected } = one;
  if (expected.kind === "value") return [...args, `→ ${showBlock(expected.value, "  ", language)}`].join("\n");
  return [...args, `→ ${expected.kind === "throws" ? words.throws(expected.error) : words.anyWitness}`].join("\n");
}

/**
 * The data behind a handout's tests: public cases only.
 *
 * @param practice For practice only, never for what is graded: a worked solution, and with it every case.
 */
export function renderPublicCases(
  variant: Variant,
  certificate: Certificate,
  practice?: { readonly worked: Worked },
): string {
  const { problem, parameters } = variant;
  const shown = practice === undefined ? publicCasesOf(variant) : variant.cases;
  const data: PublicCases = {
    format: 1,
    problem: problem.id,
    version: problem.version,
    seed: variant.seed,
    title: problem.title,
    exports: problem.functions.map((spec) => spec.name),
    hints: problem.hints.map((hint) => fillTexts(hint, parameters)),
    misconceptions: problem.misconceptions.map(({ name, says }) => ({ name, says: fillTexts(says, parameters) })),
    own: problem.functions.filter((spec) => isMine(spec) && !shown.some((one) => one.function === spec)),
    cases: shown.map((one) => shownCase(one.id, one, problem, certificate)),
    limits: problem.limits,
    ...practice,
  };
  return `${encode(data as unknown as Value)}\n`;
}

function publicCasesOf(variant: Variant): Case[] {
  return variant.cases.filter((one) => one.visibility === "public");
}

interface Words {
  readonly version: string;
  readonly seed: string;
  readonly statement: string;
  readonly colon: string;
  readonly own: string;
  readonly answer: string;
  readonly todo: string;
  readonly difficulty: string;
  readonly signature: string;
  readonly returns: string;
  readonly clauses: string;
  readonly mutation: string;
  readonly examples: string;
  readonly scoring: string;
  readonly allOrNothing: string;
  readonly anyWitness: string;
  throws(error: string): string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    version: "version",
    seed: "seed",
    statement: "Statement",
    colon: ": ",
    own: "Your numbers:",
    answer: "the answer",
    todo: NOT_SOLVED.en,
    difficulty: "difficulty",
    signature: "Signature",
    returns: "returns",
    clauses: "Any answer counts that fulfils all of these:",
    mutation: "Never change an argument: work on a copy.",
    examples: "Public cases",
    scoring: "Points",
    allOrNothing: "Each line scores all or nothing, over its public and its hidden cases together.",
    anyWitness: "any answer that fulfils the conditions above",
    throws: (error) => `throws a ${error}`,
  },
  zh: {
    version: "版本",
    seed: "种子",
    statement: "题目",
    colon: "：",
    own: "你的数：",
    answer: "答案",
    todo: NOT_SOLVED.zh,
    difficulty: "难度",
    signature: "函数签名",
    returns: "返回值",
    clauses: "满足下列全部条件的任何答案都算对：",
    mutation: "不要修改传入的参数：请在副本上操作。",
    examples: "公开用例",
    scoring: "得分",
    allOrNothing: "每一项按其全部公开与隐藏用例计分：要么全得，要么不得。",
    anyWitness: "满足上述条件的任意答案",
    throws: (error) => `抛出 ${error}`,
  },
};
