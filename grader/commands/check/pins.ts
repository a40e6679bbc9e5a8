import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bank } from "../../definition/bank.ts";
import type { Problem } from "../../definition/problem.ts";
import type { Diagnostic } from "../../values/diagnostic.ts";
import { writeWhole } from "../files.ts";
import { CHECKPOINTS } from "./certify-seeds.ts";

/** The digests of a problem's variants at one version. */
export interface Pin {
  readonly version: number;
  /** Of what is drawn, by checkpoint. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Of the right answers, at the seeds that go through the sandbox. */
  readonly answers: string;
}

export type Pins = Readonly<Record<string, Pin>>;

const FILE = "solutions/pins.json";

/** The pinned digests of a bank; none where it has no such file. */
export function readPins(bank: Bank): Pins {
  const path = join(bank.root, FILE);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Pins) : {};
}

/** Replaces the pins of some problems. */
export function writePins(bank: Bank, pins: Pins): void {
  const sorted = Object.entries({ ...readPins(bank), ...pins })
    .filter(([id]) => bank.problems.has(id))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  writeWhole(join(bank.root, FILE), `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}

/** What has become of variants that may have been handed out: a changed one demands a new version. */
export function comparePins(problem: Problem, pin: Pin | undefined, now: Pin): Diagnostic[] {
  if (pin === undefined || pin.version < problem.version) return [];
  const line = problem.source.split("\n").findIndex((text) => text.startsWith("version:")) + 1;
  const place = { file: problem.file, line: Math.max(1, line), column: 1 };
  if (pin.version > problem.version) {
    const message = `Cannot use version ${problem.version} as version ${pin.version} has been pinned`;
    return [{ place, code: "version-went-back", message, hint: "versions only grow" }];
  }
  const changed = CHECKPOINTS.find(
    (seeds) => now.inputs[seeds] !== undefined && pin.inputs[seeds] !== now.inputs[seeds],
  );
  const what =
    changed !== undefined
      ? `the variants at the seeds 1 to ${changed}`
      : pin.answers !== now.answers
        ? `the answers at the seeds 1 to ${CHECKPOINTS[0]}`
        : undefined;
  if (what === undefined) return [];
  return [
    {
      place,
      code: "changed-variants",
      message: `Cannot keep version ${problem.version} as ${what} are no longer those that were pinned`,
      hint: `undo the change, or write "version: ${problem.version + 1}" and run "saddlepoint check ${problem.id} --seeds ${CHECKPOINTS.at(-1)} --pin"`,
    },
  ];
}
