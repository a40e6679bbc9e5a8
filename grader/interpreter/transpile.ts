import { transformSync } from "oxc-transform";

/** JavaScript made from TypeScript, with the map back. */
export interface Transpiled {
  readonly code: string;
  /** A source map, version 3, as JSON. */
  readonly map: string;
}

/** A syntax error, with where it stands if known; line and column count from 1. */
export interface TranspileError {
  readonly message: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
}

export type TranspileResult =
  | { readonly kind: "transpiled"; readonly transpiled: Transpiled }
  | { readonly kind: "syntax-error"; readonly errors: readonly TranspileError[] };

/**
 * The door to oxc: removes types and lowers what only TypeScript has (enums, namespaces, parameter properties) or what
 * QuickJS does not know yet (`using`, decorators: at the newest target oxc would pass both through).
 */
export function transpile(path: string, source: string): TranspileResult {
  const result = transformSync(path, source, {
    lang: "ts",
    sourceType: "module",
    sourcemap: true,
    target: "es2022",
    decorator: { legacy: true },
  });
  const errors = result.errors.filter((error) => error.severity === "Error");
  if (errors.length > 0) return { kind: "syntax-error", errors: errors.map((error) => locate(error, source)) };
  return { kind: "transpiled", transpiled: { code: result.code, map: JSON.stringify(result.map ?? null) } };
}

function locate(error: { message: string; labels: readonly { start: number }[] }, source: string): TranspileError {
  const offset = error.labels[0]?.start;
  if (offset === undefined) return { message: error.message, line: undefined, column: undefined };
  // oxc counts UTF-8 bytes.
  const before = Buffer.from(source).subarray(0, offset).toString();
  const lines = before.split("\n");
  return { message: error.message, line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}
