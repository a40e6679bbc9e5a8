import { type Helper, render } from "../definition/template.ts";
import { isFunctionBody } from "../values/function-value.ts";
import type { Language, Text } from "../values/language.ts";
import { joinChinese } from "../values/plain-math.ts";
import { showNumber, showValue } from "../values/show.ts";
import { isMatrix, isRecord, type Scope, type Value } from "../values/value.ts";

/** A value in LaTeX, without dollar signs: a list as a tuple, a matrix by rows. */
export function latexOfValue(value: Value): string {
  if (typeof value === "number") {
    if (Number.isNaN(value)) return "\\text{NaN}";
    if (!Number.isFinite(value)) return value > 0 ? "\\infty" : "-\\infty";
    const [mantissa, exponent] = showNumber(value).split("e");
    return exponent === undefined ? mantissa! : `${mantissa} \\cdot 10^{${Number(exponent)}}`;
  }
  if (isMatrix(value))
    return `\\begin{pmatrix} ${value.map((row) => row.map(latexOfValue).join(" & ")).join(" \\\\ ")} \\end{pmatrix}`;
  if (Array.isArray(value)) return `(${value.map((entry: Value) => latexOfValue(entry)).join(", ")})`;
  if (isFunctionBody(value)) return value.formula.replaceAll("*", " ");
  if (isRecord(value))
    return `\\{${Object.entries(value)
      .map(([name, entry]) => `\\mathit{${name}}: ${latexOfValue(entry)}`)
      .join(", ")}\\}`;
  return `\\text{${String(value)}}`;
}

const HELPERS: Readonly<Record<string, Helper>> = {
  math: (value) => latexOfValue(value as Value),
  show: (value) => showValue(value as Value),
  signed: (value) => signed(value as number),
};

/** A number as a further term of a sum: `+ 3` or `- 3`. */
function signed(value: number): string {
  return `${value < 0 ? "-" : "+"} ${latexOfValue(Math.abs(value))}`;
}

/** The spaces that a template needs between its own braces and those of LaTeX: `10^{ -5 }`. */
const SPACED_GROUP = /(?<=[\^_}]|\\[a-z]+)\{ (-?[\w.]+) \}/g;

/** Fills the parameters into an author's text. */
export function fillText(text: Text, parameters: Scope, language: Language): string {
  const filled = render(text[language], parameters, HELPERS).replace(SPACED_GROUP, "{$1}");
  return language === "zh" ? joinChinese(filled) : filled;
}

/** The same in every language. */
export function fillTexts(text: Text, parameters: Scope): Text {
  return { en: fillText(text, parameters, "en"), zh: fillText(text, parameters, "zh") };
}
