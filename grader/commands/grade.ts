import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { formats } from "../export/formats/index.ts";
import { type GradeTask, grade as gradeOne } from "../pipeline.ts";
import type { ResultLine } from "../report/report.ts";
import { createPool } from "../run/pool.ts";
import { formatDiagnostic } from "../values/diagnostic.ts";
import { AuthorError } from "../variant/author-error.ts";
import { programsOf, readBank, readKey, readSet, rosterFor, writeWhole } from "./files.ts";
import { countVerdicts, resultsTable } from "./results-table.ts";
import { note, Progress, print, UsageError } from "./terminal.ts";

export interface GradeOptions {
  readonly bank: string;
  readonly set: string;
  readonly roster?: string;
  readonly keyFile: string;
  readonly out: string;
  readonly jobs: number;
  readonly only?: string;
  readonly json?: boolean;
}

/**
 * `saddlepoint grade`: a folder of submissions, one subfolder a learner.
 *
 * @returns Whether everything could be judged.
 */
export async function grade(submissions: string, options: GradeOptions): Promise<boolean> {
  const bank = readBank(options.bank);
  const set = readSet(options.set, bank);
  const roster = rosterFor(set, options.set, options.roster);
  const key = readKey(options.keyFile);
  if (!existsSync(submissions) || !statSync(submissions).isDirectory())
    throw new UsageError(`Cannot grade "${submissions}": there is no such folder`);
  const folders = readdirSync(submissions)
    .filter(
      (name) => !name.startsWith(".") && statSync(join(submissions, name), { throwIfNoEntry: false })?.isDirectory(),
    )
    .sort();
  const known = roster?.map((learner) => learner.id) ?? folders;
  const strangers = folders.filter((name) => !known.includes(name));
  if (strangers.length > 0) note(`Not on the roster, graded last: ${strangers.join(", ")}`);

  const tasks: GradeTask[] = [...known, ...strangers].flatMap((learner) =>
    set.problems.map(({ id, points }) => ({
      set,
      learner,
      problem: id,
      points,
      folder: join(submissions, learner),
      key,
    })),
  );
  const chosen = options.only === undefined ? tasks : tasks.filter((task) => matches(task, options.only!));
  if (chosen.length === 0)
    throw new UsageError(
      options.only === undefined
        ? `Cannot grade "${submissions}": it holds no learner's folder`
        : `Cannot grade only "${options.only}": write <learner> or <learner>/<slug>, of this set`,
    );

  const open = programsOf(bank);
  const pool = createPool({ jobs: options.jobs });
  const progress = new Progress("graded", chosen.length);
  const results: ResultLine[] = new Array<ResultLine>(chosen.length);
  let next = 0;
  const work = async () => {
    for (let i = next++; i < chosen.length; i = next++) {
      results[i] = await gradeSafely(chosen[i]!);
      progress.step();
    }
  };
  const gradeSafely = async (task: GradeTask): Promise<ResultLine> => {
    try {
      return await gradeOne(task, open, pool);
    } catch (error) {
      // Whatever is wrong here is not the learner's doing; the others are graded all the same.
      const reason =
        error instanceof AuthorError
          ? formatDiagnostic(error.diagnostic, bank.sources.get(error.diagnostic.place.file))
          : String((error as Error).stack ?? error);
      note(`Cannot judge ${task.learner}, ${task.problem}: ${reason}`);
      return unjudged(task, bank.problems.get(task.problem)!.version);
    }
  };
  try {
    // Two tasks a child: while one is in the sandbox, the next variant is drawn.
    await Promise.all(Array.from({ length: 2 * options.jobs }, work));
  } finally {
    progress.end();
    await pool.close();
  }
  const titles = new Map([...bank.problems.values()].map(({ id, title }) => [id, title]));
  const learners = roster ?? known.map((id) => ({ id, name: "" }));
  for (const format of formats) {
    for (const [path, text] of format.files(results, { set, learners, titles }))
      writeWhole(join(options.out, path), text);
  }
  if (options.json)
    print(
      JSON.stringify({
        results: join(options.out, "results.jsonl"),
        graded: results.length,
        verdicts: Object.fromEntries(countVerdicts(results)),
      }),
    );
  else print(resultsTable(results, set));
  return results.every((line) => line.verdict !== "judge-error");
}

function matches({ learner, problem }: GradeTask, only: string): boolean {
  const [wanted, slug] = only.split("/");
  return learner === wanted && (slug === undefined || problem.endsWith(`/${slug}`));
}

function unjudged({ set, learner, problem, points }: GradeTask, version: number): ResultLine {
  return {
    format: 1,
    learner,
    problem,
    version,
    seed: "",
    attempt: set.attempt,
    verdict: "judge-error",
    points: null,
    max: points,
    cases: [],
    submission: null,
    digests: { inputs: "", answers: "" },
  };
}
