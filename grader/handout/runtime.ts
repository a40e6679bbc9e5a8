import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { labelled } from "../checkers/words.ts";
import type { CaseResult } from "./case-result.ts";
import { readCases, readHandout } from "./handout-data.ts";
import { chooseLanguage } from "./language.ts";
import { loadProgram } from "./load-program.ts";
import { readProgress } from "./progress.ts";
import { runnableCases } from "./run-public-cases.ts";
import { globalsHaveChanged, TOGETHER } from "./shared-globals.ts";

// The entry of the bundle that every handout carries as saddlepoint/runtime.js. It reads what lies beside it.

/** What a test knows of itself: what stands in `meta` reaches the reporter. */
interface TestContext {
  readonly task: { readonly meta: object };
}

/** A case to be registered with the learner's test runner. */
export interface LocalTest {
  readonly name: string;
  check(context: TestContext): void;
}

/**
 * The public cases of a problem, from `saddlepoint/<slug>.json`; `check` throws what the learner should read.
 *
 * @param load Loads the learner's file. Where that fails, every case does, and says why.
 */
export async function publicCases(slug: string, load: () => Promise<object>): Promise<LocalTest[]> {
  if (process.env[TOGETHER] !== undefined && globalsHaveChanged())
    void Promise.reject(new Error("A program before has changed what all share"));
  const folder = dirname(fileURLToPath(import.meta.url));
  const root = dirname(folder);
  const language = chooseLanguage(readHandout(folder), readProgress(folder));
  const program = await loadProgram(root, slug, load);
  const data = readCases(folder, slug);
  return runnableCases(data, slug, root).map(({ id, run }) => ({
    name: `${slug} ${id}`,
    check({ task }) {
      const result = run(program);
      (task.meta as { saddlepoint?: CaseResult }).saddlepoint = result;
      if (result.says === undefined) return;
      const lines = [result.says[language]];
      const likely = data.misconceptions.find(({ name }) => result.fits.includes(name));
      if (likely !== undefined) lines.push(labelled("misconception", likely.says, language));
      const error = new Error(lines.join("\n"));
      error.name = "";
      // Frames of ours would only hide what the message says.
      error.stack = error.message;
      throw error;
    },
  }));
}
