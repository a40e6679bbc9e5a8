import { makeVariant } from "../certificate/make-variant.ts";
import { type ItemFormatName, itemFormats } from "../item/formats/index.ts";
import { type Item, makeItem } from "../item/item.ts";
import { ItemError, type ItemFormat } from "../item/item-format.ts";
import type { Language } from "../values/language.ts";
import { keylessSeeds } from "../variant/variant.ts";
import { findProblem, programsOf, readBankWith, readSetWithBank, refuseExisting, writeFolder } from "./files.ts";
import { note, noteMistakes, Progress, UsageError } from "./terminal.ts";

export interface ExportOptions {
  readonly bank: string;
  readonly set?: string;
  readonly format: ItemFormatName;
  readonly seeds: string;
  readonly out: string;
  readonly lang?: Language;
  readonly code?: "essay" | "coderunner";
  readonly digits?: number;
  readonly keySheet?: boolean;
}

/**
 * `saddlepoint export`: variants as static questions for other systems, browsers and printers. Seeds are public ones,
 * never those of a learner.
 */
export async function exportItems(ids: readonly string[], options: ExportOptions): Promise<void> {
  const { code = "essay", digits, keySheet = false } = options;
  const format: ItemFormat = itemFormats[options.format];
  if (code === "coderunner" && options.format !== "moodle")
    throw new UsageError(
      `Cannot write CodeRunner questions as ${options.format}: only Moodle has them, add "--format moodle"`,
    );
  if (keySheet && !format.sheets)
    throw new UsageError(
      `Cannot add a key sheet to ${options.format}, which holds the keys anyway: "--key-sheet" is for sheets`,
    );
  const seeds = readSeeds(options.seeds);
  refuseExisting(options.out);
  const { problems, points, title, language, open } = wanted(ids, options);

  const progress = new Progress("variants", problems.length * seeds.length);
  const items: Item[] = [];
  for (const problem of problems) {
    const programs = await open(problem.id);
    for (const seed of seeds) {
      const certified = makeVariant(programs, keylessSeeds(seed));
      items.push(
        makeItem(certified, programs.canary, {
          language,
          points: points.get(problem.id) ?? 1,
          code: options.code !== undefined,
          ...(digits === undefined ? {} : { digits }),
        }),
      );
      progress.step();
    }
    programs.reference.dispose();
  }
  progress.end();

  const output = { language, title, code, keySheet };
  const sets = format.sheets ? seeds.map((seed) => items.filter((item) => item.seed === seed)) : [items];
  const files = new Map<string, string | Uint8Array>();
  try {
    for (const set of sets) for (const [path, data] of await format.write(set, output)) files.set(path, data);
  } catch (error) {
    if (error instanceof ItemError) throw new UsageError(error.message);
    throw error;
  }
  writeFolder(options.out, files);
  for (const remark of [
    ...(options.code === undefined ? remarksOn(items) : []),
    ...(format.remarks?.(items, output) ?? []),
  ])
    note(remark);
  note(
    `${items.length} questions of ${problems.length} ${problems.length === 1 ? "problem" : "problems"} in ${options.out}: ${[...files.keys()].slice(0, 3).join(", ")}${files.size > 3 ? ", …" : ""}`,
  );
}

/** The problems of a set or those named, or all. */
function wanted(ids: readonly string[], { set: setPath, bank: root, lang }: ExportOptions) {
  if (setPath !== undefined) {
    if (ids.length > 0) throw new UsageError("Cannot use --set together with the names of problems: choose one");
    const { set, bank } = readSetWithBank(setPath, root);
    const language = lang ?? set.language;
    return {
      problems: set.problems.map(({ id }) => bank.problems.get(id)!),
      points: new Map(set.problems.map(({ id, points }) => [id, points])),
      title: set.title[language],
      language,
      open: programsOf(bank),
    };
  }
  const bank = readBankWith(root, ids);
  if (ids.length === 0) noteMistakes(bank);
  const problems = ids.length === 0 ? [...bank.problems.values()] : ids.map((id) => findProblem(bank, id));
  return {
    problems: [...new Set(problems)],
    points: new Map<string, number>(),
    title: "Saddlepoint",
    language: lang ?? "en",
    open: programsOf(bank),
  };
}

/** Which problems are asked for as code though a value was wanted. */
function remarksOn(items: readonly Item[]): string[] {
  const code = [...new Set(items.filter(({ answer }) => answer.kind === "code").map(({ problem }) => problem.slug))];
  if (code.length === 0) return [];
  return [`Asked for as code, which people read, as any witness counts: ${code.join(", ")}`];
}

const MAX_SEEDS = 1000;

/** Seeds as people list them: `1-20`, `3,5,8-10`, or any other names with commas between. */
function readSeeds(text: string): string[] {
  const seeds = text.split(",").flatMap((part) => {
    const range = /^(\d+)-(\d+)$/.exec(part.trim());
    if (range === null) return [part.trim()];
    const [from, to] = [Number(range[1]), Number(range[2])];
    if (from > to || to - from >= MAX_SEEDS)
      throw new UsageError(
        `Cannot use the seeds "${part}": a range goes up, e.g. "1-20", and has at most ${MAX_SEEDS} seeds`,
      );
    return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
  });
  const unique = [...new Set(seeds)];
  const bad = unique.find((seed) => !/^[\w.-]{1,40}$/.test(seed));
  if (bad !== undefined)
    throw new UsageError(
      `Cannot use the seed "${bad}": letters, digits, "_", "." and "-" are allowed, e.g. "--seeds 1-20"`,
    );
  return unique;
}
