import type { Bank } from "../../definition/bank.ts";
import type { Learner, ProblemSet } from "../../definition/course.ts";
import { paint, stars, table } from "../terminal.ts";
import type { MadeVariant } from "./handout-worker.ts";

/** How the variants of one problem compare over a class. */
export interface ProblemSpread {
  readonly problem: string;
  readonly version: number;
  readonly difficulty: number;
  readonly overridden: boolean;
  /** How many learners got numbers of their own, and how many different ones there are; `null`: nothing is drawn. */
  readonly numbers: {
    readonly different: number;
    /** Pairs of learners with the same numbers. */
    readonly pairs: number;
    /** About how many sets of numbers can be drawn; `null` where too few pairs met by chance to tell. */
    readonly possible: number | null;
  } | null;
  /** Pairs of learners all of whose cases, hidden ones too, are the same. */
  readonly samePairs: number;
  /** By feature of the band: what was seen, within what the problem declares. */
  readonly band: readonly {
    readonly name: string;
    readonly seen: readonly [number, number];
    readonly declared: readonly [number, number];
  }[];
}

export interface ClassReport {
  readonly learners: number;
  readonly problems: readonly ProblemSpread[];
  /** Pairs of learners that share the numbers of every problem. */
  readonly sameEverywhere: readonly (readonly [string, string])[];
}

/** What the variants of a class have in common, problem by problem and over the whole set. */
export function classReport(
  roster: readonly Learner[],
  set: ProblemSet,
  bank: Bank,
  made: readonly (readonly MadeVariant[])[],
): ClassReport {
  const problems = set.problems.map(({ id }, p): ProblemSpread => {
    const problem = bank.problems.get(id)!;
    const own = made.map((variants) => variants[p]!);
    const pairs = pairsOf(own.map(({ numbers }) => numbers ?? ""));
    return {
      problem: id,
      version: problem.version,
      difficulty: problem.difficulty,
      overridden: problem.overrides !== null,
      numbers: own.some(({ numbers }) => numbers !== null)
        ? { different: new Set(own.map(({ numbers }) => numbers)).size, pairs, possible: domainOf(own.length, pairs) }
        : null,
      samePairs: pairsOf(own.map(({ inputs }) => inputs)),
      band: problem.band.map(({ name, min, max }) => {
        const seen = own.map(({ features }) => features[name]!);
        return { name, seen: [Math.min(...seen), Math.max(...seen)], declared: [min, max] };
      }),
    };
  });
  const whole = made.map((variants) => variants.map(({ inputs }) => inputs).join());
  const sameEverywhere = roster.flatMap(({ id }, i) => {
    const first = whole.indexOf(whole[i]!);
    return first < i ? [[roster[first]!.id, id] as const] : [];
  });
  return { learners: roster.length, problems, sameEverywhere };
}

/** How many pairs of a list are equal. */
function pairsOf(list: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

/** Fewer pairs than these say little about a domain: their number has a standard error of its square root. */
const TELLING_PAIRS = 5;

/** The size of a domain in which so many draws made so many pairs, to two digits: the birthday problem read backwards. */
function domainOf(draws: number, pairs: number): number | null {
  return pairs < TELLING_PAIRS ? null : Math.max(1, Number(((draws * (draws - 1)) / 2 / pairs).toPrecision(2)));
}

const number = (value: number) => value.toLocaleString("en-GB", { maximumSignificantDigits: 3 });

export function classTable({ learners, problems, sameEverywhere }: ClassReport): string {
  const header = ["problem", "version", "difficulty", "learners' own numbers", "band"];
  const rows = problems.map(({ problem, version, difficulty, overridden, numbers, band }) => [
    problem,
    `${version}${overridden ? " as overridden" : ""}`,
    stars(difficulty),
    numbersText(numbers, learners),
    band
      .map((one) => `${one.name} ${one.seen.map(number).join(" … ")} of ${one.declared.map(number).join(" … ")}`)
      .join(", "),
  ]);
  const lines = [table([header, ...rows]), ""];
  const alike = problems.filter(({ samePairs }) => samePairs > 0);
  for (const { problem, samePairs } of alike)
    lines.push(
      `${problem}: ${samePairs === (learners * (learners - 1)) / 2 ? "everybody has the same cases, as nothing in it is drawn" : `${samePairs} pairs of learners have the same cases throughout: its domain is too small for this class`}`,
    );
  lines.push(
    learners < 2 || sameEverywhere.length === 0
      ? "No two learners share all their numbers."
      : paint(
          "yellow",
          `${sameEverywhere.length} learners share all their numbers with another: ${sameEverywhere
            .slice(0, 5)
            .map((pair) => pair.join(" and "))
            .join(", ")}${sameEverywhere.length > 5 ? ", …" : ""}`,
        ),
  );
  return lines.join("\n");
}

function numbersText(numbers: ProblemSpread["numbers"], learners: number): string {
  if (numbers === null) return "none";
  const { different, pairs, possible } = numbers;
  if (pairs === 0) return `${learners} different ones`;
  const why = possible === null ? `${pairs} met by chance` : `about ${number(possible)} can be drawn`;
  return `${different} different ones for ${learners} (${why})`;
}
