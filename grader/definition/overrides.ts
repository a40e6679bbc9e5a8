import { createHash } from "node:crypto";
import type { Diagnostic } from "../values/diagnostic.ts";
import { isRecord } from "../values/value.ts";
import type { Bank } from "./bank.ts";
import type { ProblemSet } from "./course.ts";
import { overrideParameters } from "./parse.ts";
import { type Path, readYaml, type Source } from "./read.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The bank as a set uses it: with the parameters that the set makes in its own way. Mistakes are collected. */
export function overrideBank(
  bank: Bank,
  set: ProblemSet,
  vocabulary: Vocabulary,
): { readonly bank: Bank; readonly diagnostics: readonly Diagnostic[] } {
  const overridden = set.problems.filter(({ parameters }) => parameters !== undefined);
  if (overridden.length === 0) return { bank, diagnostics: [] };
  const source = readYaml(set.source.file, set.source.text);
  const problems = new Map(bank.problems);
  const diagnostics: Diagnostic[] = [];
  for (const [i, { id, parameters }] of set.problems.entries()) {
    const problem = bank.problems.get(id);
    if (parameters === undefined || problem === undefined) continue;
    const result = overrideParameters(problem, within(source, ["problems", i, "parameters"], parameters), vocabulary);
    diagnostics.push(...result.diagnostics);
    problems.set(id, { ...result.problem, overrides: digestOf(parameters) });
  }
  return { bank: { ...bank, problems, sources: new Map([...bank.sources, [source.file, source.text]]) }, diagnostics };
}

/** A part of a source as a source of its own, with its places. */
function within(source: Source, path: Path, data: unknown): Source {
  return {
    ...source,
    data,
    placeOf: (inner, offset) => source.placeOf([...path, ...inner], offset),
    keyPlaceOf: (inner) => source.keyPlaceOf([...path, ...inner]),
  };
}

/** A short name for what is overridden: the same whatever the order in which it is written. */
function digestOf(data: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(sorted(data)))
    .digest("hex")
    .slice(0, 8);
}

function sorted(data: unknown): unknown {
  if (typeof data === "number" && !Number.isFinite(data)) return String(data);
  if (Array.isArray(data)) return data.map(sorted);
  if (!isRecord(data)) return data;
  return Object.fromEntries(
    Object.entries(data)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}
