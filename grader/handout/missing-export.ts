import type { Text } from "../values/language.ts";
import type { Program } from "./load-program.ts";

/**
 * Why a function cannot be called: what the file exports instead, as far as that can be told. Names are how the grader
 * finds functions, and the mistakes with them are few.
 *
 * @param wanted All the functions that the problem asks for.
 */
export function explainMissing(
  program: Program & { kind: "loaded" },
  name: string,
  slug: string,
  wanted: readonly string[],
): Text {
  const { exports, source } = program;
  const file = `src/${slug}.ts`;
  const found = exports[name];
  if (found !== undefined) {
    const what = typeof found;
    return {
      en: `${file} exports "${name}", but it is of type ${what}, not a function`,
      zh: `${file} 导出的“${name}”不是函数，而是 ${what}`,
    };
  }
  if (typeof exports.default === "function" && (exports.default.name === name || exports.default.name === "default"))
    return {
      en: `${file} exports its function as default: write "export function ${name}" instead`,
      zh: `${file} 把函数作为默认导出：请改写为“export function ${name}”`,
    };
  // The text only helps to choose words: a comment that looks like a declaration does no harm.
  if (new RegExp(`^\\s*(?:async\\s+)?(?:function\\*?|const|let|var)\\s+${name}\\b`, "m").test(source))
    return {
      en: `"${name}" is in ${file}, but is not exported: write "export" before it`,
      zh: `${file} 中有“${name}”，但没有导出：请在它前面写上 export`,
    };
  const renamed = Object.keys(exports).filter(
    (other) => typeof exports[other] === "function" && !wanted.includes(other),
  );
  const [only] = renamed;
  if (renamed.length === 1 && only !== undefined)
    return {
      en: `${file} does not export the function "${name}". It exports "${only}": if that is the same function, give it its name back`,
      zh: `${file} 没有导出函数“${name}”，但导出了“${only}”：如果是同一个函数，请把名称改回来`,
    };
  return {
    en: `${file} does not export the function "${name}": it must be named and exported as in the stub`,
    zh: `${file} 没有导出函数“${name}”：名称和 export 必须与模板一致`,
  };
}
