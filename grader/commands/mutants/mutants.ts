import type { Problem } from "../../definition/problem.ts";
import { type Diagnostic, formatDiagnostic } from "../../values/diagnostic.ts";
import { quotedList } from "../../values/suggest.ts";
import { findProblem, readBankWith } from "../files.ts";
import { Progress, paint, print, table, UsageError } from "../terminal.ts";
import { EQUIVALENTS_FILE, type Equivalent, type Equivalents, isExplainedBy, readEquivalents } from "./equivalents.ts";
import { type MutantsResult, tryAll } from "./mutants-pool.ts";
import type { TriedMutant } from "./run-mutants.ts";

/** The shares of its mutants that a problem's cases, and all cases together, must kill. */
const PROBLEM_MIN = 0.85;
const BANK_MIN = 0.95;

export interface MutantsOptions {
  readonly bank: string;
  readonly seeds: number;
  readonly jobs: number;
  readonly json?: boolean;
}

interface ProblemReport {
  readonly problem: Problem;
  /** Judged by clauses: a mutant that finds another witness is as right as the reference, so that nothing is demanded. */
  readonly exempt: boolean;
  readonly cases: number;
  readonly mutants: number;
  readonly killed: number;
  /** Of the killed, those that a limit stopped. */
  readonly stopped: number;
  readonly equivalent: number;
  /** Neither killed nor explained. */
  readonly survivors: readonly TriedMutant[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * `saddlepoint mutants`: would the hidden cases notice a slip? Every mutant of every reference is tried on them; one that
 * no case could notice is explained in a file, which is checked too.
 *
 * @returns Whether enough mutants are killed, and no explanation is out of date.
 */
export async function mutants(ids: readonly string[], options: MutantsOptions): Promise<boolean> {
  const started = performance.now();
  const bank = readBankWith(options.bank, ids);
  const problems = ids.length === 0 ? [...bank.problems.values()] : ids.map((id) => findProblem(bank, id));
  if (problems.length === 0) throw new UsageError(`Cannot try mutants of "${options.bank}": it has no problems`);
  const equivalents = readEquivalents(bank);

  const progress = new Progress("mutants of problem", problems.length);
  const results = await tryAll(problems, options, options.jobs, () => progress.step());
  progress.end();

  const reports = problems.map((problem, i) => reportOf(problem, results[i]!, equivalents.byProblem.get(problem.id)));
  const strays = ids.length > 0 ? [] : straysOf(equivalents, bank.problems);
  const diagnostics = [...strays, ...reports.flatMap((report) => report.diagnostics)];
  const judged = reports.filter(({ exempt }) => !exempt);
  const low = judged.filter((report) => scoreOf(report) < PROBLEM_MIN);
  const total = totalOf(judged);
  const enough = low.length === 0 && (ids.length > 0 || scoreOf(total) >= BANK_MIN);
  const ok = diagnostics.length === 0 && enough;
  const seconds = (performance.now() - started) / 1000;
  if (options.json) {
    const shown = { ok, seconds, score: scoreOf(total), ...total, diagnostics, problems: reports.map(toJson) };
    print(JSON.stringify(shown, null, 2));
    return ok;
  }
  const sources = new Map([...bank.sources, [EQUIVALENTS_FILE, equivalents.text]]);
  for (const one of [...diagnostics, ...reports.flatMap(survivals)])
    print(`${formatDiagnostic(one, sources.get(one.place.file))}\n`);
  print(reportTable(reports));
  if (judged.length < reports.length)
    print(
      `\n${paint("dim", "any witness")}: a mutant that finds another witness is right; reported, but nothing is demanded`,
    );
  for (const { problem } of low) print(paint("red", `\n${problem.id}: below ${percent(PROBLEM_MIN)}`));
  const verdict = ok ? paint("green", "enough") : paint("red", enough ? "explanations to mend" : "too few");
  print(
    `\n${verdict}: ${percent(scoreOf(total))} of ${total.mutants - total.equivalent} mutants killed, ${total.equivalent} equivalent ones apart; ${problems.length} problems × ${options.seeds} seeds in ${seconds.toFixed(1)} s`,
  );
  return ok;
}

function reportOf(problem: Problem, result: MutantsResult, equivalents: readonly Equivalent[] = []): ProblemReport {
  const exempt = problem.functions.some((spec) => spec.judge.kind === "clauses");
  if (result.kind === "refused") {
    const diagnostics = [result.diagnostic];
    return { problem, exempt, cases: 0, mutants: 0, killed: 0, stopped: 0, equivalent: 0, survivors: [], diagnostics };
  }
  const { cases, mutants } = result.tried;
  const kills = mutants.flatMap(({ kill }) => kill ?? []);
  const explained = (mutant: TriedMutant) => equivalents.some((one) => isExplainedBy(mutant, one));
  const alive = mutants.filter(({ kill }) => kill === null);
  return {
    problem,
    exempt,
    cases,
    mutants: mutants.length,
    killed: kills.length,
    stopped: kills.filter(({ by }) => by === "limit").length,
    equivalent: alive.filter(explained).length,
    survivors: alive.filter((mutant) => !explained(mutant)),
    diagnostics: equivalents.flatMap((one) => staleness(problem, one, mutants)),
  };
}

/** What is wrong with an explanation: there is no such mutant any more, or a case tells it from the reference. */
function staleness(problem: Problem, one: Equivalent, mutants: readonly TriedMutant[]): Diagnostic[] {
  const { place, line, change } = one;
  const mutant = mutants.find((candidate) => isExplainedBy(candidate, one));
  if (mutant === undefined) {
    const others = mutants.filter((candidate) => candidate.line === line).map((candidate) => candidate.change);
    return [
      {
        place,
        code: "stale-mutant",
        message: `Cannot find the mutant "${change}" of ${problem.id}: ${others.length === 0 ? `its reference has no mutants in the line "${line}"` : `those of that line are ${quotedList(others)}`}`,
        hint: `copy ${others.length === 0 ? "the line as it is now" : "one of them"}, or remove the entry`,
      },
    ];
  }
  if (mutant.kill === null) return [];
  return [
    {
      place,
      code: "not-equivalent",
      message: `Cannot call the mutant "${change}" of ${problem.id} equivalent: the hidden case "${mutant.kill.case}" kills it at seed ${mutant.kill.seed}`,
      hint: "remove the entry",
    },
  ];
}

/** Explanations for problems that the bank does not have. */
function straysOf({ byProblem }: Equivalents, problems: ReadonlyMap<string, Problem>): Diagnostic[] {
  return [...byProblem].flatMap(([id, [first]]) =>
    problems.has(id) || first === undefined
      ? []
      : [
          {
            place: { ...first.place, column: 1 },
            code: "stale-mutant",
            message: `Cannot find the problem "${id}" in the bank`,
            hint: "rename or remove the entries",
          },
        ],
  );
}

/** The survivors that nobody has explained, where they stand. */
function survivals({ survivors, cases }: ProblemReport): Diagnostic[] {
  return survivors.map(({ place, change }) => ({
    place,
    code: "surviving-mutant",
    message: `Cannot tell "${change}" from the reference by any of ${cases} hidden cases`,
  }));
}

type Counts = Pick<ProblemReport, "mutants" | "killed" | "stopped" | "equivalent">;

const scoreOf = ({ mutants, killed, equivalent }: Counts) =>
  mutants === equivalent ? 1 : killed / (mutants - equivalent);

const totalOf = (reports: readonly Counts[]): Counts => {
  const sum = (key: keyof Counts) => reports.reduce((total, report) => total + report[key], 0);
  return { mutants: sum("mutants"), killed: sum("killed"), stopped: sum("stopped"), equivalent: sum("equivalent") };
};

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function reportTable(reports: readonly ProblemReport[]): string {
  const header = ["", "problem", "cases", "mutants", "killed", "by a limit", "equivalent", "survive", "score", ""];
  const rows = reports.map((report) => {
    const { problem, exempt, cases, mutants, killed, stopped, equivalent, survivors, diagnostics } = report;
    const fine = diagnostics.length === 0 && (exempt || scoreOf(report) >= PROBLEM_MIN);
    return [
      fine ? paint("green", "✓") : paint("red", "✗"),
      problem.id,
      ...[cases, mutants, killed, stopped, equivalent, survivors.length].map(String),
      percent(scoreOf(report)),
      exempt ? paint("dim", "any witness") : "",
    ];
  });
  return table([header, ...rows]);
}

function toJson(report: ProblemReport): object {
  const { problem, diagnostics: _, ...rest } = report;
  return { id: problem.id, score: scoreOf(report), ...rest };
}
