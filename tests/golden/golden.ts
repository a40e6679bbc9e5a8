import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { judgeCase } from "../../grader/checkers/judge-case.ts";
import { openBank } from "../../grader/definition/bank.ts";
import { formatDiagnostic } from "../../grader/values/diagnostic.ts";
import { showValue } from "../../grader/values/show.ts";
import { isRecord, type Value } from "../../grader/values/value.ts";
import { Reference } from "../../grader/variant/reference.ts";
import { vocabulary } from "../../grader/vocabulary.ts";
import type { GoldenAdapter } from "./adapter.ts";

// Runs the references over golden values: `npm run golden`, or GOLDEN=<file> npm run golden for others of that format.

interface GoldenValue {
  readonly id: string;
  readonly topic: string;
  readonly input: Record<string, Value>;
  readonly expected: Value;
}

/** JSON has no infinity: golden files write it as a string. */
function restore(value: Value): Value {
  if (value === "Infinity") return Number.POSITIVE_INFINITY;
  if (value === "-Infinity") return Number.NEGATIVE_INFINITY;
  if (value === "NaN") return Number.NaN;
  if (Array.isArray(value)) return value.map((entry: Value) => restore(entry));
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, restore(entry)]));
  return value;
}

const print = (text: string) => process.stdout.write(`${text}\n`);
const file = process.env.GOLDEN ?? join(import.meta.dirname, "golden.json");
const values = JSON.parse(readFileSync(file, "utf8")) as GoldenValue[];
const bank = openBank(join(import.meta.dirname, "../.."), vocabulary);
for (const diagnostic of bank.diagnostics) print(formatDiagnostic(diagnostic, bank.sources.get(diagnostic.place.file)));

const problems = new Map([...bank.problems.values()].map((problem) => [problem.slug, problem]));
const references = new Map<string, Reference>();
const counts = { agree: 0, disagree: 0, skipped: 0, notRunnable: 0 };
for (const { id, topic, input, expected } of values) {
  const problem = problems.get(topic);
  const adapterFile = join(import.meta.dirname, "adapters", `${topic}.ts`);
  if (problem === undefined) {
    counts.skipped++;
    continue;
  }
  if (!existsSync(adapterFile))
    throw new Error(`Cannot read the golden values of "${topic}": tests/golden/adapters/${topic}.ts is missing`);
  const { adapter } = (await import(pathToFileURL(adapterFile).href)) as { adapter: GoldenAdapter };
  const restored = restore(input) as Record<string, Value>;
  const call = adapter.call(restored);
  if (call === undefined) {
    counts.notRunnable++;
    continue;
  }
  let reference = references.get(topic);
  if (reference === undefined) {
    reference = await Reference.open(bank.solutions.get(problem.id)!.reference);
    references.set(topic, reference);
  }
  const spec = problem.functions.find((one) => one.name === call.function)!;
  const right =
    isRecord(expected) && "throws" in expected
      ? ({ kind: "throws", error: "RangeError" } as const)
      : ({ kind: "value", value: adapter.expected(restore(expected), restored) } as const);
  // A property check accepts any witness: the golden one is judged by the clauses, beside the reference's own.
  const outcome = reference.answer(call.function, call.given);
  const judged =
    spec.judge.kind === "clauses"
      ? [
          outcome,
          { kind: "returned" as const, answer: (right as { value: Value }).value as never, mutated: [], calls: {} },
        ]
      : [outcome];
  const wrong = judged.find(
    (one) =>
      judgeCase(
        {
          function: spec,
          given: call.given,
          expected: spec.judge.kind === "clauses" ? { kind: "clauses" } : right,
          maxCalls: {},
        },
        one,
      ).error > 1,
  );
  if (wrong === undefined) {
    counts.agree++;
  } else {
    counts.disagree++;
    const got = wrong.kind === "returned" ? showValue(wrong.answer) : `${wrong.name}: ${wrong.message}`;
    print(`${id} ${topic}: golden value ${showValue(restore(expected))}, reference ${got}`);
  }
}
print(
  `${counts.agree} agree, ${counts.disagree} disagree, ${counts.skipped} skipped (problem not in the bank), ${counts.notRunnable} not runnable`,
);
if (counts.disagree > 0) process.exitCode = 1;
