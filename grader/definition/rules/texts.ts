import type { Diagnostic, Place } from "../../values/diagnostic.ts";
import { LANGUAGES, type Text } from "../../values/language.ts";
import { nearestName, quotedList } from "../../values/suggest.ts";
import type { Path, Source } from "../read.ts";
import type { Rule } from "../rule.ts";
import { type Placeholders, placeholdersOf, TemplateError } from "../template.ts";

/** The helpers that texts may call; `variant/texts.ts` carries them out. */
export const TEXT_HELPERS = ["math", "show", "signed"] as const;

/** Every text is filled in both languages, with the same placeholders, and each placeholder is a parameter. */
export const texts: Rule = (problem, source) => {
  const diagnostics: Diagnostic[] = [];
  const names = new Set(problem.parameters.map((entry) => entry.name));
  const check = (text: Text, path: Path, known: ReadonlySet<string>) => {
    const found = new Map<string, Placeholders>();
    const before = diagnostics.length;
    for (const language of LANGUAGES) {
      const at = [...path, language];
      try {
        const placeholders = placeholdersOf(text[language], TEXT_HELPERS);
        found.set(language, placeholders);
        for (const name of placeholders.names) {
          if (known.has(name)) continue;
          const near = nearestName(name, known);
          diagnostics.push({
            place: placeOfPlaceholder(source, at, name),
            code: "unknown-placeholder",
            message: `Cannot fill {{${name}}}: ${known.size === 0 ? "no parameters are drawn" : `the parameters are ${quotedList(known)}`}`,
            hint:
              near === undefined
                ? 'draw it under "parameters:", or leave a space between literal braces'
                : `did you mean "${near}"?`,
          });
        }
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error;
        diagnostics.push({
          place: source.placeOf(at),
          code: "bad-template",
          message: `${error.message} (line ${error.line} of the text)`,
        });
      }
    }
    const [en, zh] = [found.get("en"), found.get("zh")];
    // A placeholder that is unknown differs too, which would be said twice.
    if (diagnostics.length > before) return;
    if (en !== undefined && zh !== undefined && en.uses.join("\n") !== zh.uses.join("\n")) {
      diagnostics.push({
        place: source.placeOf([...path, "zh"]),
        code: "placeholders-differ",
        message: `Cannot use both languages of this text as they fill in different values: en has ${quotedList(en.uses) || "none"}, zh has ${quotedList(zh.uses) || "none"}`,
      });
    }
  };
  const none: ReadonlySet<string> = new Set();
  check(problem.title, ["title"], none);
  check(problem.statement, ["statement"], names);
  check(problem.solution, ["solution"], names);
  problem.hints.forEach((hint, i) => {
    check(hint, ["hints", i], names);
  });
  for (const misconception of problem.misconceptions)
    check(misconception.says, ["misconceptions", misconception.name, "says"], names);
  if (problem.figure !== null) check(problem.figure.alt, ["figure", "alt"], names);
  for (const spec of problem.functions) {
    check(spec.says, ["functions", spec.name, "says"], none);
    for (const parameter of spec.takes)
      check(parameter.says, ["functions", spec.name, "takes", parameter.name, "says"], none);
    if (spec.judge.kind === "clauses") {
      spec.judge.clauses.forEach((clause, i) => {
        check(clause.says, ["functions", spec.name, "clauses", i, "says"], none);
      });
    }
  }
  problem.groups.forEach((group, g) => {
    check(group.title, ["groups", g, "title"], none);
    group.cases.forEach((one, c) => {
      if (one.says !== null) check(one.says, ["groups", g, "cases", c, "says"], none);
    });
  });
  return diagnostics;
};

/** Where a text fills a name in: texts go over many lines. */
function placeOfPlaceholder(source: Source, path: Path, name: string): Place {
  const start = source.placeOf(path);
  const pattern = new RegExp(`\\{\\{[^{}]*\\b${name}\\b`);
  const lines = source.text.split(/\r\n|\n|\r/);
  for (let line = start.line; line <= lines.length; line++) {
    const skipped = line === start.line ? start.column - 1 : 0;
    const at = lines[line - 1]!.slice(skipped).search(pattern);
    if (at !== -1) return { file: start.file, line, column: skipped + at + 1 };
  }
  return start;
}
