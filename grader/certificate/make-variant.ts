import { createHash } from "node:crypto";
import { judgeCase } from "../checkers/judge-case.ts";
import { matchesOutcome } from "../checkers/match-outcome.ts";
import { type FunctionSpec, isMine, type Problem } from "../definition/problem.ts";
import { encode } from "../values/codec.ts";
import type { Place } from "../values/diagnostic.ts";
import { evaluate } from "../values/expression.ts";
import { isFunctionBody } from "../values/function-value.ts";
import { isRecord, type Scope, type Value } from "../values/value.ts";
import { AuthorError } from "../variant/author-error.ts";
import { drawCase, isDrawn, type Slot, slotId, slotsOf } from "../variant/make-case.ts";
import { authored, makeValues, type StreamName, showScope } from "../variant/make-value.ts";
import { shareOf } from "../variant/score.ts";
import type { Case, Seeds, Variant } from "../variant/variant.ts";
import { type Certificate, DrawStatistics, type Features, type MisconceptionRecord } from "./certificate.ts";
import { type CertifiedCase, certifyCase } from "./certify-case.ts";
import { constantsOf, DEGENERATE, type DegenerateStrategy } from "./degenerate.ts";
import type { Programs } from "./programs.ts";

/** After so many draws in a row that do not fit, the problem is at fault, not the luck. */
const MAX_DRAWS = 200;
const MAX_ROUNDS = 50;

/** The best answer-without-reading may earn at most this share of the points. */
export const MAX_GUESS_SHARE = 0.2;

export interface CertifiedVariant {
  readonly variant: Variant;
  readonly certificate: Certificate;
  readonly statistics: DrawStatistics;
}

/** No draw of a variant could be certified as a whole. The last one is kept, for whoever looks why. */
export class NotCertified extends AuthorError {
  /** What stands in its certificate does not hold. */
  readonly attempt: CertifiedVariant;
  constructor(attempt: CertifiedVariant, { reason, place }: Complaint) {
    const { problem, seed } = attempt.variant;
    super(
      place,
      "cannot-certify",
      `Cannot certify a variant of "${problem.id}" at seed "${seed}": ${reason}`,
      "add a case that tells it from the right answer, or mix the answers within each group",
    );
    this.attempt = attempt;
  }
}

/** Why a variant as a whole cannot be handed out, and where its author said what does not hold. */
interface Complaint {
  readonly reason: string;
  readonly place: Place;
}

/**
 * Draws a variant and certifies it.
 *
 * Parameters and public cases depend on the public seed alone: each is drawn until it is certified for itself. What
 * only the whole can show (every misconception fails somewhere, guessing does not pay) is cured by drawing the hidden
 * cases again.
 *
 * @throws AuthorError when the problem cannot make a variant at this seed.
 */
export function makeVariant(programs: Programs, seeds: Seeds): CertifiedVariant {
  const { problem } = programs;
  const statistics = new DrawStatistics();
  const name = (seed: string): StreamName => [problem.id, problem.version, seed];
  const mine = problem.functions.filter(isMine).map((spec) => spec.name);
  const slots = slotsOf(problem);
  const own = slots.filter((slot) => mine.includes(slot.template.call));

  const { parameters, features, ownCases } = drawParameters(programs, name(seeds.public), own, statistics);
  const certified = new Map<Slot, CertifiedCase>(own.map((slot, i) => [slot, ownCases[i]!]));
  for (const slot of slots) {
    if (slot.visibility === "public" && !certified.has(slot)) {
      certified.set(slot, drawCertified(programs, slot, parameters, [...name(seeds.public), "case"], statistics));
    }
  }
  const hidden = slots.filter((slot) => slot.visibility === "hidden" && !own.includes(slot));
  for (let round = 0; ; round++) {
    for (const slot of hidden) {
      if (round > 0 && !isDrawn(slot.template.given)) continue;
      certified.set(
        slot,
        drawCertified(programs, slot, parameters, [...name(seeds.hidden), "hidden", round], statistics),
      );
    }
    const cases = slots.map((slot) => certified.get(slot)!);
    const variant = {
      problem,
      seed: seeds.public,
      parameters,
      cases: cases.map((one) => one.case),
      digests: digestsOf(
        problem,
        parameters,
        cases.map((one) => one.case),
      ),
    };
    const made = { variant, certificate: { ...weigh(problem, programs, cases), features }, statistics };
    const complaint = complaintAbout(made.certificate, programs, cases);
    if (complaint === undefined) return made;
    if (round === MAX_ROUNDS - 1 || !hidden.some((slot) => isDrawn(slot.template.given)))
      throw new NotCertified(made, complaint);
    statistics.draws++;
    statistics.reject(complaint.reason);
  }
}

/** Draws the learner's own numbers until they fulfil their conditions and `mine` is certified on them. */
function drawParameters(
  programs: Programs,
  stream: StreamName,
  own: readonly Slot[],
  statistics: DrawStatistics,
): { parameters: Scope; features: Features; ownCases: CertifiedCase[] } {
  const { problem } = programs;
  let reason = "";
  let parameters: Scope = {};
  for (let attempt = 0; attempt < MAX_DRAWS; attempt++) {
    statistics.draws++;
    parameters = makeValues(problem.parameters, {}, [...stream, "parameter", attempt]);
    const missed = problem.where.find(
      ({ expression, text, place }) =>
        authored(place, `the condition "${text}"`, parameters, (scope) => evaluate(expression, scope)) !== true,
    );
    const features = missed === undefined ? measure(problem, parameters) : {};
    const outside = problem.band.find(({ name, min, max }) => !(features[name]! >= min && features[name]! <= max));
    const unfit = missed?.text ?? (outside && `outside the band "${outside.name}", ${outside.min} to ${outside.max}`);
    const tried = unfit ?? own.map((slot) => tryCase(programs, slot, parameters, [...stream, "own", attempt]));
    if (typeof tried !== "string") {
      const rejected = tried.find((one) => typeof one === "string");
      if (rejected === undefined) return { parameters, features, ownCases: tried as CertifiedCase[] };
      reason = rejected as string;
    } else {
      reason = tried;
    }
    statistics.reject(`parameters: ${reason}`);
    if (!isDrawn(problem.parameters)) break;
  }
  // What a set overrides is the likeliest to be wrong, as everything else was checked with the bank.
  const overridden = problem.parameters.find((entry) => entry.place.file !== problem.file);
  const place = (overridden ?? problem.parameters[0])?.place ?? { file: problem.file, line: 1, column: 1 };
  throw new AuthorError(
    place,
    "cannot-certify",
    `Cannot draw parameters that can be certified: ${reason}`,
    showScope(parameters),
  );
}

/** The features of the band for these parameters. */
function measure(problem: Problem, parameters: Scope): Features {
  return Object.fromEntries(
    problem.band.map(({ name, of, text, place }) => [
      name,
      authored(place, `the feature "${name}"`, parameters, (scope) => {
        const value = evaluate(of, scope);
        if (typeof value !== "number") throw new RangeError(`Cannot use "${text}" as a feature: it is no number`);
        return value;
      }),
    ]),
  );
}

function drawCertified(
  programs: Programs,
  slot: Slot,
  parameters: Scope,
  stream: StreamName,
  statistics: DrawStatistics,
): CertifiedCase {
  let reason = "";
  for (let attempt = 0; attempt < MAX_DRAWS; attempt++) {
    statistics.draws++;
    const tried = tryCase(programs, slot, parameters, [...stream, slot.template.id, slot.index, attempt]);
    if (typeof tried !== "string") return tried;
    reason = tried;
    statistics.reject(`${slot.template.id}: ${reason}`);
    if (!isDrawn(slot.template.given)) break;
  }
  throw new AuthorError(
    slot.template.place,
    "cannot-certify",
    `Cannot draw the case "${slotId(slot)}" so that it can be certified: ${reason}`,
    isDrawn(slot.template.given)
      ? "draw it further from there"
      : 'change its numbers; "degenerate: true" allows a boundary that is meant',
  );
}

function tryCase(programs: Programs, slot: Slot, parameters: Scope, stream: StreamName): CertifiedCase | string {
  const drawn = drawCase(programs.problem, slot, parameters, stream);
  return typeof drawn === "string" ? drawn : certifyCase(programs, drawn, parameters);
}

/** The certificate of a whole variant, whether it holds or not. */
function weigh(
  problem: Problem,
  programs: Programs,
  certified: readonly CertifiedCase[],
): Omit<Certificate, "features"> {
  const misconceptions = new Map<string, MisconceptionRecord>();
  for (const [m, program] of programs.misconceptions.entries()) {
    misconceptions.set(program.name, {
      killedBy: certified.filter((one) => one.misconceptions[m]!.error > 1).map((one) => one.case.id),
      outcomes: new Map(certified.map((one) => [one.case.id, one.misconceptions[m]!.outcome])),
      errors: new Map(certified.map((one) => [one.case.id, one.misconceptions[m]!.error])),
    });
  }
  return {
    oracleError: Math.max(...certified.map((one) => one.oracleError)),
    acceptedError: Math.max(...certified.map((one) => one.acceptedError)),
    misconceptions,
    bestDegenerate: bestGuess(
      problem,
      certified.map((one) => one.case),
    ),
  };
}

/** What only the whole variant can show: every misconception fails somewhere, each differs, and guessing does not pay. */
function complaintAbout(
  { misconceptions, bestDegenerate }: Omit<Certificate, "features">,
  programs: Programs,
  certified: readonly CertifiedCase[],
): Complaint | undefined {
  const { problem } = programs;
  const placeOf = (name: string) => problem.misconceptions.find((one) => one.name === name)!.place;
  const [uncaught] = [...misconceptions].find(([, { killedBy }]) => killedBy.length === 0) ?? [];
  if (uncaught !== undefined)
    return { reason: `the misconception ${uncaught} is not caught`, place: placeOf(uncaught) };
  const alike = findAlike(certified, programs);
  if (alike !== undefined)
    return { reason: `the misconceptions ${alike.join(" and ")} cannot be told apart`, place: placeOf(alike[1]) };
  if (bestDegenerate.share <= MAX_GUESS_SHARE) return undefined;
  const reason = `answering "${bestDegenerate.name}" earns ${Math.round(100 * bestDegenerate.share)} %`;
  return { reason, place: { file: problem.file, line: 1, column: 1 } };
}

/** Two misconceptions that do the same with every case, so that feedback could not choose between them. */
function findAlike(certified: readonly CertifiedCase[], programs: Programs): [string, string] | undefined {
  const { misconceptions } = programs;
  for (let a = 0; a < misconceptions.length; a++) {
    for (let b = a + 1; b < misconceptions.length; b++) {
      const apart = certified.some(
        (one) => !matchesOutcome(one.case, one.misconceptions[a]!.outcome, one.misconceptions[b]!.outcome),
      );
      if (!apart) return [misconceptions[a]!.name, misconceptions[b]!.name];
    }
  }
  return undefined;
}

/** The best score of an answer that ignores the question; functions about the learner's own numbers count as unanswered. */
function bestGuess(problem: Problem, cases: readonly Case[]): { name: string; share: number } {
  const asked = cases.filter((one) => !isMine(one.function));
  const names = [...new Set(asked.map((one) => one.function.name))];
  const score = (pass: (one: Case) => boolean) => {
    const passed = new Set(asked.filter(pass).map((one) => one.id));
    return shareOf(problem, cases, (id) => passed.has(id));
  };
  const passes = (strategy: DegenerateStrategy) => (one: Case) => judgeCase(one, strategy.outcome(one)).error <= 1;
  let best = { name: "nothing", share: 0 };
  const consider = (name: string, share: number) => {
    if (share > best.share) best = { name, share };
  };
  for (const strategy of DEGENERATE) consider(strategy.name, score(passes(strategy)));
  // The best constant of each function, together: at least what any one choice of constants earns.
  let total = 0;
  const chosen: string[] = [];
  for (const name of names) {
    const own = asked.filter((one) => one.function.name === name);
    let top = { name: "", share: 0 };
    for (const constant of constantsOf(own)) {
      const pass = passes(constant);
      const share = score((one) => one.function.name === name && pass(one));
      if (share > top.share) top = { name: constant.name, share };
    }
    total += top.share;
    if (top.name !== "") chosen.push(top.name);
  }
  consider(chosen.join("; "), total);
  return best;
}

/** Apart, so that a change can be named: what is asked, and what counts as right, which the limits are part of. */
function digestsOf(problem: Problem, parameters: Scope, cases: readonly Case[]): Variant["digests"] {
  const sha = (value: Value) => createHash("sha256").update(encode(value)).digest("hex");
  const inputs = cases.map((one) => ({
    id: one.id,
    given: withoutDerivatives(one.given),
    args: withoutDerivatives(one.args as readonly Value[]),
  }));
  const answers = cases.map((one) => ({
    id: one.id,
    expected: one.expected as unknown as Value,
    maxCalls: one.maxCalls,
  }));
  const judges = problem.functions.map(({ name, judge }) => ({ name, judge: withoutTexts(judge) }));
  const limits = problem.limits as unknown as Value;
  return { inputs: sha({ parameters, inputs }), answers: sha({ answers, judges, limits }) };
}

/** Derivatives follow from the formula, and computing those that nobody calls takes long. */
function withoutDerivatives(value: Value): Value {
  if (isFunctionBody(value)) {
    const { variables, formula, constants, value: of } = value;
    return { variables, formula, constants, value: of as unknown as Value };
  }
  if (Array.isArray(value)) return value.map(withoutDerivatives);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, withoutDerivatives(entry)]));
}

/** How answers are judged, without the words for it. */
function withoutTexts(judge: FunctionSpec["judge"]): Value {
  if (judge.kind === "checker") return judge as unknown as Value;
  return judge.clauses.map(({ id, text, margin }) => ({ id, text, margin }));
}
