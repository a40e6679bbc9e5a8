import { createHash } from "node:crypto";
import { DrawStatistics } from "../../certificate/certificate.ts";
import { makeVariant } from "../../certificate/make-variant.ts";
import type { Programs } from "../../certificate/programs.ts";
import type { Problem } from "../../definition/problem.ts";
import type { Diagnostic } from "../../values/diagnostic.ts";
import { AuthorError } from "../../variant/author-error.ts";
import { isDrawn } from "../../variant/make-case.ts";
import { keylessSeeds } from "../../variant/variant.ts";

/** After how many seeds the digest of all so far is taken, so that a short check can compare with a long one. */
export const CHECKPOINTS = [10, 100, 1000] as const;

/** What certifying a problem at some seeds has shown; plain data, as it comes from another thread. Errors in tolerances. */
export interface SeedsChunk {
  readonly from: number;
  /** SHA-256 of what was drawn, seed by seed; `defect` where nothing could be. */
  readonly inputs: readonly string[];
  readonly defects: readonly { readonly seed: number; readonly diagnostic: Diagnostic }[];
  readonly draws: number;
  readonly rejections: Readonly<Record<string, number>>;
  readonly oracleError: number;
  readonly acceptedError: number;
  readonly bestDegenerate: { readonly name: string; readonly share: number };
  /** By feature of the band, the least and the most that it came to. */
  readonly features: Readonly<Record<string, Range>>;
}

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** The same for the seeds `1 … n`. */
export interface SeedsReport extends Omit<SeedsChunk, "from" | "defects"> {
  readonly seeds: number;
  readonly defects: number;
  /** The first defect of each kind. */
  readonly diagnostics: readonly Diagnostic[];
  readonly acceptance: number;
  /** Whether nothing is drawn, so that one seed stands for all. */
  readonly exhaustive: boolean;
  /** By checkpoint: SHA-256 over all that was drawn so far. */
  readonly digests: Readonly<Record<string, string>>;
}

/** Certifies the variants at the seeds `from … to`; defects are collected. */
export function certifySeeds(programs: Programs, from: number, to: number, onSeed: () => void): SeedsChunk {
  const statistics = new DrawStatistics();
  const inputs: string[] = [];
  const defects: { seed: number; diagnostic: Diagnostic }[] = [];
  let [oracleError, acceptedError] = [0, 0];
  let bestDegenerate = { name: "nothing", share: 0 };
  let features: Readonly<Record<string, Range>> = {};
  for (let seed = from; seed <= to; seed++) {
    try {
      const { variant, certificate, statistics: own } = makeVariant(programs, keylessSeeds(String(seed)));
      statistics.add(own);
      oracleError = Math.max(oracleError, certificate.oracleError);
      acceptedError = Math.max(acceptedError, certificate.acceptedError);
      if (certificate.bestDegenerate.share > bestDegenerate.share) bestDegenerate = certificate.bestDegenerate;
      const seen = Object.entries(certificate.features).map(
        ([name, value]) => [name, { min: value, max: value }] as const,
      );
      features = join(features, Object.fromEntries(seen));
      inputs.push(variant.digests.inputs);
    } catch (error) {
      if (!(error instanceof AuthorError)) throw error;
      defects.push({ seed, diagnostic: error.diagnostic });
      inputs.push("defect");
    }
    onSeed();
  }
  const { draws, rejections } = statistics;
  return {
    from,
    inputs,
    defects,
    draws,
    rejections: Object.fromEntries(rejections),
    oracleError,
    acceptedError,
    bestDegenerate,
    features,
  };
}

/** Ranges that hold what either holds. */
function join(a: Readonly<Record<string, Range>>, b: Readonly<Record<string, Range>>): Record<string, Range> {
  const joined: Record<string, Range> = { ...a };
  for (const [name, { min, max }] of Object.entries(b)) {
    const own = joined[name] ?? { min, max };
    joined[name] = { min: Math.min(own.min, min), max: Math.max(own.max, max) };
  }
  return joined;
}

/** Puts chunks together that cover the seeds `1 … n`. */
export function combineChunks(problem: Problem, chunks: readonly SeedsChunk[]): SeedsReport {
  const ordered = [...chunks].sort((a, b) => a.from - b.from);
  const inputs = ordered.flatMap((chunk) => chunk.inputs);
  const defects = ordered.flatMap((chunk) => chunk.defects);
  const kinds = new Map<string, Diagnostic>();
  for (const { seed, diagnostic } of defects) {
    const key = `${diagnostic.code} ${diagnostic.place.file}:${diagnostic.place.line}`;
    const replay = `see it with: saddlepoint variant ${problem.id} --seed ${seed}`;
    const hint = diagnostic.hint === undefined ? replay : `${diagnostic.hint}; ${replay}`;
    if (!kinds.has(key)) kinds.set(key, { ...diagnostic, hint });
  }
  const rejections: Record<string, number> = {};
  for (const chunk of ordered) {
    for (const [reason, count] of Object.entries(chunk.rejections))
      rejections[reason] = (rejections[reason] ?? 0) + count;
  }
  const draws = ordered.reduce((sum, chunk) => sum + chunk.draws, 0);
  const rejected = Object.values(rejections).reduce((sum, count) => sum + count, 0);
  return {
    seeds: inputs.length,
    inputs,
    defects: defects.length,
    diagnostics: [...kinds.values()],
    draws,
    rejections,
    acceptance: draws === 0 ? 1 : 1 - rejected / draws,
    exhaustive: !isDrawn([
      ...problem.parameters,
      ...problem.groups.flatMap((group) => group.cases.flatMap((one) => one.given)),
    ]),
    oracleError: Math.max(...ordered.map((chunk) => chunk.oracleError)),
    acceptedError: Math.max(...ordered.map((chunk) => chunk.acceptedError)),
    bestDegenerate: ordered.reduce((best, { bestDegenerate: own }) => (own.share > best.share ? own : best), {
      name: "nothing",
      share: 0,
    }),
    features: ordered.reduce((ranges, chunk) => join(ranges, chunk.features), {}),
    digests: Object.fromEntries(
      CHECKPOINTS.filter((n) => n <= inputs.length).map((n) => [n, digestOf(inputs.slice(0, n))]),
    ),
  };
}

/** SHA-256 over a list of texts. */
export function digestOf(texts: readonly string[]): string {
  return createHash("sha256").update(texts.join("\n")).digest("hex");
}
