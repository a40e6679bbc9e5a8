import { spawnSync } from "node:child_process";
import { transformSync } from "oxc-transform";
import { builtFile } from "../values/built-file.ts";

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

/** Shorter texts cannot nest deeply enough to overflow the stack that threads of the grader have. */
const SHORT = 20_000;
const TRANSPILE_MS = 20_000;
const ADDRESS_SPACE_BYTES = 4 * 1024 ** 3;

/**
 * Transpiles what a stranger wrote. oxc is native code that recurses with the nesting of the text, and computes enums:
 * a long text, or one with an enum, is handed to a process of its own, which may break down or outgrow its memory.
 */
export function transpileStrange(path: string, source: string): TranspileResult {
  if (source.length <= SHORT && !/\benum\b/.test(source)) return transpile(path, source);
  const node = [process.execPath, "--no-warnings", builtFile("interpreter/transpile-alone.js")];
  const limited = hasPrlimit() ? ["prlimit", `--as=${ADDRESS_SPACE_BYTES}`, ...node] : node;
  const { status, stdout } = spawnSync(limited[0]!, limited.slice(1), {
    input: JSON.stringify({ path, source }),
    encoding: "utf8",
    maxBuffer: 32 * 1024 * 1024,
    timeout: TRANSPILE_MS,
    killSignal: "SIGKILL",
    stdio: ["pipe", "pipe", "ignore"],
  });
  if (status === 0) {
    const result = JSON.parse(stdout) as TranspileResult;
    if (result.kind === "syntax-error" || result.transpiled.code.length <= MOST_CODE) return result;
  }
  const message = "This file cannot be compiled: it is nested too deeply, or grows too large";
  return { kind: "syntax-error", errors: [{ message, line: undefined, column: undefined }] };
}

/** What a file may become; an honest one hardly grows. */
const MOST_CODE = 8 * 1024 * 1024;

let prlimit: boolean | undefined;

function hasPrlimit(): boolean {
  prlimit ??= process.platform === "linux" && spawnSync("prlimit", ["--version"], { stdio: "ignore" }).status === 0;
  return prlimit;
}
