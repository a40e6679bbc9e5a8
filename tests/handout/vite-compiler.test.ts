import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { type TranspileResult, transpile } from "../../grader/interpreter/transpile.ts";
import { honestMistakes } from "../attacks/honest-mistakes.ts";
import { honestStyles } from "../attacks/honest-styles.ts";

// What a handout compiles with instead of oxc-transform must make the same of every text, right or broken. Only
// spaces and the map back to the source may differ, as the two are of different weeks.

vi.doMock("oxc-transform", () => import("../../grader/learner/vite-compiler.ts"));
vi.resetModules();
const inHandout = (await import("../../grader/interpreter/transpile.ts")).transpile;

const SOLUTIONS = join(import.meta.dirname, "../../solutions");
const solutions = readdirSync(SOLUTIONS, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => [path, readFileSync(join(SOLUTIONS, path), "utf8")]);
const attacks = [...honestMistakes, ...honestStyles].flatMap(({ name, source }) =>
  typeof source === "string" && source.length < 20_000 ? [[`attacks: ${name}`, source]] : [],
);
const BROKEN = [
  ["a text that ends early", 'export const wärme = "\n'],
  ["a place behind letters of two bytes", "export const é: number = ;"],
  ["a place behind letters of four bytes, on another line", "const 数 = '🙂🙂';\nconst b = '🙂'; const = 1;"],
  ["a name taken twice", "const a = 1;\nconst a = 2;"],
  ["what only its place forbids", "break;\nreturn 1;"],
];

const made = (result: TranspileResult) =>
  result.kind === "transpiled" ? result.transpiled.code.replace(/\s+/g, "") : result.errors;

test("there is something to compile", () => {
  expect(solutions.length).toBeGreaterThan(300);
  expect(attacks.length).toBeGreaterThan(50);
});

test.each([...solutions, ...attacks, ...BROKEN])("%s", (_, source) => {
  expect(made(inHandout("program.ts", source!))).toEqual(made(transpile("program.ts", source!)));
});

test.each(BROKEN)("%s is an error", (_, source) => {
  expect(inHandout("program.ts", source!).kind).toBe("syntax-error");
});
