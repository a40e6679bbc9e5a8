import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { codeFrame } from "../values/code-frame.ts";
import type { Text } from "../values/language.ts";
import { printable } from "../values/printable.ts";
import { loadInTime } from "./time-limit.ts";

/** A learner's file as loaded, or why it is not. */
export type Program =
  | { readonly kind: "loaded"; readonly exports: Readonly<Record<string, unknown>>; readonly source: string }
  | { readonly kind: "not-loaded"; readonly says: Text };

/** Loads a learner's file; whatever is wrong with it is told in words, with the line it is about. */
export async function loadProgram(root: string, slug: string, load: () => Promise<object>): Promise<Program> {
  const path = `src/${slug}.ts`;
  if (!existsSync(join(root, path))) return { kind: "not-loaded", says: both((words) => words.missing(path)) };
  try {
    const exports = (await loadInTime(load)) as Readonly<Record<string, unknown>>;
    return { kind: "loaded", exports, source: readFileSync(join(root, path), "utf8") };
  } catch (error) {
    return { kind: "not-loaded", says: explain(error, root) };
  }
}

/** Why loading failed: what the bundler or the code itself threw, without frames that are not the learner's. */
function explain(error: unknown, root: string): Text {
  const message = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  const syntax = /\[PARSE_ERROR\] ?(?:Error: ?)?([^\n]*)[\s\S]*?\[ ?(\S.*?):(\d+):(\d+) ?\]/.exec(message);
  if (syntax !== null) {
    const [, said = "", file = "", line, column] = syntax;
    const at = place(root, file, Number(line), Number(column));
    return both((words) => `${words.syntax(printable(said))}\n${at}`);
  }
  const module = /^Cannot find (module|package) '([^']*)'/.exec(message);
  if (module !== null) {
    const [, kind, name = ""] = module;
    return both((words) => (kind === "package" ? words.packages(printable(name)) : words.noFile(printable(name))));
  }
  const at = thrownAt(error, root);
  const name = error instanceof Error ? error.name : typeof error;
  return both(
    (words) => `${words.topLevel(printable(`${name}: ${message.split("\n")[0]}`))}${at === undefined ? "" : `\n${at}`}`,
  );
}

/** Where in the learner's own files something was thrown, with the line and a caret; nothing when that is unknown. */
export function thrownAt(error: unknown, root: string): string | undefined {
  if (!(error instanceof Error) || typeof error.stack !== "string") return undefined;
  const source = `${plainPath(root)}/src/`;
  for (const line of error.stack.split("\n")) {
    const found = /^\s+at (?:.*? \()?(.+):(\d+):(\d+)\)?$/.exec(line);
    if (found === null) continue;
    const path = plainPath(found[1]!);
    if (path.startsWith(source))
      return place(root, path.slice(source.length - "src/".length), Number(found[2]), Number(found[3]));
  }
  return undefined;
}

/** A path as Node and bundlers write it, or an address, with slashes. */
function plainPath(path: string): string {
  const plain = path.replaceAll("\\", "/").replace(/^file:\/\/(?:\/(?=[A-Za-z]:))?/, "");
  try {
    return path.startsWith("file:") ? decodeURIComponent(plain) : plain;
  } catch {
    return plain;
  }
}

function place(root: string, file: string, line: number, column: number): string {
  const path = plainPath(file).replace(`${plainPath(root)}/`, "");
  const at = `${printable(path)}:${line}:${column}`;
  try {
    return `${at}\n${codeFrame(readFileSync(join(root, path), "utf8"), line, column)}`;
  } catch {
    return at;
  }
}

interface Words {
  missing(path: string): string;
  syntax(said: string): string;
  packages(name: string): string;
  noFile(name: string): string;
  topLevel(thrown: string): string;
}

const both = (say: (words: Words) => string): Text => ({ en: say(WORDS.en), zh: say(WORDS.zh) });

const WORDS: Readonly<Record<"en" | "zh", Words>> = {
  en: {
    missing: (path) =>
      `The file ${path} is missing: take it from the handout again, or give yours its name back. Its name is how your work is found`,
    syntax: (said) => `This is no TypeScript yet, so nothing of the file can run: ${said}`,
    packages: (name) => `Cannot import the package "${name}": the official grader has no packages, only your own files`,
    noFile: (name) => `Cannot import "${name}": there is no such file beside yours`,
    topLevel: (thrown) => `The file threw an error while it was loaded, before any function was called: ${thrown}`,
  },
  zh: {
    missing: (path) => `缺少文件 ${path}：请从练习册中重新取出，或把文件名改回来。评分靠文件名找到你的解答`,
    syntax: (said) => `这还不是合法的 TypeScript，文件无法运行：${said}`,
    packages: (name) => `无法导入软件包“${name}”：正式评分环境没有软件包，只能导入自己的文件`,
    noFile: (name) => `无法导入“${name}”：没有这个文件`,
    topLevel: (thrown) => `文件在加载时就抛出了错误，还没有调用任何函数：${thrown}`,
  },
};
