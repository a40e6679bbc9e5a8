import { parse } from "csv-parse/sync";
import { compareDiagnostics, type Diagnostic, type Place } from "../values/diagnostic.ts";
import { LANGUAGES, type Language, type Text } from "../values/language.ts";
import { nearestName } from "../values/suggest.ts";
import { readYaml } from "./read.ts";
import { SLUG } from "./schema.ts";
import { checkStructure } from "./structure.ts";
import type { JsonSchema } from "./vocabulary.ts";

/** Problems with points and a due date, handed to a roster. */
export interface ProblemSet {
  readonly id: string;
  readonly title: Text;
  readonly language: Language;
  /** Which variants: another number gives everybody fresh ones. */
  readonly attempt: number;
  /** How many different submissions a learner may have graded for one problem and variant; `null` for any number. */
  readonly attempts: number | null;
  /** The last moment to hand in, as written: ISO 8601 with an offset from UTC. See `dueTime`. */
  readonly due: string | null;
  /** Whether hidden cases run before the due date, too, so that their verdicts are told while work goes on. */
  readonly hiddenBeforeDue: boolean;
  /** The roster's path as written, relative to the set's file. */
  readonly roster: string | null;
  readonly problems: readonly { readonly id: string; readonly points: number }[];
}

/** One person on a roster. */
export interface Learner {
  readonly id: string;
  readonly name: string;
}

/** Something read from a file: the value, or everything that is wrong with the file. */
export type ReadResult<T> =
  | { readonly kind: "read"; readonly value: T }
  | { readonly kind: "refused"; readonly diagnostics: readonly Diagnostic[] };

const SET_SCHEMA: JsonSchema = {
  type: "object",
  required: ["id", "title", "problems"],
  additionalProperties: false,
  properties: {
    id: { type: "string", pattern: SLUG },
    title: {
      type: "object",
      required: [...LANGUAGES],
      additionalProperties: false,
      properties: Object.fromEntries(LANGUAGES.map((language) => [language, { type: "string", minLength: 1 }])),
    },
    language: { type: "string", enum: [...LANGUAGES], description: "Of handouts and reports (default en)" },
    attempt: { type: "integer", minimum: 1, description: "Grows when everybody gets fresh variants (default 1)" },
    attempts: {
      type: "integer",
      minimum: 1,
      description: "How many different submissions for a problem are graded (default: any number)",
    },
    due: { type: "string", description: "The last moment to hand in, with its offset: 2026-10-12T23:59:00+08:00" },
    hiddenBeforeDue: {
      type: "boolean",
      description: "Whether hidden cases run before the due date, too (default false)",
    },
    roster: { type: "string", minLength: 1, description: "A CSV file beside this one" },
    problems: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["id", "points"],
        additionalProperties: false,
        properties: {
          id: { type: "string", pattern: `${SLUG.slice(0, -1)}/${SLUG.slice(1)}`, description: "<unit>/<slug>" },
          points: { type: "number", exclusiveMinimum: 0 },
        },
      },
    },
  },
};

/** Reads a problem set; its problems must be among those of the bank. */
export function parseProblemSet(file: string, text: string, known: Iterable<string>): ReadResult<ProblemSet> {
  const source = readYaml(file, text);
  const diagnostics = [...source.diagnostics];
  if (source.data !== undefined) diagnostics.push(...checkStructure(source, SET_SCHEMA));
  if (diagnostics.length > 0) return { kind: "refused", diagnostics: diagnostics.sort(compareDiagnostics) };
  const data = source.data as Partial<ProblemSet> & Pick<ProblemSet, "id" | "title" | "problems">;
  const ids = [...known];
  const seen = new Set<string>();
  data.problems.forEach(({ id }, i) => {
    const place = source.placeOf(["problems", i, "id"]);
    if (!ids.includes(id)) {
      const near = nearestName(id, ids) ?? ids.find((one) => one.endsWith(`/${id.split("/").at(-1)}`));
      diagnostics.push({
        place,
        code: "unknown-problem",
        message: `Cannot find the problem "${id}" in the bank`,
        hint: near === undefined ? '"saddlepoint list" shows what there is' : `did you mean "${near}"?`,
      });
    }
    if (seen.has(id))
      diagnostics.push({ place, code: "duplicate-problem", message: `Cannot use the problem "${id}" twice in a set` });
    seen.add(id);
  });
  const wrongDue = data.due == null ? undefined : whyNoMoment(data.due);
  if (wrongDue !== undefined) diagnostics.push({ place: source.placeOf(["due"]), code: "bad-due", ...wrongDue });
  if (diagnostics.length > 0) return { kind: "refused", diagnostics: diagnostics.sort(compareDiagnostics) };
  return {
    kind: "read",
    value: {
      id: data.id,
      title: data.title,
      problems: data.problems,
      language: data.language ?? "en",
      attempt: data.attempt ?? 1,
      attempts: data.attempts ?? null,
      due: data.due ?? null,
      hiddenBeforeDue: data.hiddenBeforeDue ?? false,
      roster: data.roster ?? null,
    },
  };
}

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** Why a text names no moment; nothing where it does. A day without an offset begins 26 hours apart around the world. */
export function whyNoMoment(
  text: string,
  what = "a due date",
): { readonly message: string; readonly hint: string } | undefined {
  const found = MOMENT.exec(text);
  const hint = "write the date, the time and its offset from UTC: 2026-10-12T23:59:00+08:00";
  if (found === null) {
    const bare = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?)?$/.test(text);
    const why = bare
      ? "it has no offset from UTC, so that it is another moment in every place"
      : "it is no ISO 8601 date";
    return { message: `Cannot use ${JSON.stringify(text)} as ${what}: ${why}`, hint };
  }
  const [, year, month, day, hour, minute, second = "00"] = found;
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const local = new Date(`${written}Z`);
  // The 31st of June is a day of July to JavaScript.
  if (Number.isNaN(local.getTime()) || !local.toISOString().startsWith(written) || Number.isNaN(Date.parse(text)))
    return { message: `Cannot use ${JSON.stringify(text)} as ${what}: there is no such day or time`, hint };
  return undefined;
}

/** The last moment at which a learner may hand a set in, in milliseconds since 1970; `null` where there is none. */
export function dueTime(set: ProblemSet, _learner: string): number | null {
  return set.due === null ? null : Date.parse(set.due);
}

/** Ids name folders, so they hold nothing that a path could be made of. */
const LEARNER_ID = /^[\p{L}\p{N}][\p{L}\p{N}_.@+-]*$/u;

/** Reads a roster: CSV with a header and at least the columns `id` and `name`. */
export function parseRoster(file: string, text: string): ReadResult<readonly Learner[]> {
  const diagnostics: Diagnostic[] = [];
  const report = (line: number, code: string, message: string, hint?: string) => {
    const place: Place = { file, line, column: 1 };
    diagnostics.push({ place, code, message, ...(hint === undefined ? {} : { hint }) });
  };
  let rows: { record: Record<string, string>; info: { lines: number } }[];
  try {
    rows = parse(text, {
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof rows;
  } catch (error) {
    const { message, lines } = error as Error & { lines?: number };
    report(lines ?? 1, "csv-syntax", `Cannot read the roster: ${message}`);
    return { kind: "refused", diagnostics };
  }
  const header = (text.replace(/^\uFEFF/, "").split(/\r?\n/)[0] ?? "")
    .split(",")
    .map((name) => name.trim().toLowerCase().replace(/^"|"$/g, ""));
  for (const column of ["id", "name"]) {
    if (!header.includes(column))
      report(
        1,
        "missing-column",
        `Cannot read the roster as it has no column "${column}"`,
        `its first line names the columns, e.g. "id,name"`,
      );
  }
  if (diagnostics.length > 0) return { kind: "refused", diagnostics };
  const first = new Map<string, number>();
  const learners = rows.map(({ record, info }) => {
    const { id = "", name = "" } = record;
    // File systems of Windows and macOS do not tell upper from lower case.
    const folded = id.toLowerCase();
    const earlier = first.get(folded);
    if (!LEARNER_ID.test(id))
      report(
        info.lines,
        "bad-learner-id",
        `Cannot use ${JSON.stringify(id)} as a learner's id: it names a folder, so that only letters, digits and _ . @ + - are allowed`,
      );
    else if (earlier !== undefined)
      report(info.lines, "duplicate-learner", `Cannot use the id "${id}" twice: it stands in line ${earlier} already`);
    first.set(folded, earlier ?? info.lines);
    return { id, name };
  });
  return diagnostics.length > 0 ? { kind: "refused", diagnostics } : { kind: "read", value: learners };
}
