import { Odd, type Received } from "./codec.ts";
import { type FunctionValue, isFunctionBody, isFunctionValue } from "./function-value.ts";
import type { Language } from "./language.ts";
import { printable } from "./printable.ts";
import { isRecord, type Value } from "./value.ts";

const WIDTH = 76;

/** A number as JavaScript writes it, with a true minus zero. */
export function showNumber(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

/** A value on one line, as it could stand in TypeScript; functions by their formula. */
export function showValue(value: Value | Received | undefined, language: Language = "en"): string {
  const words = WORDS[language];
  if (value === undefined) return "undefined";
  if (value instanceof Odd)
    return value.what.includes(" ") || value.what === "undefined" ? value.what : words.odd(value.what);
  if (typeof value === "number") return showNumber(value);
  if (isFunctionBody(value)) return `(${value.variables.join(", ")}) ↦ ${value.formula}`;
  if (isFunctionValue(value)) {
    const formula = formulaOf("f", value);
    return value.$function === "value" ? formula : words.view(VIEW_SYMBOLS[value.$function], formula);
  }
  if (Array.isArray(value)) return `[${value.map((entry: Value) => showValue(entry, language)).join(", ")}]`;
  if (isRecord(value)) {
    return `{ ${Object.entries(value)
      .map(([name, entry]) => `${printable(name)}: ${showValue(entry, language)}`)
      .join(", ")} }`;
  }
  return printable(JSON.stringify(value));
}

const VIEW_SYMBOLS = {
  gradient: "∇f",
  hessian: "∇²f",
  derivative: "f′",
  secondDerivative: "f″",
  hessianVector: "v ↦ ∇²f·v",
} as const;

const WORDS = {
  en: {
    odd: (what: string) => `${/^[aeiou]/i.test(what) ? "an" : "a"} ${what}`,
    view: (symbol: string, formula: string) => `${symbol}, where ${formula}`,
    more: (count: number) => `… ${count} more`,
    cut: (length: number) => `… (${length} characters)`,
  },
  zh: {
    odd: (what: string) => what,
    view: (symbol: string, formula: string) => `${symbol}，其中 ${formula}`,
    more: (count: number) => `……另有 ${count} 项`,
    cut: (length: number) => `……（共 ${length} 个字符）`,
  },
} satisfies Record<Language, unknown>;

function formulaOf(name: string, { body }: FunctionValue): string {
  return `${name}(${body.variables.join(", ")}) = ${body.formula}`;
}

/** An argument of a call under its name: a function of which the learner gets the values, as its formula. */
export function showArgument(name: string, value: Value | FunctionValue, language: Language): string {
  if (isFunctionValue(value) && value.$function === "value") return formulaOf(name, value);
  return `${name} = ${showBlock(value as Value, " ".repeat(name.length + 3), language)}`;
}

/**
 * A value as a learner should read it: on one line where it fits, a matrix by rows with aligned columns, a list of
 * records one a line. Long values are cut, and said to be.
 *
 * @param indent As wide as what stands before the value on its first line.
 */
export function showBlock(value: Value | Received | undefined, indent = "", language: Language = "en"): string {
  const text = block(value, indent, language);
  return text.length > 50 * WIDTH ? `${text.slice(0, 50 * WIDTH)}… (${text.length})` : text;
}

function block(value: Value | Received | undefined, indent: string, language: Language): string {
  const line = showValue(value, language);
  if (line.length + indent.length <= WIDTH && !isTable(value)) return line;
  const words = WORDS[language];
  if (isTable(value)) {
    return clip(
      alignedRows(value).map((row) => `[${row.join(", ")}]`),
      indent,
      words.more,
    );
  }
  if (Array.isArray(value)) {
    const rows = value.map((entry: Value) => showValue(entry, language));
    return clip(rows, indent, words.more);
  }
  if (isRecord(value) && !(value instanceof Odd) && !isFunctionBody(value) && !isFunctionValue(value)) {
    const inner = `${indent}  `;
    const fields = Object.entries(value).map(
      ([name, entry]) =>
        `${inner}${printable(name)}: ${block(entry, `${inner}${" ".repeat(name.length + 2)}`, language)}`,
    );
    return `{\n${fields.join(",\n")}\n${indent}}`;
  }
  return line.length > 20 * WIDTH ? `${line.slice(0, 20 * WIDTH)}${words.cut(line.length)}` : line;
}

/** The entries of a matrix as text, columns aligned at the decimal points. */
function alignedRows(table: readonly (readonly number[])[]): string[][] {
  const cells = table.map((row) => row.map((entry) => showNumber(entry)));
  const before = (cell: string) => /[.e]/.exec(cell)?.index ?? cell.length;
  const columns = cells[0]!.map((_, j) => cells.map((row) => row[j]!));
  const left = columns.map((column) => Math.max(...column.map(before)));
  const width = columns.map((column, j) => Math.max(...column.map((cell) => left[j]! - before(cell) + cell.length)));
  return cells.map((row) => row.map((cell, j) => (" ".repeat(left[j]! - before(cell)) + cell).padEnd(width[j]!)));
}

/** Rows of a long list or matrix that are shown before it is cut. */
export const MOST_ROWS = 12;

function clip(rows: readonly string[], indent: string, more: (count: number) => string): string {
  const shown = rows.length > MOST_ROWS + 1 ? [...rows.slice(0, MOST_ROWS), more(rows.length - MOST_ROWS)] : rows;
  return `[${shown.join(`,\n${indent} `)}]`;
}

/** Whether a value is a matrix of numbers with more than one row, which is shown row by row. */
export function isTable(value: unknown): value is readonly (readonly number[])[] {
  return (
    Array.isArray(value) &&
    value.length > 1 &&
    value.every(
      (row) =>
        Array.isArray(row) &&
        row.length > 0 &&
        row.length === (value[0] as unknown[]).length &&
        row.every((entry) => typeof entry === "number"),
    )
  );
}
