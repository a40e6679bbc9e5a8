import { Odd, type Received } from "./codec.ts";
import type { Language } from "./language.ts";

/**
 * The closed vocabulary of types that a signature is written in. A length or size is a number, or a name such as `n`
 * that only tells readers which lengths agree.
 */
export type ValueType =
  | { readonly kind: "number" }
  | { readonly kind: "integer" }
  | { readonly kind: "boolean" }
  | { readonly kind: "text" }
  | { readonly kind: "label"; readonly labels: readonly string[] }
  | { readonly kind: "complex" }
  | { readonly kind: "interval" }
  | { readonly kind: "vector"; readonly length: Size }
  | { readonly kind: "matrix"; readonly rows: Size; readonly columns: Size }
  | { readonly kind: "symmetric"; readonly size: Size }
  | { readonly kind: "tuple"; readonly items: readonly ValueType[] }
  | { readonly kind: "list"; readonly of: ValueType }
  | { readonly kind: "record"; readonly fields: Readonly<Record<string, ValueType>> }
  | { readonly kind: "nullable"; readonly of: ValueType }
  | { readonly kind: "function"; readonly takes: Readonly<Record<string, ValueType>>; readonly returns: ValueType };

export type Size = number | string;

/** Why a received answer is not of its type: where in the answer, what was expected there, and what came. */
export interface Mismatch {
  /** From the answer to the place, e.g. `[0].label`; empty for the answer itself. */
  readonly path: string;
  /** The expected type, as a TypeScript type. */
  readonly expected: string;
  readonly got: Received | undefined;
}

/** The type as TypeScript, as a stub or a solution writes it. Inputs are deeply read-only, answers are not. */
export function typescriptOf(type: ValueType, position: "input" | "answer"): string {
  const readonly = position === "input" ? "readonly " : "";
  const array = (of: string) => (/[|{ ]/.test(of) ? `${readonly}(${of})[]` : `${readonly}${of}[]`);
  switch (type.kind) {
    case "number":
    case "integer":
      return "number";
    case "boolean":
      return "boolean";
    case "text":
      return "string";
    case "label":
      return type.labels.map((label) => JSON.stringify(label)).join(" | ");
    case "complex":
      return `{ ${readonly}re: number; ${readonly}im: number }`;
    case "interval":
      return `{ ${readonly}lo: number; ${readonly}hi: number }`;
    case "vector":
      return `${readonly}number[]`;
    case "matrix":
    case "symmetric":
      return position === "input" ? "readonly (readonly number[])[]" : "number[][]";
    case "tuple":
      return `${readonly}[${type.items.map((item) => typescriptOf(item, position)).join(", ")}]`;
    case "list":
      return array(typescriptOf(type.of, position));
    case "record": {
      const fields = Object.entries(type.fields).map(
        ([name, field]) => `${readonly}${name}: ${typescriptOf(field, position)}`,
      );
      return `{ ${fields.join("; ")} }`;
    }
    case "nullable":
      return `${typescriptOf(type.of, position)} | null`;
    case "function": {
      const takes = Object.entries(type.takes).map(([name, input]) => `${name}: ${typescriptOf(input, "input")}`);
      return `(${takes.join(", ")}) => ${typescriptOf(type.returns, "answer")}`;
    }
  }
}

/** The shape of a type in words that a doc comment can hold, e.g. `n×n, symmetric`; empty where there is none to tell. */
export function shapeOf(type: ValueType, language: Language): string {
  const words = SHAPES[language];
  switch (type.kind) {
    case "vector":
      return words.length(type.length);
    case "matrix":
      return `${type.rows}×${type.columns}${words.byRows}`;
    case "symmetric":
      return `${type.size}×${type.size}${words.symmetric}`;
    case "nullable":
      return shapeOf(type.of, language);
    case "integer":
      return words.integer;
    default:
      return "";
  }
}

const SHAPES = {
  en: { length: (n: Size) => `length ${n}`, byRows: ", by rows", symmetric: ", symmetric", integer: "integer" },
  zh: { length: (n: Size) => `长度 ${n}`, byRows: "，按行存放", symmetric: "，对称", integer: "整数" },
};

/** Whether an argument of this type is an array or a record, which a learner's code could change. */
export function isMutable(type: ValueType): boolean {
  switch (type.kind) {
    case "complex":
    case "interval":
    case "vector":
    case "matrix":
    case "symmetric":
    case "tuple":
    case "list":
    case "record":
      return true;
    case "nullable":
      return isMutable(type.of);
    default:
      return false;
  }
}

/** The set that a type stands for, in LaTeX, e.g. `\mathbb{R}^{n \times n}`. */
export function latexOf(type: ValueType): string {
  switch (type.kind) {
    case "number":
      return "\\mathbb{R}";
    case "integer":
      return "\\mathbb{Z}";
    case "boolean":
      return "\\{\\text{true}, \\text{false}\\}";
    case "text":
      return "\\text{text}";
    case "label":
      return `\\{${type.labels.map((label) => `\\text{${label}}`).join(", ")}\\}`;
    case "complex":
      return "\\mathbb{C}";
    case "interval":
      return "\\{(\\mathit{lo}, \\mathit{hi}) \\in \\overline{\\mathbb{R}}^2\\}";
    case "vector":
      return `\\mathbb{R}^{${type.length}}`;
    case "matrix":
      return `\\mathbb{R}^{${type.rows} \\times ${type.columns}}`;
    case "symmetric":
      return `\\mathrm{Sym}_{${type.size}}(\\mathbb{R})`;
    case "tuple":
      return type.items.map(latexOf).join(" \\times ");
    case "list":
      return `(${latexOf(type.of)})^{*}`;
    case "record":
      return `\\{${Object.entries(type.fields)
        .map(([name, field]) => `\\mathit{${name}}: ${latexOf(field)}`)
        .join(", ")}\\}`;
    case "nullable":
      return `${latexOf(type.of)} \\cup \\{\\text{null}\\}`;
    case "function":
      return `${Object.values(type.takes).map(latexOf).join(" \\times ")} \\to ${latexOf(type.returns)}`;
  }
}

/**
 * Whether a received answer is of a type; the first mismatch if not. Lengths named by letters are not compared: the
 * checker does that against the right answer. `NaN` and infinities are numbers.
 */
export function mismatch(value: Received | undefined, type: ValueType, path = ""): Mismatch | undefined {
  const fail = (): Mismatch => ({ path, expected: typescriptOf(type, "answer"), got: value });
  const isList = Array.isArray(value);
  const each = (items: readonly Received[], of: (index: number) => ValueType): Mismatch | undefined => {
    for (const [i, item] of items.entries()) {
      const found = mismatch(item, of(i), `${path}[${i}]`);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const fields = (expected: Readonly<Record<string, ValueType>>): Mismatch | undefined => {
    if (typeof value !== "object" || value === null || isList || value instanceof Odd) return fail();
    const record = value as { readonly [key: string]: Received };
    for (const [name, field] of Object.entries(expected)) {
      const found = mismatch(Object.hasOwn(record, name) ? record[name] : undefined, field, `${path}.${name}`);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  switch (type.kind) {
    case "number":
      return typeof value === "number" ? undefined : fail();
    case "integer":
      return typeof value === "number" ? undefined : fail();
    case "boolean":
      return typeof value === "boolean" ? undefined : fail();
    case "text":
      return typeof value === "string" ? undefined : fail();
    case "label":
      return typeof value === "string" && type.labels.includes(value) ? undefined : fail();
    case "complex":
      return fields({ re: { kind: "number" }, im: { kind: "number" } });
    case "interval":
      return fields({ lo: { kind: "number" }, hi: { kind: "number" } });
    case "vector":
      return isList ? each(value, () => ({ kind: "number" })) : fail();
    case "matrix":
    case "symmetric":
      return isList
        ? each(value, () => ({ kind: "vector", length: type.kind === "matrix" ? type.columns : type.size }))
        : fail();
    case "tuple":
      return isList && value.length === type.items.length ? each(value, (i) => type.items[i]!) : fail();
    case "list":
      return isList ? each(value, () => type.of) : fail();
    case "record":
      return fields(type.fields);
    case "nullable": {
      const inner = value === null ? undefined : mismatch(value, type.of, path);
      // A deeper mismatch says more; at the top, the whole type with its `null` does.
      return inner?.path === path ? fail() : inner;
    }
    case "function":
      return fail();
  }
}
