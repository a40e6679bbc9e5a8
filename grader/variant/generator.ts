import type { Static, TObject } from "../values/typebox.ts";
import type { Value } from "../values/value.ts";
import type { Rng } from "./rng.ts";

/**
 * One way to draw a value. A generator draws by construction: every draw fits its options, none is tried and thrown
 * away. In YAML any option may also be an expression over earlier names, `size: "= n"`.
 *
 * Draw with integers, `+ − × ÷` and `√` only: the same seed must give the same bits on every machine.
 */
export interface Generator<Options extends TObject = TObject> {
  /** One sentence for the list of generators. */
  readonly summary: string;
  readonly options: Options;
  /** Options that the laws in the tests and the documentation use. */
  readonly example: Static<Options>;
  /** @throws RangeError when the options contradict each other, e.g. `min > max`. */
  draw(rng: Rng, options: Static<Options>): Value;
}

/** Lets TypeScript infer the options from the schema. */
export function defineGenerator<Options extends TObject>(generator: Generator<Options>): Generator<Options> {
  return generator;
}
