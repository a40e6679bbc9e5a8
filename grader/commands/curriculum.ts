import type { Bank } from "../definition/bank.ts";
import type { Erratum, Term } from "../definition/curriculum.ts";
import type { Problem } from "../definition/problem.ts";
import { LANGUAGES, type Language, type Text } from "../values/language.ts";
import { readBank } from "./files.ts";
import { markdownTable, noteMistakes, print, stars } from "./terminal.ts";

export interface CurriculumOptions {
  readonly bank: string;
  readonly lang: Language;
  readonly json?: boolean;
}

/** `saddlepoint curriculum`: what is learnt in which order, what it tests and teaches, and the words for it. */
export function curriculum({ bank: root, lang, json }: CurriculumOptions): void {
  const bank = readBank(root);
  noteMistakes(bank);
  print(json ? JSON.stringify(asData(bank), null, 2) : asPage(bank, lang));
}

function unitsOf(bank: Bank): [unit: string, problems: Problem[]][] {
  const problems = [...bank.problems.values()];
  return [...new Set(problems.map(({ unit }) => unit))].map((unit) => [
    unit,
    problems.filter((problem) => problem.unit === unit),
  ]);
}

function asData(bank: Bank): object {
  const { units, rows, errata, terms } = bank.curriculum;
  return {
    units: unitsOf(bank).map(([unit, problems]) => ({
      unit,
      title: units.get(unit) ?? null,
      problems: problems.map(({ id, title, difficulty, prerequisites, ...problem }) => ({
        id,
        title,
        difficulty,
        prerequisites,
        sources: problem.sources.map((row) => ({ id: row, says: rows.get(row)?.says ?? null })),
        errata: problem.errata.map((erratum) => {
          const { severity, claim, truth } = errata.get(erratum) ?? { severity: null, claim: null, truth: null };
          return { id: erratum, severity, claim, truth };
        }),
      })),
    })),
    glossary: terms.map(({ name, means, unit, also, never }) => ({ ...name, means, unit, also, never })),
  };
}

const WORDS = {
  written: {
    en: 'Printed by "saddlepoint curriculum": edit the YAML files beside this page, then "npm run curriculum"',
    zh: '由 "saddlepoint curriculum --lang zh" 生成：请修改同一文件夹里的 YAML 文件，再运行 "npm run curriculum"',
  },
  title: { en: "The curriculum", zh: "课程总览" },
  tests: { en: "Tests:", zh: "考查：" },
  teaches: { en: "Teaches:", zh: "纠正：" },
  needs: { en: "needs ", zh: "先修：" },
  glossary: { en: "Glossary", zh: "术语表" },
  texts: { en: "The source texts", zh: "原始文本" },
  severity: {
    wrong: { en: "wrong", zh: "错误" },
    imprecise: { en: "imprecise", zh: "不严谨" },
    incomplete: { en: "incomplete", zh: "不完整" },
    clarify: { en: "easily misread", zh: "易误解" },
    typo: { en: "misprint", zh: "印刷错误" },
  },
} satisfies Record<string, Text | Record<Erratum["severity"], Text>>;

function asPage(bank: Bank, lang: Language): string {
  const { units, texts, rows, errata, terms } = bank.curriculum;
  const say = (text: Text) => text[lang];
  const both = (text: Text) =>
    LANGUAGES.toSorted((a, b) => Number(b === lang) - Number(a === lang))
      .map((language) => text[language])
      .join(" · ");
  const lines = [`<!-- ${say(WORDS.written)} -->`, "", `# ${say(WORDS.title)}`, "", summary(bank, lang)];

  for (const [unit, problems] of unitsOf(bank)) {
    const title = units.get(unit);
    const number = unit.split("-")[0]!;
    lines.push("", title === undefined ? `## ${unit}` : `## ${number} · ${both(title)}`);
    for (const problem of problems) {
      lines.push(
        "",
        `### ${both(problem.title)}`,
        "",
        [
          `[\`${problem.slug}\`](${problem.id}.yaml)`,
          stars(problem.difficulty),
          ...(problem.prerequisites.length === 0
            ? []
            : [`${say(WORDS.needs)}${problem.prerequisites.map((slug) => `\`${slug}\``).join(", ")}`]),
        ].join(" · "),
      );
      const tested = problem.sources.map((id) => rows.get(id)).filter((row) => row !== undefined);
      const taught = problem.errata.map((id) => errata.get(id)).filter((erratum) => erratum !== undefined);
      if (tested.length > 0)
        lines.push("", say(WORDS.tests), "", ...tested.map(({ id, says }) => `- **${id}** ${say(says)}`));
      if (taught.length > 0)
        lines.push(
          "",
          say(WORDS.teaches),
          "",
          ...taught.map(
            ({ id, severity, claim, truth }) =>
              ({
                en: `- **${id}** (${WORDS.severity[severity].en}) What one often reads: ${claim.en} What is true: ${truth.en}`,
                zh: `- **${id}**（${WORDS.severity[severity].zh}）常见的说法：${claim.zh}实际上：${truth.zh}`,
              })[lang],
          ),
        );
    }
  }
  if (terms.length > 0) lines.push("", `## ${say(WORDS.glossary)}`, "", glossaryTable(terms, lang));
  if (texts.size > 0)
    lines.push("", `## ${say(WORDS.texts)}`, "", ...[...texts].map(([id, title]) => `- **${id}** ${say(title)}`));
  return lines.join("\n");
}

function summary({ problems, curriculum: { rows, errata, terms } }: Bank, lang: Language): string {
  const units = new Set([...problems.values()].map((problem) => problem.unit)).size;
  return {
    en: `${problems.size} problems in ${units} units, in learning order, with what each tests (${rows.size} rows of the source texts) and teaches (${errata.size} errata), and a glossary of ${terms.length} terms. Rows and errata are told in words of our own.`,
    zh: `${units} 个单元共 ${problems.size} 题，按学习顺序排列，列出每题考查的内容（原始文本的 ${rows.size} 条）与纠正的说法（${errata.size} 条勘误），并附 ${terms.length} 条术语。各条均为转述，并非引文。`,
  }[lang];
}

/** Terms in the order of the units that introduce them, then by the alphabet. */
function glossaryTable(terms: readonly Term[], lang: Language): string {
  const header = {
    en: ["English", "中文", "meaning", "unit", "not"],
    zh: ["English", "中文", "含义", "单元", "不用"],
  }[lang];
  const words = (of: Readonly<Record<Language, readonly string[]>>) => LANGUAGES.flatMap((language) => of[language]);
  const name = (term: Term, language: Language) => [term.name[language], ...term.also[language]].join(" / ");
  return markdownTable([
    header,
    ...terms
      .toSorted((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : a.name.en < b.name.en ? -1 : 1))
      .map((term) => [
        name(term, "en"),
        name(term, "zh"),
        term.means[lang],
        term.unit.split("-")[0]!,
        words(term.never).join(", "),
      ]),
  ]);
}
