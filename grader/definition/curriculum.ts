import type { Diagnostic, Place } from "../values/diagnostic.ts";
import { LANGUAGES, type Language, type Text } from "../values/language.ts";
import { nearestName } from "../values/suggest.ts";
import type { Problem } from "./problem.ts";
import { readYaml, type Source } from "./read.ts";
import { ERRATUM_ID, ROW_ID, SLUG } from "./schema.ts";
import { checkStructure } from "./structure.ts";
import type { JsonSchema } from "./vocabulary.ts";

/** The files under `problems/` that speak of the bank as a whole. A bank may do without any of them. */
export const CURRICULUM_FILES = ["units.yaml", "sources.yaml", "errata.yaml", "glossary.yaml"] as const;

export type CurriculumFile = (typeof CURRICULUM_FILES)[number];

export const SEVERITIES = ["wrong", "imprecise", "incomplete", "clarify", "typo"] as const;

/** One definition, theorem, formula, worked example or claim of a source text. */
export interface SourceRow {
  readonly id: string;
  /** The unit where it is mainly tested. */
  readonly unit: string;
  readonly says: Text;
  readonly place: Place;
}

/** Where a source text errs: what one often reads, and what is true. */
export interface Erratum {
  readonly id: string;
  readonly severity: (typeof SEVERITIES)[number];
  /** The rows it is about. */
  readonly rows: readonly string[];
  readonly claim: Text;
  readonly truth: Text;
  readonly place: Place;
}

/** A term of the field: one word a language for one notion. */
export interface Term {
  readonly name: Text;
  readonly means: Text;
  /** The unit that introduces it; the word may stand in an earlier text. */
  readonly unit: string;
  /** Other good words for it, which texts may use too. */
  readonly also: Readonly<Record<Language, readonly string[]>>;
  /** Words for it that texts must not use. */
  readonly never: Readonly<Record<Language, readonly string[]>>;
  /** The erratum that one of these words is; the problems that teach it may quote it. */
  readonly erratum: string | null;
  readonly place: Place;
}

/** What a bank says of itself as a whole; a part is empty where the bank has no such file. */
export interface Curriculum {
  readonly units: ReadonlyMap<string, Text>;
  /** Titles of the source texts, by the part of a row's id before the first hyphen. */
  readonly texts: ReadonlyMap<string, Text>;
  readonly rows: ReadonlyMap<string, SourceRow>;
  readonly errata: ReadonlyMap<string, Erratum>;
  readonly terms: readonly Term[];
}

const EMPTY: Curriculum = { units: new Map(), texts: new Map(), rows: new Map(), errata: new Map(), terms: [] };

const words: JsonSchema = { type: "array", items: { type: "string", minLength: 1 }, uniqueItems: true };
const perLanguage = (of: JsonSchema, required: readonly string[]): JsonSchema => ({
  type: "object",
  properties: Object.fromEntries(LANGUAGES.map((language) => [language, of])),
  required,
  additionalProperties: false,
});
const text = perLanguage({ type: "string", minLength: 1 }, LANGUAGES);
const unit: JsonSchema = { type: "string", pattern: SLUG };
const mapOf = (names: string, of: JsonSchema): JsonSchema => ({
  type: "object",
  propertyNames: { type: "string", pattern: names },
  additionalProperties: of,
});
const object = (properties: Record<string, JsonSchema>, required = Object.keys(properties)): JsonSchema => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});

const SCHEMAS: Readonly<Record<CurriculumFile, JsonSchema>> = {
  "units.yaml": mapOf(SLUG, text),
  "sources.yaml": object({
    texts: mapOf("^S[0-9]$", text),
    rows: mapOf(
      ROW_ID,
      object({
        unit,
        ...Object.fromEntries(LANGUAGES.map((language) => [language, { type: "string", minLength: 1 }])),
      }),
    ),
  }),
  "errata.yaml": mapOf(
    ERRATUM_ID,
    object({
      severity: { type: "string", enum: SEVERITIES },
      rows: { type: "array", items: { type: "string", pattern: ROW_ID }, uniqueItems: true },
      claim: text,
      truth: text,
    }),
  ),
  "glossary.yaml": {
    type: "array",
    items: object(
      {
        en: { type: "string", minLength: 1 },
        zh: { type: "string", minLength: 1 },
        unit,
        means: text,
        also: perLanguage(words, []),
        never: perLanguage(words, []),
        erratum: { type: "string", pattern: ERRATUM_ID },
      },
      ["en", "zh", "unit", "means"],
    ),
  },
};

/** Reads the files that are there. What has the wrong structure is reported, and left out as a whole. */
export function parseCurriculum(texts: ReadonlyMap<CurriculumFile, string>): {
  readonly curriculum: Curriculum;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  let curriculum = EMPTY;
  for (const [name, written] of texts) {
    const source = readYaml(`problems/${name}`, written);
    const own = [...source.diagnostics];
    if (source.data !== undefined) own.push(...checkStructure(source, SCHEMAS[name]));
    diagnostics.push(...own);
    if (own.length === 0) curriculum = { ...curriculum, ...READERS[name](source) };
  }
  return { curriculum, diagnostics };
}

interface WrittenRow extends Text {
  readonly unit: string;
}

interface WrittenTerm extends Text {
  readonly unit: string;
  readonly means: Text;
  readonly also?: Partial<Term["also"]>;
  readonly never?: Partial<Term["never"]>;
  readonly erratum?: string;
}

const READERS: Readonly<Record<CurriculumFile, (source: Source) => Partial<Curriculum>>> = {
  "units.yaml": ({ data }) => ({ units: new Map(Object.entries(data as Record<string, Text>)) }),
  "sources.yaml": (source) => {
    const { texts, rows } = source.data as { texts: Record<string, Text>; rows: Record<string, WrittenRow> };
    return {
      texts: new Map(Object.entries(texts)),
      rows: new Map(
        Object.entries(rows).map(([id, { unit: of, en, zh }]) => [
          id,
          { id, unit: of, says: { en, zh }, place: source.keyPlaceOf(["rows", id]) },
        ]),
      ),
    };
  },
  "errata.yaml": (source) => ({
    errata: new Map(
      Object.entries(source.data as Record<string, Omit<Erratum, "id" | "place">>).map(([id, erratum]) => [
        id,
        { id, ...erratum, place: source.keyPlaceOf([id]) },
      ]),
    ),
  }),
  "glossary.yaml": (source) => ({
    terms: (source.data as WrittenTerm[]).map(({ en, zh, unit: of, means, also, never, erratum }, i) => ({
      name: { en, zh },
      means,
      unit: of,
      also: { en: [], zh: [], ...also },
      never: { en: [], zh: [], ...never },
      erratum: erratum ?? null,
      place: source.placeOf([i]),
    })),
  }),
};

/**
 * Compares the curriculum with the problems: everything named exists, everything listed is tested or taught somewhere, and
 * texts keep to the glossary.
 *
 * @param complete Whether all problem files could be read: what is in the others is not known.
 */
export function checkCurriculum(
  curriculum: Curriculum,
  problems: ReadonlyMap<string, Problem>,
  complete: boolean,
): Diagnostic[] {
  const all = [...problems.values()];
  return [
    ...checkUnits(curriculum, all, complete),
    ...checkNames(curriculum, all),
    ...(complete ? checkCoverage(curriculum, all) : []),
    ...checkWords(curriculum.terms, all),
  ];
}

function checkUnits({ units, rows, terms }: Curriculum, problems: readonly Problem[], complete: boolean): Diagnostic[] {
  const there = new Set(problems.map((problem) => problem.unit));
  const diagnostics: Diagnostic[] = [];
  const untitled = [...there].filter((one) => units.size > 0 && !units.has(one));
  for (const one of untitled)
    diagnostics.push({
      place: { file: "problems/units.yaml", line: 1, column: 1 },
      code: "untitled-unit",
      message: `Cannot find the title of the unit "${one}"`,
    });
  if (!complete) return diagnostics;
  for (const { unit: one, place } of [...rows.values(), ...terms]) {
    if (there.has(one)) continue;
    const near = nearestName(one, there);
    diagnostics.push({
      place,
      code: "unknown-unit",
      message: `Cannot find the unit "${one}" in this bank`,
      ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
    });
  }
  return diagnostics;
}

/** Rows and errata that are named exist. */
function checkNames({ rows, errata }: Curriculum, problems: readonly Problem[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const unknown = (kind: "row" | "erratum", name: string, known: ReadonlyMap<string, unknown>, place: Place) => {
    const near = nearestName(name, known.keys());
    diagnostics.push({
      place,
      code: `unknown-${kind}`,
      message: `Cannot find the ${kind} "${name}" in problems/${kind === "row" ? "sources" : "errata"}.yaml`,
      hint: near === undefined ? "add it there, or remove it here" : `did you mean "${near}"?`,
    });
  };
  for (const problem of problems) {
    for (const [key, kind, known] of [
      ["sources", "row", rows],
      ["errata", "erratum", errata],
    ] as const) {
      if (known.size === 0) continue;
      problem[key].forEach((name, i) => {
        if (!known.has(name)) unknown(kind, name, known, placeIn(problem, [key, i]));
      });
    }
  }
  if (rows.size > 0)
    for (const erratum of errata.values())
      for (const name of erratum.rows) if (!rows.has(name)) unknown("row", name, rows, erratum.place);
  return diagnostics;
}

/** Where a part of a problem's file stands. Files are read again for it, as places are asked for only in error. */
export function placeIn(problem: Problem, path: readonly (string | number)[]): Place {
  return readYaml(problem.file, problem.source).placeOf(path);
}

/** Every row is tested, in its own unit among others, and every erratum taught where one of its rows is tested. */
function checkCoverage({ rows, errata }: Curriculum, problems: readonly Problem[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { id, unit: own, place } of rows.values()) {
    const testing = problems.filter((problem) => problem.sources.includes(id));
    if (testing.some((problem) => problem.unit === own)) continue;
    diagnostics.push(
      testing.length === 0
        ? {
            place,
            code: "untested-row",
            message: `Cannot prove the coverage as no problem tests the row "${id}"`,
            hint: 'name it under "sources:" of the problem that tests it',
          }
        : {
            place,
            code: "misplaced-row",
            message: `Cannot place the row "${id}" in the unit "${own}" as no problem there tests it`,
            hint: `it is tested in "${testing[0]!.unit}"`,
          },
    );
  }
  for (const { id, place } of errata.values()) {
    if (problems.some((problem) => problem.errata.includes(id))) continue;
    diagnostics.push({
      place,
      code: "untaught-erratum",
      message: `Cannot prove the coverage as no problem teaches the erratum "${id}"`,
      hint: 'name it under "errata:" of the problem that teaches it',
    });
  }
  for (const problem of problems) {
    problem.errata.forEach((id, i) => {
      const about = errata.get(id)?.rows ?? [];
      if (about.length === 0 || about.some((row) => problem.sources.includes(row))) return;
      diagnostics.push({
        place: placeIn(problem, ["errata", i]),
        code: "erratum-without-row",
        message: `Cannot teach the erratum "${id}" in a problem that tests none of the rows it is about: ${about.join(", ")}`,
        hint: 'add the row to "sources:", or teach the erratum elsewhere',
      });
    });
  }
  return diagnostics;
}

/** Texts use the words of the glossary. Looks at whole files: an unwanted word is unwanted in a comment too. */
function checkWords(terms: readonly Term[], problems: readonly Problem[]): Diagnostic[] {
  const unwanted = new Map<string, Term>();
  for (const term of terms)
    for (const word of LANGUAGES.flatMap((language) => term.never[language])) unwanted.set(word, term);
  if (unwanted.size === 0) return [];
  // The longest first, so that the word that is reported is the whole word.
  const names = [...unwanted.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g");
  return problems.flatMap((problem) =>
    [...problem.source.matchAll(pattern)].flatMap((match): Diagnostic[] => {
      const term = unwanted.get(match[0])!;
      if (term.erratum !== null && problem.errata.includes(term.erratum)) return [];
      const before = problem.source.slice(0, match.index).split("\n");
      const language = term.never.zh.includes(match[0]) ? "zh" : "en";
      return [
        {
          place: { file: problem.file, line: before.length, column: before.at(-1)!.length + 1 },
          code: "unwanted-term",
          message: `Cannot use the word "${match[0]}" as the glossary has another for it`,
          hint: `write "${term.name[language]}"`,
        },
      ];
    }),
  );
}
