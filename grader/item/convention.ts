import { checkerSpec } from "../definition/parse.ts";
import type { CheckerSpec } from "../definition/problem.ts";
import type { Language } from "../values/language.ts";
import { isRecord, isVector, type Value } from "../values/value.ts";

/** What a form needs where a checker leaves a choice: one answer among the right ones, and a sentence that says which. */
export interface Convention {
  readonly says: readonly string[];
  /** Puts an answer, right or wrong, into the form that is asked for. */
  apply(answer: Value): Value;
}

/** The conventions that make an answer unique which its checker accepts in any order or with either sign. */
export function conventionFor({ name, options }: CheckerSpec, key: Value, language: Language, path = ""): Convention {
  const words = WORDS[language];
  switch (name) {
    case "unordered":
      return {
        says: [words.order(path)],
        apply: (answer) => (Array.isArray(answer) ? [...answer].sort(byNumbers) : answer),
      };
    case "upToSign": {
      if (!isVector(key)) return AS_IT_IS;
      const sizes = key.map(Math.abs);
      const pivot = sizes.indexOf(Math.max(...sizes));
      return {
        says: [words.sign(`${path === "" ? "answer" : path}[${pivot}]`)],
        apply: (answer) =>
          isVector(answer) && (answer[pivot] ?? 0) < 0 ? answer.map((entry) => (entry === 0 ? 0 : -entry)) : answer,
      };
    }
    case "symmetric":
      return conventionFor(inner(options.of), key, language, path);
    case "fields": {
      if (!isRecord(key)) return AS_IT_IS;
      const fields = Object.entries(key).map(
        ([field, value]) => [field, conventionFor(inner(options[field]), value, language, `${path}.${field}`)] as const,
      );
      return {
        says: fields.flatMap(([, { says }]) => says),
        apply: (answer) =>
          isRecord(answer)
            ? fields.reduce<Value>(
                (all, [field, { apply }]) =>
                  Object.hasOwn(answer, field) ? { ...(all as object), [field]: apply(answer[field]!) } : all,
                answer,
              )
            : answer,
      };
    }
    default:
      return AS_IT_IS;
  }
}

const AS_IT_IS: Convention = { says: [], apply: (answer) => answer };

const inner = (spec: unknown): CheckerSpec => checkerSpec(spec) ?? { name: "close", options: {} };

/** Far above rounding: numbers nearer than this count as equal when answers are put in order. */
const SAME = 1e-6;

function byNumbers(a: Value, b: Value): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = left[i]! - right[i]!;
    if (Math.abs(difference) > SAME) return difference;
  }
  return 0;
}

function numbersOf(value: Value): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

const WORDS = {
  en: {
    order: (path: string) =>
      `List ${path === "" ? "the items" : `the items of \`${path.slice(1)}\``} by their first number, ascending; where that agrees, by the next.`,
    sign: (path: string) => `Of the two signs give the one with which \`${path.replace(/^\./, "")}\` is positive.`,
  },
  zh: {
    order: (path: string) =>
      `${path === "" ? "各项" : `\`${path.slice(1)}\` 的各项`}按第一个数升序排列；相同时比较下一个数。`,
    sign: (path: string) => `在两种正负号中，取使 \`${path.replace(/^\./, "")}\` 为正的那一个。`,
  },
} satisfies Record<Language, unknown>;
