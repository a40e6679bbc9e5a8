import { Odd, type Received } from "./codec.ts";
import { isFunctionBody, isFunctionValue } from "./function-value.ts";
import { printable } from "./printable.ts";
import { isRecord, type Value } from "./value.ts";

const WIDTH = 76;

/** A number as JavaScript writes it, with a true minus zero. */
export function showNumber(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

/** A value on one line, as it could stand in TypeScript; functions by their formula. */
export function showValue(value: Value | Received | undefined): string {
  if (value === undefined) return "undefined";
  if (value instanceof Odd)
    return value.what.includes(" ") || value.what === "undefined"
      ? value.what
      : `${/^[aeiou]/i.test(value.what) ? "an" : "a"} ${value.what}`;
  if (typeof value === "number") return showNumber(value);
  if (isFunctionBody(value)) return `(${value.variables.join(", ")}) ↦ ${value.formula}`;
  if (isFunctionValue(value))
    return `${VIEW_SYMBOLS[value.$function]} with f(${value.body.variables.join(", ")}) = ${value.body.formula}`;
  if (Array.isArray(value)) return `[${value.map((entry: Value) => showValue(entry)).join(", ")}]`;
  if (isRecord(value)) {
    return `{ ${Object.entries(value)
      .map(([name, entry]) => `${printable(name)}: ${showValue(entry)}`)
      .join(", ")} }`;
  }
  return printable(JSON.stringify(value));
}

const VIEW_SYMBOLS = {
  value: "f",
  gradient: "∇f",
  hessian: "∇²f",
  derivative: "f′",
  secondDerivative: "f″",
  hessianVector: "v ↦ ∇²f·v",
} as const;

/**
 * A value as a learner should read it: on one line where it fits, a matrix by rows with aligned columns, a list of
 * records one a line. Long values are cut, and said to be.
 */
export function showBlock(value: Value | Received | undefined, indent = ""): string {
  const text = block(value, indent);
  return text.length > 50 * WIDTH ? `${text.slice(0, 50 * WIDTH)}… (${text.length} characters)` : text;
}

function block(value: Value | Received | undefined, indent: string): string {
  const line = showValue(value);
  if (line.length + indent.length <= WIDTH && !isTable(value)) return line;
  if (isTable(value)) {
    const cells = value.map((row) => row.map((entry) => showNumber(entry)));
    const widths = cells[0]!.map((_, j) => Math.max(...cells.map((row) => row[j]?.length ?? 0)));
    const rows = cells.map((row) => `[${row.map((cell, j) => cell.padStart(widths[j] ?? 0)).join(", ")}]`);
    return clip(rows, indent);
  }
  if (Array.isArray(value))
    return clip(
      value.map((entry: Value) => showValue(entry)),
      indent,
    );
  if (isRecord(value) && !(value instanceof Odd) && !isFunctionBody(value) && !isFunctionValue(value)) {
    const inner = `${indent}  `;
    const fields = Object.entries(value).map(
      ([name, entry]) => `${inner}${printable(name)}: ${block(entry, `${inner}  `)}`,
    );
    return `{\n${fields.join(",\n")}\n${indent}}`;
  }
  return line.length > 20 * WIDTH ? `${line.slice(0, 20 * WIDTH)}… (${line.length} characters)` : line;
}

const MOST_ROWS = 12;

function clip(rows: readonly string[], indent: string): string {
  const shown = rows.length > MOST_ROWS + 1 ? [...rows.slice(0, MOST_ROWS), `… ${rows.length - MOST_ROWS} more`] : rows;
  return `[${shown.join(`,\n${indent} `)}]`;
}

function isTable(value: unknown): value is readonly (readonly number[])[] {
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
