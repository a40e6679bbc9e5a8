import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { openPrograms, type Programs } from "../grader/certificate/programs.ts";
import { type Bank, openBank } from "../grader/definition/bank.ts";
import { vocabulary } from "../grader/vocabulary.ts";
import { SMALL } from "./definition/small-problem.ts";

/** The solutions of the small problem; a test replaces what it is about. */
export const SMALL_SOLUTIONS: Readonly<Record<string, string>> = {
  "reference.ts": "export const twice = ({ x }: { x: number }): number => 2 * x;\n",
  "oracle.ts": "export const twice = (x: number): number => x + x;\n",
  "accepted/shift.ts": "export function twice(x: number): number {\n  return x / 0.5;\n}\n",
  "wrong-answer/square.ts": "export const twice = (x: number): number => x * x;\n",
};

/** A folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "saddlepoint-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A bank of the small problem alone, as changed. */
export function writeSmallBank(problem = SMALL, solutions: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder();
  const files = Object.entries({ ...SMALL_SOLUTIONS, ...solutions }).filter(([, text]) => text !== "");
  writeFiles(folder, {
    "problems/u1-test/twice.yaml": problem,
    ...Object.fromEntries(files.map(([path, text]) => [`solutions/u1-test/twice/${path}`, text])),
  });
  return folder;
}

export function openSmallBank(problem = SMALL, solutions: Readonly<Record<string, string>> = {}): Bank {
  return openBank(writeSmallBank(problem, solutions), vocabulary);
}

/** The programs of the small problem, as changed; its bank must be without mistakes. */
export async function openSmallPrograms(
  problem = SMALL,
  solutions: Readonly<Record<string, string>> = {},
): Promise<Programs> {
  const bank = openSmallBank(problem, solutions);
  if (bank.diagnostics.length > 0) throw new Error(JSON.stringify(bank.diagnostics, null, 2));
  const [id] = bank.problems.keys();
  const programs = await openPrograms(bank.problems.get(id!)!, bank.solutions.get(id!)!);
  onTestFinished(() => programs.reference.dispose());
  return programs;
}
