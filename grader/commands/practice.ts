import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { makeVariant } from "../certificate/make-variant.ts";
import type { Bank } from "../definition/bank.ts";
import { learningOrder } from "../definition/learning-order.ts";
import type { Problem } from "../definition/problem.ts";
import type { Practice } from "../handout/handout-data.ts";
import { digestOf, type PracticeProblem, renderPractice } from "../handout/practice.ts";
import type { Language } from "../values/language.ts";
import { keylessSeeds } from "../variant/variant.ts";
import { findProblem, programsOf, readBank, writeFolder, writeWhole } from "./files.ts";
import { note, Progress, UsageError } from "./terminal.ts";

export interface PracticeOptions {
  readonly bank: string;
  readonly out: string;
  readonly seed?: string;
  readonly lang?: Language;
}

/**
 * `saddlepoint practice`: problems to learn from without an instructor. Into a folder that it made before, it draws the
 * named problems anew (all without a name), adds those that are not there yet, and leaves the learner's work alone.
 */
export async function practice(names: readonly string[], options: PracticeOptions): Promise<void> {
  const bank = readBank(options.bank);
  const before = existsSync(options.out) ? readPractice(options.out) : undefined;
  const kept = before === undefined ? [] : Object.keys(before.seeds).map((slug) => findProblem(bank, slug));
  const named = names.length > 0 ? problemsNamed(bank, names) : kept.length > 0 ? kept : [...bank.problems.values()];
  const problems = learningOrder(new Set([...kept, ...named]));
  const open = programsOf(bank);
  const progress = new Progress("problems", problems.length);
  const made: PracticeProblem[] = [];
  for (const problem of problems) {
    const old = before?.seeds[problem.slug];
    const seed = old !== undefined && !named.includes(problem) ? old : (options.seed ?? nextSeed(old));
    const programs = await open(problem.id);
    made.push({ ...makeVariant(programs, keylessSeeds(seed)), solution: programs.canary.text });
    progress.step();
  }
  progress.end();
  const language = options.lang ?? before?.language ?? "en";
  const files = renderPractice(language, made);
  if (before === undefined) {
    writeFolder(options.out, files);
    note(`${made.length} problems to practise in ${options.out}`);
  } else {
    const own = update(options.out, files, before);
    note(`Fresh numbers for ${named.map(({ slug }) => slug).join(", ")} in ${options.out}`);
    if (own.length > 0) note(`Your work stays as it is: ${own.join(", ")}. The new numbers stand in the statements.`);
  }
}

/** Problems by `<unit>/<slug>` or slug, and units, of which the number is enough: `u4` or `u4-dynamics`. */
function problemsNamed(bank: Bank, names: readonly string[]): Problem[] {
  return names.flatMap((name) => {
    const unit = [...bank.problems.values()].filter((one) => one.unit === name || one.unit.startsWith(`${name}-`));
    return unit.length > 0 ? unit : [findProblem(bank, name)];
  });
}

/** Seeds count from 1; after one that is no number they do so again. */
function nextSeed(seed: string | undefined): string {
  return seed !== undefined && /^\d{1,9}$/.test(seed) ? String(Number(seed) + 1) : "1";
}

interface Before extends Practice {
  readonly language: Language | null;
}

function readPractice(folder: string): Before {
  try {
    const read = JSON.parse(readFileSync(join(folder, "saddlepoint/handout.json"), "utf8")) as {
      readonly language: Language | null;
      readonly practice: Practice;
    };
    return { language: read.language, seeds: { ...read.practice.seeds }, stubs: { ...read.practice.stubs } };
  } catch {
    throw new UsageError(
      `Cannot practise in "${folder}" as it exists and was not made by "saddlepoint practice": choose another folder`,
    );
  }
}

/**
 * Writes what is new into a folder for practice. A file in `src/` is replaced only where it still is the stub that was
 * put there. `handout.json` comes last, so that a run that was ended on its way is done again by the next.
 *
 * @returns The learner's files that were kept.
 */
function update(folder: string, files: ReadonlyMap<string, string>, { stubs }: Practice): string[] {
  const own: string[] = [];
  const last = "saddlepoint/handout.json";
  for (const [path, text] of [...files].filter(([name]) => name !== last)) {
    const target = join(folder, path);
    const slug = /^src\/(.+)\.ts$/.exec(path)?.[1];
    if (slug !== undefined && existsSync(target) && digestOf(readFileSync(target, "utf8")) !== stubs[slug]) {
      own.push(relative(folder, target));
    } else writeWhole(target, text);
  }
  writeWhole(join(folder, last), files.get(last)!);
  return own;
}
