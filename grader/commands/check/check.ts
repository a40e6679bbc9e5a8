import { openPrograms } from "../../certificate/programs.ts";
import type { Problem } from "../../definition/problem.ts";
import { createPool } from "../../run/pool.ts";
import { type Diagnostic, formatDiagnostic } from "../../values/diagnostic.ts";
import { diagnosticsAbout, findProblem, readBank } from "../files.ts";
import { note, Progress, paint, print, table, UsageError } from "../terminal.ts";
import { CHECKPOINTS, type SeedsReport } from "./certify-seeds.ts";
import { comparePins, type Pin, readPins, writePins } from "./pins.ts";
import { certifyAll } from "./seeds-pool.ts";
import { SANDBOX_SEEDS, trySolutions } from "./try-solutions.ts";
import { typeCheck } from "./type-check.ts";
import { typesetTexts } from "./typeset-texts.ts";

export interface CheckOptions {
  readonly bank: string;
  readonly seeds: number;
  readonly jobs: number;
  readonly json?: boolean;
  readonly pin?: boolean;
}

interface ProblemReport {
  readonly problem: Problem;
  readonly diagnostics: readonly Diagnostic[];
  readonly seeds: SeedsReport | undefined;
  /** CPU time as far as a clock can tell: seconds in its thread, and in the sandbox. */
  readonly seconds: number;
}

/**
 * `saddlepoint check`: the bank's own gate. Diagnostics and types first, then the certificate at every seed, then the
 * bank's solutions through the sandbox at some.
 *
 * @returns Whether nothing is wrong.
 */
export async function check(ids: readonly string[], options: CheckOptions): Promise<boolean> {
  const started = performance.now();
  const { seeds: count, jobs } = options;
  if (options.pin && count < CHECKPOINTS.at(-1)!) {
    throw new UsageError(`Cannot pin after ${count} seeds: add "--seeds ${CHECKPOINTS.at(-1)}"`);
  }
  const bank = readBank(options.bank);
  const problems =
    ids.length === 0
      ? [...bank.problems.values()]
      : ids
          .filter((id) => bank.problems.has(id) || diagnosticsAbout(bank, id).length === 0)
          .map((id) => findProblem(bank, id));
  if (problems.length === 0 && bank.diagnostics.length === 0) {
    throw new UsageError(`Cannot check the bank at "${options.bank}": it has no problems`);
  }
  const general = ids.length === 0 ? bank.diagnostics : new Set(ids.flatMap((id) => diagnosticsAbout(bank, id)));
  const formulas = problems.flatMap(typesetTexts);
  const types = problems.length > 0 ? await typeCheck(bank, problems) : [];

  const progress = new Progress("seeds", problems.length * count);
  const results = await certifyAll(options.bank, problems, count, jobs, () => progress.step());
  progress.end();

  const pins = readPins(bank);
  const fresh: Record<string, Pin> = {};
  const reports: ProblemReport[] = [];
  const pool = createPool({ jobs });
  const sandbox = new Progress("in the sandbox", problems.length);
  try {
    for (const problem of problems) {
      const result = results.get(problem.id)!;
      if (result.kind === "refused") {
        reports.push({ problem, diagnostics: [result.diagnostic], seeds: undefined, seconds: 0 });
        continue;
      }
      const from = performance.now();
      const solutions = bank.solutions.get(problem.id)!;
      const programs = await openPrograms(problem, solutions);
      const tried = await trySolutions(programs, solutions, result.report.inputs, pool);
      programs.reference.dispose();
      const pin = { version: problem.version, inputs: result.report.digests, answers: tried.answers };
      if (count >= SANDBOX_SEEDS) fresh[problem.id] = pin;
      reports.push({
        problem,
        diagnostics: [
          ...result.report.diagnostics,
          ...tried.diagnostics,
          ...(count >= SANDBOX_SEEDS ? comparePins(problem, pins[problem.id], pin) : []),
        ],
        seeds: result.report,
        seconds: result.seconds + (performance.now() - from) / 1000,
      });
      sandbox.step();
    }
  } finally {
    sandbox.end();
    await pool.close();
  }

  const all = [...general, ...formulas, ...types, ...reports.flatMap((report) => report.diagnostics)];
  const seconds = (performance.now() - started) / 1000;
  if (options.json) {
    print(JSON.stringify({ ok: all.length === 0, seconds, diagnostics: all, problems: reports.map(toJson) }, null, 2));
  } else {
    for (const diagnostic of all) print(`${formatDiagnostic(diagnostic, bank.sources.get(diagnostic.place.file))}\n`);
    print(reportTable(reports, pins));
    const verdict =
      all.length === 0
        ? paint("green", "clean")
        : paint("red", all.length === 1 ? "1 mistake" : `${all.length} mistakes`);
    print(`\n${verdict}: ${problems.length} problems × ${count} seeds in ${seconds.toFixed(1)} s`);
  }
  if (options.pin && all.length === 0) {
    writePins(bank, fresh);
    note(`Pinned ${Object.keys(fresh).length} problems`);
  }
  return all.length === 0;
}

/** After n trials without a defect its rate is below `1 - 0.05^(1/n)` at 95 % confidence (Clopper and Pearson): some 3/n. */
function boundOf({ seeds, defects, exhaustive }: SeedsReport): string {
  if (defects > 0) return `${defects} of ${seeds} seeds defective`;
  if (exhaustive) return "0 defects: nothing is drawn, so this is every variant";
  return `${seeds} ${seeds === 1 ? "seed" : "seeds"}, 0 defects: below ${Number((100 * (1 - 0.05 ** (1 / seeds))).toPrecision(2))} % at 95 %`;
}

/** How hard the learner's own numbers were, next to the declared band. */
function featureRows({ problem, seeds }: ProblemReport): string[][] {
  const short = (value: number) => String(Number(value.toPrecision(3)));
  return problem.band.flatMap(({ name, min, max }, i) => {
    const seen = seeds?.features[name];
    if (seen === undefined) return [];
    return [
      [i === 0 ? problem.id : "", name, `${short(seen.min)} … ${short(seen.max)}`, `${short(min)} … ${short(max)}`],
    ];
  });
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function reportTable(reports: readonly ProblemReport[], pins: Readonly<Record<string, Pin>>): string {
  const rows = reports.map(({ problem, seeds, seconds, diagnostics }) => [
    diagnostics.length === 0 ? paint("green", "✓") : paint("red", "✗"),
    problem.id,
    ...(seeds === undefined
      ? ["", "", "", "", "not certified"]
      : [
          percent(seeds.acceptance),
          seeds.oracleError.toExponential(0),
          seeds.acceptedError.toExponential(0),
          percent(seeds.bestDegenerate.share),
          boundOf(seeds),
        ]),
    pins[problem.id]?.version === problem.version ? "pinned" : "not pinned",
    `${seconds.toFixed(1)} s`,
  ]);
  const header = ["", "problem", "draws kept", "oracle error", "other solutions", "best guess", "bound", "", "time"];
  const lines = [table([header, ...rows])];
  const features = reports.flatMap((report) => featureRows(report));
  if (features.length > 0)
    lines.push(`\n${table([["learner's own numbers", "feature", "seen", "band"], ...features])}`);
  for (const { problem, seeds } of reports) {
    const reasons = Object.entries(seeds?.rejections ?? {}).sort(([, a], [, b]) => b - a);
    if (reasons.length === 0) continue;
    lines.push(`\n${problem.id}: drawn again, of ${seeds!.draws} draws`);
    lines.push(table(reasons.map(([reason, count]) => [`  ${count}`, reason])));
  }
  return lines.join("\n");
}

function toJson({ problem, seeds, seconds, diagnostics }: ProblemReport): object {
  const { inputs: _, diagnostics: __, ...report } = seeds ?? { inputs: [], diagnostics: [] };
  return {
    id: problem.id,
    version: problem.version,
    ok: diagnostics.length === 0,
    seconds,
    ...(seeds === undefined ? {} : { bound: boundOf(seeds), ...report }),
  };
}
