import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bank } from "../../definition/bank.ts";
import type { ProblemSet } from "../../definition/course.ts";
import type { Submission } from "../../submission/submission.ts";
import type { Seeds } from "../../variant/variant.ts";
import type { GradeTask } from "./protocol.ts";

const sha = (parts: readonly (string | Buffer)[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}\0`).update(part);
  return hash.digest("hex");
};

let grader: string | undefined;

/** A digest of the grader's own code: what another version of it found out is found out again. */
export function graderDigest(): string {
  if (grader === undefined) {
    const root = join(import.meta.dirname, "../..");
    const files = readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(?:js|ts)$/.test(path) && !path.endsWith(".d.ts"))
      .sort();
    grader = sha(files.flatMap((path) => [path, readFileSync(join(root, path))]));
  }
  return grader;
}

/** A digest of a problem and of all its solutions, which may all have a say in a result. */
export function problemDigest(bank: Bank, id: string): string {
  const { file } = bank.problems.get(id)!;
  const parts = [...bank.sources].filter(([path]) => path === file || path.startsWith(`solutions/${id}/`));
  return sha(parts.sort(([a], [b]) => (a < b ? -1 : 1)).flat());
}

/** Everything that a result depends on, as one digest: where it is the same, the result is. */
export function resultKey(
  digest: string,
  submission: Pick<Submission, "kind"> & { readonly digest?: string },
  seeds: Seeds,
  { attempt, language }: ProblemSet,
  { learner, problem, points, hiddenAfter = "" }: Pick<GradeTask, "learner" | "problem" | "points" | "hiddenAfter">,
  version: number,
): string {
  const circumstances = [learner, problem, version, attempt, points, language, hiddenAfter];
  const { digest: handedIn = "" } = submission;
  return sha([graderDigest(), digest, handedIn, seeds.public, seeds.hidden, JSON.stringify(circumstances)]);
}
