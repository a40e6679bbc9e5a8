import type { Value } from "../../../grader/values/value.ts";
import type { GoldenAdapter } from "../adapter.ts";

type Vector = readonly number[];

const asVector = (x: unknown): Vector => (Array.isArray(x) ? (x as Vector) : [x as number]);

/** A golden value is the end of a short training: all steps but the last are made here, by sums over all gradients so far. */
export const adapter: GoldenAdapter = {
  call({ theta0, grads, eta, beta1, beta2, eps }) {
    if (grads === undefined) return undefined;
    const gradients = (grads as readonly unknown[]).map(asVector);
    const [b1, b2] = [beta1 as number, beta2 as number];
    const mean = (steps: readonly Vector[], beta: number, i: number, power: number) =>
      steps.reduce((sum, g, k) => sum + (1 - beta) * beta ** (steps.length - 1 - k) * g[i]! ** power, 0);
    const past = gradients.slice(0, -1);
    const theta = asVector(theta0).map((start, i) =>
      past.reduce((at, _, k) => {
        const seen = past.slice(0, k + 1);
        const m = mean(seen, b1, i, 1) / (1 - b1 ** (k + 1));
        const v = mean(seen, b2, i, 2) / (1 - b2 ** (k + 1));
        return at - ((eta as number) * m) / (Math.sqrt(v) + (eps as number));
      }, start),
    );
    const s = {
      theta,
      m: theta.map((_, i) => mean(past, b1, i, 1)),
      v: theta.map((_, i) => mean(past, b2, i, 2)),
      t: past.length,
    };
    return {
      function: "adamStep",
      given: { s, g: gradients.at(-1)!, hp: { eta: eta!, beta1: b1, beta2: b2, eps: eps! } },
    };
  },
  // Golden values are of one parameter, and may name only a part of the state.
  expected: (answer) =>
    Object.fromEntries(
      Object.entries(answer as Readonly<Record<string, Value>>).map(([name, entry]) => [
        name,
        name === "t" ? entry : asVector(entry),
      ]),
    ),
};
