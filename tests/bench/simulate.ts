// How long submissions wait for their result on so many workers: a queue in which each takes the first worker that is
// free, in the order of arrival. Deterministic for a seed.

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Seconds from arrival to result.
 *
 * @param arrivals Seconds, ascending.
 * @param service Seconds of a worker for each.
 * @param workers How many there are.
 * @param handling Seconds that Redis and whoever feeds it take for each, one after the other.
 */
export function simulate(
  arrivals: ArrayLike<number>,
  service: ArrayLike<number>,
  workers: number,
  handling = 0,
): Float64Array {
  // A heap of the moments at which workers become free, the first one at its top.
  const free = new Float64Array(workers);
  const sink = () => {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= workers) return;
      const child = left + 1 < workers && free[left + 1]! < free[left]! ? left + 1 : left;
      if (free[at]! <= free[child]!) return;
      [free[at], free[child]] = [free[child]!, free[at]!];
      at = child;
    }
  };
  let handled = 0;
  return Float64Array.from(arrivals, (arrival, i) => {
    handled = Math.max(handled, arrival) + handling;
    const end = Math.max(handled, free[0]!) + service[i]!;
    free[0] = end;
    sink();
    return end - arrival;
  });
}

/**
 * Moments of handing in before a deadline, in seconds after the set was given out. People discount what is far away
 * hyperbolically: the rate at a time τ before the deadline is proportional to 1 / (1 + τ/unit) (König and Kleinmann,
 * "Deadline rush: a time management phenomenon and its mathematical description", Journal of Psychology 139, 2005).
 */
export function deadlineRush(
  count: number,
  { span, unit }: { readonly span: number; readonly unit: number },
  random: () => number,
): Float64Array {
  // The inverse of the distribution's ln(1 + τ/unit) / ln(1 + span/unit).
  const before = Float64Array.from({ length: count }, () => unit * ((1 + span / unit) ** random() - 1));
  return before.map((tau) => span - tau).sort();
}

/** The value below which a share of all lies. */
export const quantile = (values: ArrayLike<number>, share: number): number =>
  Float64Array.from(values).sort()[Math.min(values.length - 1, Math.floor(share * values.length))]!;
