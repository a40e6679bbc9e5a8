import { judgeCase } from "../checkers/judge-case.ts";
import type { Run } from "../run/run.ts";
import type { Case } from "../variant/variant.ts";
import { plainOutcome } from "./plain-outcome.ts";
import { inRunOrder } from "./request.ts";
import type { CaseVerdict, Verdict } from "./verdict.ts";

/**
 * Looks for functions that keep something from call to call: the first case that failed after others had run is run
 * again alone, and where it then passes, so is every other failed one. The verdict stays; the learner is told why.
 */
export async function findState(verdict: Verdict, runAlone: (one: Case) => Promise<Run>): Promise<Verdict> {
  // A second run would only keep everybody waiting again.
  if (verdict.guard) return verdict;
  const [earliest] = inRunOrder(verdict.cases.map((one) => one.case));
  const suspects = verdict.cases.filter((one) => one.case !== earliest && one.reason?.kind === "failed");
  const [first, ...others] = suspects;
  if (first === undefined || !(await passesAlone(first, runAlone))) return verdict;
  const stateful = new Set([first]);
  for (const other of others) if (await passesAlone(other, runAlone)) stateful.add(other);
  return { ...verdict, cases: verdict.cases.map((one) => (stateful.has(one) ? { ...one, keepsState: true } : one)) };
}

async function passesAlone({ case: one }: CaseVerdict, runAlone: (one: Case) => Promise<Run>): Promise<boolean> {
  const run = await runAlone(one);
  const outcome = run.kind === "finished" && !run.guard ? run.outcomes.get(one.id) : undefined;
  if (outcome?.kind !== "returned" && outcome?.kind !== "threw") return false;
  return judgeCase(one, plainOutcome(one, outcome)).error <= 1;
}
