import { join } from "node:path";
import type { Bank } from "../../definition/bank.ts";
import type { Learner, ProblemSet } from "../../definition/course.ts";
import type { Format, FormatContext, Results } from "../../export/format.ts";
import { formats, formatsOnRequest } from "../../export/formats/index.ts";
import { nearestName } from "../../values/suggest.ts";
import { writeWhole } from "../files.ts";
import { UsageError } from "../terminal.ts";

/** Every form that results can be written in. */
const ALL: readonly Format[] = [...formatsOnRequest, ...formats];

/** The names that `--format` takes. */
export const FORMAT_NAMES: readonly string[] = ALL.map(({ name }) => name).sort();

/** Formats by their names, each once. @throws UsageError naming the nearest, where there is no such format. */
export function formatsNamed(names: readonly string[]): Format[] {
  return [...new Set(names)].map((name) => {
    const found = ALL.find((format) => format.name === name);
    if (found !== undefined) return found;
    const near = nearestName(name, FORMAT_NAMES);
    throw new UsageError(
      `Cannot write the format "${name}": ${near === undefined ? `known formats are ${FORMAT_NAMES.join(", ")}` : `did you mean "${near}"?`}`,
    );
  });
}

/** What formats need to know beside the results. */
export function formatContext(set: ProblemSet, learners: readonly Learner[], bank: Bank): FormatContext {
  const problems = [...bank.problems.values()];
  return {
    set,
    learners,
    titles: new Map(problems.map(({ id, title }) => [id, title])),
    groups: new Map(problems.map(({ id, groups }) => [id, new Map(groups.map((group) => [group.id, group.title]))])),
  };
}

/** Writes results in the given forms, in their order. */
export function writeFormats(chosen: readonly Format[], results: Results, context: FormatContext, out: string): void {
  for (const format of chosen)
    for (const [path, text] of format.files(results, context)) writeWhole(join(out, path), text);
}

/** The forms that are always written, after those that were asked for: `results.jsonl` is the last file. */
export function withStandard(asked: readonly Format[]): Format[] {
  return [...asked.filter((format) => !formats.includes(format)), ...formats];
}
