import type { FunctionSpec } from "../definition/problem.ts";
import type { Language } from "../values/language.ts";
import { latexOf, shapeOf, typescriptOf } from "../values/types.ts";

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
        latex: latexOf(parameter.type),
      };
    }),
    clauses: spec.judge.kind === "clauses" ? spec.judge.clauses.map((clause) => clause.says[language]) : [],
  };
}
