import { execFile } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { promisify } from "node:util";
import type { Bank, SolutionFile } from "../../definition/bank.ts";
import { isMine, type Problem } from "../../definition/problem.ts";
import type { Diagnostic } from "../../values/diagnostic.ts";
import { typescriptOf } from "../../values/types.ts";

const OPTIONS = {
  target: "es2023",
  lib: ["es2023"],
  module: "esnext",
  moduleResolution: "bundler",
  moduleDetection: "force",
  strict: true,
  noUncheckedIndexedAccess: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/**
 * Type-checks every solution of the given problems against the signatures in their YAML, all in one run of the
 * compiler. References receive `given` data of any shape; their answers must have the declared type all the same.
 */
export async function typeCheck(bank: Bank, problems: readonly Problem[]): Promise<Diagnostic[]> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "saddlepoint-types-")));
  try {
    const wrapped = new Map<string, SolutionFile>();
    for (const problem of problems) {
      const { reference, oracle, byVerdict } = bank.solutions.get(problem.id)!;
      const wrap = (file: SolutionFile, type: string) => {
        const name = `w${wrapped.size}.ts`;
        wrapped.set(name, file);
        const path = JSON.stringify(resolve(bank.root, file.path));
        writeFileSync(
          join(folder, name),
          `import * as solution from ${path};\nexport const checked: ${type} = solution;\n`,
        );
      };
      wrap(reference, referenceType(problem));
      for (const file of [
        oracle,
        ...Object.entries(byVerdict).flatMap(([verdict, files]) => (verdict === "compile-error" ? [] : files)),
      ])
        wrap(file, learnerType(problem));
    }
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: OPTIONS, include: ["*.ts"] }));
    const output = await compile(folder);
    return output.split("\n").flatMap((line) => diagnosticOf(line, folder, bank.root, wrapped));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compile(folder: string): Promise<string> {
  const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
  try {
    await promisify(execFile)(process.execPath, [compiler, "-p", folder, "--pretty", "false"], {
      cwd: folder,
      maxBuffer: 1e8,
    });
    return "";
  } catch (error) {
    const { stdout, stderr, code } = error as { stdout?: string; stderr?: string; code?: number };
    if (stdout === undefined || stdout === "")
      throw new Error(`Cannot run the TypeScript compiler (exit ${code}): ${stderr}`);
    return stdout;
  }
}

function functionsType(problem: Problem, takes: (spec: Problem["functions"][number]) => string): string {
  const functions = problem.functions.map(
    (spec) => `readonly ${spec.name}: (${takes(spec)}) => ${typescriptOf(spec.returns, "answer")}`,
  );
  return `{ ${functions.join("; ")} }`;
}

function referenceType(problem: Problem): string {
  return functionsType(problem, () => "given: never");
}

function learnerType(problem: Problem): string {
  return functionsType(problem, (spec) =>
    isMine(spec)
      ? "parameters: never"
      : spec.takes.map((one) => `${one.name}${one.optional ? "?" : ""}: ${typescriptOf(one.type, "input")}`).join(", "),
  );
}

function diagnosticOf(
  line: string,
  folder: string,
  root: string,
  wrapped: ReadonlyMap<string, SolutionFile>,
): Diagnostic[] {
  const match = /^(.+?)\((\d+),(\d+)\): error (TS\d+): (.*)$/.exec(line);
  if (match === null) return [];
  const [, path, row, column, code, message] = match as unknown as [string, string, string, string, string, string];
  const full = resolve(folder, path);
  const file = wrapped.get(relative(folder, full));
  if (file === undefined) {
    return [
      {
        place: { file: relative(realpathSync(root), full), line: Number(row), column: Number(column) },
        code: "type-error",
        message: `${message} (${code})`,
      },
    ];
  }
  return [
    {
      place: { file: file.path, line: 1, column: 1 },
      code: "signature-mismatch",
      message: `Cannot use the exports of this file for the signature in the YAML: ${message} (${code})`,
    },
  ];
}
