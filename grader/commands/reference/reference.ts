import { CHECKER_EXAMPLES } from "../../checkers/examples.ts";
import { CODES } from "../../definition/codes.ts";
import { FUNCTION_WORDS } from "../../definition/functions.ts";
import { TEXT_HELPERS } from "../../definition/rules/texts.ts";
import { problemSchema } from "../../definition/schema.ts";
import type { JsonSchema, Word } from "../../definition/vocabulary.ts";
import { figures } from "../../handout/figures/index.ts";
import { CONSTANT_NAMES } from "../../values/expression.ts";
import { FUNCTION_VIEWS } from "../../values/function-value.ts";
import { showValue } from "../../values/show.ts";
import { typescriptOf } from "../../values/types.ts";
import { generators } from "../../variant/generators/index.ts";
import { makeRng } from "../../variant/rng.ts";
import { vocabulary } from "../../vocabulary.ts";
import { markdownTable, print } from "../terminal.ts";
import { type KeyRow, rowsOf, typeOf } from "./schema-rows.ts";
import { TYPE_EXAMPLES } from "./type-examples.ts";

/** `saddlepoint reference`: everything that a problem file may say, from the code that reads it. */
export function reference(): void {
  print(referencePage());
}

/** The page `problems/REFERENCE.md`. */
export function referencePage(): string {
  const schema = problemSchema(vocabulary);
  const defs = schema.$defs as Readonly<Record<string, JsonSchema>>;
  return [
    '<!-- Printed by "saddlepoint reference": change the code that it comes from, then "npm run reference" -->',
    "# Reference: everything a problem file may say",
    "For whoever writes problems; [GUIDE.md](GUIDE.md) shows how one comes about. Words in *italics* have a part of their own on this page. ● marks what must be there. Every example here is carried out by a test.",
    "## Keys of a problem",
    keyTable(rowsOf(schema)),
    "### *text*",
    keyTable(rowsOf(defs.text!)),
    `${String(defs.text!.description)}. A text may fill in parameters: \`{{name}}\`, a part of a record \`{{name.field}}\`, and with a helper ${TEXT_HELPERS.map((name) => `\`{{${name} name}}\``).join(", ")}.`,
    "### *function*",
    keyTable(rowsOf(defs.function!)),
    `What the learner's code may call of a given function (\`arguments: { grad: { gradient: f } }\`): ${FUNCTION_VIEWS.map((view) => `\`${view}\``).join(", ")}.`,
    "### *group*",
    keyTable(rowsOf(defs.group!)),
    "### *case*",
    keyTable(rowsOf(defs.case!)),
    "## Types",
    "The *type* of an argument or an answer, what learners see of it in TypeScript, and a value.",
    markdownTable([
      ["in YAML", "an argument's TypeScript", "a value"],
      ...TYPE_EXAMPLES.map(({ yaml, type, value }) => [
        `\`${yaml}\``,
        `\`${typescriptOf(type, "input")}\``,
        value === undefined ? "" : `\`${showValue(value)}\``,
      ]),
    ]),
    "## Values",
    'A *value* under `parameters:` or `given:` is a literal, an *expression* `"= …"` over the names above it, or a mapping with one of these keys: `value`, `function`, `polynomial_function`, `quadratic_function`, `record`, `repeat`, or a generator. Any option of a generator may be an expression: `max: "= n"`.',
    ...makers(defs.value!),
    "## Generators",
    ...Object.entries(generators)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, { summary, example, options, draw }]) => [
        `### \`${name}\``,
        `${summary}.`,
        keyTable(rowsOf(JSON.parse(JSON.stringify(options)) as JsonSchema)),
        fence("yaml", `x: { ${name}: ${flow(example)} }`),
        `For one: \`${cut(showValue(draw(makeRng(["reference", name, 1]), example as never)))}\``,
      ]),
    "## Checkers",
    "How an answer is compared with the reference's: `checker:` of a function.",
    ...Object.entries(vocabulary.checkers).flatMap(([name, word]) => [
      `### \`${name}\``,
      `${word.summary}.`,
      optionTable(word),
      markdownTable([
        ["checker", "right", "answer", "counts"],
        ...CHECKER_EXAMPLES[name]!.map(({ checker, right, answer, accepted }) => [
          `\`${flow(checker)}\``,
          `\`${showValue(right)}\``,
          `\`${showValue(answer)}\``,
          accepted ? "✓" : "✗",
        ]),
      ]),
    ]),
    "## Figures",
    "A picture of the learner's own numbers: `figure:` with `kind`, `data` as expressions over the parameters and over what stands above them in `data`, and `alt`.",
    ...Object.entries(figures).flatMap(([name, { example }]) => [
      `### \`${name}\``,
      `${vocabulary.figures[name]!.summary}.`,
      optionTable(vocabulary.figures[name]!),
      fence("text", `data as drawn: ${cut(flow(example))}`),
    ]),
    "## Expressions",
    "`+ - * / ^ %`, `.*` entry by entry, comparisons, `and or not`, `c ? a : b`, lists `[1, 2]`, `v[0]` (from 0), `r.field`, text in double quotes. `*` is the matrix product; `+ - /` work entry by entry, and with a number on every entry. " +
      `Constants: ${CONSTANT_NAMES.map((name) => `\`${name}\``).join(", ")}.`,
    markdownTable([
      ["function", "what it computes", "example", "comes to"],
      ...Object.entries(FUNCTION_WORDS).map(([name, { takes, says, example }]) => [
        `\`${name}(${takes})\``,
        says,
        `\`${example[0]}\``,
        `\`${showValue(example[1])}\``,
      ]),
    ]),
    "## Diagnostics",
    "What is wrong with a problem comes with file, line and column, and one of these codes.",
    ...Object.entries(CODES).flatMap(([title, codes]) => [
      `### ${title}`,
      markdownTable([["code", "what is wrong"], ...Object.entries(codes).map(([code, says]) => [`\`${code}\``, says])]),
    ]),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** The values that are neither literals nor drawn by a generator. */
function makers(value: JsonSchema): string[] {
  const oneOf = (value.anyOf as JsonSchema[]).find((branch) => branch.properties !== undefined)!;
  const properties = oneOf.properties as Readonly<Record<string, JsonSchema>>;
  return Object.entries(properties)
    .filter(([name]) => !(name in vocabulary.generators))
    .flatMap(([name, schema]) => [
      `### \`${name}\``,
      `${String(schema.description)}.`,
      schema.properties === undefined ? "" : keyTable(rowsOf(schema)),
      fence("yaml", MAKER_EXAMPLES[name]!),
    ]);
}

/** Each is read by a test as part of a problem. */
export const MAKER_EXAMPLES: Readonly<Record<string, string>> = {
  value: "start: { value: { x: 1, y: 2 } }",
  function: 'f: { function: { variables: [x, y], formula: "(x^2 + y - a)^2" } } # a is drawn above',
  polynomial_function: 'f: { polynomial_function: { variables: [x, y], terms: "= p.terms" } } # p: { polynomial2d: … }',
  quadratic_function: 'f: { quadratic_function: { matrix: "= H", linear: "= b" } }',
  record: 'box: { record: { lo: { integer: { min: 0, max: 3 } }, hi: "= lo + 2" } }',
  repeat: 'rows: { repeat: { count: 3, of: { integer: { min: 1, max: "= index + 1" } } } }',
};

function optionTable({ options }: Word): string {
  if (options.properties !== undefined) return keyTable(rowsOf(options));
  const others = options.additionalProperties;
  return typeof others === "object" && others !== null
    ? `Options: names of your own, each with a ${typeOf(others as JsonSchema)}.`
    : "";
}

function keyTable(rows: readonly KeyRow[]): string {
  if (rows.length === 0) return "No options.";
  return markdownTable([
    ["key", "", "takes", "meaning"],
    ...rows.map(({ key, type, required, says }) => [
      `\`${key}\``,
      required ? "●" : "",
      type,
      says.replaceAll("<", "\\<"),
    ]),
  ]);
}

/** A value as YAML on one line. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, entry]) => `${key}: ${flow(entry)}`);
    return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
  }
  if (typeof value === "string") return /^[A-Za-z][\w-]*$/.test(value) ? value : JSON.stringify(value);
  return String(value);
}

const cut = (text: string) => (text.length <= 160 ? text : `${text.slice(0, 160)} …`);

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
