import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";

/** Data flows down this list, so imports may only point up it. */
const STAGES = [
  "values",
  "interpreter",
  "definition",
  "checkers",
  "variant",
  "certificate",
  "page",
  "handout",
  "item",
  "submission",
  "run",
  "verdict",
  "report",
  "export",
  "learner",
];

/** Each core package enters the code through one door. */
const DOORS: Record<string, string> = {
  "@jitl/quickjs-wasmfile-release-sync": "grader/interpreter/quickjs.ts",
  "@jridgewell/trace-mapping": "grader/interpreter/source-map.ts",
  acorn: "grader/commands/mutants/mutate.ts",
  "acorn-walk": "grader/commands/mutants/mutate.ts",
  bullmq: "grader/commands/queue/jobs.ts",
  commander: "grader/main.ts",
  "csv-parse/sync": "grader/definition/roster.ts",
  "d3-scale": "grader/handout/drawing.ts",
  "d3-shape": "grader/handout/drawing.ts",
  fflate: "grader/values/zip.ts",
  ioredis: "grader/commands/queue/redis.ts",
  handlebars: "grader/definition/template.ts",
  katex: "grader/page/formula.ts",
  marked: "grader/page/markdown.ts",
  "mathjs/number": "grader/definition/expression.ts",
  "oxc-transform": "grader/interpreter/transpile.ts",
  "quickjs-emscripten-core": "grader/interpreter/quickjs.ts",
  "rolldown/utils": "grader/learner/vite-compiler.ts",
  "seedrandom/lib/alea.js": "grader/variant/rng.ts",
  typebox: "grader/values/typebox.ts",
  "typebox/compile": "grader/values/typebox.ts",
  "typebox/schema": "grader/values/typebox.ts",
  "typebox/system": "grader/values/typebox.ts",
  "typebox/value": "grader/values/typebox.ts",
  yaml: "grader/definition/read.ts",
};

/** Packages used for their types in many places. */
const EVERYWHERE = ["vitest/node"];

const ROOT = join(import.meta.dirname, "..");
const files = readdirSync(join(ROOT, "grader"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
  .map((name) => join("grader", name));

function importsOf(file: string): string[] {
  const source = readFileSync(join(ROOT, file), "utf8");
  return [
    ...source.matchAll(/^(?:import|export)\b[^;]*?\bfrom "([^"]+)";|\bimport\("([^"]+)"\)|^import "([^"]+)";/gm),
  ].map((match) => match[1] ?? match[2] ?? match[3]!);
}

const stageOf = (file: string) => STAGES.indexOf(file.split("/")[1]!);

describe.each(files)("%s", (file) => {
  test("imports only from its own stage or an earlier one", () => {
    if (stageOf(file) === -1) return; // main.ts, pipeline.ts, vocabulary.ts and commands/ see everything.
    const later = importsOf(file)
      .filter((specifier) => specifier.startsWith("."))
      .map((specifier) => relative(ROOT, join(ROOT, dirname(file), specifier)))
      .filter((target) => stageOf(target) > stageOf(file) || stageOf(target) === -1);
    expect(later).toEqual([]);
  });

  test("reaches each package through its door", () => {
    const packages = importsOf(file).filter(
      (name) => !name.startsWith(".") && !name.startsWith("node:") && !EVERYWHERE.includes(name),
    );
    expect(packages.filter((name) => DOORS[name] !== file)).toEqual([]);
  });
});

test("every door is in use", () => {
  for (const [name, door] of Object.entries(DOORS)) expect(importsOf(door), door).toContain(name);
});

describe.each([
  "checkers/checkers",
  "definition/rules",
  "export/formats",
  "handout/figures",
  "item/formats",
  "variant/generators",
])("grader/%s", (folder) => {
  const listed = readFileSync(join(ROOT, "grader", folder, "index.ts"), "utf8");
  const members = readdirSync(join(ROOT, "grader", folder)).filter((name) => name !== "index.ts");
  test.each(members)("lists %s, or one of its members uses it", (name) => {
    const used = members.some((other) =>
      readFileSync(join(ROOT, "grader", folder, other), "utf8").includes(`"./${name}"`),
    );
    expect(listed.includes(`"./${name}"`) || used).toBe(true);
  });
});

test("the README of grader/ names every stage in its order", () => {
  const readme = readFileSync(join(ROOT, "grader/README.md"), "utf8");
  const positions = STAGES.map((stage) => readme.indexOf(`\`${stage}/\``));
  expect(positions.every((position) => position >= 0)).toBe(true);
  expect([...positions].sort((a, b) => a - b)).toEqual(positions);
});
