import { createHash } from "node:crypto";
import type { Expected } from "../checkers/judge-case.ts";
import { isFunctionBody, isFunctionValue } from "../values/function-value.ts";
import { showValue } from "../values/show.ts";
import { isRecord, type Value } from "../values/value.ts";
import { type SeededOptions, seededVariant } from "./seeded.ts";
import { print, table } from "./terminal.ts";

export interface VariantOptions extends SeededOptions {
  readonly json?: boolean;
}

/** `saddlepoint variant`: everything about one variant, answers included; for authors and instructors. */
export async function variant(id: string, options: VariantOptions): Promise<void> {
  const { variant: made, certificate } = await seededVariant(id, options);
  const { problem, seed, parameters, digests } = made;
  const inputOf = (one: (typeof made.cases)[number]) =>
    Object.fromEntries(one.args.map((arg, i) => [one.function.takes[i]!.name, arg as Value]));
  if (!options.json) {
    print(`${problem.id} · version ${problem.version} · seed ${seed}`);
    for (const [name, value] of Object.entries(parameters)) print(`  ${name} = ${showValue(value)}`);
    print(
      table(
        made.cases.map((one) => [
          `  ${one.id}`,
          one.visibility,
          `${Object.entries(inputOf(one))
            .map(([name, value]) => `${name} = ${showValue(value)}`)
            .join(", ")}`.slice(0, 100),
          `→ ${expectedText(one.expected)}`,
        ]),
      ),
    );
    print(`largest error of the second method: ${certificate.oracleError.toPrecision(2)} of the tolerance`);
    print(
      `best answer without reading: ${certificate.bestDegenerate.name} (${Math.round(100 * certificate.bestDegenerate.share)} %)`,
    );
    return;
  }
  print(
    JSON.stringify(
      {
        problem: problem.id,
        version: problem.version,
        seed,
        parameters: jsonOf(parameters),
        cases: made.cases.map((one) => ({
          id: one.id,
          group: one.group,
          visibility: one.visibility,
          call: one.function.name,
          input: jsonOf(inputOf(one)),
          expected:
            one.expected.kind === "value"
              ? jsonOf(one.expected.value)
              : one.expected.kind === "throws"
                ? { throws: one.expected.error }
                : {
                    clauses:
                      one.function.judge.kind === "clauses"
                        ? one.function.judge.clauses.map((clause) => clause.id)
                        : [],
                  },
        })),
        // One for all that was drawn and answered, and both apart.
        digest: createHash("sha256").update(`${digests.inputs}\n${digests.answers}`).digest("hex"),
        digests,
      },
      null,
      2,
    ),
  );
}

function expectedText(expected: Expected): string {
  if (expected.kind === "value") return showValue(expected.value).slice(0, 100);
  return expected.kind === "throws" ? `throws ${expected.error}` : "any witness";
}

/** JSON for people and scripts: numbers that JSON lacks as text, functions by their formula. */
function jsonOf(value: Value): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (isFunctionBody(value) || isFunctionValue(value)) return showValue(value);
  if (Array.isArray(value)) return value.map((entry: Value) => jsonOf(entry));
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, jsonOf(entry)]));
  return value;
}
