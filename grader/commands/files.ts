import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { openPrograms, type Programs } from "../certificate/programs.ts";
import { type Bank, BankError, openBank, problemIds } from "../definition/bank.ts";
import { type Learner, type ProblemSet, parseProblemSet, type ReadResult } from "../definition/course.ts";
import { overrideBank } from "../definition/overrides.ts";
import type { Problem } from "../definition/problem.ts";
import { decodeCsv, parseRoster } from "../definition/roster.ts";
import type { OpenPrograms } from "../pipeline.ts";
import { checkAdjustments } from "../report/adjust.ts";
import type { Diagnostic } from "../values/diagnostic.ts";
import { nearestName } from "../values/suggest.ts";
import { vocabulary } from "../vocabulary.ts";
import { DiagnosticsError, note, UsageError } from "./terminal.ts";

/** The bank that comes with Saddlepoint: the folder that holds `dist/` or `grader/`. */
export const OWN_BANK = join(import.meta.dirname, "../..");

/** Opens a bank. Whatever is wrong in it matters to a command only where it touches the problems it is about. */
export function readBank(root: string, only?: readonly string[]): Bank {
  try {
    return openBank(root, vocabulary, only);
  } catch (error) {
    if (error instanceof BankError) throw new UsageError(error.message);
    throw error;
  }
}

/**
 * A bank with the problems of these names, `<unit>/<slug>` or the slug alone, as reading all takes long. All of it, where
 * one is not known: then the nearest names can be told.
 */
export function readBankWith(root: string, names: readonly string[]): Bank {
  const ids = idsOf(root);
  const found = names.flatMap((name) => idNamed(name, ids) ?? []);
  return readBank(root, found.length === names.length && names.length > 0 ? found : undefined);
}

/** Which of these ids is meant by `<unit>/<slug>`, or by the slug alone. */
export function idNamed(name: string, ids: readonly string[]): string | undefined {
  return ids.find((id) => id === name || id.endsWith(`/${name}`));
}

/** What is wrong with a problem, or with whatever might have been it. */
export function diagnosticsAbout(bank: Bank, id: string): Diagnostic[] {
  return bank.diagnostics.filter(({ place }) => place.file.includes(`/${id.split("/").at(-1)}`));
}

function throwIfBroken(bank: Bank, id: string): void {
  const about = diagnosticsAbout(bank, id);
  if (about.length > 0) throw new DiagnosticsError(about, bank.sources);
}

/** A problem by `<unit>/<slug>`, or by its slug alone. */
export function findProblem(bank: Bank, id: string): Problem {
  const found = bank.problems.get(id) ?? [...bank.problems.values()].find((problem) => problem.slug === id);
  if (found !== undefined) return found;
  throwIfBroken(bank, id);
  const near = nearestName(id, [
    ...bank.problems.keys(),
    ...[...bank.problems.values()].map((problem) => problem.slug),
  ]);
  throw new UsageError(
    `Cannot find the problem "${id}" in the bank${near === undefined ? ': "saddlepoint list", with the same --bank, shows what there is' : `: did you mean "${near}"?`}`,
  );
}

/** Opens each problem's programs once. */
export function programsOf(bank: Bank): OpenPrograms {
  const opened = new Map<string, Promise<Programs>>();
  return (id) => {
    const programs = opened.get(id) ?? openPrograms(bank.problems.get(id)!, bank.solutions.get(id)!);
    opened.set(id, programs);
    return programs;
  };
}

export function readText(path: string, what: string): string {
  return readBytes(path, what).toString("utf8");
}

function readBytes(path: string, what: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`Cannot read the ${what} "${path}": ${reasonOf(error)}`);
  }
}

/** Says why a file operation failed, without the path and the call that Node repeats. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Readonly<Record<string, string>> = {
    ENOENT: "there is no such file",
    EACCES: "permission denied",
    EEXIST: "there is a file of that name",
    EISDIR: "it is a folder",
    ENOTDIR: "a part of the path is no folder",
    ENOSPC: "the disk is full",
  };
  return known[code ?? ""] ?? message;
}

/** A course key has at least 128 bits, in whatever form. */
const KEY_BYTES_MIN = 16;

/** Reads the course key. White space around it does not count, so that editors may add a line end. */
export function readKey(path: string): Buffer {
  const key = Buffer.from(readText(path, "key file").trim());
  if (key.length < KEY_BYTES_MIN) {
    throw new UsageError(
      `Cannot use the key in "${path}" as it has ${key.length} bytes: at least ${KEY_BYTES_MIN} are needed; "openssl rand -hex 32 > key" makes one`,
    );
  }
  return key;
}

function accept<T>(result: ReadResult<T>, path: string, text: string): T {
  if (result.kind === "refused") throw new DiagnosticsError(result.diagnostics, new Map([[path, text]]));
  return result.value;
}

/** The ids of all problems that there are files of, whether they can be read or not. */
export function idsOf(root: string): string[] {
  try {
    return problemIds(root);
  } catch (error) {
    if (error instanceof BankError) throw new UsageError(error.message);
    throw error;
  }
}

/** A problem set; that its problems are in the bank is told from the names of files. */
export function readSet(path: string, root: string): ProblemSet {
  const text = readText(path, "problem set");
  return accept(parseProblemSet(path, text, idsOf(root)), path, text);
}

/**
 * A problem set, and of its bank no more than it needs: reading a problem takes longer than grading it. The problems are
 * those of the set, with the parameters that it makes in its own way.
 */
export function readSetWithBank(path: string, root: string): { readonly set: ProblemSet; readonly bank: Bank } {
  const set = readSet(path, root);
  const wanted = set.problems.map(({ id }) => id);
  const bank = readBank(root, wanted);
  for (const id of wanted) if (!bank.problems.has(id)) throwIfBroken(bank, id);
  return { set, bank: forSet(bank, set) };
}

/** The bank as a set uses it. @throws DiagnosticsError with the places in the set's file. */
export function forSet(bank: Bank, set: ProblemSet): Bank {
  const overridden = overrideBank(bank, set, vocabulary);
  const diagnostics = [...overridden.diagnostics, ...checkAdjustments(set, bank.problems, undefined)];
  if (diagnostics.length > 0) throw new DiagnosticsError(diagnostics, sourceOf(set));
  return overridden.bank;
}

const sourceOf = ({ source }: ProblemSet) => new Map([[source.file, source.text]]);

export function readRoster(path: string): readonly Learner[] {
  const decoded = decodeCsv(readBytes(path, "roster"));
  if (decoded === undefined)
    throw new UsageError(
      `Cannot read the roster "${path}": it is neither UTF-8 nor UTF-16 nor GBK; save it as "CSV UTF-8" in your spreadsheet`,
    );
  const { text, encoding } = decoded;
  if (encoding === "gb18030") note(`${path} is not UTF-8 and was read as GBK`);
  return accept(parseRoster(path, text), path, text);
}

/** The roster that a command names, or else the one that the set names. */
export function rosterFor(
  set: ProblemSet,
  setPath: string,
  option: string | undefined,
): readonly Learner[] | undefined {
  const path = option ?? (set.roster === null ? undefined : join(dirname(setPath), set.roster));
  if (path === undefined) return undefined;
  if (option === undefined && basename(path) !== set.roster)
    throw new UsageError(`Cannot use the roster "${set.roster}" of ${setPath}: it must be a file beside the set`);
  const roster = readRoster(path);
  const diagnostics = checkAdjustments(set, new Map(), roster);
  if (diagnostics.length > 0) throw new DiagnosticsError(diagnostics, sourceOf(set));
  return roster;
}

/** Writes a file whole or not at all: under another name first, then renamed. Long texts come in pieces. */
export function writeWhole(path: string, text: string | Uint8Array | Iterable<string>): void {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(draft, "w");
    try {
      if (text instanceof Uint8Array) writeFileSync(file, text);
      else writePieces(file, typeof text === "string" ? [text] : text);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    removeDraft(draft);
    throw new UsageError(`Cannot write "${path}": ${reasonOf(error)}`);
  }
}

/** Removes what was begun. Below a file nothing was, and Node minds even that: why it failed is told by the first error. */
export function removeDraft(draft: string): void {
  try {
    rmSync(draft, { recursive: true, force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOTDIR") throw error;
  }
}

function writePieces(file: number, texts: Iterable<string>): void {
  let pieces = "";
  for (const piece of texts) {
    pieces += piece;
    if (pieces.length < 1_000_000) continue;
    writeFileSync(file, pieces);
    pieces = "";
  }
  writeFileSync(file, pieces);
}

/** @throws UsageError when there is something already where a folder is to be written: said before any work is done. */
export function refuseExisting(path: string): void {
  if (existsSync(path))
    throw new UsageError(`Cannot write "${path}" as it exists already: choose another folder, or remove it`);
}

/** Writes a folder whole or not at all. @throws UsageError when it exists: nothing of anybody's is written over. */
export function writeFolder(path: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  refuseExisting(path);
  const draft = `${path}.${process.pid}.tmp`;
  try {
    for (const [name, text] of files) {
      mkdirSync(dirname(join(draft, name)), { recursive: true });
      writeFileSync(join(draft, name), text);
    }
    renameSync(draft, path);
  } catch (error) {
    removeDraft(draft);
    throw new UsageError(`Cannot write "${path}": ${reasonOf(error)}`);
  }
}
