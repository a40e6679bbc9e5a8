import { adjusted, asJudged } from "../report/adjust.ts";
import type { ResultLine } from "../report/report.ts";
import { readSetWithBank, rosterFor } from "./files.ts";
import { formatContext, formatsNamed, writeFormats } from "./grade/formats.ts";
import { resultsIn } from "./grade/results-file.ts";
import { note } from "./terminal.ts";

export interface ConvertOptions {
  readonly bank: string;
  readonly set: string;
  readonly roster?: string;
  readonly format: readonly string[];
  readonly out?: string;
}

/**
 * `saddlepoint convert`: results that were graded before, in the form that another system reads. Nothing is run;
 * what the set decides now, e.g. that a problem is void, is what counts.
 */
export function convert(folder: string, options: ConvertOptions): void {
  const chosen = formatsNamed(options.format);
  const { set, bank } = readSetWithBank(options.set, options.bank);
  const results = {
    *[Symbol.iterator](): Generator<ResultLine> {
      for (const line of resultsIn(folder)) yield adjusted(asJudged(line), set, bank.problems.get(line.problem));
    },
  };
  const learners = rosterFor(set, options.set, options.roster) ?? namesIn(results);
  const out = options.out ?? folder;
  writeFormats(chosen, results, formatContext(set, learners, bank), out);
  note(`Written below ${out}: ${options.format.join(", ")}`);
}

/** Without a roster, whoever has results. */
function namesIn(results: Iterable<{ readonly learner: string }>): { readonly id: string; readonly name: string }[] {
  const ids = new Set<string>();
  for (const { learner } of results) ids.add(learner);
  return [...ids].map((id) => ({ id, name: "" }));
}
