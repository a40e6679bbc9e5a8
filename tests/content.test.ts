import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openBank } from "../grader/definition/bank.ts";
import { problemSchema } from "../grader/definition/schema.ts";
import { LANGUAGES } from "../grader/values/language.ts";
import { vocabulary } from "../grader/vocabulary.ts";
import { ROOT, saddlepoint } from "./commands/saddlepoint.ts";
import { CURRICULUM_PAGES, curriculumPage } from "./pages.ts";

const bank = openBank(ROOT, vocabulary);
const problems = [...bank.problems.values()];
const { curriculum } = bank;

test("the schema for editors is the validator's own; npm run schema writes it", () => {
  const written = JSON.parse(readFileSync(join(ROOT, "problems/problem.schema.json"), "utf8")) as unknown;
  expect(written).toEqual(JSON.parse(JSON.stringify(problemSchema(vocabulary))));
});

describe.each(problems.map((problem) => [problem.slug, problem] as const))("%s", (_slug, problem) => {
  test("points editors to the schema", () => {
    expect(problem.source.split("\n")[0]).toBe("# yaml-language-server: $schema=../problem.schema.json");
  });

  test("has golden values, read by an adapter", () => {
    expect(readdirSync(join(ROOT, "tests/golden/adapters"))).toContain(`${problem.slug}.ts`);
  });
});

describe("the curriculum", () => {
  // That nothing in it is untested, untaught, unknown or told in unwanted words is among the diagnostics of the gate below.
  test("lists every row of the source texts, every erratum, and a title for every unit", () => {
    expect(curriculum.rows.size).toBe(212);
    expect(curriculum.errata.size).toBe(69);
    expect([...curriculum.units.keys()]).toEqual([...new Set(problems.map(({ unit }) => unit))]);
    const of = (id: string) => id.slice(0, id.indexOf("-"));
    expect([...new Set([...curriculum.rows.keys()].map(of))]).toEqual([...curriculum.texts.keys()]);
  });

  test("is tested and taught by the problems of the bank", () => {
    expect(new Set(problems.flatMap(({ sources }) => sources))).toEqual(new Set(curriculum.rows.keys()));
    expect(new Set(problems.flatMap(({ errata }) => errata))).toEqual(new Set(curriculum.errata.keys()));
  });

  test.each(problems.filter(({ errata }) => errata.length > 0).map((one) => [one.slug, one.statement] as const))(
    "%s teaches its errata in its statement",
    (_slug, statement) => {
      expect(statement.en).toMatch(/> \*\*What one often reads\b/);
      expect(statement.zh).toMatch(/> \*\*常见的说法/);
    },
  );

  test("has an order in which no problem needs a later one, and no circle", () => {
    const learnt = new Set<string>();
    for (const { slug, prerequisites } of problems) {
      for (const needed of prerequisites) expect(learnt, `${slug} needs ${needed}`).toContain(needed);
      learnt.add(slug);
    }
    const units = problems.map(({ unit }) => unit);
    expect(units).toEqual([...units].sort());
  });

  test.each(LANGUAGES)("is printed on a page: npm run curriculum writes it (%s)", (language) => {
    expect(readFileSync(join(ROOT, CURRICULUM_PAGES[language]), "utf8")).toBe(curriculumPage(language));
  });
});

test.each(problems.filter(({ parameters }) => parameters.length > 0).map((one) => [one.slug, one.band] as const))(
  "%s says how hard its learner's own numbers are",
  (_slug, band) => {
    expect(band.length).toBeGreaterThan(0);
  },
);

test("the bank passes its own gate, at a few seeds here and at 1,000 by hand, and every problem is pinned", () => {
  const { code, out } = saddlepoint(["check", "--seeds", "10", "--json"]);
  const report = JSON.parse(out) as { diagnostics: unknown[]; problems: { id: string }[] };
  expect(report.diagnostics).toEqual([]);
  expect(report.problems.map(({ id }) => id)).toEqual(problems.map(({ id }) => id));
  expect(code).toBe(0);
  const pins = JSON.parse(readFileSync(join(ROOT, "solutions/pins.json"), "utf8")) as Record<
    string,
    { version: number; inputs: Record<string, string> }
  >;
  expect(Object.keys(pins).sort()).toEqual(problems.map(({ id }) => id).sort());
  for (const problem of problems) {
    expect(pins[problem.id]!.version, problem.id).toBe(problem.version);
    expect(Object.keys(pins[problem.id]!.inputs)).toEqual(["10", "100", "1000"]);
  }
});
