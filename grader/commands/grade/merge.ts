import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ProblemSet } from "../../definition/course.ts";
import type { Results } from "../../export/format.ts";
import type { ResultLine } from "../../report/report.ts";
import { readSetWithBank, readText, rosterFor, writeWhole } from "../files.ts";
import { note, print, UsageError } from "../terminal.ts";
import { formatContext, formatsNamed, withStandard, writeFormats } from "./formats.ts";
import { graderDigest } from "./result-key.ts";
import { resultsIn } from "./results-file.ts";
import { countVerdicts } from "./results-table.ts";
import { problemDigests, resultsDigest, type ShardFile, setDigest, shardOf } from "./shard.ts";
import { summaryOf } from "./summary.ts";

export interface MergeOptions {
  readonly bank: string;
  readonly set: string;
  readonly roster?: string;
  readonly format?: readonly string[];
  readonly out: string;
  readonly json?: boolean;
}

interface Part {
  readonly folder: string;
  readonly file: ShardFile;
}

/**
 * `saddlepoint merge`: the results of all shards of a class as one, byte for byte what one machine would have written.
 *
 * @throws UsageError naming every shard that is missing, there twice, not finished, or graded with something else.
 * @returns Whether everything could be judged.
 */
export function merge(folders: readonly string[], options: MergeOptions): boolean {
  const asked = formatsNamed(options.format ?? []);
  const { set, bank } = readSetWithBank(options.set, options.bank);
  const inside = folders.find((folder) => resolve(folder) === resolve(options.out));
  if (inside !== undefined)
    throw new UsageError(`Cannot merge into "${inside}" as it is one of the shards: choose another --out`);
  const parts = folders.map((folder) => ({ folder, file: readShardFile(folder) }));
  const here = { set: setDigest(set), grader: graderDigest(), problems: problemDigests(set, bank) };
  const wrong = [...mismatches(parts, here), ...notWhole(parts)];
  if (wrong.length > 0) throw new UsageError(wrong.join("\n"));

  const results: Results = { [Symbol.iterator]: () => merged(parts, set) };
  const verdicts = countVerdicts(
    (function* () {
      for (const line of results) yield summaryOf(line);
    })(),
  );
  const { class: ids } = parts[0]!.file;
  const learners = rosterFor(set, options.set, options.roster) ?? ids.map((id) => ({ id, name: "" }));
  writeFormats(withStandard(asked), results, formatContext(set, learners, bank), options.out);
  writeWhole(
    join(options.out, "run.json"),
    `${JSON.stringify({ format: 1, grader: here.grader, shards: parts.length }, null, 2)}\n`,
  );

  const count = [...verdicts.values()].reduce((sum, one) => sum + one, 0);
  if (options.json)
    print(
      JSON.stringify({
        results: join(options.out, "results.jsonl"),
        graded: count,
        verdicts: Object.fromEntries(verdicts),
      }),
    );
  else {
    print([...verdicts].map(([word, many]) => `${many} ${word}`).join(", "));
    note(`${parts.length} shards with ${count} results are merged in ${options.out}`);
  }
  return !verdicts.has("judge-error");
}

function readShardFile(folder: string): ShardFile {
  const path = join(folder, "shard.json");
  if (!existsSync(path))
    throw new UsageError(
      `Cannot merge "${folder}" as it holds no finished shard: "grade --shard" writes shard.json when it is done; give its command again`,
    );
  let file: ShardFile;
  try {
    file = JSON.parse(readText(path, "shard")) as ShardFile;
    if (file.format !== 1 || !(file.shard.number >= 1) || !Array.isArray(file.class)) throw new Error();
  } catch {
    throw new UsageError(`Cannot read "${path}" as a shard: it must be a file that "saddlepoint grade --shard" wrote`);
  }
  if (!existsSync(join(folder, "results.jsonl")) || resultsDigest(folder) !== file.results)
    throw new UsageError(
      `Cannot merge shard ${nameOf(file)} in "${folder}" as its results.jsonl is not the one that was written with its shard.json: give its command again`,
    );
  return file;
}

const nameOf = ({ shard }: ShardFile) => `${shard.number}/${shard.of}`;

/** Shards that were not graded with what the others, and this command, have. */
function mismatches(parts: readonly Part[], here: Pick<ShardFile, "set" | "grader" | "problems">): string[] {
  const first = parts[0]!;
  return parts.flatMap(({ folder, file }) => {
    const which = `Cannot merge shard ${nameOf(file)} in "${folder}"`;
    const other = `with shard ${nameOf(first.file)} in "${first.folder}"`;
    const problems = Object.keys(here.problems).filter((id) => file.problems[id] !== here.problems[id]);
    const all: readonly (readonly [boolean, string])[] = [
      [file.grader !== here.grader, `${which}: it was graded by another version of Saddlepoint than this one`],
      [file.set !== here.set, `${which}: it was graded with another set than this one`],
      [
        file.set === here.set && problems.length > 0,
        `${which}: it was graded with another version of ${problems.map((id) => `"${id}"`).join(", ")} than this bank has`,
      ],
      [file.shard.of !== first.file.shard.of, `${which} ${other}: the class was divided in different ways`],
      [file.key !== first.file.key, `${which} ${other}: they were graded with different course keys`],
      [
        file.class.join("\0") !== first.file.class.join("\0"),
        `${which} ${other}: they were given different rosters or folders of submissions`,
      ],
      [
        file.class.length === first.file.class.length && file.provisional !== first.file.provisional,
        `${which} ${other}: --as-of was before the due date for one and after it for the other`,
      ],
    ];
    return all.filter(([is]) => is).map(([, message]) => message);
  });
}

/** Shards that are missing, or there twice. */
function notWhole(parts: readonly Part[]): string[] {
  const { of } = parts[0]!.file.shard;
  const wrong: string[] = [];
  const missing: string[] = [];
  for (let number = 1; number <= of; number++) {
    const found = parts.filter(({ file }) => file.shard.of === of && file.shard.number === number);
    if (found.length === 0) missing.push(`${number}/${of}`);
    if (found.length > 1)
      wrong.push(
        `Cannot merge shard ${number}/${of} twice: it is in ${found.map(({ folder }) => `"${folder}"`).join(" and ")}`,
      );
  }
  if (missing.length > 0)
    wrong.push(
      `Cannot merge without shard${missing.length === 1 ? "" : "s"} ${missing.join(", ")}: grade what is missing, and name its folder`,
    );
  return wrong;
}

/** All results in the order of the class. Each shard is in that order already. */
function* merged(parts: readonly Part[], set: ProblemSet): Generator<ResultLine> {
  const [
    {
      file: {
        class: ids,
        shard: { of },
      },
    },
  ] = parts as readonly [Part, ...Part[]];
  const lines = new Map(parts.map(({ folder, file }) => [file.shard.number, resultsIn(folder)]));
  try {
    for (const learner of ids) {
      const number = shardOf(learner, of);
      for (const { id } of set.problems) {
        const { value } = lines.get(number)!.next() as IteratorResult<ResultLine, undefined>;
        if (value?.learner !== learner || value.problem !== id)
          throw new UsageError(
            `Cannot merge shard ${number}/${of}: its results lack ${learner}, ${id}, where they should stand; give its command again`,
          );
        yield value;
      }
    }
  } finally {
    for (const one of lines.values()) one.return(undefined);
  }
}
