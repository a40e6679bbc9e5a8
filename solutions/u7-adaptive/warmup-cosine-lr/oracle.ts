// The independent method walks through the schedule step by step: the warm-up adds the same amount in every step, and the
// cosine is the shadow of a pointer that is turned by the same small angle in every step. That turn comes from its
// Taylor series; no library cosine is used.

interface Options {
  readonly base: number;
  readonly min: number;
  readonly warmup: number;
  readonly total: number;
}

/** Cosine and sine of an angle of at most π, by their series. */
function turn(angle: number): { x: number; y: number } {
  let x = 1;
  let y = 0;
  let term = 1;
  for (let k = 1; k <= 32; k++) {
    term *= angle / k;
    const sign = k % 4 < 2 ? 1 : -1;
    if (k % 2 === 0) x += sign * term;
    else y += sign * term;
  }
  return { x, y };
}

export function lr(t: number, o: Options): number {
  const whole = (n: number) => n % 1 === 0;
  if (!whole(t) || !whole(o.warmup) || !whole(o.total) || !(t >= 0)) throw new RangeError("steps");
  if (!(o.warmup >= 0 && o.total >= o.warmup)) throw new RangeError("phases");
  if (!(o.min <= o.base && o.min > -Infinity && o.base < Infinity)) throw new RangeError("rates");

  const by = turn(Math.PI / Math.max(1, o.total - o.warmup));
  let rate = 0;
  let pointer = { x: 1, y: 0 };
  for (let step = 0; step <= t; step++) {
    if (step >= o.total) return o.min;
    if (step < o.warmup) {
      rate += o.base / o.warmup;
      continue;
    }
    rate = (o.base * (1 + pointer.x) + o.min * (1 - pointer.x)) / 2;
    pointer = { x: pointer.x * by.x - pointer.y * by.y, y: pointer.x * by.y + pointer.y * by.x };
  }
  return rate;
}
