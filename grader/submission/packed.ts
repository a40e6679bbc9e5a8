import { transpileStrange } from "../interpreter/transpile.ts";
import type { Submission, SubmittedFile } from "./submission.ts";

/** A submission as it travels between machines: sources only, as every machine makes the same code of them. */
export type PackedSubmission =
  | Exclude<Submission, { readonly kind: "ready" }>
  | {
      readonly kind: "ready";
      readonly digest: string;
      readonly entry: string;
      readonly files: readonly (readonly [path: string, source: string])[];
    };

export function packSubmission(submission: Submission): PackedSubmission {
  if (submission.kind !== "ready") return submission;
  return { ...submission, files: [...submission.files.values()].map(({ path, source }) => [path, source]) };
}

/** @throws Error when a file does not compile here, although it did where it was packed. */
export function unpackSubmission(packed: PackedSubmission): Submission {
  if (packed.kind !== "ready") return packed;
  const files = packed.files.map(([path, source]): [string, SubmittedFile] => {
    const result = transpileStrange(path, source);
    if (result.kind === "syntax-error") throw new Error(`Cannot compile "${path}", which compiled elsewhere`);
    return [path, { path, source, ...result.transpiled }];
  });
  return { ...packed, files: new Map(files) };
}
