/** Something that keeps verdicts honest, how to take it away, and the test that must notice. */
export interface Protection {
  readonly what: string;
  /** Below `grader/`. */
  readonly file: string;
  /** What stands there exactly once, and what is put in its place. */
  readonly take: string;
  readonly leave: string;
  /** Below `tests/`; with the beginning of the names of the tests, where the file has others that take long. */
  readonly test: string;
  readonly named?: string;
}

/** By what they are for. */
export const PROTECTIONS: Readonly<Record<string, readonly Protection[]>> = {
  isolation: [
    {
      what: "a fresh heap for each submission",
      file: "interpreter/fresh-realms.ts",
      take: "for (const piece of this.#pieces) bytes.set(piece.bytes, piece.at);",
      leave: "void bytes;",
      test: "interpreter/fresh-realms.test.ts",
    },
    {
      what: "a limit of memory",
      file: "interpreter/quickjs.ts",
      take: "const maximum = Math.max(PAGES_MIN, Math.ceil((OWN_BYTES + memoryBytes) / PAGE_BYTES));",
      leave: "const maximum = 16_384;",
      test: "interpreter/fresh-realms.test.ts",
    },
    {
      what: "a limit of the stack",
      file: "interpreter/realm.ts",
      take: "maxStackSizeBytes: STACK_BYTES,",
      leave: "",
      test: "interpreter/limits.test.ts",
      named: "the stack",
    },
    {
      what: "a clock that stands still",
      file: "interpreter/guest.ts",
      take: 'define(globalThis, "Date", FrozenDate);',
      leave: "",
      test: "interpreter/isolation.test.ts",
    },
    {
      what: "chance that repeats itself",
      file: "interpreter/guest.ts",
      take: 'define(Math, "random", () => {',
      leave: 'define({}, "random", () => {',
      test: "interpreter/isolation.test.ts",
    },
    {
      what: "an empty environment",
      file: "run/child-process.ts",
      take: 'env: { TZ: "UTC" },',
      leave: 'env: { ...process.env, TZ: "UTC" },',
      test: "run/pool.test.ts",
      named: "a child has no environment",
    },
    {
      what: "Node's permission flags",
      file: "run/os-sandbox.ts",
      take: "...permissionFlags(), script];",
      leave: "script];",
      test: "run/os-sandbox.test.ts",
    },
    {
      what: "no network and no other process in sight",
      file: "run/os-sandbox.ts",
      take: '"--unshare-all",',
      leave: "",
      test: "run/os-sandbox.test.ts",
    },
    {
      what: "a root that cannot be written to",
      file: "run/os-sandbox.ts",
      take: '...["--remount-ro", "/tmp", "--remount-ro", "/"],',
      leave: "",
      test: "run/os-sandbox.test.ts",
    },
    {
      what: "strict decoding: sizes",
      file: "run/frame.ts",
      take: "if (length > MESSAGE_BYTES_MAX) {\n        throw new RangeError(`Cannot read",
      leave: "if (length < 0) {\n        throw new RangeError(`Cannot read",
      test: "run/frame.test.ts",
    },
    {
      what: "strict decoding: what stands for a count",
      file: "run/decode-message.ts",
      take: 'work: count(message.work, "work") };',
      leave: "work: message.work as number };",
      test: "run/child-messages.test.ts",
    },
    {
      what: "nothing is printed unescaped",
      file: "run/decode-message.ts",
      take: 'message: printable(string(message, "thrown.message")),',
      leave: 'message: string(message, "thrown.message"),',
      test: "run/child-messages.test.ts",
    },
    {
      what: "an instance that broke down is thrown away",
      file: "interpreter/fresh-realms.ts",
      take: "this.#realm.poisoned || ",
      leave: "",
      test: "interpreter/fresh-realms.test.ts",
    },
    {
      what: "built-ins are charged for what they make",
      file: "interpreter/realm.ts",
      take: "chargeBuiltIns(charge);\nreturn guest;",
      leave: "return guest;",
      test: "interpreter/limits.test.ts",
      named: "counts for what it makes",
    },
    {
      what: "a guard for what escapes the counting",
      file: "run/child-process.ts",
      take: "if (++ticks < GUARD_TICKS) return;",
      leave: "if (++ticks < 400 * GUARD_TICKS) return;",
      test: "run/pool.test.ts",
      named: "the pool stops what escapes",
    },
  ],
  "deterministic limits": [
    {
      what: "memory that runs out at the same place whatever ran before",
      file: "interpreter/quickjs.ts",
      take: "return grow(maximum - present);",
      leave: "return grow(pages);",
      test: "interpreter/fresh-realms.test.ts",
    },
    {
      what: "work counted by the interpreter",
      file: "interpreter/budget.ts",
      take: "if (this.#counting) this.#add(1);",
      leave: "if (this.#counting) this.#add(performance.now() % 2);",
      test: "interpreter/limits.test.ts",
    },
    {
      what: "a limit for one call",
      file: "interpreter/budget.ts",
      take: "this.#call = 0;\n    this.#rest = 0;",
      leave: "this.#rest = 0;",
      test: "interpreter/limits.test.ts",
    },
    {
      what: "a limit of what is printed",
      file: "interpreter/console-output.ts",
      take: "this.#room = new Uint8Array(bytesMax);",
      leave: "this.#room = new Uint8Array(2 * bytesMax);",
      test: "interpreter/console.test.ts",
    },
  ],
  "fail closed": [
    {
      what: "ids answered are ids asked",
      file: "run/transcript.ts",
      take: "if (next?.id !== message.id) break;",
      leave: "if (next === undefined) break;",
      test: "run/child-messages.test.ts",
    },
    {
      what: "every case is answered before the end",
      file: "run/transcript.ts",
      take: "if (this.#load === undefined || next !== undefined) break;",
      leave: "if (this.#load === undefined) break;",
      test: "run/child-messages.test.ts",
    },
    {
      what: "a canary before the first submission",
      file: "commands/grade/grade-worker.ts",
      take: "if (!healthy) {",
      leave: "if (!healthy && learner === problem.id) {",
      test: "commands/nothing-lost.test.ts",
      named: "a machine on which",
    },
    {
      what: "a sick thread takes no more work",
      file: "commands/grade/grade-pool.ts",
      take: 'waiting.push(task);\n          return "sick";',
      leave: "events.abandoned(task, lastReason);\n          continue;",
      test: "commands/nothing-lost.test.ts",
      named: "a machine on which",
    },
  ],
  "nothing lost": [
    {
      what: "nothing finished is graded again",
      file: "commands/grade/grade-worker.ts",
      take: 'if (resultOf === task.known) return { kind: "known" };',
      leave: "",
      test: "commands/nothing-lost.test.ts",
      named: "grading that is killed ends",
    },
    {
      what: "a line that was cut or tampered with is passed over",
      file: "commands/grade/journal.ts",
      take: 'if (record[16] !== " " || digestOf(rest) !== record.slice(0, 16)) return undefined;',
      leave: 'if (record[16] !== " " || !record.endsWith("}")) return undefined;',
      test: "commands/nothing-lost.test.ts",
      named: "grading that is killed passes over",
    },
    {
      what: "one grading in a folder",
      file: "commands/grade/journal.ts",
      take: "const owner = takeLock(this.#lock);",
      leave: "const owner = takeLock(this.#lock) === 0 ? 0 : undefined;",
      test: "commands/nothing-lost.test.ts",
      named: "grading that is killed leaves a folder",
    },
    {
      what: "a full disk is told of, and the rest goes on",
      file: "commands/grade/journal.ts",
      take: "this.#fail(error);\n      this.#unwritten",
      leave: "throw error;\n      this.#unwritten",
      test: "commands/nothing-lost.test.ts",
      named: "a disk that is full",
    },
    {
      what: "a half-written line is taken back",
      file: "commands/grade/journal.ts",
      take: "this.#cutHalfLine();\n      return;",
      leave: "return;",
      test: "commands/journal.test.ts",
    },
    {
      what: "a file that changes while it is read is not judged",
      file: "submission/submission.ts",
      take: "return same ? bytes : undefined;",
      leave: "return same || bytes.length > 0 ? bytes : undefined;",
      test: "commands/nothing-lost.test.ts",
      named: "a file that is written to",
    },
  ],
  attacks: [
    {
      what: "code of strangers is compiled where it may break down",
      file: "interpreter/transpile.ts",
      take: "if (source.length <= SHORT && !/\\benum\\b/.test(source)) return transpile(path, source);",
      leave: "if (source.length >= 0) return transpile(path, source);",
      test: "attacks/attacks.test.ts",
    },
    {
      what: "a hidden case tells nothing that the program chose",
      file: "report/feedback.ts",
      take: "lines.push(words.threw);",
      leave: "lines.push(words.threw, failure.message);",
      test: "attacks/attacks.test.ts",
    },
  ],
  rejudge: [
    {
      what: "new scores need no new run",
      file: "commands/grade/grade-worker.ts",
      take: "if (task.before !== undefined && standsAsJudged",
      leave: "if (task.before !== undefined && learner === id && standsAsJudged",
      test: "commands/rejudge.test.ts",
    },
    {
      what: "digests of inputs and of answers are kept apart",
      file: "certificate/make-variant.ts",
      take: "return { inputs: sha({ parameters, inputs }),",
      leave: "return { inputs: sha({ parameters, inputs, answers }),",
      test: "commands/rejudge.test.ts",
    },
    {
      what: "nothing is replaced before it is asked for",
      file: "commands/grade/rejudge.ts",
      take: "if (options.apply && replaced.length > 0) {",
      leave: "if (replaced.length > 0) {",
      test: "commands/rejudge.test.ts",
    },
  ],
  "errors that a learner can use": [
    {
      what: "places in the learner's own TypeScript",
      file: "submission/thrown-message.ts",
      take: "const place = file && new SourceMap(file.map).original(frame);",
      leave: "const place = file && frame;",
      test: "submission/submission.test.ts",
    },
    {
      what: "no frame of ours",
      file: "interpreter/frames.ts",
      take: "!modules.has(match[1]!) || ",
      leave: "",
      test: "interpreter/realm.test.ts",
    },
  ],
};
