import { type CertifiedVariant, makeVariant } from "../../certificate/make-variant.ts";
import type { Programs } from "../../certificate/programs.ts";
import { type SolutionFile, type Solutions, VERDICT_FOLDERS, type VerdictFolder } from "../../definition/bank.ts";
import { renderStatement, renderStub } from "../../handout/render-problem.ts";
import { grade } from "../../pipeline.ts";
import type { Pool } from "../../run/pool.ts";
import { submissionOf } from "../../submission/submission.ts";
import type { Diagnostic } from "../../values/diagnostic.ts";
import { LANGUAGES } from "../../values/language.ts";
import { AuthorError } from "../../variant/author-error.ts";
import { keylessSeeds } from "../../variant/variant.ts";
import { digestOf } from "./certify-seeds.ts";

/** How many seeds go through the sandbox. */
export const SANDBOX_SEEDS = 10;

/** A file that uses up a limit takes its time to: one seed shows it. */
const ON_ONE_SEED: readonly VerdictFolder[] = ["time-limit", "memory-limit"];

export interface Tried {
  readonly diagnostics: readonly Diagnostic[];
  /** SHA-256 over the answers at the tried seeds, as the interpreter gave them. */
  readonly answers: string;
}

/**
 * Sends the bank's own solutions down the path of learners' ones: each file must get the verdict that its folder names,
 * each misconception must be recognised by name, and the untouched stub must not be accepted.
 *
 * @param inputs What was drawn natively, seed by seed: with the interpreter's answers the same must be drawn.
 */
export async function trySolutions(
  programs: Programs,
  solutions: Solutions,
  inputs: readonly string[],
  pool: Pool,
): Promise<Tried> {
  const { problem } = programs;
  const diagnostics = new Map<string, Diagnostic>();
  const report = (file: SolutionFile, code: string, message: string, seed: number) => {
    const key = `${file.path} ${code}`;
    if (!diagnostics.has(key))
      diagnostics.set(key, {
        place: { file: file.path, line: 1, column: 1 },
        code,
        message: `${message} (seed ${seed})`,
      });
  };
  const answers: string[] = [];
  const files = VERDICT_FOLDERS.flatMap((folder) =>
    solutions.byVerdict[folder].map((file) => ({
      file,
      folder,
      submission: submissionOf(`${problem.slug}.ts`, file.text),
    })),
  );
  for (let seed = 1; seed <= Math.min(inputs.length, SANDBOX_SEEDS); seed++) {
    let certified: CertifiedVariant;
    try {
      certified = makeVariant(programs, keylessSeeds(String(seed)));
    } catch (error) {
      // A seed without a variant has been reported already.
      if (error instanceof AuthorError) continue;
      throw error;
    }
    const { parameters, digests } = certified.variant;
    try {
      for (const language of LANGUAGES) renderStatement(certified.variant, language);
    } catch (error) {
      if (!(error instanceof AuthorError)) throw error;
      diagnostics.set(error.diagnostic.code, error.diagnostic);
    }
    answers.push(digests.answers);
    if (digests.inputs !== inputs[seed - 1]) {
      const file = { name: "problem", path: problem.file, text: "" };
      report(
        file,
        "draws-differ",
        "Cannot draw the same natively and with the interpreter's answers: some decision hangs on the last bit",
        seed,
      );
    }
    await Promise.all(
      files.map(async ({ file, folder, submission }) => {
        if (ON_ONE_SEED.includes(folder) && seed > 1) return;
        const verdict = await grade(certified, submission, pool, { parameters });
        const first = verdict.cases.find((one) => one.verdict !== "accepted");
        if (verdict.verdict !== folder) {
          report(
            file,
            "wrong-folder",
            `Cannot keep this file under "${folder}": it gets "${verdict.verdict}"${first === undefined ? "" : `, first in the case "${first.case.id}"`}`,
            seed,
          );
        } else if (folder === "wrong-answer" && !verdict.cases.some((one) => one.misconception === file.name)) {
          report(
            file,
            "not-recognised",
            `Cannot tell the misconception "${file.name}" from the others by what it answers`,
            seed,
          );
        }
      }),
    );
    const stub = await grade(certified, submissionOf(`${problem.slug}.ts`, renderStub(certified.variant, "en")), pool);
    if (stub.verdict === "accepted" || (stub.share ?? 0) > 0) {
      report(
        { name: "stub", path: problem.file, text: "" },
        "stub-scores",
        `Cannot hand out this problem as its untouched stub gets "${stub.verdict}" and ${Math.round(100 * (stub.share ?? 0))} % of the points`,
        seed,
      );
    }
  }
  return { diagnostics: [...diagnostics.values()], answers: digestOf(answers) };
}
