import type { Bank } from "../../definition/bank.ts";
import type { Learner, ProblemSet } from "../../definition/course.ts";
import { packSubmission } from "../../submission/packed.ts";
import { readSubmission } from "../../submission/submission.ts";
import { learnerSeeds } from "../../variant/seeds.ts";
import { readKey, readSetWithBank, rosterFor } from "../files.ts";
import { LockGuard } from "../grade/lock-guard.ts";
import type { FolderTask, PreparedTask } from "../grade/protocol.ts";
import { problemDigest, resultKey } from "../grade/result-key.ts";
import { tasksFor } from "../grade/tasks.ts";
import { lockPath } from "../handout/lock.ts";

// What `enqueue` sends and `collect` asks for: the same tasks as `saddlepoint grade` would grade, under the same keys.

/** How a course is named, by the same options as for `saddlepoint grade`. */
export interface CourseOptions {
  readonly bank: string;
  readonly set: string;
  readonly roster?: string;
  readonly keyFile: string;
  readonly only?: string;
  readonly asOf?: string;
  readonly lock?: string;
}

export interface Course {
  readonly set: ProblemSet;
  readonly bank: Bank;
  readonly roster: readonly Learner[] | undefined;
  readonly learners: readonly string[];
  readonly tasks: readonly FolderTask[];
  readonly chosen: readonly FolderTask[];
  readonly guard: LockGuard;
  /** Reads a submission. @throws UnreadableSubmissionError when the disk fails us. */
  prepare(task: FolderTask): KeyedTask;
}

/** What is sent: all that grading a submission takes, under the key of its result. */
export interface KeyedTask {
  /** See `resultKey`. */
  readonly key: string;
  readonly task: PreparedTask;
}

export function openCourse(submissions: string, options: CourseOptions): Course {
  const { set, bank } = readSetWithBank(options.set, options.bank);
  const roster = rosterFor(set, options.set, options.roster);
  const courseKey = readKey(options.keyFile);
  const guard = new LockGuard(options.lock ?? lockPath(options.set), set, bank);
  const { learners, tasks, chosen } = tasksFor(submissions, set, roster, options);
  const handedOut = new Map(tasks.map((task) => [task, guard.asHandedOut(task)]));
  const digests = new Map(set.problems.map(({ id }) => [id, problemDigest(bank, id)]));
  return {
    set,
    bank,
    roster,
    learners,
    tasks: [...handedOut.values()],
    chosen: chosen.map((task) => handedOut.get(task)!),
    guard,
    prepare({ folder, ...task }) {
      const problem = bank.problems.get(task.problem)!;
      const submission = readSubmission(folder, problem.slug);
      const version = task.version ?? problem.version;
      const seeds = learnerSeeds(courseKey, { ...problem, version }, { learner: task.learner, attempt: set.attempt });
      const key = resultKey(digests.get(problem.id)!, submission, seeds, set, task, version);
      return { key, task: { ...task, prepared: { submission: packSubmission(submission), seeds } } };
    },
  };
}
