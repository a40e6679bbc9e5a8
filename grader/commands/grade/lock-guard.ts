import type { Bank } from "../../definition/bank.ts";
import type { ProblemSet } from "../../definition/course.ts";
import type { ResultLine } from "../../report/report.ts";
import { describeChanged, type HandedOut, type Lock, lockKey, readLock } from "../handout/lock.ts";
import { note, UsageError } from "../terminal.ts";
import type { GradeTask } from "./protocol.ts";

/**
 * Holds grading to what was handed out. A task is graded at the version that the learner has, so that changed answers or
 * scoring under a new version are no obstacle; a result for other inputs than the learner has is not accepted.
 */
export class LockGuard {
  readonly #path: string;
  readonly #set: ProblemSet;
  readonly #bank: Bank;
  readonly #lock: Lock;
  readonly #changed: { readonly before: HandedOut; readonly version: number }[] = [];

  constructor(path: string, set: ProblemSet, bank: Bank) {
    this.#path = path;
    this.#set = set;
    this.#bank = bank;
    this.#lock = readLock(path, set);
    if (this.#lock.size > 0) note(`Grading what ${path} says was handed out`);
  }

  /** The task at the version that was handed out. */
  readonly asHandedOut = <T extends GradeTask>(task: T): T => {
    const before = this.#handedOut(task);
    const present = this.#bank.problems.get(task.problem)?.version;
    return before === undefined || before.version === present ? task : { ...task, version: before.version };
  };

  /** Whether a result is about what the learner was given; what is not is remembered. */
  accepts({ learner, problem, digests }: ResultLine): boolean {
    const before = this.#handedOut({ learner, problem });
    if (before === undefined || before.inputs === digests.inputs || this.#isVoid(learner, problem)) return true;
    this.#changed.push({ before, version: this.#bank.problems.get(problem)!.version });
    return false;
  }

  /** @throws UsageError when some results were not accepted. */
  refuseChanged(): void {
    if (this.#changed.length === 0) return;
    throw new UsageError(
      `Cannot grade with this bank as it no longer makes what was handed out (${this.#path}):\n${describeChanged(this.#changed)}\n` +
        `Hint: grade with the key file and the bank of that time, what is known already is kept; or void these problems under "adjustments:" in ${this.#set.source.file}; ` +
        `or hand out again with "attempt: ${this.#set.attempt + 1}". Changed answers or scoring are no such change: "saddlepoint rejudge" mends results of theirs`,
    );
  }

  #handedOut({ learner, problem }: { readonly learner: string; readonly problem: string }): HandedOut | undefined {
    return this.#lock.get(lockKey({ attempt: this.#set.attempt, problem, learner }));
  }

  #isVoid(learner: string, problem: string): boolean {
    return this.#set.adjustments.void.some(
      (one) =>
        one.problem === problem &&
        one.cases === undefined &&
        one.groups === undefined &&
        (one.learners === undefined || one.learners.includes(learner)),
    );
  }
}
