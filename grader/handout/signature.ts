import { CLOSE_DEFAULTS, type CloseOptions } from "../checkers/checkers/close.ts";
import { checkerSpec } from "../definition/parse.ts";
import type { CheckerSpec, FunctionSpec } from "../definition/problem.ts";
import type { Language } from "../values/language.ts";
import { latexOf, shapeOf, typescriptOf, type ValueType } from "../values/types.ts";

/** A function's signature in the forms that stubs and statements need. */
export interface SignatureText {
  readonly name: string;
  readonly says: string;
  /** The parameter list as TypeScript. */
  readonly signature: string;
  readonly type: string;
  readonly declaration: string;
  readonly latex: string;
  readonly returns: string;
  readonly parameters: readonly { readonly name: string; readonly says: string; readonly latex: string }[];
  readonly clauses: readonly string[];
  /** How answers are compared; empty where they need not be, or are labels. */
  readonly tolerance: string;
}

/** Writes a function's signature out in one language. */
export function signatureText(spec: FunctionSpec, language: Language): SignatureText {
  const signature = spec.takes
    .map((parameter) => `${parameter.name}${parameter.optional ? "?" : ""}: ${typescriptOf(parameter.type, "input")}`)
    .join(", ");
  const type = typescriptOf(spec.returns, "answer");
  return {
    name: spec.name,
    says: spec.says[language],
    signature,
    type,
    declaration: `export function ${spec.name}(${signature}): ${type}`,
    latex: latexOf(spec.returns),
    returns: spec.returnsSays?.[language] ?? "",
    parameters: spec.takes.map((parameter) => {
      const shape = shapeOf(parameter.type, language);
      return {
        name: parameter.name,
        says: `${parameter.says[language]}${shape === "" ? "" : language === "zh" ? `（${shape}）` : ` (${shape})`}${parameter.optional ? (language === "zh" ? "，可省略" : ", optional") : ""}`,
        latex: `${parameter.type.kind === "function" ? ":" : "\\in"} ${latexOf(parameter.type)}`,
      };
    }),
    tolerance:
      spec.judge.kind === "checker" && holdsNumbers(spec.returns)
        ? toleranceText(spec.judge.checker, spec.returns, language)
        : "",
    clauses: spec.judge.kind === "clauses" ? spec.judge.clauses.map((clause) => clause.says[language]) : [],
  };
}

/** Whether comparing an answer of this type can be a matter of rounding. */
function holdsNumbers(type: ValueType): boolean {
  switch (type.kind) {
    case "label":
    case "boolean":
    case "integer":
    case "text":
      return false;
    case "record":
      return Object.values(type.fields).some(holdsNumbers);
    case "tuple":
      return type.items.some(holdsNumbers);
    case "list":
    case "nullable":
      return holdsNumbers(type.of);
    default:
      return true;
  }
}

/** How answers are compared, in words. */
function toleranceText(checker: CheckerSpec, type: ValueType, language: Language): string {
  return (language === "zh" ? "比较方式：" : "compared: ") + describeChecker(checker, type, language);
}

function describeChecker({ name, options }: CheckerSpec, type: ValueType, language: Language): string {
  const zh = language === "zh";
  const inner = type.kind === "nullable" || type.kind === "list" ? type.of : type;
  if (type.kind === "nullable") return describeChecker({ name, options }, inner, language);
  switch (name) {
    case "close": {
      const { relative = CLOSE_DEFAULTS.relative, absolute = CLOSE_DEFAULTS.absolute } = options as CloseOptions;
      const scale = holdsEntries(type) ? (zh ? "（按最大元素计）" : " (of the largest entry)") : "";
      const parts = [
        relative > 0
          ? zh
            ? `相对误差不超过 ${showSmall(relative)}${scale}`
            : `a relative error of ${showSmall(relative)}${scale}`
          : "",
        absolute > 0
          ? zh
            ? `绝对误差不超过 ${showSmall(absolute)}`
            : `an absolute error of ${showSmall(absolute)}`
          : "",
      ].filter((part) => part !== "");
      return (zh ? "" : "within ") + parts.join(zh ? "，或" : " or ");
    }
    case "exact":
      return zh ? "必须完全相等" : "exactly";
    case "unordered":
      return (
        (zh ? "顺序不限；各项" : "in any order; each item ") + describeChecker(nested(options.of), inner, language)
      );
    case "upToSign":
      return (zh ? "正负号不限；" : "up to sign; ") + describeChecker(nested(options.of), type, language);
    case "symmetric":
      return (zh ? "必须对称；" : "symmetric; ") + describeChecker(nested(options.of), type, language);
    case "fields": {
      const fields = type.kind === "record" ? type.fields : {};
      return Object.entries(options)
        .map(([field, of]) => `\`${field}\` ${describeChecker(nested(of), fields[field] ?? type, language)}`)
        .join(zh ? "；" : "; ");
    }
    default:
      throw new TypeError(`Cannot describe the checker "${name}"`);
  }
}

/** Powers of ten as they are written by hand: 1e-6 instead of 0.000001. */
function showSmall(value: number): string {
  return value < 1e-3 ? value.toExponential() : String(value);
}

function holdsEntries(type: ValueType): boolean {
  if (type.kind === "record") return Object.values(type.fields).some(holdsEntries);
  return ["vector", "matrix", "symmetric", "list", "tuple"].includes(type.kind);
}

function nested(of: unknown): CheckerSpec {
  return checkerSpec(of) ?? { name: "close", options: {} };
}
