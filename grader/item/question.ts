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

/** More is no question any more, but dictation. */
const MAX_BLANKS = 12;
const MAX_INPUT = 1200;

/** What to ask of a variant: its own numbers, else the public case that tells the most misconceptions apart. */
export function questionOf(certified: CertifiedVariant, language: Language, digits?: number): Question | undefined {
  const { cases } = certified.variant;
  const own = cases.filter((one) => isMine(one.function));
  const open = cases.filter((one) => one.visibility === "public" && !isMine(one.function) && isShort(one, language));
  for (const candidates of [own, open]) {
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

function isShort({ args, function: spec }: Case, language: Language): boolean {
  const input = args.map((arg, i) => showArgument(spec.takes[i]!.name, arg, language)).join("\n");
  return input.length <= MAX_INPUT;
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
  if (blanks === undefined || blanks.length === 0 || blanks.length > MAX_BLANKS) return undefined;
  return { asked, conventions: says, blanks };
}
