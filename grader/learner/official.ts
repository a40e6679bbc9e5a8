import { Worker } from "node:worker_threads";
import { padded } from "../handout/show-results.ts";
import { indented, paint } from "../handout/terminal-text.ts";
import { findSlug, type HandoutContext } from "./handout-context.ts";
import type { OfficialRun } from "./run-officially.ts";
import { unknownProblem } from "./words.ts";

/** As in the grader: enough for QuickJS to notice a full stack before the host's own overflows. */
const STACK_MB = 64;

/** The guard against what escapes the counting of work; the grader's own takes 20 seconds. */
const GUARD_MS = 20_000;

/** `npm run official`: the public cases in the sandbox that grades, and how much of each limit they use. */
export async function official(context: HandoutContext, args: readonly string[]): Promise<number> {
  const { handout, language, look } = context;
  const words = WORDS[language];
  const slugs = args.length === 0 ? handout.problems : args.map((asked) => findSlug(context, asked) ?? asked);
  const unknown = slugs.find((slug) => !handout.problems.includes(slug));
  if (unknown !== undefined) {
    process.stderr.write(`${unknownProblem(unknown, context)}\n`);
    return 2;
  }
  process.stdout.write(`${words.title}\n\n`);
  let first: OfficialRun["first"];
  for (const slug of slugs) {
    const run = await inThread(context, slug);
    if (run === undefined) {
      process.stdout.write(`  ${paint("red", "✗", look)} ${padded(slug, 32)} ${words.stopped}\n`);
      first ??= { title: slug, says: { en: WORDS.en.guard, zh: WORDS.zh.guard } };
      continue;
    }
    const sign = run.first === undefined ? paint("green", "✓", look) : paint("red", "✗", look);
    process.stdout.write(`  ${sign} ${padded(slug, 32)} ${run.passed}/${run.total}\n`);
    process.stdout.write(`${paint("dim", indented(words.used(run), "      "), look)}\n`);
    first ??= run.first;
  }
  if (first === undefined) return 0;
  process.stdout.write(`\n${paint("bold", `✗ ${first.title}`, look)}\n${indented(first.says[language])}\n`);
  return 1;
}

/**
 * A thread for each problem: only a thread can be given so large a stack, memory that has grown for one must not be
 * counted for the next, and a thread can be ended whatever it does. Nothing when it had to be.
 */
function inThread({ root, folder }: HandoutContext, slug: string): Promise<OfficialRun | undefined> {
  const worker = new Worker(new URL("./official-worker.js", import.meta.url), {
    workerData: { root, folder, slug },
    resourceLimits: { stackSizeMb: STACK_MB },
  });
  return new Promise((resolve, reject) => {
    const guard = setTimeout(() => resolve(undefined), GUARD_MS);
    const end = (settle: () => void) => {
      clearTimeout(guard);
      settle();
    };
    worker.once("message", (run: OfficialRun) => end(() => resolve(run)));
    worker.once("error", (error) => end(() => reject(error)));
  }).finally(() => worker.terminate()) as Promise<OfficialRun | undefined>;
}

/** A unit is some 10,000 steps: most answers take none. */
const units = (count: number) => (count === 0 ? "<1" : String(count));

const mebibytes = (bytes: number) => Math.ceil(bytes / (1024 * 1024));

const WORDS = {
  en: {
    title: "The public cases in the sandbox that grades:",
    stopped: "stopped",
    guard: "Stopped by the clock, long after any right solution is done: does a loop never end?",
    used: ({ used, limits }: OfficialRun) =>
      [
        `work    ${units(used.call)} of ${limits.work} units for one call, ${units(used.total)} of ${limits.totalWork} for all`,
        `memory  ${mebibytes(used.memory)} MB with the interpreter's own, which has some 5; ${limits.memoryMb} MB are yours`,
        `output  ${used.output} of ${limits.outputKb * 1024} bytes`,
      ].join("\n"),
  },
  zh: {
    title: "在正式评分所用的沙箱中运行公开用例：",
    stopped: "已中止",
    guard: "被时钟中止，远超任何正确解法所需的时间：是否有循环永不结束？",
    used: ({ used, limits }: OfficialRun) =>
      [
        `工作量  单次调用 ${units(used.call)}/${limits.work} 个单位，合计 ${units(used.total)}/${limits.totalWork}`,
        `内存    ${mebibytes(used.memory)} MB（含解释器自身约 5 MB），可用 ${limits.memoryMb} MB`,
        `输出    ${used.output}/${limits.outputKb * 1024} 字节`,
      ].join("\n"),
  },
};
