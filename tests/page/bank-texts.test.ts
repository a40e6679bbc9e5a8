import { expect, test } from "vitest";
import { openBank } from "../../grader/definition/bank.ts";
import type { Problem } from "../../grader/definition/problem.ts";
import { signatureText } from "../../grader/handout/signature.ts";
import { markdownToHtml } from "../../grader/page/markdown.ts";
import { LANGUAGES, type Text } from "../../grader/values/language.ts";
import { makeValues } from "../../grader/variant/make-value.ts";
import { fillTexts } from "../../grader/variant/texts.ts";
import { vocabulary } from "../../grader/vocabulary.ts";
import { ROOT } from "../commands/saddlepoint.ts";

const problems = [...openBank(ROOT, vocabulary).problems.values()];

/** Every text of a problem in which formulas may stand, filled with some numbers, by its name. */
function textsOf(problem: Problem): [string, Text][] {
  const parameters = makeValues(problem.parameters, {}, ["texts", problem.id]);
  const filled = (name: string, text: Text): [string, Text] => [name, fillTexts(text, parameters)];
  const signature = (language: "en" | "zh") =>
    problem.functions
      .map((spec) => signatureText(spec, language))
      .flatMap(({ says, latex, returns, parameters, clauses, tolerance }) => [
        says,
        `$${latex}$ ${returns}`,
        ...parameters.map((one) => `$${one.latex}$ ${one.says}`),
        ...clauses,
        tolerance,
      ])
      .join("\n\n");
  return [
    ["title", problem.title],
    filled("statement", problem.statement),
    ["signature", { en: signature("en"), zh: signature("zh") }],
    ...problem.groups.map((group): [string, Text] => [`group ${group.id}`, group.title]),
    ...problem.hints.map((hint, i) => filled(`hint ${i + 1}`, hint)),
    ...problem.misconceptions.map(({ name, says }) => filled(name, says)),
    filled("solution", problem.solution),
  ];
}

test.each(problems.map((problem) => [problem.slug, problem] as const))(
  "every formula of %s is typeset",
  (_, problem) => {
    for (const [name, text] of textsOf(problem)) {
      for (const language of LANGUAGES) {
        let html = "";
        expect(() => {
          html = markdownToHtml(text[language]);
        }, `${name} in ${language}`).not.toThrow();
        // What KaTeX keeps of its source apart, and code, a dollar sign that is left over belongs to a broken formula.
        const seen = html.replace(/<annotation[\s\S]*?<\/annotation>|<code[\s\S]*?<\/code>/g, "");
        expect(seen.match(/.{0,40}\$.{0,40}/)?.[0], `${name} in ${language}`).toBeUndefined();
      }
    }
  },
);
