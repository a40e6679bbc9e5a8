import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { makeVariant } from "../../grader/certificate/make-variant.ts";
import { openPrograms } from "../../grader/certificate/programs.ts";
import { openBank } from "../../grader/definition/bank.ts";
import { isMine } from "../../grader/definition/problem.ts";
import { javaScript } from "../../grader/item/formats/moodle-coderunner.ts";
import { moodleXml } from "../../grader/item/formats/moodle-xml.ts";
import { makeItem } from "../../grader/item/item.ts";
import type { ItemFiles, ItemOutput } from "../../grader/item/item-format.ts";
import { keylessSeeds } from "../../grader/variant/variant.ts";
import { vocabulary } from "../../grader/vocabulary.ts";
import { ROOT } from "../commands/saddlepoint.ts";
import { moodleQuestions, textOf } from "./moodle.ts";

const OUTPUT: ItemOutput = { language: "en", title: "Bank", code: "coderunner", keySheet: false };
const IDS = ["u4-dynamics/gd-stability-interval", "u4-dynamics/heavy-ball-spectrum", "u5-conditioning/condition-rate"];
const bank = openBank(ROOT, vocabulary, [
  ...IDS,
  "u1-derivatives/hessian-vector-product",
  "u2-definiteness/cx-sdd-definite",
]);

async function questionOf(id: string) {
  const problem = bank.problems.get(id)!;
  const solutions = bank.solutions.get(id)!;
  const programs = await openPrograms(problem, solutions, "native");
  const certified = makeVariant(programs, keylessSeeds("1"));
  const item = makeItem(certified, programs.canary, { language: "en", code: true });
  const question = moodleQuestions(moodleXml.write([item], OUTPUT) as ItemFiles).at(-1);
  return { problem, solutions, item, question, parameters: certified.variant.parameters };
}

/** Twig as far as the template needs it, then Node, then Moodle's comparison of texts: which tests pass. */
// biome-ignore lint/suspicious/noExplicitAny: XML as it comes
function passed(question: any, code: string): boolean[] {
  const cases = [question.testcases.testcase].flat();
  const [head, loop] = question.template.split("{% for TEST in TESTCASES %}") as [string, string];
  const body = loop.slice(0, loop.indexOf("{% endfor %}"));
  const tests = cases.map((one, i) => {
    const [before, after] = body.split("{% if not loop.last %}") as [string, string];
    const [separator, rest] = after.split("{% endif %}") as [string, string];
    return (
      before.replace("{{ TEST.testcode }}", () => textOf(one.testcode)) + (i < cases.length - 1 ? separator : "") + rest
    );
  });
  const program = head.replace("{{ STUDENT_ANSWER }}", () => code) + tests.join("\n");
  expect(program).not.toMatch(/\{\{|\{%|\{#/);
  const out = execFileSync(process.execPath, ["-e", program], { encoding: "utf8" });
  const splitter = /^\|(.*)\|ms$/s.exec(question.testsplitterre)![1]!;
  const texts = out.split(new RegExp(splitter.replace("\\n", "\n"), "ms"));
  return cases.map((one, i) => texts[i]?.trimEnd() === textOf(one.expected).trimEnd());
}

describe("CodeRunner", () => {
  test.each(IDS)(
    "accepts right solutions of %s, and none of its misconceptions",
    async (id) => {
      const { problem, solutions, question, parameters } = await questionOf(id);
      expect(question["@type"]).toBe("coderunner");
      const own = problem.functions.filter(isMine).map(({ name }) => name);
      // Files of the bank are passed the parameters; a learner's own numbers stand in their code.
      const asLearner = (source: string) =>
        javaScript(source).replace(/^const /gm, "var ") +
        own.map((name) => `\n{ const f = ${name}; ${name} = () => f(${JSON.stringify(parameters)}); }`).join("");
      for (const { text, path } of solutions.byVerdict.accepted)
        expect(passed(question, asLearner(text)), path).not.toContain(false);
      for (const { text, path } of solutions.byVerdict["wrong-answer"])
        expect(passed(question, asLearner(text)), path).toContain(false);
      expect(passed(question, question.answerpreload)).toContain(false);
      expect(question.allornothing).toBe("1");
    },
    60_000,
  );

  test("keeps right answers out of what runs, and hidden inputs out of what is shown", async () => {
    const { question } = await questionOf("u4-dynamics/heavy-ball-spectrum");
    const shown = question.testcases.testcase.map((one: { display: unknown }) => textOf(one.display));
    expect(new Set(shown)).toEqual(new Set(["SHOW", "HIDE"]));
    expect(question.template).not.toContain("expected");
    expect(textOf(question.questiontext)).toContain("leave the types out");
    expect(question.answerpreload).not.toContain("export");
  });

  test.each([
    ["functions as arguments", "u1-derivatives/hessian-vector-product"],
    ["any witness", "u2-definiteness/cx-sdd-definite"],
  ])("leaves to essays what texts cannot compare, and says so: %s", async (_why, id) => {
    const { question, item, problem } = await questionOf(id);
    expect(question["@type"]).toBe("essay");
    expect(moodleXml.remarks!([item], OUTPUT)).toEqual([
      `Asked for as essays, as CodeRunner can only compare texts: ${problem.slug}`,
    ]);
  });
});
