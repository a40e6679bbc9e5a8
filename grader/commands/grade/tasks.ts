import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Learner, type ProblemSet, slugsOf } from "../../definition/course.ts";
import { LEARNER_ID } from "../../definition/roster.ts";
import { nearestName } from "../../values/suggest.ts";
import { note, UsageError } from "../terminal.ts";
import { hiddenAfterFor } from "./as-of.ts";
import { misplacedWork } from "./misplaced.ts";
import type { FolderTask } from "./protocol.ts";
import { parseShard, type Shard, shardOf } from "./shard.ts";

/** Whom and what a command is about. */
export interface TaskOptions {
  /** One learner, or one submission. */
  readonly only?: string;
  /** Whose own the folder is. */
  readonly learner?: string;
  readonly shard?: string;
  readonly asOf?: string;
}

export interface Tasks {
  /** The whole class, in the order of its results. */
  readonly everybody: readonly string[];
  /** Those of this shard. */
  readonly learners: readonly string[];
  /** All tasks of these learners. */
  readonly tasks: readonly FolderTask[];
  /** Those that are to be graded now. */
  readonly chosen: readonly FolderTask[];
  readonly shard: Shard | undefined;
  hiddenAfter(learner: string): string | undefined;
}

/** What there is to grade in a folder of submissions. @throws UsageError when there is nothing. */
export function tasksFor(
  submissions: string,
  set: ProblemSet,
  roster: readonly Learner[] | undefined,
  { only, learner: own, shard: part, asOf }: TaskOptions,
): Tasks {
  const everybody = own === undefined ? learnersOf(submissions, roster) : [ownerOf(submissions, roster, own)];
  const folderOf = (learner: string) => (own === undefined ? join(submissions, learner) : submissions);
  const hiddenAfter = hiddenAfterFor(set, asOf);
  const shard = part === undefined ? undefined : parseShard(part);
  if (shard !== undefined && (only !== undefined || own !== undefined))
    throw new UsageError("Cannot grade a shard of one learner: use either --shard, or --only and --learner");
  const learners = everybody.filter((id) => shard === undefined || shardOf(id, shard.of) === shard.number);
  const tasks: FolderTask[] = learners.flatMap((learner) =>
    set.problems.map(({ id, points }) => {
      const after = hiddenAfter(learner);
      const task = { learner, problem: id, points, folder: folderOf(learner) };
      return after === undefined ? task : { ...task, hiddenAfter: after };
    }),
  );
  const chosen = only === undefined ? tasks : tasks.filter((task) => matches(task, only));
  if (everybody.length === 0) throw new UsageError(`Cannot grade "${submissions}": it holds no learner's folder`);
  if (chosen.length === 0 && only !== undefined)
    throw new UsageError(`Cannot grade only "${only}": ${hintFor(only, learners, set)}`);
  const owners = [...new Set(chosen.map(({ learner }) => learner))].map((learner) => ({
    learner,
    folder: folderOf(learner),
  }));
  const misplaced = misplacedWork(owners, own === undefined && only === undefined ? filesOf(submissions) : [], set);
  if (misplaced !== undefined) note(misplaced);
  return { everybody, learners, tasks, chosen, shard, hiddenAfter };
}

function checkFolder(submissions: string): void {
  if (!isFolder(submissions)) throw new UsageError(`Cannot grade "${submissions}": there is no such folder`);
}

/** The learner whose own the folder is. */
function ownerOf(submissions: string, roster: readonly Learner[] | undefined, learner: string): string {
  checkFolder(submissions);
  const shown = JSON.stringify(learner);
  if (roster?.some(({ id }) => id === learner) === false)
    throw new UsageError(`Cannot grade the submission of ${shown}: there is nobody of that id on the roster`);
  if (!LEARNER_ID.test(learner))
    throw new UsageError(`Cannot use ${shown} as a learner's id: only letters, digits and _ . @ + - are allowed`);
  return learner;
}

/** What cannot even be looked at, as a link that leads back to itself, is nobody's folder. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Everybody on the roster, then whoever else handed something in. */
function learnersOf(submissions: string, roster: readonly Learner[] | undefined): string[] {
  checkFolder(submissions);
  const folders = readdirSync(submissions)
    .filter((name) => !name.startsWith(".") && isFolder(join(submissions, name)))
    .sort();
  const known = new Set(roster?.map((learner) => learner.id) ?? folders);
  const strangers = folders.filter((name) => !known.has(name));
  if (strangers.length > 0) note(`Not on the roster, graded last: ${strangers.join(", ")}`);
  return [...known, ...strangers];
}

/** Files beside the learners' folders. */
function filesOf(submissions: string): string[] {
  return readdirSync(submissions, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort();
}

/** What may be meant by a name that is nobody's, or by a problem that the set does not have. */
function hintFor(only: string, learners: readonly string[], set: ProblemSet): string {
  const [learner = "", slug] = only.split("/");
  const near = [
    learners.includes(learner) ? learner : nearestName(learner, learners),
    ...(slug === undefined ? [] : [nearestName(slug, slugsOf(set))]),
  ];
  return near.includes(undefined)
    ? "write <learner> or <learner>/<slug>, of this set"
    : `did you mean "${near.join("/")}"?`;
}

function matches({ learner, problem }: FolderTask, only: string): boolean {
  const [wanted, slug] = only.split("/");
  return learner === wanted && (slug === undefined || problem.endsWith(`/${slug}`));
}
