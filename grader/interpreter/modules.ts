import { quotedList } from "../values/suggest.ts";
import type { Frame, Modules, Thrown } from "./interpreter.ts";

const MESSAGE_LENGTH_MAX = 500;

/** An import that leads nowhere, as the learner should read it. */
export class ImportError extends Error {
  readonly thrown: Thrown;
  constructor(thrown: Thrown) {
    super(thrown.message);
    this.thrown = thrown;
  }
}

/**
 * Finds the file of a program that an import means. TypeScript lets `./x`, `./x.js` and `./x.ts` mean the same file,
 * so we do too.
 *
 * @throws ImportError when there is no such file, or when the import is not relative.
 */
export function resolveImport(modules: Modules, importer: string, specifier: string): string {
  const fail = (why: string) => {
    const message = `Cannot import ${JSON.stringify(specifier)} from ${JSON.stringify(importer)}: ${why}`;
    const short = message.length > MESSAGE_LENGTH_MAX ? `${message.slice(0, MESSAGE_LENGTH_MAX)}…` : message;
    return new ImportError({ name: "SyntaxError", message: short, frames: importFrames(modules, importer, specifier) });
  };
  if (specifier.startsWith("@oxc-project/")) throw fail("decorators and declarations with `using` cannot be used here");
  if (!specifier.startsWith("./") && !specifier.startsWith("../")) {
    throw fail('only own files may be imported, as in "./file.ts"');
  }
  const path = join(importer, specifier);
  if (path === undefined) throw fail("only own files may be imported, and this is outside their folder");
  const stem = path.replace(/\.(?:ts|js)$/, "");
  for (const candidate of [
    path,
    `${stem}.js`,
    `${stem}.ts`,
    `${path}.js`,
    `${path}.ts`,
    `${path}/index.js`,
    `${path}/index.ts`,
  ]) {
    if (modules.has(candidate)) return candidate;
  }
  throw fail(`there is no such file; known files are ${quotedList(modules.keys())}`);
}

/** The path that `specifier` means beside `importer`, or `undefined` when it leaves the program's folder. */
function join(importer: string, specifier: string): string | undefined {
  const parts = importer.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else parts.push(part);
  }
  return parts.join("/");
}

/** Where the specifier stands in the importing file; QuickJS does not tell. */
function importFrames(modules: Modules, importer: string, specifier: string): Frame[] {
  const lines = (modules.get(importer) ?? "").split("\n");
  for (const [index, line] of lines.entries()) {
    const at = Math.max(line.indexOf(`"${specifier}"`), line.indexOf(`'${specifier}'`));
    if (at >= 0) return [{ file: importer, line: index + 1, column: at + 1 }];
  }
  return [];
}
