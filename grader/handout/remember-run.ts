import { dirname } from "node:path";
import type { CollectedRun } from "./collect-results.ts";
import { rememberProblem, sourceDigest } from "./progress.ts";

/** What `npm run list` will say: runs of some cases only are not worth remembering. */
export function rememberRun(folder: string, { problems }: CollectedRun): void {
  for (const { slug, whole, state, passed, total } of problems)
    if (whole) rememberProblem(folder, slug, { state, passed, total, source: sourceDigest(dirname(folder), slug) });
}
