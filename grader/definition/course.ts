import { compareDiagnostics, type Diagnostic } from "../values/diagnostic.ts";
import { LANGUAGES, type Language, type Text } from "../values/language.ts";
import { nearestName } from "../values/suggest.ts";
import { ADJUSTMENTS_SCHEMA, type Adjustments, readAdjustments } from "./adjustments.ts";
import { whyNoMoment } from "./moment.ts";
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
  readonly problems: readonly SetProblem[];
  readonly adjustments: Adjustments;
  /** The file it was read from, and its text: where mistakes found later are shown. */
  readonly source: { readonly file: string; readonly text: string };
}

/** A problem as a set uses it. */
export interface SetProblem {
  readonly id: string;
  readonly points: number;
  /** Parameters that this set makes in another way, as written; see `overrideParameters`. */
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** One person on a roster. */
export interface Learner {
  readonly id: string;
  readonly name: string;
  /** All that the roster says of them, by the name of the column as it stands there. */
  readonly row?: Readonly<Record<string, string>>;
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
          parameters: {
            type: "object",
            description: "Parameters that this set makes in another way, each written as in the problem's file",
          },
        },
      },
    },
    adjustments: ADJUSTMENTS_SCHEMA,
  },
};

/** The slugs of a set's problems, which name the files that learners hand in. */
export const slugsOf = ({ problems }: ProblemSet): string[] => problems.map(({ id }) => id.split("/").at(-1)!);

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
        hint:
          near === undefined
            ? '"saddlepoint list", with the same --bank, shows what there is'
            : `did you mean "${near}"?`,
      });
    }
    if (seen.has(id))
      diagnostics.push({ place, code: "duplicate-problem", message: `Cannot use the problem "${id}" twice in a set` });
    seen.add(id);
  });
  const wrongDue = data.due == null ? undefined : whyNoMoment(data.due);
  if (wrongDue !== undefined) diagnostics.push({ place: source.placeOf(["due"]), code: "bad-due", ...wrongDue });
  const { adjustments, diagnostics: misadjusted } = readAdjustments(source, data);
  diagnostics.push(...misadjusted);
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
      adjustments,
      source: { file, text },
    },
  };
}

/** The last moment at which a learner may hand a set in, in milliseconds since 1970; `null` where there is none. */
export function dueTime(set: ProblemSet, learner: string): number | null {
  const { due, adjustments } = set;
  if (due === null) return null;
  const extended = adjustments.extend.filter(({ learners }) => learners.includes(learner));
  return Math.max(Date.parse(due), ...extended.map((one) => Date.parse(one.due)));
}
