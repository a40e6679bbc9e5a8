import { createHash } from "node:crypto";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { openBank } from "../../definition/bank.ts";
import type { Learner, ProblemSet } from "../../definition/course.ts";
import { overrideBank } from "../../definition/overrides.ts";
import { makeHandout } from "../../pipeline.ts";
import { encode } from "../../values/codec.ts";
import { formatDiagnostic } from "../../values/diagnostic.ts";
import { zipFiles } from "../../values/zip.ts";
import { AuthorError } from "../../variant/author-error.ts";
import { vocabulary } from "../../vocabulary.ts";
import { programsOf, writeFolder, writeWhole } from "../files.ts";
import { UsageError } from "../terminal.ts";

// A thread of `saddlepoint handout`: draws, certifies, renders and writes one learner's handout after the other.

export interface HandoutWorkerData {
  readonly bank: string;
  readonly set: ProblemSet;
  /** The course key, in base64. */
  readonly key: string;
  /** Where handouts are written, before all of them are put in their place together. */
  readonly folder: string;
  readonly zip: boolean;
}

/** Of a variant that was written, what is told about the class and kept in the lock file. */
export interface MadeVariant {
  readonly problem: string;
  readonly version: number;
  /** Digests of the inputs of all cases, and of the learner's own numbers alone; the latter `null` without such. */
  readonly inputs: string;
  readonly numbers: string | null;
  /** By name, what the features of the problem's band came to. */
  readonly features: Readonly<Record<string, number>>;
}

export type HandoutAnswer =
  | { readonly kind: "made"; readonly variants: readonly MadeVariant[] }
  /** Bad input: the author's, or a disk that is full. */
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "failed"; readonly reason: string };

const { bank: root, set, key, folder, zip } = workerData as HandoutWorkerData;
const courseKey = Buffer.from(key, "base64");
const ids = set.problems.map(({ id }) => id);
const { bank } = overrideBank(openBank(root, vocabulary, ids), set, vocabulary);
const open = programsOf(bank);

async function make(learner: Learner): Promise<readonly MadeVariant[]> {
  const { files, variants } = await makeHandout(set, learner, courseKey, open);
  if (zip) {
    // In a folder of its own, so that unpacking spills nothing.
    const packed = new Map([...files].map(([path, data]) => [`${set.id}/${path}`, data]));
    writeWhole(join(folder, `${learner.id}.zip`), zipFiles(packed));
  } else writeFolder(join(folder, learner.id), files);
  return variants.map(({ variant, certificate }) => ({
    problem: variant.problem.id,
    version: variant.problem.version,
    inputs: variant.digests.inputs,
    numbers:
      variant.problem.parameters.length === 0
        ? null
        : createHash("sha256").update(encode(variant.parameters)).digest("hex"),
    features: certificate.features,
  }));
}

parentPort!.on("message", async (learner: Learner) => {
  let answer: HandoutAnswer;
  try {
    answer = { kind: "made", variants: await make(learner) };
  } catch (error) {
    if (error instanceof AuthorError) {
      const { diagnostic } = error;
      const message = formatDiagnostic(diagnostic, bank.sources.get(diagnostic.place.file));
      answer = { kind: "refused", message };
    } else if (error instanceof UsageError) answer = { kind: "refused", message: error.message };
    else answer = { kind: "failed", reason: String((error as Error).stack ?? error) };
  }
  parentPort!.postMessage(answer);
});
