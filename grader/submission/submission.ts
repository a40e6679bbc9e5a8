import { createHash } from "node:crypto";
import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { transpileStrange } from "../interpreter/transpile.ts";
import { codeFrame } from "../values/code-frame.ts";
import { printable } from "../values/printable.ts";

/** More than any exercise needs, and little enough to hold in memory by the dozen. */
const MAX_FILE_BYTES = 2 * 1024 * 1024;
const MAX_FILES = 50;
const MAX_TOTAL_BYTES = 4 * 1024 * 1024;
const SETTLED_MS = 20;
/** A file that somebody is writing to has settled down by then, or never will. */
const READ_TRIES = 5;

/** One file of a submission: as the learner wrote it, and as it runs. */
export interface SubmittedFile {
  /** Relative to the submission's root, e.g. `src/condition-rate.ts`. */
  readonly path: string;
  readonly source: string;
  readonly code: string;
  /** Source map from `code` to `source`, as JSON. */
  readonly map: string;
}

/** What a learner handed in for one problem. */
export type Submission =
  | { readonly kind: "missing" }
  /** It cannot be compiled, or is no text: the learner's to mend. */
  | { readonly kind: "refused"; readonly digest: string; readonly message: string }
  | {
      readonly kind: "ready";
      /** SHA-256 over the paths and bytes of its files. */
      readonly digest: string;
      readonly entry: string;
      readonly files: ReadonlyMap<string, SubmittedFile>;
    };

/** A submission cannot be read although it is there: not the learner's fault, as far as can be told. */
export class UnreadableSubmissionError extends Error {
  override readonly name = "UnreadableSubmissionError";
}

/** Where a problem's entry file may lie below a learner's folder, in the order they are tried. */
export function entryPaths(slug: string): string[] {
  return [`${slug}.ts`, `src/${slug}.ts`, `${slug}/index.ts`, `src/${slug}/index.ts`];
}

/**
 * Reads what a learner handed in for a problem: the entry file and the files of the learner's own that it imports.
 *
 * Nothing outside the learner's folder is read, whatever links lie in it.
 *
 * @param compile A learner at home compiles what is theirs: no stranger's text needs a process of its own there.
 * @throws UnreadableSubmissionError when the disk fails us.
 */
export function readSubmission(root: string, slug: string, compile = transpileStrange): Submission {
  const folder = new LearnerFolder(root);
  const entry = entryPaths(slug).find((path) => folder.has(path));
  if (entry === undefined) return { kind: "missing" };
  const hash = createHash("sha256");
  const files = new Map<string, SubmittedFile>();
  const queue = [entry];
  const base = posix.dirname(entry);
  let refusal: string | undefined;
  let total = 0;
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (files.has(path)) continue;
    if (files.size >= MAX_FILES) {
      refusal ??= `Cannot use more than ${MAX_FILES} files`;
      break;
    }
    const bytes = folder.read(path);
    total += bytes.length;
    if (total > MAX_TOTAL_BYTES) {
      refusal ??= `Cannot use more than ${MAX_TOTAL_BYTES} bytes in all`;
      break;
    }
    hash.update(`${path}\0${typeof bytes === "string" ? 0 : bytes.length}\0`).update(bytes);
    const source = typeof bytes === "string" ? bytes : decodeText(bytes);
    if (typeof bytes === "string" || source === undefined) {
      refusal ??= `${printable(path)}: ${typeof bytes === "string" ? bytes : "Cannot read this file as text: save it as UTF-8"}`;
      continue;
    }
    const result = compile(path, source);
    if (result.kind === "syntax-error") {
      const [error] = result.errors;
      refusal ??= syntaxMessage(path, source, error?.message ?? "syntax error", error?.line, error?.column);
      continue;
    }
    files.set(path, { path, source, ...result.transpiled });
    for (const specifier of importsOf(result.transpiled.code)) {
      const found = resolve(folder, posix.join(posix.dirname(path), specifier));
      // What is not there, or not the learner's, is left for the sandbox to refuse, where the import stands.
      if (found !== undefined && (base === "." || found.startsWith(`${base}/`))) queue.push(found);
    }
  }
  const digest = hash.digest("hex");
  return refusal === undefined
    ? { kind: "ready", digest, entry, files }
    : { kind: "refused", digest, message: refusal };
}

/** A submission of one file, from its text: the bank's own solutions, and stubs. */
export function submissionOf(path: string, source: string): Submission {
  const digest = createHash("sha256").update(source).digest("hex");
  const result = transpileStrange(path, source);
  if (result.kind === "syntax-error") {
    const [error] = result.errors;
    return {
      kind: "refused",
      digest,
      message: syntaxMessage(path, source, error?.message ?? "syntax error", error?.line, error?.column),
    };
  }
  return { kind: "ready", digest, entry: path, files: new Map([[path, { path, source, ...result.transpiled }]]) };
}

/** The bytes of a file, or why it is too long; nothing when it changed while it was read. */
function readStable(path: string): Buffer | string | undefined {
  const file = openSync(path, "r");
  try {
    const before = fstatSync(file, { bigint: true });
    // Times of files move in steps of some milliseconds: within one, a second write would not be seen.
    const age = Date.now() - Number(before.mtimeMs);
    if (age >= 0 && age < SETTLED_MS) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SETTLED_MS);
    if (before.size > MAX_FILE_BYTES)
      return `Cannot read this file: it has ${before.size} bytes, more than ${MAX_FILE_BYTES}`;
    const bytes = readFileSync(file);
    const after = fstatSync(file, { bigint: true });
    const same = after.mtimeNs === before.mtimeNs && after.size === before.size && BigInt(bytes.length) === after.size;
    return same ? bytes : undefined;
  } finally {
    closeSync(file);
  }
}

/** A file system as far as one learner's folder. */
class LearnerFolder {
  private readonly root: string;
  private readonly real: string | undefined;

  constructor(root: string) {
    this.root = root;
    try {
      this.real = realpathSync.native(root);
    } catch {
      this.real = undefined;
    }
  }

  has(path: string): boolean {
    if (this.real === undefined) return false;
    try {
      return lstatSync(join(this.root, path), { throwIfNoEntry: false })?.isDirectory() === false;
    } catch {
      // A part of the path is a file, or a link to itself, or the name is longer than names can be.
      return false;
    }
  }

  /** The bytes of a file, or why a learner's file cannot be taken. */
  read(path: string): Buffer | string {
    let real: string;
    try {
      real = realpathSync.native(join(this.root, path));
    } catch {
      return "Cannot read this file: it is a link to nothing";
    }
    const inside = relative(this.real!, real);
    if (inside === ".." || inside.startsWith(`..${sep}`) || inside.startsWith(sep))
      return "Cannot read this file: it is a link that leads out of the submission";
    try {
      // Looked at before it is opened: opening a pipe would wait for somebody to write into it.
      if (!statSync(real).isFile()) return "Cannot read this file: it is no regular file";
      for (let attempt = 0; attempt < READ_TRIES; attempt++) {
        const bytes = readStable(real);
        if (bytes !== undefined) return bytes;
      }
    } catch (error) {
      throw new UnreadableSubmissionError(`Cannot read "${printable(path)}": ${printable((error as Error).message)}`);
    }
    throw new UnreadableSubmissionError(`Cannot read "${printable(path)}": it changes while it is read`);
  }

  /** Whether a name stands in its folder just so: macOS and Windows would find `A.ts` for `a.ts`, the grader must not. */
  hasExactly(path: string): boolean {
    if (!this.has(path)) return false;
    return readdirSync(join(this.root, dirname(path))).includes(posix.basename(path));
  }
}

/** The text of a file in UTF-8 or, by its mark, UTF-16; without the mark. Nothing when it is neither. */
function decodeText(bytes: Buffer): string | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

// What oxc writes has one space, or none; bounded, so that no text makes the search slow.
const IMPORTS = /(?:from|import) ?\(? ?["'](\.{1,2}\/[^"'\n]{1,200})["']/g;

/** The relative modules that a program imports. Finding too many does no harm: those that are not there are passed over. */
function importsOf(code: string): string[] {
  return [...code.matchAll(IMPORTS)].map((match) => match[1]!);
}

/** The file that a specifier means: as written, `.js` for `.ts`, without its ending, or the folder's index. */
function resolve(folder: LearnerFolder, path: string): string | undefined {
  const candidates = [path, path.replace(/\.js$/, ".ts"), `${path}.ts`, `${path}/index.ts`];
  return candidates.find(
    (candidate) => candidate.endsWith(".ts") && !candidate.startsWith("..") && folder.hasExactly(candidate),
  );
}

function syntaxMessage(
  path: string,
  source: string,
  message: string,
  line: number | undefined,
  column: number | undefined,
): string {
  const said = printable(message);
  if (line === undefined || column === undefined) return `${printable(path)}: ${said}`;
  return `${printable(path)}:${line}:${column}: ${said}\n${codeFrame(source, line, column)}`;
}
