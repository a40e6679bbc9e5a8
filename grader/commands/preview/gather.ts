import { DrawStatistics } from "../../certificate/certificate.ts";
import type { CertifiedVariant } from "../../certificate/make-variant.ts";
import { isMine } from "../../definition/problem.ts";
import { renderFigure } from "../../handout/render-figure.ts";
import type { Diagnostic } from "../../values/diagnostic.ts";
import { showValue } from "../../values/show.ts";
import type { Value } from "../../values/value.ts";
import type { View } from "./page.ts";

/** So many variants are drawn with their figures. */
const FIGURES_MAX = 12;

/** One variant among many, in the texts that a table shows. */
export interface VariantRow {
  readonly seed: string;
  /** The learner's own numbers, or, where the problem draws none, the input of the first public case. */
  readonly numbers: ReadonlyMap<string, string>;
  /** The right answer to them. */
  readonly answer: string;
  readonly features: Readonly<Record<string, number>>;
  readonly draws: number;
  readonly figure: string | undefined;
  /** Why there is no variant at this seed. */
  readonly failure: string | undefined;
}

/** How near the answers of one misconception came to the two borders, over all seeds; in tolerances. */
export interface Reach {
  /** The largest error where it is right, and the smallest where it is wrong. */
  largestRight: number;
  smallestWrong: number;
}

/** What many seeds have shown so far. */
export class Gathered {
  readonly rows: VariantRow[] = [];
  /** By seed, SHA-256 of what was drawn, as `saddlepoint check` takes it. */
  readonly inputs: string[] = [];
  readonly statistics = new DrawStatistics();
  readonly reaches = new Map<string, Reach>();
  oracleError = 0;
  acceptedError = 0;
  bestDegenerate = { name: "nothing", share: 0 };
  failures = 0;
  /** The variant at the seed that the page shows, where it has come by. */
  shown: CertifiedVariant | undefined;

  add(seed: string, made: CertifiedVariant, view: View): void {
    const { variant, certificate, statistics } = made;
    if (seed === view.seed) this.shown = made;
    this.statistics.add(statistics);
    this.inputs.push(variant.digests.inputs);
    this.oracleError = Math.max(this.oracleError, certificate.oracleError);
    this.acceptedError = Math.max(this.acceptedError, certificate.acceptedError);
    if (certificate.bestDegenerate.share > this.bestDegenerate.share) this.bestDegenerate = certificate.bestDegenerate;
    for (const [name, { errors }] of certificate.misconceptions) {
      const reach = this.reaches.get(name) ?? { largestRight: 0, smallestWrong: Number.POSITIVE_INFINITY };
      for (const error of errors.values()) {
        if (error > 1) reach.smallestWrong = Math.min(reach.smallestWrong, error);
        else reach.largestRight = Math.max(reach.largestRight, error);
      }
      this.reaches.set(name, reach);
    }
    const own = Object.entries(variant.parameters);
    const first = variant.cases.find((one) => (own.length > 0 ? isMine(one.function) : one.visibility === "public"));
    const numbers =
      own.length > 0
        ? own
        : (first?.args ?? []).map((arg, i) => [first!.function.takes[i]!.name, arg as Value] as const);
    this.rows.push({
      seed,
      numbers: new Map(numbers.map(([name, value]) => [name, showValue(value as Value, view.language)])),
      answer: first?.expected.kind === "value" ? showValue(first.expected.value, view.language) : "",
      features: certificate.features,
      draws: statistics.draws,
      figure: this.rows.length < FIGURES_MAX ? renderFigure(variant, view.language)?.svg : undefined,
      failure: undefined,
    });
  }

  fail(seed: string, diagnostic: Diagnostic): void {
    this.failures++;
    this.inputs.push("defect");
    this.rows.push({
      seed,
      numbers: new Map(),
      answer: "",
      features: {},
      draws: 0,
      figure: undefined,
      failure: diagnostic.message,
    });
  }
}
