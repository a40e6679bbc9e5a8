import type { Diagnostic, Place } from "../values/diagnostic.ts";
import type { ProblemSet } from "./course.ts";
import { whyNoMoment } from "./moment.ts";
import type { Path, Source } from "./read.ts";
import type { JsonSchema } from "./vocabulary.ts";

/** What an instructor decides while a course is on. Nothing is judged again for it; each decision has its reason. */
export interface Adjustments {
  readonly extend: readonly Extension[];
  readonly void: readonly Void[];
  readonly points: readonly PointsOverride[];
}

interface Adjustment {
  readonly reason: string;
  readonly place: Place;
}

/** Some learners may hand in later. */
export interface Extension extends Adjustment {
  readonly learners: readonly string[];
  readonly due: string;
}

/** A problem counts for nothing, or some of its cases do. */
export interface Void extends Adjustment {
  readonly problem: string;
  /** Ids of cases, or of the templates that stand for several. */
  readonly cases?: readonly string[];
  readonly groups?: readonly string[];
  /** Everybody where nobody is named. */
  readonly learners?: readonly string[];
}

/** Points for a problem, whatever was judged. */
export interface PointsOverride extends Adjustment {
  readonly problem: string;
  readonly points: number;
  /** Everybody where nobody is named. */
  readonly learners?: readonly string[];
}

const names = (description: string): JsonSchema => ({
  type: "array",
  minItems: 1,
  items: { type: "string", minLength: 1 },
  uniqueItems: true,
  description,
});
const reason: JsonSchema = { type: "string", minLength: 1, description: "Why: kept with the results" };
const problem: JsonSchema = { type: "string", description: "<unit>/<slug>" };
const whose = names("Ids of learners; everybody without");

const listOf = (properties: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema => ({
  type: "array",
  items: { type: "object", required, additionalProperties: false, properties },
});

export const ADJUSTMENTS_SCHEMA: JsonSchema = {
  type: "object",
  additionalProperties: false,
  properties: {
    extend: listOf(
      { learners: names("Ids of learners"), due: { type: "string", description: "as the set's due date" }, reason },
      ["learners", "due", "reason"],
    ),
    void: listOf({ problem, cases: names("Ids of cases"), groups: names("Ids of groups"), learners: whose, reason }, [
      "problem",
      "reason",
    ]),
    points: listOf({ problem, points: { type: "number", minimum: 0 }, learners: whose, reason }, [
      "problem",
      "points",
      "reason",
    ]),
  },
};

type Raw<T> = Omit<T, "place">;

/** Reads `adjustments:` of a set whose structure is right: what stands there must fit the rest of the set. */
export function readAdjustments(
  source: Source,
  set: {
    readonly due?: string | null;
    readonly problems: ProblemSet["problems"];
    readonly adjustments?: Partial<{ [K in keyof Adjustments]: readonly Raw<Adjustments[K][number]>[] }>;
  },
): { readonly adjustments: Adjustments; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = (path: Path, code: string, message: string, hint: string) => {
    diagnostics.push({ place: source.placeOf(["adjustments", ...path]), code, message, hint });
  };
  const { extend = [], void: voids = [], points = [] } = set.adjustments ?? {};
  const placed = <T>(list: readonly T[], kind: string) =>
    list.map((one, i) => ({ ...one, place: source.placeOf(["adjustments", kind, i]) }));

  extend.forEach(({ due }, i) => {
    const wrong = whyNoMoment(due);
    if (wrong !== undefined) report(["extend", i, "due"], "bad-due", wrong.message, wrong.hint);
    else if (set.due == null)
      report(
        ["extend", i, "due"],
        "no-due-date",
        "Cannot extend a due date: the set has none",
        'add "due:" to the set, or remove this extension',
      );
    else if (Date.parse(due) <= Date.parse(set.due))
      report(
        ["extend", i, "due"],
        "no-extension",
        `Cannot extend the due date to ${due}: the set is due at ${set.due}, not before`,
        "give a later moment",
      );
  });
  const known = new Map(set.problems.map((one) => [one.id, one.points]));
  for (const [kind, list] of [["void", voids] as const, ["points", points] as const]) {
    list.forEach((one, i) => {
      if (known.has(one.problem)) return;
      report(
        [kind, i, "problem"],
        "not-in-set",
        `Cannot adjust the problem "${one.problem}": it is not in this set`,
        `its problems are ${[...known.keys()].join(", ")}`,
      );
    });
  }
  points.forEach((one, i) => {
    const most = known.get(one.problem);
    if (most !== undefined && one.points > most)
      report(
        ["points", i, "points"],
        "too-many-points",
        `Cannot give ${one.points} points for "${one.problem}": it is worth ${most}`,
        "give at most that, or raise the problem's points",
      );
  });
  return {
    adjustments: { extend: placed(extend, "extend"), void: placed(voids, "void"), points: placed(points, "points") },
    diagnostics,
  };
}
