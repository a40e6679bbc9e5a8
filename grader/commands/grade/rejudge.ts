import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { asJudged } from "../../report/adjust.ts";
import type { ResultLine } from "../../report/report.ts";
import { VERDICTS } from "../../verdict/verdict.ts";
import { readKey, readSetWithBank, readText, rosterFor, writeWhole } from "../files.ts";
import { note, print, table, UsageError } from "../terminal.ts";
import { checkLayers, type GradeOptions, gradeInto, UNJUDGED_KEY, writeResults, writeRun } from "./grade.ts";
import { Journal } from "./journal.ts";
import type { GradeTask } from "./protocol.ts";
import { graderDigest } from "./result-key.ts";
import { resultsIn } from "./results-file.ts";

export interface RejudgeOptions extends Omit<GradeOptions, "out" | "only" | "again"> {
  readonly apply?: boolean;
}

/** What became of one result when it was looked at again. */
export interface Change {
  readonly learner: string;
  readonly problem: string;
  readonly before: Pick<ResultLine, "verdict" | "points" | "max">;
  readonly after: Pick<ResultLine, "verdict" | "points" | "max">;
  /** Why, as far as digests can tell; `grader` where nothing else changed. */
  readonly because: readonly ("submission" | "inputs" | "answers" | "scoring" | "grader")[];
  /** It stays as it was: the bank no longer makes what this learner was given, or it could not be judged. */
  readonly kept?: true;
}

/**
 * `saddlepoint rejudge`: looks at old results again with the present bank, and shows what would change before anything
 * is replaced. Learners keep the variants that they solved: those of the version in their result.
 *
 * @returns Whether everything could be judged.
 */
export async function rejudge(folder: string, submissions: string, options: RejudgeOptions): Promise<boolean> {
  const { set, bank } = readSetWithBank(options.set, options.bank);
  const key = readKey(options.keyFile);
  const old = [...resultsIn(folder)].map(asJudged);
  const layers = checkLayers(options.requireOsSandbox === true);
  const points = new Map(set.problems.map((problem) => [problem.id, problem.points]));
  const looked = old.filter((line) => points.has(line.problem));
  if (looked.length < old.length)
    note(`${old.length - looked.length} results are about problems that are not in the set, and stay`);
  if (!existsSync(submissions)) throw new UsageError(`Cannot rejudge from "${submissions}": there is no such folder`);

  const sameGrader = graderOf(folder) === graderDigest();
  const tasks: GradeTask[] = looked.map((line) => ({
    learner: line.learner,
    problem: line.problem,
    points: points.get(line.problem)!,
    folder: join(submissions, line.learner),
    version: line.version,
    ...(line.provisional === undefined ? {} : { hiddenAfter: line.provisional.after }),
    ...(sameGrader ? { before: line } : {}),
  }));
  const draft = Journal.open(join(folder, "rejudge"));
  const changes: Change[] = [];
  try {
    await gradeInto(draft, tasks, { bank: options.bank, set, key: key.toString("base64") }, bank, options);
    for (const line of looked) changes.push(...compare(line, draft.read(line.learner, line.problem)));
    show(changes, looked.length, options.json === true);
    const replaced = changes.filter((change) => change.kept === undefined);
    if (options.apply && replaced.length > 0) {
      const roster = rosterFor(set, options.set, options.roster);
      const learners = roster ?? [...new Set(old.map(({ learner }) => learner))].map((id) => ({ id, name: "" }));
      const kept = backUp(folder);
      const journal = Journal.open(folder);
      try {
        // The last line about a submission counts.
        for (const line of old) journal.add(UNJUDGED_KEY, line);
        for (const { learner, problem } of replaced) journal.add(UNJUDGED_KEY, draft.read(learner, problem));
        writeResults(journal, old, learners, set, bank, folder);
        writeRun(folder, layers);
      } finally {
        journal.close();
      }
      note(`${replaced.length} results were replaced; the old ones are in ${kept}`);
    } else if (replaced.length > 0) note("Nothing was replaced: add --apply to do so");
  } finally {
    draft.close();
  }
  return changes.every(({ before, after }) => after.verdict !== "judge-error" || before.verdict === "judge-error");
}

/** What is different, if anything is. */
function compare(before: ResultLine, after: ResultLine): Change[] {
  const digests = ["inputs", "answers", "scoring"] as const;
  const judged = after.verdict !== "judge-error";
  const because: Change["because"][number][] = judged
    ? digests.filter((name) => before.digests[name] !== after.digests[name])
    : [];
  if (before.submission !== after.submission && judged) because.unshift("submission");
  const same = before.verdict === after.verdict && before.points === after.points && before.max === after.max;
  if (same && because.length === 0 && sameCases(before, after)) return [];
  const { learner, problem } = before;
  const kept = !judged || (because.includes("inputs") && before.digests.inputs !== "");
  return [
    {
      learner,
      problem,
      before: { verdict: before.verdict, points: before.points, max: before.max },
      after: { verdict: after.verdict, points: after.points, max: after.max },
      because: because.length === 0 ? ["grader"] : because,
      ...(kept ? { kept } : {}),
    },
  ];
}

function sameCases(before: ResultLine, after: ResultLine): boolean {
  return JSON.stringify(before.cases) === JSON.stringify(after.cases);
}

function show(changes: readonly Change[], looked: number, json: boolean): void {
  if (json) {
    print(JSON.stringify({ looked, changes }));
    return;
  }
  const words = VERDICTS.filter((word) =>
    changes.some((one) => one.before.verdict === word || one.after.verdict === word),
  );
  print(`${looked} results looked at again, ${changes.length} would change\n`);
  if (changes.length === 0) return;
  const counts = words.map((from) => [
    from,
    ...words.map((to) => {
      const count = changes.filter((one) => one.before.verdict === from && one.after.verdict === to).length;
      return count === 0 ? "·" : String(count);
    }),
  ]);
  print(`${table([["old ↓ new →", ...words], ...counts])}\n`);
  const points = ({ verdict, points: earned, max }: Change["before"]) => `${verdict} ${earned ?? "–"}/${max}`;
  print(
    table(
      changes.map((one) => [
        one.learner,
        one.problem,
        points(one.before),
        "→",
        points(one.after),
        `${one.because.join(", ")} changed${one.kept === undefined ? "" : "; the old result stays"}`,
      ]),
    ),
  );
}

/** The digest of the grader that made the results; nothing where it is not known. */
function graderOf(folder: string): string | undefined {
  const path = join(folder, "run.json");
  if (!existsSync(path)) return undefined;
  try {
    return (JSON.parse(readText(path, "run")) as { readonly grader?: string }).grader;
  } catch {
    return undefined;
  }
}

/** Keeps what is about to be replaced, beside it. Answers where. */
function backUp(folder: string): string {
  const past = join(folder, "replaced");
  mkdirSync(past, { recursive: true });
  const path = join(past, `results-${readdirSync(past).length + 1}.jsonl`);
  writeWhole(path, readText(join(folder, "results.jsonl"), "results"));
  return path;
}
