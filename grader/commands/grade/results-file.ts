import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { ResultLine } from "../../report/report.ts";
import { reasonOf } from "../files.ts";
import { UsageError } from "../terminal.ts";

const CHUNK_BYTES = 1024 * 1024;

/**
 * The lines of `results.jsonl` in a folder, one after the other, so that a class of any size fits.
 *
 * @throws UsageError when the file is missing, or is not what `grade` wrote.
 */
export function* resultsIn(folder: string): Generator<ResultLine> {
  const path = join(folder, "results.jsonl");
  let number = 0;
  for (const text of linesOf(path)) {
    number++;
    if (text !== "") yield parseLine(text, `${path}:${number}:1`);
  }
}

function parseLine(text: string, place: string): ResultLine {
  try {
    const line = JSON.parse(text) as ResultLine;
    const { format, learner, problem, cases, groups } = line;
    if (format === 1 && typeof learner === "string" && typeof problem === "string" && Array.isArray(cases))
      // Written before results told their groups: then points are told as a whole.
      return groups === undefined ? { ...line, groups: [] } : line;
  } catch {}
  throw new UsageError(`${place}: Cannot read this as a result: it must be a line that "saddlepoint grade" wrote`);
}

function* linesOf(path: string): Generator<string> {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    throw new UsageError(`Cannot read the results "${path}": ${reasonOf(error)}`);
  }
  try {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    const pieces: Buffer[] = [];
    for (let count = readSync(file, chunk); count > 0; count = readSync(file, chunk)) {
      let start = 0;
      for (let end = chunk.indexOf(10); end !== -1 && end < count; end = chunk.indexOf(10, start)) {
        pieces.push(chunk.subarray(start, end));
        yield Buffer.concat(pieces.splice(0)).toString();
        start = end + 1;
      }
      pieces.push(Buffer.from(chunk.subarray(start, count)));
    }
    yield Buffer.concat(pieces).toString();
  } finally {
    closeSync(file);
  }
}
