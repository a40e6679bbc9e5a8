import type { CertifiedVariant } from "../certificate/make-variant.ts";
import { judgeCase } from "../checkers/judge-case.ts";
import { isMine } from "../definition/problem.ts";
import type { Language } from "../values/language.ts";
import { showArgument } from "../values/show.ts";
import { mismatch } from "../values/types.ts";
import type { Value } from "../values/value.ts";
import type { Case } from "../variant/variant.ts";
import { type Blank, blanksOf, type WrongAnswer } from "./blank.ts";
import { conventionFor } from "./convention.ts";

/** One case of a variant that can be asked without code. */
export interface Question {
  readonly asked: Case;
  /** Sentences that make the answer unique. */
  readonly conventions: readonly string[];
  readonly blanks: readonly Blank[];
}

/** Of a longer answer only a part is asked for: more is no question any more, but dictation. */
const MAX_BLANKS = 12;
const MAX_INPUT = 1200;
/** Moodle takes whatever is smaller than about 1e-28 for equal. */
const TINY = 1e-20;

/** What to ask of a variant: its own numbers, else the public case that tells the most misconceptions apart. */
export function questionOf(certified: CertifiedVariant, language: Language, digits?: number): Question | undefined {
  const { cases } = certified.variant;
  const own = cases.filter((one) => isMine(one.function));
  const open = cases.filter((one) => one.visibility === "public" && !isMine(one.function));
  const short = open.filter((one) => inputLength(one, language) <= MAX_INPUT);
  for (const candidates of [own, short, open]) {
    const questions = candidates
      .map((one) => asQuestion(certified, one, language, digits))
      .filter((question) => question !== undefined);
    // The first of the best: authors list ordinary cases before special ones.
    const best = Math.max(...questions.map(worth));
    const chosen = questions.find((question) => worth(question) === best);
    if (chosen !== undefined) return chosen;
  }
  return undefined;
}

function inputLength({ args, function: spec }: Case, language: Language): number {
  return args.reduce<number>((sum, arg, i) => sum + showArgument(spec.takes[i]!.name, arg, language).length, 0);
}

/** How many misconceptions a question answers with words of their own. */
function worth({ blanks }: Question): number {
  return new Set(blanks.flatMap(({ wrong }) => wrong.flatMap(({ misconceptions }) => misconceptions))).size;
}

function asQuestion(
  { variant, certificate }: CertifiedVariant,
  asked: Case,
  language: Language,
  digits: number | undefined,
): Question | undefined {
  const { expected, function: spec } = asked;
  if (expected.kind !== "value" || spec.judge.kind !== "checker") return undefined;
  const { checker } = spec.judge;
  const { says, apply } = conventionFor(checker, expected.value, language);
  const wrong = variant.problem.misconceptions.flatMap(({ name }): WrongAnswer[] => {
    const outcome = certificate.misconceptions.get(name)!.outcomes.get(asked.id)!;
    if (outcome.kind === "threw" || mismatch(outcome.answer, spec.returns) !== undefined) return [];
    // What is right here is no sign of a misconception.
    if (judgeCase(asked, outcome).error <= 1) return [];
    return [{ misconception: name, answer: apply(outcome.answer as Value) }];
  });
  const blanks = blanksOf(spec.returns, checker, apply(expected.value), wrong, language, digits);
  if (blanks === undefined || blanks.length === 0) return undefined;
  return { asked, conventions: says, blanks: mostTelling(blanks) };
}

/** The blanks to be asked for, in their order: where misconceptions show first, if there are too many. */
function mostTelling(blanks: readonly Blank[]): readonly Blank[] {
  const large = blanks.filter((blank) => blank.kind === "choice" || blank.key === 0 || Math.abs(blank.key) >= TINY);
  const possible = large.length === 0 ? blanks : large;
  const ranked = [...possible].sort((a, b) => b.wrong.length - a.wrong.length).slice(0, MAX_BLANKS);
  return possible.filter((blank) => ranked.includes(blank));
}
