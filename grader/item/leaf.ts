import { compareAnswer } from "../checkers/compare.ts";
import { checkerSpec } from "../definition/parse.ts";
import type { CheckerSpec } from "../definition/problem.ts";
import { LANGUAGES, type Language } from "../values/language.ts";
import type { ValueType } from "../values/types.ts";
import type { Value } from "../values/value.ts";

/** From an answer to a part of it. */
export type Step = string | number;
export type Path = readonly Step[];

/** What a form can ask for at one place of an answer; `null` stands for an answer where others have none. */
export type Leaf = { readonly path: Path; readonly options: readonly string[] | null };

/** Where an answer's numbers and labels stand. */
export function leavesOf(type: ValueType, value: Value, path: Path, language: Language): Leaf[] | undefined {
  const all = (parts: readonly (Leaf[] | undefined)[]) =>
    parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part!);
  const numbers = (keys: readonly Step[]) =>
    all(keys.map((key) => leavesOf({ kind: "number" }, at(value, [key])!, [...path, key], language)));
  switch (type.kind) {
    case "number":
    case "integer":
      if (Number.isFinite(value)) return [{ path, options: null }];
      return [{ path, options: [WORDS[language].finite, ...SPECIAL] }];
    case "boolean":
      return [{ path, options: ["true", "false"] }];
    case "label":
      return [{ path, options: type.labels }];
    case "nullable":
      return value === null
        ? [{ path, options: ["null", WORDS[language].some] }]
        : leavesOf(type.of, value, path, language);
    case "complex":
      return numbers(["re", "im"]);
    case "interval":
      return numbers(["lo", "hi"]);
    case "vector":
      return numbers((value as readonly number[]).map((_, i) => i));
    case "matrix":
    case "symmetric":
      return all(
        (value as readonly (readonly number[])[]).flatMap((row, i) =>
          row.flatMap((entry, j) =>
            // Below the diagonal nothing new is asked.
            type.kind === "symmetric" && j < i ? [] : [leavesOf({ kind: "number" }, entry, [...path, i, j], language)],
          ),
        ),
      );
    case "tuple":
      return all(type.items.map((item, i) => leavesOf(item, at(value, [i])!, [...path, i], language)));
    case "list":
      return all((value as readonly Value[]).map((item, i) => leavesOf(type.of, item, [...path, i], language)));
    case "record":
      return all(
        Object.entries(type.fields).map(([name, field]) =>
          leavesOf(field, at(value, [name])!, [...path, name], language),
        ),
      );
    case "text":
    case "function":
      return undefined;
  }
}

/** What an option says that is no value of its own: these show that others are possible. */
const WORDS = {
  en: { finite: "a finite number", some: "not null" },
  zh: { finite: "有限数", some: "不是 null" },
} satisfies Record<Language, unknown>;

const SPECIAL = ["Infinity", "-Infinity", "NaN"] as const;

/** The option that a value stands for. */
export function optionOf(value: Value, options: readonly string[]): string | undefined {
  const text = String(value);
  if (options.includes(text)) return text;
  const other = LANGUAGES.flatMap((language) => Object.values(WORDS[language]));
  return options.find((option) => other.includes(option));
}

/**
 * The largest error that a checker accepts at one number of an answer. Checkers say it themselves of an answer with
 * `NaN` there.
 */
export function toleranceAt({ name, options }: CheckerSpec, answer: Value, path: Path): number {
  const inner = (spec: unknown) => checkerSpec(spec) ?? { name: "close", options: {} };
  const [step, ...rest] = path;
  if (name === "unordered") return toleranceAt(inner(options.of), at(answer, [step!])!, rest);
  if (name === "fields") return toleranceAt(inner(options[step!]), at(answer, [step!])!, rest);
  const { difference } = compareAnswer({ name, options }, withNaN(answer, path), answer);
  if (difference?.kind !== "number")
    throw new TypeError(`Cannot tell the tolerance of the checker "${name}" at ${pathText(path)}`);
  return difference.tolerance;
}

/** A part of an answer; `undefined` where there is none. */
export function at(value: Value, path: Path): Value | undefined {
  return path.reduce<Value | undefined>(
    (part, step) =>
      typeof part === "object" && part !== null && Object.hasOwn(part, step)
        ? (part as Record<Step, Value>)[step]
        : undefined,
    value,
  );
}

function withNaN(value: Value, [step, ...rest]: Path): Value {
  if (step === undefined) return Number.NaN;
  if (Array.isArray(value)) return value.map((entry: Value, i) => (i === step ? withNaN(entry, rest) : entry));
  const record = value as { readonly [name: string]: Value };
  return { ...record, [step]: withNaN(record[step]!, rest) };
}

export function pathText(path: Path): string {
  return path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("");
}
