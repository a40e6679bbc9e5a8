/**
 * Makes built-ins pay for what they do.
 *
 * The interpreter counts jumps and calls. `sort` without a comparator or `join` does the work of a long loop in one
 * call, and a program that repeats it would run for minutes within its limits. So they are charged, by the length of
 * what they work on or of what they make, whichever is longer, in steps an entry: what was measured, as multiples of a
 * turn of an empty loop. With a callback the interpreter counts for itself. What is not listed costs next to nothing,
 * or is rare enough to be left to the guard.
 *
 * The text of this function runs inside the realm, before the program does; hence no imports.
 *
 * @param charge Charges steps; answers whether any are left.
 */
export function chargeBuiltIns(charge: (steps: number) => boolean): void {
  const { apply } = Reflect;
  const { max } = Math;
  const { isArray } = Array;
  const { defineProperty, getOwnPropertyDescriptor, getPrototypeOf, keys } = Object;
  const ErrorHere = Error;
  const typedArray = getPrototypeOf(Int8Array) as { prototype: object };

  const typedLength = getOwnPropertyDescriptor(typedArray.prototype, "length")?.get as () => number;

  // What calls itself an array or a typed array may lie about its length, or have none.
  const lengthOf = (value: unknown): number => {
    if (typeof value === "string") return value.length;
    if (typeof value !== "object" || value === null) return 0;
    try {
      const length = isArray(value) ? (value.length as unknown) : apply(typedLength, value, []);
      return typeof length === "number" && length > 0 && length < 4294967296 ? length : 0;
    } catch {
      return 0;
    }
  };

  // Small change is kept together: leaving the realm costs as much as hundreds of steps.
  let due = 0;
  const pay = (steps: number) => {
    due += steps;
    if (due < 5_000) return;
    const paid = due;
    due = 0;
    // Whatever catches this: the host has noted that there is no work left.
    if (!charge(paid)) throw new ErrorHere("out of work");
  };

  const wrap = (owner: object, prices: Record<string, number>) => {
    const names = keys(prices);
    for (let i = 0; i < names.length; i++) {
      const name = names[i] as string;
      const price = prices[name] as number;
      const original = (owner as Record<string, () => unknown>)[name] as () => unknown;
      const value = {
        [name](this: unknown, ...args: unknown[]): unknown {
          const result = apply(original, this, args);
          if (typeof args[0] !== "function") {
            pay(price * max(lengthOf(this), lengthOf(result)));
          }
          return result;
        },
      }[name];
      defineProperty(owner, name, { value, writable: true, enumerable: false, configurable: true });
    }
  };

  wrap(Array.prototype, {
    concat: 4,
    copyWithin: 0.2,
    fill: 0.3,
    flat: 4,
    includes: 0.2,
    indexOf: 0.2,
    join: 9,
    lastIndexOf: 0.2,
    reverse: 0.3,
    shift: 0.1,
    slice: 1,
    sort: 30,
    splice: 0.1,
    toReversed: 1,
    toSorted: 30,
    toSpliced: 1,
    unshift: 0.1,
    with: 1,
  });
  wrap(typedArray.prototype, {
    fill: 0.1,
    includes: 0.1,
    indexOf: 0.1,
    join: 3,
    reverse: 0.1,
    slice: 0.1,
    sort: 8,
    toSorted: 8,
  });
  wrap(String.prototype, {
    includes: 0.1,
    indexOf: 0.1,
    padEnd: 0.1,
    padStart: 0.1,
    repeat: 0.2,
    replace: 1,
    replaceAll: 1,
    split: 2,
  });
  wrap(Array, { from: 3 });
  wrap(Object, { entries: 8, keys: 4, values: 4 });
  wrap(JSON, { stringify: 2 });
}
