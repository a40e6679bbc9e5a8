import { openPrograms, type Programs } from "../../certificate/programs.ts";
import type { Problem } from "../../definition/problem.ts";
import { createPool } from "../../run/pool.ts";
import { type Diagnostic, formatDiagnostic } from "../../values/diagnostic.ts";
import { AuthorError } from "../../variant/author-error.ts";
import { findProblem, readBank } from "../files.ts";
import { note, Progress, paint, print, table, UsageError } from "../terminal.ts";
import { CHECKPOINTS, certifySeeds, type SeedsReport } from "./certify-seeds.ts";
import { comparePins, type Pin, readPins, writePins } from "./pins.ts";
import { trySolutions } from "./try-solutions.ts";
import { typeCheck } from "./type-check.ts";

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
  readonly seconds: number;
}

/**
 * `saddlepoint check`: the bank's own gate.
 *
 * @returns Whether nothing is wrong.
 */
export async function check(ids: readonly string[], options: CheckOptions): Promise<boolean> {
  const started = performance.now();
  const bank = readBank(options.bank);
  const problems = ids.length === 0 ? [...bank.problems.values()] : ids.map((id) => findProblem(bank, id));
  if (problems.length === 0 && bank.diagnostics.length === 0)
    throw new UsageError(`Cannot check the bank at "${options.bank}": it has no problems`);
  const about =
    ids.length === 0
      ? bank.diagnostics
      : bank.diagnostics.filter(({ place }) => problems.some((problem) => place.file.includes(problem.id)));
  const general = [...about, ...(problems.length > 0 ? await typeCheck(bank, problems) : [])];
  const pins = readPins(bank);
  const fresh: Record<string, Pin> = {};
  const reports: ProblemReport[] = [];
  const pool = createPool({ jobs: options.jobs });
  const progress = new Progress("seeds", problems.length * options.seeds);
  try {
    for (const problem of problems) {
      const from = performance.now();
      const diagnostics: Diagnostic[] = [];
      let programs: Programs | undefined;
      let seeds: SeedsReport | undefined;
      try {
        programs = await openPrograms(problem, bank.solutions.get(problem.id)!);
        seeds = certifySeeds(programs, options.seeds, () => progress.step());
        diagnostics.push(
          ...seeds.diagnostics,
          ...(await trySolutions(programs, bank.solutions.get(problem.id)!, options.seeds, pool)),
        );
        if (options.pin) fresh[problem.id] = { version: problem.version, digests: seeds.digests };
        diagnostics.push(...comparePins(problem, pins[problem.id], seeds.digests));
      } catch (error) {
        if (!(error instanceof AuthorError)) throw error;
        diagnostics.push(error.diagnostic);
      } finally {
        programs?.reference.dispose();
      }
      reports.push({ problem, diagnostics, seeds, seconds: (performance.now() - from) / 1000 });
    }
  } finally {
    progress.end();
    await pool.close();
  }
  const all = [...general, ...reports.flatMap((report) => report.diagnostics)];
  if (options.pin && all.length === 0) pinAll(options, fresh, bank);
  const seconds = (performance.now() - started) / 1000;
  if (options.json) {
    print(JSON.stringify({ ok: all.length === 0, seconds, diagnostics: all, problems: reports.map(toJson) }, null, 2));
  } else {
    for (const diagnostic of all) print(`${formatDiagnostic(diagnostic, bank.sources.get(diagnostic.place.file))}\n`);
    print(reportTable(reports, pins));
    print(
      `\n${all.length === 0 ? paint("green", "clean") : paint("red", `${all.length} mistakes`)}: ${problems.length} problems × ${options.seeds} seeds in ${seconds.toFixed(1)} s`,
    );
  }
  return all.length === 0;
}

function pinAll(
  { seeds }: CheckOptions,
  fresh: Readonly<Record<string, Pin>>,
  bank: Parameters<typeof writePins>[0],
): void {
  const last = CHECKPOINTS.at(-1)!;
  if (seeds < last) throw new UsageError(`Cannot pin after ${seeds} seeds: add "--seeds ${last}"`);
  writePins(bank, fresh);
  note(`Pinned ${Object.keys(fresh).length} problems`);
}

/** "Rule of three": n trials without a defect bound the rate by 3/n at 95 % confidence. */
function boundOf({ seeds, defects, exhaustive }: SeedsReport): string {
  if (defects > 0) return `${defects} of ${seeds} seeds defective`;
  if (exhaustive) return "0 defects: nothing is drawn, so this is every variant";
  return `${seeds} seeds, 0 defects: below ${Number(((100 * 3) / seeds).toPrecision(2))} % at 95 %`;
}

function reportTable(reports: readonly ProblemReport[], pins: Readonly<Record<string, Pin>>): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const rows = reports.map(({ problem, seeds, seconds, diagnostics }) => [
    diagnostics.length === 0 ? paint("green", "✓") : paint("red", "✗"),
    problem.id,
    ...(seeds === undefined
      ? ["", "", "", "", "not certified"]
      : [
          percent(seeds.statistics.acceptance),
          seeds.oracleError.toExponential(0),
          seeds.acceptedError.toExponential(0),
          percent(seeds.bestDegenerate.share),
          boundOf(seeds),
        ]),
    pins[problem.id]?.version === problem.version ? "pinned" : "not pinned",
    `${seconds.toFixed(1)} s`,
  ]);
  const lines = [
    table([
      ["", "problem", "accepted draws", "oracle error", "other solutions", "best guess", "bound", "", "time"],
      ...rows,
    ]),
  ];
  for (const { problem, seeds } of reports) {
    if (seeds === undefined || seeds.statistics.rejections.size === 0) continue;
    lines.push(`\n${problem.id}: drawn again, of ${seeds.statistics.draws} draws`);
    const reasons = [...seeds.statistics.rejections].sort(([, a], [, b]) => b - a);
    lines.push(table(reasons.map(([reason, count]) => [`  ${count}`, reason])));
  }
  return lines.join("\n");
}

function toJson({ problem, seeds, seconds, diagnostics }: ProblemReport): object {
  return {
    id: problem.id,
    version: problem.version,
    ok: diagnostics.length === 0,
    seconds,
    ...(seeds === undefined
      ? {}
      : {
          seeds: seeds.seeds,
          defects: seeds.defects,
          bound: boundOf(seeds),
          draws: seeds.statistics.draws,
          acceptance: seeds.statistics.acceptance,
          rejections: Object.fromEntries(seeds.statistics.rejections),
          oracleError: seeds.oracleError,
          acceptedError: seeds.acceptedError,
          bestDegenerate: seeds.bestDegenerate,
          digests: seeds.digests,
        }),
  };
}
