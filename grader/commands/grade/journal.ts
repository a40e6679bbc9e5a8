import { createHash } from "node:crypto";
import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ResultLine } from "../../report/report.ts";
import { reasonOf } from "../files.ts";
import { UsageError } from "../terminal.ts";
import { takeLock } from "./process-lock.ts";
import { type Summary, summaryOf } from "./summary.ts";

const CHUNK_BYTES = 1024 * 1024;
const SYNC_EVERY = 200;

interface Entry {
  readonly key: string;
  readonly at: number;
  readonly bytes: number;
  readonly summary: Summary;
}

/**
 * Results on disk as they become known: `journal.jsonl` in the folder of results, only ever appended to, one line a
 * result, `<digest> <key> <result>`. A line that a crash cut short does not fit its digest and is passed over. The last
 * line about a learner and problem counts.
 *
 * Results stay on disk: in memory is one summary each, so that a class of any size needs little of it.
 *
 * @example
 * const journal = Journal.open(folder);
 * if (journal.keyOf("ada", "u4-dynamics/gd-jacobian") !== key) journal.add(key, line);
 * journal.read("ada", "u4-dynamics/gd-jacobian"); // the line
 * journal.close();
 */
export class Journal {
  readonly #path: string;
  readonly #lock: string;
  readonly #file: number;
  readonly #entries = new Map<string, Entry>();
  /** What no longer fits on the disk, kept so that the rest can go on. */
  readonly #unwritten = new Map<string, { readonly line: ResultLine; readonly summary: Summary }>();
  /** Digests of the different submissions that were judged, by attempt, problem and learner. */
  readonly #submissions = new Map<string, Set<string>>();
  #end = 0;
  /** A half-written line stands after the end. */
  #half = false;
  #sinceSync = 0;
  /** Why results could not be written, once they could not. */
  trouble: string | undefined;

  /** @throws UsageError when the folder cannot be written to, or somebody else is writing results there. */
  static open(folder: string): Journal {
    try {
      mkdirSync(folder, { recursive: true });
      return new Journal(folder);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      throw new UsageError(`Cannot keep results in "${folder}": ${reasonOf(error)}`);
    }
  }

  private constructor(folder: string) {
    this.#path = join(folder, "journal.jsonl");
    this.#lock = join(folder, "journal.lock");
    const owner = takeLock(this.#lock);
    if (owner !== undefined)
      throw new UsageError(
        `Cannot write results into "${folder}": process ${owner} is doing so; wait for it, or choose another folder`,
      );
    try {
      this.#file = openSync(this.#path, "a+");
      this.#recover();
    } catch (error) {
      rmSync(this.#lock, { force: true });
      throw error;
    }
  }

  /** The key of what is known of a submission. */
  keyOf(learner: string, problem: string): string | undefined {
    return this.#entries.get(nameOf(learner, problem))?.key;
  }

  summary(learner: string, problem: string): Summary | undefined {
    const name = nameOf(learner, problem);
    return (this.#unwritten.get(name) ?? this.#entries.get(name))?.summary;
  }

  /** The different submissions of a learner for one variant that were judged, as digests. */
  submissionsOf(learner: string, problem: string, attempt: number): readonly string[] {
    return [...(this.#submissions.get(`${attempt} ${nameOf(learner, problem)}`) ?? [])];
  }

  #count({ learner, problem, attempt, submission, verdict }: ResultLine): void {
    // What we could not judge is no attempt of the learner's.
    if (submission === null || verdict === "judge-error") return;
    const name = `${attempt} ${nameOf(learner, problem)}`;
    const known = this.#submissions.get(name);
    if (known === undefined) this.#submissions.set(name, new Set([submission]));
    else known.add(submission);
  }

  /** Keeps a result. A full disk is remembered in `trouble`, and the result in memory. */
  add(key: string, line: ResultLine): void {
    const name = nameOf(line.learner, line.problem);
    const rest = `${key} ${JSON.stringify(line)}`;
    const record = Buffer.from(`${digestOf(rest)} ${rest}\n`);
    const summary = summaryOf(line);
    try {
      if (this.#half) this.#cutHalfLine();
      // One call a line: a process that is killed has written all of it or, at worst, a beginning.
      for (let done = 0; done < record.length; ) done += writeSync(this.#file, record, done);
    } catch (error) {
      this.#fail(error);
      this.#unwritten.set(name, { line, summary });
      this.#cutHalfLine();
      return;
    }
    this.#unwritten.delete(name);
    this.#entries.set(name, { key, at: this.#end, bytes: record.length, summary });
    this.#end += record.length;
    if (++this.#sinceSync >= SYNC_EVERY) this.#sync();
  }

  /** @throws TypeError when nothing is known of it. */
  read(learner: string, problem: string): ResultLine {
    const name = nameOf(learner, problem);
    const unwritten = this.#unwritten.get(name);
    if (unwritten !== undefined) return unwritten.line;
    const entry = this.#entries.get(name);
    if (entry === undefined) throw new TypeError(`Cannot read the result of ${name}: there is none`);
    const buffer = Buffer.alloc(entry.bytes);
    for (let done = 0; done < buffer.length; ) {
      const count = readSync(this.#file, buffer, done, buffer.length - done, entry.at + done);
      if (count === 0) throw new Error(`Cannot read "${this.#path}": it was cut while it was in use`);
      done += count;
    }
    return parseRecord(buffer.toString())!.line;
  }

  close(): void {
    this.#sync();
    closeSync(this.#file);
    rmSync(this.#lock, { force: true });
  }

  /** Takes back what was half written, so that the next line, should there be room, begins as a line. */
  #cutHalfLine(): void {
    try {
      ftruncateSync(this.#file, this.#end);
      this.#half = false;
    } catch {
      this.#half = true;
    }
  }

  #sync(): void {
    this.#sinceSync = 0;
    try {
      fsyncSync(this.#file);
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.trouble ??= `Cannot write to "${this.#path}": ${reasonOf(error)}`;
  }

  /** Reads what an earlier run left. */
  #recover(): void {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    let rest: Buffer = Buffer.alloc(0);
    for (let count = readSync(this.#file, chunk, 0, CHUNK_BYTES, this.#end + rest.length); count > 0; ) {
      rest = Buffer.concat([rest, chunk.subarray(0, count)]);
      for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
        const record = parseRecord(rest.toString("utf8", 0, end + 1));
        if (record !== undefined) {
          const { key, line } = record;
          if (line.format !== 1)
            throw new UsageError(
              `Cannot go on in "${dirname(this.#path)}": its results were written by another version of Saddlepoint; choose another folder`,
            );
          this.#count(line);
          const name = nameOf(line.learner, line.problem);
          this.#entries.set(name, { key, at: this.#end, bytes: end + 1, summary: summaryOf(line) });
        }
        this.#end += end + 1;
        rest = rest.subarray(end + 1);
      }
      count = readSync(this.#file, chunk, 0, CHUNK_BYTES, this.#end + rest.length);
    }
    // The line that was being written when the last run ended.
    if (rest.length > 0) this.#end += rest.length + writeSync(this.#file, "\n");
  }
}

function nameOf(learner: string, problem: string): string {
  return `${problem} ${learner}`;
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function parseRecord(text: string): { readonly key: string; readonly line: ResultLine } | undefined {
  const record = text.slice(0, -1);
  const rest = record.slice(17);
  if (record[16] !== " " || digestOf(rest) !== record.slice(0, 16)) return undefined;
  const space = rest.indexOf(" ");
  return { key: rest.slice(0, space), line: JSON.parse(rest.slice(space + 1)) as ResultLine };
}
