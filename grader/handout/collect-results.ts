import { dirname, relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { TestModule } from "vitest/node";
import type { CaseResult } from "./case-result.ts";
import { type HandoutFile, readCases } from "./handout-data.ts";
import { type ProblemResult, problemResult } from "./problem-result.ts";
import { runnableCases } from "./run-public-cases.ts";
import { LOAD_MS } from "./time-limit.ts";

/** A test file of the learner's own. */
export interface OwnTests {
  readonly path: string;
  readonly passed: number;
  readonly total: number;
  /** The first that fails, or why the file cannot be loaded. */
  readonly failure?: { readonly title: string; readonly message: string };
}

/** A run of a handout's tests, as data. */
export interface CollectedRun {
  /** Those that were run, in the order of the set. */
  readonly problems: readonly ProblemResult[];
  readonly own: readonly OwnTests[];
  /** By the ids of tests, the case and its problem. */
  readonly cases: ReadonlyMap<string, CaseResult>;
}

/** @param folder The handout's `saddlepoint/`. */
export function collectRun(
  folder: string,
  handout: HandoutFile,
  modules: readonly TestModule[],
  unhandled: readonly { readonly message: string }[],
): CollectedRun {
  const slugOf = (module: TestModule) =>
    handout.problems.find((slug) => module.moduleId.endsWith(`/tests/${slug}.test.ts`));
  const cases = new Map<string, CaseResult>();
  const problems: ProblemResult[] = [];
  const own: OwnTests[] = [];
  for (const slug of handout.problems) {
    const module = modules.find((one) => slugOf(one) === slug);
    if (module === undefined) continue;
    const results: CaseResult[] = [];
    for (const test of module.children.allTests()) {
      const result = (test.meta() as { saddlepoint?: CaseResult }).saddlepoint;
      if (result === undefined) continue;
      results.push(result);
      cases.set(test.id, result);
    }
    const lost = results.length === 0 ? whyLost(module, unhandled) : undefined;
    const data = readCases(folder, slug);
    if (lost !== undefined) {
      const program = { kind: "not-loaded", says: lost } as const;
      results.push(...runnableCases(data, slug, dirname(folder)).map((one) => one.run(program)));
    }
    if (results.length > 0) problems.push(problemResult(data, slug, results));
  }
  for (const module of modules) if (slugOf(module) === undefined) own.push(...ownTests(module, dirname(folder)));
  return { problems, own, cases };
}

/** Why a module has no result although it was run. */
function whyLost(module: TestModule, unhandled: readonly { readonly message: string }[]) {
  const [error] = module.errors();
  if (error !== undefined) return { en: cleaned(error.message), zh: cleaned(error.message) };
  // Its worker was ended from within; see `loadInTime`.
  const state = module.state();
  if (unhandled.length === 0 || (state !== "pending" && state !== "queued")) return undefined;
  const seconds = LOAD_MS / 1000;
  return {
    en: `The file was still being loaded after ${seconds} seconds, and was stopped: does a loop outside of every function never end?`,
    zh: `文件加载了 ${seconds} 秒仍未结束，已被中止：函数之外是否有循环永不结束？`,
  };
}

function ownTests(module: TestModule, root: string): OwnTests[] {
  const tests = [...module.children.allTests()].filter((test) => test.result().state !== "skipped");
  const [broken] = module.errors();
  if (tests.length === 0 && broken === undefined) return [];
  const path = relative(root, module.moduleId).replaceAll("\\", "/");
  const failed = tests.find((test) => test.result().state === "failed");
  const message = broken?.message ?? failed?.result().errors?.[0]?.message;
  return [
    {
      path,
      passed: tests.filter((test) => test.result().state === "passed").length,
      total: tests.length,
      ...(message === undefined ? {} : { failure: { title: failed?.name ?? path, message: cleaned(message) } }),
    },
  ];
}

/** What is redirected to a file should be plain, and a learner's own folder needs no name. */
function cleaned(message: string): string {
  return stripVTControlCharacters(message).replaceAll(process.cwd(), ".").trim();
}
