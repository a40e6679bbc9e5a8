import { createHash } from "node:crypto";
import { DrawStatistics } from "../../certificate/certificate.ts";
import { makeVariant } from "../../certificate/make-variant.ts";
import type { Programs } from "../../certificate/programs.ts";
import type { Diagnostic } from "../../values/diagnostic.ts";
import { AuthorError } from "../../variant/author-error.ts";
import { keylessSeeds } from "../../variant/variant.ts";

/** After how many seeds the digest of all so far is taken, so that a short check can compare with a long one. */
export const CHECKPOINTS = [10, 100, 1000] as const;

/** What certifying a problem at the seeds `1 … n` has shown. */
export interface SeedsReport {
  readonly seeds: number;
  readonly defects: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly statistics: DrawStatistics;
  /** Whether nothing is drawn, so that one seed stands for all. */
  readonly exhaustive: boolean;
  /** The largest over all seeds; errors in units of the tolerance. */
  readonly oracleError: number;
  readonly acceptedError: number;
  readonly bestDegenerate: { readonly name: string; readonly share: number };
  /** By checkpoint: SHA-256 over the digests of all variants so far. */
  readonly digests: Readonly<Record<string, string>>;
}

/** Certifies the variants at the seeds `1 … n`; defects are collected, and the first of each kind is shown. */
export function certifySeeds(programs: Programs, seeds: number, onSeed: () => void): SeedsReport {
  const statistics = new DrawStatistics();
  const kinds = new Map<string, Diagnostic>();
  const hash = createHash("sha256");
  const digests: Record<string, string> = {};
  let [defects, oracleError, acceptedError] = [0, 0, 0];
  let bestDegenerate = { name: "nothing", share: 0 };
  const exhaustive = !drawsAnything(programs);
  for (let seed = 1; seed <= seeds; seed++) {
    try {
      const { variant, certificate, statistics: own } = makeVariant(programs, keylessSeeds(String(seed)));
      statistics.add(own);
      oracleError = Math.max(oracleError, certificate.oracleError);
      acceptedError = Math.max(acceptedError, certificate.acceptedError);
      if (certificate.bestDegenerate.share > bestDegenerate.share) bestDegenerate = certificate.bestDegenerate;
      hash.update(variant.digests.inputs).update(variant.digests.answers);
    } catch (error) {
      if (!(error instanceof AuthorError)) throw error;
      defects++;
      hash.update("defect");
      const { diagnostic } = error;
      const key = `${diagnostic.code} ${diagnostic.place.file}:${diagnostic.place.line}`;
      const hint = `${diagnostic.hint === undefined ? "" : `${diagnostic.hint}; `}see it with: saddlepoint variant ${programs.problem.id} --seed ${seed}`;
      if (!kinds.has(key)) kinds.set(key, { ...diagnostic, hint });
    }
    if ((CHECKPOINTS as readonly number[]).includes(seed)) digests[seed] = hash.copy().digest("hex");
    onSeed();
  }
  return {
    seeds,
    defects,
    diagnostics: [...kinds.values()],
    statistics,
    exhaustive,
    oracleError,
    acceptedError,
    bestDegenerate,
    digests,
  };
}

function drawsAnything({ problem }: Programs): boolean {
  const entries = [
    ...problem.parameters,
    ...problem.groups.flatMap((group) => group.cases.flatMap((one) => one.given)),
  ];
  return entries.some((entry) => entry.make.kind === "draw");
}
