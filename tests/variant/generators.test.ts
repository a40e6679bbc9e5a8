import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callFunction, type FunctionBody } from "../../grader/values/function-value.ts";
import type { TObject } from "../../grader/values/typebox.ts";
import { Value as Schema } from "../../grader/values/typebox.ts";
import { sameValue, type Value } from "../../grader/values/value.ts";
import { generators } from "../../grader/variant/generators/index.ts";
import { makeRng, type Rng } from "../../grader/variant/rng.ts";

/** Draws with options that the type system cannot follow from a name. */
function draw<T = Value>(name: string, options: unknown, seed: number | string = 1): T {
  return generators[name]!.draw(makeRng(["test", name, seed]), options as never) as T;
}

const seeds = fc.nat();

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

/** Every number in a value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

// ---------------------------------------------------------------- exact arithmetic

type Big = bigint[][];

/** A matrix of doubles that must be whole numbers. */
function big(rows: readonly (readonly number[])[], times = 1): Big {
  return rows.map((row) =>
    row.map((entry) => {
      const whole = Math.round(entry * times);
      expect(whole / times).toBe(entry);
      return BigInt(whole);
    }),
  );
}

function bigProduct(a: Big, b: Big): Big {
  return a.map((row) => b[0]!.map((_, j) => row.reduce((sum, entry, k) => sum + entry * b[k]![j]!, 0n)));
}

/** Coefficients of det(xI - A), ascending, by Faddeev and LeVerrier: its divisions leave no remainder. */
function characteristicPolynomial(a: Big): bigint[] {
  const n = a.length;
  const coefficients: bigint[] = [1n];
  let m: Big = a.map((row) => row.map(() => 0n));
  for (let k = 1; k <= n; k++) {
    const previous = coefficients[0]!;
    m = bigProduct(a, m).map((row, i) => row.map((entry, j) => entry + (i === j ? previous : 0n)));
    const trace = bigProduct(a, m).reduce((sum, row, i) => sum + row[i]!, 0n);
    expect(trace % BigInt(k)).toBe(0n);
    coefficients.unshift(-trace / BigInt(k));
  }
  return coefficients;
}

function polynomialProduct(a: readonly bigint[], b: readonly bigint[]): bigint[] {
  const result: bigint[] = Array.from({ length: a.length + b.length - 1 }, () => 0n);
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      result[i + j] = result[i + j]! + x * y;
    });
  });
  return result;
}

const fromRoots = (roots: readonly number[]) =>
  roots.reduce<bigint[]>((product, root) => polynomialProduct(product, [BigInt(-root), 1n]), [1n]);

function valueAt(coefficients: readonly number[], x: number): bigint {
  return coefficients.reduceRight((sum, c) => sum * BigInt(x) + BigInt(c), 0n);
}

// ---------------------------------------------------------------- laws of every generator

const folder = join(import.meta.dirname, "../../grader/variant/generators");
const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

test("the index lists every file once, sorted, by its name", () => {
  const names = Object.keys(generators);
  expect(names).toEqual([...names].sort());
  const files = readdirSync(folder).filter((file) => file !== "index.ts");
  expect(names.map((name) => `${kebab(name)}.ts`).sort()).toEqual(files.sort());
});

describe.each(Object.entries(generators))("%s", (name, generator) => {
  const sample = (seed: number) => generator.draw(makeRng(["law", name, seed]), generator.example);

  test("gives the same value for the same stream, bit by bit", () => {
    fc.assert(fc.property(seeds, (seed) => sameValue(sample(seed), sample(seed))));
  });

  test("gives different values for different streams", () => {
    const drawn = new Set(Array.from({ length: 40 }, (_, seed) => JSON.stringify(sample(seed))));
    expect(drawn.size).toBeGreaterThan(name === "choice" ? 2 : 5);
  });

  test("draws from the stream given and from nothing global", () => {
    const { random } = Math;
    const { now } = Date;
    const forbidden = () => {
      throw new Error("global randomness");
    };
    Object.assign(Math, { random: forbidden });
    Object.assign(Date, { now: forbidden });
    try {
      sample(1);
    } finally {
      Object.assign(Math, { random });
      Object.assign(Date, { now });
    }
  });

  test("leaves its options as they are", () => {
    const frozen = deepFreeze(structuredClone(generator.example));
    const before = JSON.stringify(frozen);
    generator.draw(makeRng(["frozen", name]), frozen);
    expect(JSON.stringify(frozen)).toBe(before);
  });

  test("gives plain data of finite numbers without -0", () => {
    for (let seed = 0; seed < 100; seed++) {
      const value = sample(seed);
      for (const entry of numbersIn(value)) {
        expect(Number.isFinite(entry)).toBe(true);
        expect(Object.is(entry, -0)).toBe(false);
      }
      expect(JSON.parse(JSON.stringify(value))).toEqual(value);
    }
  });

  test("has an example that fits its options, a closed schema, and a description of every option", () => {
    expect(Schema.Check(generator.options, generator.example)).toBe(true);
    expect(generator.summary).toMatch(/^[A-Z`].*[^.]$/);
    const visit = (schema: unknown, path: string): void => {
      if (typeof schema !== "object" || schema === null) return;
      const { type, properties, additionalProperties, anyOf, items } = schema as {
        type?: string;
        properties?: Record<string, { description?: string }>;
        additionalProperties?: unknown;
        anyOf?: unknown[];
        items?: unknown;
      };
      if (type === "object") {
        expect([path, additionalProperties]).toEqual([path, false]);
        for (const [key, property] of Object.entries(properties ?? {})) {
          expect([`${path}.${key}`, typeof property.description]).toEqual([`${path}.${key}`, "string"]);
          visit(property, `${path}.${key}`);
        }
      }
      for (const option of anyOf ?? []) visit(option, path);
      visit(items, path);
    };
    visit(generator.options as TObject, name);
  });
});

// ---------------------------------------------------------------- contradictions

test.each<[string, unknown, string]>([
  ["choice", { from: [] }, "Cannot draw a choice as something must be choosable: current value is none"],
  ["choice", { from: [1], weights: [0] }, "Cannot draw a choice as something must be choosable: current value is none"],
  [
    "choice",
    { from: [1, 2], weights: [1] },
    "Cannot draw a choice as there must be as many weights as values (2): current value is 1",
  ],
  [
    "dyadic",
    { min: 0.3, max: 0.4, bits: 2 },
    "Cannot draw a dyadic number as a multiple of 1/4 must be left between min and max: current values are min 0.3 and max 0.4",
  ],
  [
    "integer",
    { min: 1, max: 1, except: [1] },
    "Cannot draw an integer as one must be left between min and max: current values are 1 and 1 except 1",
  ],
  ["jacobian", {}, "Cannot draw a Jacobian as either blocks or size must be given: current value is neither"],
  [
    "jacobian",
    { blocks: [{ real: 1 }], size: 1 },
    "Cannot draw a Jacobian as either blocks or size must be given: current value is both",
  ],
  [
    "jacobian",
    { blocks: [{ real: 1 }], radius: "one" },
    "Cannot draw a Jacobian as complexPairs and radius are for random blocks: current value is one",
  ],
  [
    "jacobian",
    { size: 3, complexPairs: 2 },
    "Cannot draw a Jacobian as complexPairs must be at most half of size 3: current value is 2",
  ],
  [
    "jacobian",
    { size: 1, radius: "one", denominator: 5 },
    "Cannot draw a Jacobian with radius one as denominator must be a power of two: current value is 5",
  ],
  [
    "jacobian",
    { size: 2, complexPairs: 0, denominator: 1 },
    "Cannot draw a Jacobian as denominator must allow 2 different reals with radius below: current value is 1",
  ],
  [
    "matrix",
    { rows: 1, columns: 1, min: 0, max: 0, nonzero: true },
    "Cannot draw a matrix as a multiple of 1/1 must be left between min and max: current values are min 0 and max 0 except 0",
  ],
  ["polynomial", {}, "Cannot draw a polynomial as either roots or count must be given: current value is neither"],
  ["polynomial", { roots: [1, 1] }, "Cannot draw a polynomial as roots must be different: current value is 1, 1"],
  [
    "polynomial",
    { count: 2, multiplicities: [1] },
    "Cannot draw a polynomial as there must be 2 multiplicities: current value is 1",
  ],
  [
    "polynomial",
    { count: 3, min: 0, max: 4, gap: 3 },
    "Cannot draw a polynomial as there must be room for 3 between min and max at least gap apart: " +
      "current values are min 0, max 4 and gap 3",
  ],
  ["polynomial", { count: 1, leading: 0 }, "Cannot draw a polynomial as leading must not be 0: current value is 0"],
  [
    "probabilities",
    { size: 4, denominator: 3 },
    "Cannot draw probabilities as between 1 and 3 of them must be positive: current value is 4",
  ],
  [
    "rational",
    { min: 1, max: 0, denominator: 2 },
    "Cannot draw a rational number as a multiple of 1/2 must be left between min and max: current values are min 1 and max 0",
  ],
  [
    "signs",
    { length: 2, rows: 2 },
    'Cannot draw signs as either length or both rows and columns must be given: current value is {"length":2,"rows":2}',
  ],
  ["spectrum", {}, "Cannot draw a spectrum as it must have a size or counts that sum to one: current value is 0"],
  [
    "spectrum",
    { size: 2, positive: 1, negative: 2 },
    "Cannot draw a spectrum as positive, negative and zero must sum to size 2: current value is 3",
  ],
  [
    "spectrum",
    { size: 5, positive: [2, 1], negative: 1 },
    "Cannot draw a spectrum as positive, negative and zero must sum to size 5: current value is 4",
  ],
  [
    "spectrum",
    { positive: 4, max: 3 },
    "Cannot draw a spectrum as there must be room for 4 between min and max at least gap apart: " +
      "current values are min 1, max 3 and gap 1",
  ],
  ["subset", { from: [1], size: 2 }, "Cannot draw a subset as size must be at most 1: current value is 2"],
  [
    "symmetric",
    { spectrum: [1, 2, 3], exact: true },
    "Cannot draw a symmetric matrix of whole numbers as the eigenvalues must be whole numbers congruent modulo 9: " +
      "current value is [1,2,3]",
  ],
  [
    "symmetric",
    { spectrum: [1, 2, 3, 4, 5, 6, 7] },
    "Cannot draw a symmetric matrix as its size must be between 1 and 6: current value is 7",
  ],
  [
    "symmetricNice",
    { positive: 3, max: 10 },
    "Cannot draw a symmetric matrix of whole numbers as max must leave room for 3 positive and 0 negative eigenvalues " +
      "congruent modulo 9: current value is 10",
  ],
])("%s refuses %j and says why", (name, options, message) => {
  const attempt = () => draw(name, options);
  expect(attempt).toThrow(RangeError);
  expect(attempt).toThrow(message);
});

// ---------------------------------------------------------------- numbers

describe("scalars", () => {
  test("integer: within its bounds, never an exception, and every other value occurs", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9, max: 0 }),
        fc.nat(9),
        fc.array(fc.integer({ min: -12, max: 12 })),
        (min, span, except) => {
          const max = min + span;
          const allowed = Array.from({ length: span + 1 }, (_, i) => min + i).filter((k) => !except.includes(k));
          fc.pre(allowed.length > 0);
          const drawn = new Set(
            Array.from({ length: 300 }, (_, seed) => draw<number>("integer", { min, max, except }, seed)),
          );
          expect([...drawn].sort((a, b) => a - b)).toEqual(allowed);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("rational: every fraction between the bounds occurs and nothing else, decimals included", () => {
    const drawn = new Set(
      Array.from({ length: 500 }, (_, seed) =>
        draw<number>("rational", { min: 0.1, max: 1.1, denominator: 10, except: [0.5, 0.7, 0.05] }, seed),
      ),
    );
    expect([...drawn].sort((a, b) => a - b)).toEqual([0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 0.9, 1, 1.1]);
  });

  test("rational: is the double nearest to a whole number over the denominator", () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: -50, max: 50 }),
        (seed, denominator, first) => {
          const min = first / denominator;
          const max = (first + 7) / denominator;
          const x = draw<number>("rational", { min, max, denominator }, seed);
          const k = Math.round(x * denominator);
          expect(x).toBe(k / denominator + 0);
          expect(k).toBeGreaterThanOrEqual(first);
          expect(k).toBeLessThanOrEqual(first + 7);
        },
      ),
    );
  });

  test("dyadic: times 2^bits it is a whole number, and it is positive unless min allows otherwise", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 30 }), (seed, bits) => {
        const x = draw<number>("dyadic", { max: 2, bits }, seed);
        expect(Number.isInteger(x * 2 ** bits)).toBe(true);
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThanOrEqual(2);
      }),
    );
    const all = new Set(
      Array.from({ length: 200 }, (_, seed) => draw("dyadic", { min: -0.5, max: 0.5, bits: 1 }, seed)),
    );
    expect(all).toEqual(new Set([-0.5, 0, 0.5]));
  });

  test("choice: draws by weight, never what weighs nothing, and any kind of value", () => {
    const counts = { a: 0, b: 0, c: 0 };
    for (let seed = 0; seed < 4000; seed++) {
      counts[draw<"a" | "b" | "c">("choice", { from: ["a", "b", "c"], weights: [1, 0, 3] }, seed)]++;
    }
    expect(counts.b).toBe(0);
    expect(counts.a).toBeGreaterThan(900);
    expect(counts.a).toBeLessThan(1100);
    expect(draw("choice", { from: [{ H: [[1]], label: null }] })).toEqual({ H: [[1]], label: null });
  });

  test("subset: different items, in order or shuffled, each set as often as another", () => {
    fc.assert(
      fc.property(seeds, fc.nat(12), fc.nat(12), (seed, a, b) => {
        const from = Array.from({ length: Math.max(a, b) }, (_, i) => i);
        const chosen = draw<number[]>("subset", { from, size: Math.min(a, b) }, seed);
        expect(chosen).toEqual(from.filter((item) => chosen.includes(item)));
        expect(chosen.length).toBe(Math.min(a, b));
        const shuffled = draw<number[]>("subset", { from, size: Math.min(a, b), shuffled: true }, seed);
        expect(shuffled.sort((x, y) => x - y)).toEqual(chosen);
      }),
    );
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed++) {
      const key = String(draw("subset", { from: [1, 2, 3, 4], size: 2 }, seed));
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });
});

describe("lists and matrices", () => {
  test("vector and matrix: the shape asked for, entries within bounds on the grid, none 0 where none may be", () => {
    const options = fc.record({
      min: fc.integer({ min: -9, max: 0 }),
      max: fc.integer({ min: 1, max: 9 }),
      denominator: fc.constantFrom(1, 2, 5, 10),
      nonzero: fc.boolean(),
    });
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        options,
        (seed, rows, columns, entries) => {
          const v = draw<number[]>("vector", { length: columns, ...entries }, seed);
          const m = draw<number[][]>("matrix", { rows, columns, ...entries }, seed);
          expect(v.length).toBe(columns);
          expect(m.map((row) => row.length)).toEqual(Array.from({ length: rows }, () => columns));
          for (const entry of [...v, ...m.flat()]) {
            expect(entry).toBeGreaterThanOrEqual(entries.min);
            expect(entry).toBeLessThanOrEqual(entries.max);
            expect(entry).toBe(Math.round(entry * entries.denominator) / entries.denominator + 0);
            if (entries.nonzero) expect(entry).not.toBe(0);
          }
        },
      ),
    );
  });

  test("signs: a vector or a matrix of 1 and -1, about as many of each", () => {
    expect(draw<number[]>("signs", { length: 7 })).toHaveLength(7);
    const all = draw<number[][]>("signs", { rows: 40, columns: 50 }).flat();
    expect(all).toHaveLength(2000);
    expect(new Set(all)).toEqual(new Set([1, -1]));
    expect(Math.abs(all.reduce((a, b) => a + b))).toBeLessThan(180);
  });

  test("probabilities: numerators sum to the denominator, as many zeros as asked for", () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 1, max: 6 }),
        fc.nat(3),
        fc.constantFrom(6, 10, 16, 64),
        (seed, positive, zeros, denominator) => {
          const p = draw<number[]>("probabilities", { size: positive + zeros, denominator, zeros }, seed);
          const numerators = p.map((entry) => Math.round(entry * denominator));
          expect(p).toEqual(numerators.map((k) => k / denominator));
          expect(numerators.reduce((a, b) => a + b)).toBe(denominator);
          expect(p.filter((entry) => entry === 0)).toHaveLength(zeros);
          expect(p.every((entry) => entry >= 0)).toBe(true);
          if (denominator === 16 || denominator === 64) expect(p.reduce((a, b) => a + b)).toBe(1);
        },
      ),
    );
  });
});

// ---------------------------------------------------------------- spectra and symmetric matrices

const signGroups = fc.record({
  positive: fc.array(fc.integer({ min: 1, max: 2 }), { maxLength: 3 }),
  negative: fc.array(fc.integer({ min: 1, max: 2 }), { maxLength: 3 }),
  zero: fc.nat(2),
});
const total = ({ positive, negative, zero }: { positive: number[]; negative: number[]; zero: number }) =>
  [...positive, ...negative, zero].reduce((a, b) => a + b, 0);

/** Checks signs, multiplicities and that no eigenvalue but 0 is below 5 % of the largest. */
function expectSigns(
  values: readonly number[],
  groups: { positive: number[]; negative: number[]; zero: number },
): void {
  const multiplicities = (of: number[]) =>
    [...new Set(of)].map((value) => of.filter((entry) => entry === value).length).sort();
  expect(multiplicities(values.filter((value) => value > 0))).toEqual([...groups.positive].sort());
  expect(multiplicities(values.filter((value) => value < 0))).toEqual([...groups.negative].sort());
  expect(values.filter((value) => value === 0)).toHaveLength(groups.zero);
  const largest = Math.max(...values.map(Math.abs));
  for (const value of values) if (value !== 0) expect(20 * Math.abs(value)).toBeGreaterThanOrEqual(largest);
}

describe("spectrum", () => {
  test("has the signs and multiplicities asked for, in order, and nothing too near to 0", () => {
    fc.assert(
      fc.property(
        seeds,
        signGroups,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 3 }),
        (seed, groups, step, factor) => {
          fc.pre(total(groups) > 0);
          const gap = step * factor;
          const values = draw<number[]>("spectrum", { ...groups, step, gap, max: 60 * step }, seed);
          expectSigns(values, groups);
          expect(values).toEqual([...values].sort((a, b) => a - b));
          expect(values.every((value) => Number.isInteger(value / step) && Math.abs(value) <= 60 * step)).toBe(true);
          const magnitudes = [...new Set(values.map(Math.abs))].filter((value) => value > 0).sort((a, b) => a - b);
          expect(magnitudes).toHaveLength(groups.positive.length + groups.negative.length);
          magnitudes.slice(1).forEach((value, i) => {
            expect(value - magnitudes[i]!).toBeGreaterThanOrEqual(gap);
          });
        },
      ),
    );
  });

  test("fills what the counts leave open: the other sign, or random signs", () => {
    expect(draw<number[]>("spectrum", { size: 4, positive: 1 }).map(Math.sign)).toEqual([-1, -1, -1, 1]);
    expect(draw<number[]>("spectrum", { size: 4, negative: 1, zero: 1 }).map(Math.sign)).toEqual([-1, 0, 1, 1]);
    const patterns = new Set(
      Array.from({ length: 60 }, (_, seed) => String(draw<number[]>("spectrum", { size: 2 }, seed).map(Math.sign))),
    );
    expect(patterns).toEqual(new Set(["-1,-1", "-1,1", "1,1"]));
  });

  test("lets entries coincide with gap 0, is shuffled when told, and reaches both ends", () => {
    const few = Array.from({ length: 50 }, (_, seed) =>
      draw<number[]>("spectrum", { positive: 3, max: 3, gap: 0 }, seed),
    );
    expect(few.some((values) => new Set(values).size < 3)).toBe(true);
    expect(new Set(few.flat())).toEqual(new Set([1, 2, 3]));
    const shuffled = Array.from({ length: 50 }, (_, seed) =>
      draw<number[]>("spectrum", { positive: 3, shuffled: true }, seed),
    );
    expect(shuffled.some(([a, b]) => a! > b!)).toBe(true);
    const wide = Array.from({ length: 200 }, (_, seed) =>
      draw<number[]>("spectrum", { positive: 1, min: 1, max: 40 }, seed),
    );
    expect(Math.min(...wide.flat())).toBe(1);
  });
});

interface Symmetric {
  matrix: number[][];
  eigenvalues: number[];
  eigenvectors: number[][];
}

/** Checks `A V = V Λ` and `V' V = r² I` with the eigenvectors cleared of denominators, in exact arithmetic. */
function expectEigenpairs({ matrix, eigenvalues, eigenvectors }: Symmetric, scale = 1): void {
  const length = [1, 2, 3, 4, 5, 13, 17, 25, 29].find((r) =>
    eigenvectors.flat().every((entry) => Math.abs(entry * r - Math.round(entry * r)) < 1e-9),
  )!;
  const columns = eigenvectors.map((row) => row.map((entry) => BigInt(Math.round(entry * length))));
  const values = eigenvalues.map((value) => BigInt(value / scale));
  const a = big(matrix.map((row) => row.map((entry) => entry / scale)));
  expect(bigProduct(a, columns)).toEqual(columns.map((row) => row.map((entry, j) => entry * values[j]!)));
  const transposed = columns.map((_, j) => columns.map((row) => row[j]!));
  expect(bigProduct(transposed, columns)).toEqual(
    columns.map((_, i) => columns.map((__, j) => (i === j ? BigInt(length * length) : 0n))),
  );
  expect(characteristicPolynomial(a)).toEqual(fromRoots(eigenvalues.map((value) => value / scale)));
  expect(a).toEqual(a.map((_, i) => a.map((row) => row[i]!)));
}

const isDiagonal = (matrix: number[][]) => matrix.every((row, i) => row.every((entry, j) => i === j || entry === 0));

describe("symmetricNice", () => {
  test("has whole entries, the signs asked for and exact eigenvectors, at every size", () => {
    fc.assert(
      fc.property(seeds, signGroups, fc.constantFrom(1, 0.25, 8), (seed, groups, scale) => {
        fc.pre(total(groups) >= 1 && total(groups) <= 6);
        const drawn = draw<Symmetric>("symmetricNice", { ...groups, scale, max: 200 }, seed);
        expectSigns(drawn.eigenvalues, groups);
        expectEigenpairs(drawn, scale);
        expect(drawn.eigenvalues).toEqual([...drawn.eigenvalues].sort((a, b) => a - b));
        if (new Set(drawn.eigenvalues).size > 1) expect(isDiagonal(drawn.matrix)).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  test("has room for any signs with the default max", () => {
    for (let size = 1; size <= 6; size++) {
      for (let positive = 0; positive <= size; positive++) {
        for (let zero = 0; zero <= size - positive; zero++) {
          for (let seed = 0; seed < 5; seed++) {
            const options = { size, positive, zero, negative: size - positive - zero };
            const drawn = draw<Symmetric>("symmetricNice", options, seed);
            expect(drawn.eigenvalues.map(Math.sign).filter((sign) => sign > 0)).toHaveLength(positive);
            expectEigenpairs(drawn);
          }
        }
      }
    }
  });
});

describe("symmetric", () => {
  test("is whole and exact for congruent eigenvalues", () => {
    const congruent = fc.constantFrom(
      [1, 1],
      [2, 25],
      [2, 169],
      [2, 841],
      [3, 9],
      [4, 4],
      [4, 9],
      [4, 25],
      [5, 16],
      [6, 16],
    );
    fc.assert(
      fc.property(
        seeds,
        congruent,
        fc.integer({ min: -20, max: 20 }),
        fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 6, maxLength: 6 }),
        (seed, [size, modulus], base, multiples) => {
          const spectrum = multiples.slice(0, size).map((multiple) => base + multiple * modulus!);
          expectEigenpairs(draw("symmetric", { spectrum, exact: true }, seed));
        },
      ),
    );
  });

  test("gives the nearest doubles otherwise, symmetric to the bit", () => {
    fc.assert(
      fc.property(
        seeds,
        fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1, maxLength: 6 }),
        (seed, spectrum) => {
          const { matrix, eigenvalues, eigenvectors } = draw<Symmetric>("symmetric", { spectrum }, seed);
          expect(eigenvalues).toEqual([...spectrum].sort((a, b) => a - b).map((value) => value + 0));
          matrix.forEach((row, i) => {
            row.forEach((entry, j) => {
              expect(entry).toBe(matrix[j]![i]);
              const expected = eigenvalues.reduce(
                (sum, value, k) => sum + value * eigenvectors[i]![k]! * eigenvectors[j]![k]!,
                0,
              );
              expect(Math.abs(entry - expected)).toBeLessThan(1e-11);
            });
          });
        },
      ),
    );
  });

  test("takes a spectrum that is no list of whole numbers", () => {
    const { eigenvalues } = draw<Symmetric>("symmetric", { spectrum: [0.5, -1.25, -0] });
    expect(eigenvalues).toEqual([-1.25, 0, 0.5]);
  });

  test("is diagonal when told, with the eigenvalues in random order", () => {
    const drawn = Array.from({ length: 30 }, (_, seed) =>
      draw<Symmetric>("symmetric", { spectrum: [3, 1, 2], diagonal: true, exact: true }, seed),
    );
    for (const { matrix, eigenvalues } of drawn) {
      expect(isDiagonal(matrix)).toBe(true);
      expect(eigenvalues).toEqual([1, 2, 3]);
    }
    for (const entry of drawn) expectEigenpairs(entry);
    expect(new Set(drawn.map(({ matrix }) => matrix[0]![0])).size).toBe(3);
  });
});

describe("inertia", () => {
  test("has the determinant and as many eigenvalues of each sign as pivots", () => {
    fc.assert(
      fc.property(
        seeds,
        fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 3 }),
        (seed, pivots, spread) => {
          const { matrix, determinant } = draw<{ matrix: number[][]; determinant: number }>(
            "inertia",
            { pivots, spread },
            seed,
          );
          const a = big(matrix);
          expect(a).toEqual(a.map((_, i) => a.map((row) => row[i]!)));
          const coefficients = characteristicPolynomial(a);
          const product = pivots.reduce((x, y) => x * y, 1);
          expect(determinant).toBe(product + 0);
          expect(coefficients[0]! * (pivots.length % 2 === 0 ? 1n : -1n)).toBe(BigInt(product));
          // All roots are real, so Descartes' rule counts them exactly.
          const changes = (list: bigint[]) => {
            const signs = list.filter((c) => c !== 0n).map((c) => c > 0n);
            return signs.slice(1).filter((sign, i) => sign !== signs[i]).length;
          };
          expect(changes(coefficients)).toBe(pivots.filter((pivot) => pivot > 0).length);
          expect(changes(coefficients.map((c, k) => (k % 2 === 0 ? c : -c)))).toBe(
            pivots.filter((pivot) => pivot < 0).length,
          );
        },
      ),
    );
  });
});

// ---------------------------------------------------------------- Jacobians

interface Jacobian {
  matrix: number[][];
  eigenvalues: { re: number; im: number }[];
  spectralRadius: number;
}

const block = fc.oneof(
  fc.record({ real: fc.integer({ min: -9, max: 9 }) }),
  fc.record({ re: fc.integer({ min: -9, max: 9 }), im: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ jordan: fc.integer({ min: -9, max: 9 }) }),
  fc.record({ order: fc.constantFrom(3, 4, 6), scale: fc.integer({ min: 1, max: 9 }) }),
);

/** The characteristic polynomial of a block, ascending, and its largest squared modulus. */
function factsOf(b: { real?: number; re?: number; im?: number; jordan?: number; order?: number; scale?: number }): {
  factor: bigint[];
  square: number;
} {
  if (b.real !== undefined) return { factor: fromRoots([b.real]), square: b.real * b.real };
  if (b.jordan !== undefined) return { factor: fromRoots([b.jordan, b.jordan]), square: b.jordan * b.jordan };
  const trace = b.order === undefined ? 2 * b.re! : { 3: -1, 4: 0, 6: 1 }[b.order as 3 | 4 | 6] * b.scale!;
  const square = b.order === undefined ? b.re! * b.re! + b.im! * b.im! : b.scale! * b.scale!;
  return { factor: [BigInt(square), BigInt(-trace), 1n], square };
}

const show = (_key: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);
const normal = (a: Big) => {
  const transposed = a.map((_, j) => a.map((row) => row[j]!));
  return JSON.stringify(bigProduct(a, transposed), show) === JSON.stringify(bigProduct(transposed, a), show);
};

describe("jacobian", () => {
  test("keeps the characteristic polynomial of its blocks, stays modest and is not normal", () => {
    fc.assert(
      fc.property(
        seeds,
        fc.array(block, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(1, 2, 5, 10),
        fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
        (seed, blocks, denominator, shears) => {
          const options = shears === undefined ? { blocks, denominator } : { blocks, denominator, shears };
          const { matrix, eigenvalues, spectralRadius } = draw<Jacobian>("jacobian", options, seed);
          const a = big(matrix, denominator);
          const facts = blocks.map(factsOf);
          const expected = facts.reduce<bigint[]>((product, { factor }) => polynomialProduct(product, factor), [1n]);
          expect(characteristicPolynomial(a)).toEqual(expected);
          expect(spectralRadius).toBe(Math.sqrt(Math.max(...facts.map(({ square }) => square))) / denominator);
          expect(eigenvalues).toHaveLength(matrix.length);
          expect(a.flat().every((entry) => entry <= 200n && entry >= -200n)).toBe(true);
          const values = new Set(eigenvalues.map(({ re, im }) => `${re},${im}`));
          if (shears !== 0 && values.size > 1) expect(normal(a)).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("lists the eigenvalues ascending by real, then imaginary part", () => {
    expect(draw<Jacobian>("jacobian", { blocks: [{ re: 3, im: 4 }, { real: -1 }], denominator: 5 })).toMatchObject({
      eigenvalues: [
        { re: -0.2, im: 0 },
        { re: 0.6, im: -0.8 },
        { re: 0.6, im: 0.8 },
      ],
      spectralRadius: 1,
    });
    expect(draw<Jacobian>("jacobian", { blocks: [{ order: 3, scale: 1 }], denominator: 2 }).eigenvalues).toEqual([
      { re: -0.25, im: -Math.sqrt(3) / 4 },
      { re: -0.25, im: Math.sqrt(3) / 4 },
    ]);
  });

  test("shows the blocks without shears, a Jordan block as a triangle", () => {
    expect(draw<Jacobian>("jacobian", { blocks: [{ jordan: 1 }], denominator: 2, shears: 0 })).toEqual({
      matrix: [
        [0.5, 0.5],
        [0, 0.5],
      ],
      eigenvalues: [
        { re: 0.5, im: 0 },
        { re: 0.5, im: 0 },
      ],
      spectralRadius: 0.5,
    });
  });

  test.each(["below", "above", "one"] as const)("draws a radius %s, eigenvalues all different", (radius) => {
    const size = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(seeds, size, fc.nat(2), fc.boolean(), (seed, n, pairs, left) => {
        const complexPairs = Math.min(pairs, Math.floor(n / 2));
        const options = left ? { size: n, radius } : { size: n, complexPairs, radius };
        const { matrix, eigenvalues, spectralRadius } = draw<Jacobian>("jacobian", options, seed);
        const denominator = radius === "one" ? 2 : 5;
        expect(matrix).toHaveLength(n);
        expect(matrix.flat().every((entry) => Math.abs(entry) <= 20)).toBe(true);
        expect(new Set(eigenvalues.map(({ re, im }) => `${re},${im}`)).size).toBe(n);
        if (!left) expect(eigenvalues.filter(({ im }) => im !== 0)).toHaveLength(2 * complexPairs);
        const moduli = eigenvalues.map(({ re, im }) => Math.hypot(re, im));
        expect(Math.max(...moduli)).toBeCloseTo(spectralRadius, 14);
        if (radius === "one") expect(spectralRadius).toBe(1);
        if (radius === "below") expect(spectralRadius).toBeLessThanOrEqual(0.98);
        if (radius === "above") expect(spectralRadius).toBeGreaterThanOrEqual(1.02);
        if (radius === "above") expect(spectralRadius).toBeLessThanOrEqual(2);
        for (const modulus of moduli) {
          if (radius !== "one") expect(Math.abs(modulus - 1)).toBeGreaterThanOrEqual(0.02 - 1e-12);
        }
        if (n > 1) expect(normal(big(matrix, denominator))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

// ---------------------------------------------------------------- polynomials

interface Polynomial {
  coefficients: number[];
  derivative: number[];
  criticalPoints: { x: number; multiplicity: number; label: string }[];
  function: FunctionBody;
}

describe("polynomial", () => {
  const options = fc.record({
    count: fc.integer({ min: 1, max: 4 }),
    gap: fc.integer({ min: 1, max: 2 }),
    multiplicities: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 }),
  });

  test("has whole coefficients, exactly the critical points it lists, and sign changes that fit the labels", () => {
    fc.assert(
      fc.property(seeds, options, (seed, { count, gap, multiplicities }) => {
        const given = multiplicities.slice(0, count);
        const drawn = draw<Polynomial>("polynomial", { count, gap, multiplicities: given, min: -4, max: 4 }, seed);
        const { coefficients, derivative, criticalPoints } = drawn;
        expect([...coefficients, ...derivative].every(Number.isSafeInteger)).toBe(true);
        expect(derivative).toEqual(coefficients.slice(1).map((c, k) => c * (k + 1)));
        expect(criticalPoints.map(({ multiplicity }) => multiplicity).sort()).toEqual([...given].sort());
        // Every root counted, so there can be no others.
        const leading = BigInt(derivative.at(-1)!);
        const roots = criticalPoints.flatMap(({ x, multiplicity }) => Array.from({ length: multiplicity }, () => x));
        expect(derivative.map(BigInt)).toEqual(fromRoots(roots).map((c) => c * leading));
        criticalPoints.forEach(({ x, label }, i) => {
          const next = criticalPoints[i + 1];
          if (next !== undefined) expect(next.x - x).toBeGreaterThanOrEqual(gap);
          expect(valueAt(derivative, x)).toBe(0n);
          // Whole numbers beside a root may be roots: look in the middle, with everything doubled.
          const beside = (shift: number) => {
            const doubled = derivative.map((c, k) => c * 2 ** (derivative.length - 1 - k));
            return valueAt(doubled, 2 * x + shift) > 0n;
          };
          const kind = beside(-1) === beside(1) ? "inflection" : beside(1) ? "minimum" : "maximum";
          expect(label).toBe(kind);
        });
      }),
    );
  });

  test("has a function that agrees with its coefficients", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: -6, max: 6 }), (seed, x) => {
        const {
          coefficients,
          derivative,
          function: body,
        } = draw<Polynomial>("polynomial", { count: 3, constant: 7 }, seed);
        expect(coefficients[0]).toBe(7);
        const call = ($function: "value" | "derivative" | "secondDerivative") => callFunction({ $function, body }, [x]);
        expect(call("value")).toBe(Number(valueAt(coefficients, x)));
        expect(call("derivative")).toBe(Number(valueAt(derivative, x)) + 0);
        const second = derivative.slice(1).map((c, k) => c * (k + 1));
        expect(call("secondDerivative")).toBe(Number(valueAt(second, x)) + 0);
      }),
    );
  });

  test("takes roots and a leading coefficient as they are", () => {
    const well = draw<Polynomial>("polynomial", { roots: [1, 0, -1], leading: 1 });
    expect(well.coefficients).toEqual([0, 0, -0.5, 0, 0.25]);
    expect(well.function.formula).toBe("0.25*x^4 - 0.5*x^2");
    expect(well.criticalPoints.map(({ x, label }) => [x, label])).toEqual([
      [-1, "minimum"],
      [0, "maximum"],
      [1, "minimum"],
    ]);
    const ordered = draw<Polynomial>("polynomial", { roots: [2, -2], multiplicities: [3, 2], leading: -1 });
    expect(ordered.criticalPoints).toEqual([
      { x: -2, multiplicity: 2, label: "inflection" },
      { x: 2, multiplicity: 3, label: "maximum" },
    ]);
  });

  test("has the smallest whole coefficients, of either sign", () => {
    const signs = Array.from({ length: 30 }, (_, seed) =>
      Math.sign(draw<Polynomial>("polynomial", { count: 2 }, seed).coefficients.at(-1)!),
    );
    expect(new Set(signs)).toEqual(new Set([-1, 1]));
    // f' = c (x² - 1) needs c = 3.
    const { coefficients } = draw<Polynomial>("polynomial", { roots: [-1, 1] });
    expect(coefficients.map(Math.abs)).toEqual([0, 3, 0, 1]);
  });
});

describe("polynomial2d", () => {
  interface Polynomial2d {
    terms: { c: number; powers: number[] }[];
    criticalPoints: { x: [number, number]; label: string; hessianLabel: string }[];
    function: FunctionBody;
  }
  const part = fc.record({
    count: fc.integer({ min: 1, max: 3 }),
    multiplicities: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 3 }),
  });

  test("is critical at exactly the points it lists, which have the labels it gives", () => {
    fc.assert(
      fc.property(seeds, part, part, fc.boolean(), (seed, x, y, sheared) => {
        const options = {
          x: { count: x.count, multiplicities: x.multiplicities.slice(0, x.count) },
          y: { count: y.count, multiplicities: y.multiplicities.slice(0, y.count) },
          sheared,
        };
        const { terms, criticalPoints, function: body } = draw<Polynomial2d>("polynomial2d", options, seed);
        expect(criticalPoints).toHaveLength(x.count * y.count);
        expect(new Set(criticalPoints.map((point) => String(point.x))).size).toBe(criticalPoints.length);
        expect(terms.every(({ c }) => Number.isSafeInteger(c) && c !== 0)).toBe(true);
        for (const { x: point, label, hessianLabel } of criticalPoints) {
          const gradient = callFunction({ $function: "gradient", body }, [point]) as number[];
          expect(gradient).toEqual([0, 0]);
          const hessian = callFunction({ $function: "hessian", body }, [point]) as number[][];
          const [[a, b], [, d]] = hessian as [[number, number], [number, number]];
          expect(b).toBe(hessian[1]![0]);
          const determinant = a * d - b * b;
          if (determinant < 0) expect(hessianLabel).toBe("saddle");
          else if (determinant > 0) expect(hessianLabel).toBe(a > 0 ? "minimum" : "maximum");
          else expect(hessianLabel).toBe("inconclusive");
          if (hessianLabel !== "inconclusive") expect(label).toBe(hessianLabel);
          // Around an isolated extremum every value lies on one side; around a saddle both sides occur.
          const here = callFunction({ $function: "value", body }, [point]) as number;
          const around = [];
          for (let i = -4; i <= 4; i++) {
            for (let j = -4; j <= 4; j++) {
              if (i === 0 && j === 0) continue;
              const [u, v] = [point[0] + i / 16, point[1] + j / 16];
              around.push(Math.sign((callFunction({ $function: "value", body }, [[u, v]]) as number) - here));
            }
          }
          const kinds = new Set(around);
          if (label === "minimum") expect(kinds).toEqual(new Set([1]));
          else if (label === "maximum") expect(kinds).toEqual(new Set([-1]));
          else expect(kinds.has(1) && kinds.has(-1)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("mixes the variables when sheared, and only then", () => {
    const mixed = ({ terms }: Polynomial2d) => terms.some(({ powers }) => powers[0]! > 0 && powers[1]! > 0);
    const options = { x: { count: 1 }, y: { count: 1 } };
    expect(mixed(draw("polynomial2d", options))).toBe(false);
    expect(mixed(draw("polynomial2d", { ...options, sheared: true }))).toBe(true);
  });

  test("lists its points from left to right", () => {
    const { criticalPoints } = draw<Polynomial2d>("polynomial2d", { x: { count: 3 }, y: { count: 3 }, sheared: true });
    const points = criticalPoints.map(({ x }) => x);
    expect(points).toEqual([...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
  });
});

// ---------------------------------------------------------------- the promise

test("values never change: one draw of every generator, pinned", () => {
  const rng = (name: string): Rng => makeRng(["pinned", name]);
  const drawn = Object.entries(generators).map(([name, { draw: drawOne, example }]) => {
    const value = drawOne(rng(name), example) as Record<string, unknown>;
    // The formula says all that a function's expressions say.
    const body = (value as { function?: FunctionBody }).function;
    return [name, JSON.stringify(body === undefined ? value : { ...value, function: body.formula })];
  });
  expect(Object.fromEntries(drawn)).toMatchInlineSnapshot(`
    {
      "choice": ""saddle"",
      "dyadic": "0.15625",
      "inertia": "{"matrix":[[3,2,-1],[2,2,-2],[-1,-2,2]],"determinant":-2}",
      "integer": "5",
      "jacobian": "{"matrix":[[-1.8,-2.4,6],[-3.6,-1.8,6.6],[-2.4,-1.8,5.4]],"eigenvalues":[{"re":0.6,"im":-0.6},{"re":0.6,"im":0},{"re":0.6,"im":0.6}],"spectralRadius":0.8485281374238569}",
      "matrix": "[[5,-4,0],[4,-2,2]]",
      "polynomial": "{"coefficients":[0,-1440,-600,40,75,12],"derivative":[-1440,-1200,120,300,60],"criticalPoints":[{"x":-3,"multiplicity":1,"label":"maximum"},{"x":-2,"multiplicity":2,"label":"inflection"},{"x":2,"multiplicity":1,"label":"minimum"}],"function":"12*x^5 + 75*x^4 + 40*x^3 - 600*x^2 - 1440*x"}",
      "polynomial2d": "{"terms":[{"c":-2,"powers":[3,0]},{"c":-6,"powers":[2,1]},{"c":-6,"powers":[1,2]},{"c":-2,"powers":[0,3]},{"c":-3,"powers":[2,0]},{"c":-6,"powers":[1,1]},{"c":-4,"powers":[0,2]},{"c":-6,"powers":[0,1]}],"criticalPoints":[{"x":[2,-3],"label":"saddle","hessianLabel":"saddle"},{"x":[3,-3],"label":"maximum","hessianLabel":"maximum"}],"function":"-2*x^3 - 6*x^2*y - 6*x*y^2 - 2*y^3 - 3*x^2 - 6*x*y - 4*y^2 - 6*y"}",
      "probabilities": "[0.4375,0.375,0,0.1875]",
      "rational": "0.4",
      "signs": "[[1,-1,-1,-1],[-1,-1,1,1],[1,-1,1,1]]",
      "spectrum": "[-5,0,3,3,11]",
      "subset": "[2,5,13]",
      "symmetric": "{"matrix":[[11,-8,2],[-8,5,10],[2,10,2]],"eigenvalues":[-9,9,18],"eigenvectors":[[-0.3333333333333333,0.6666666666666666,-0.6666666666666666],[-0.6666666666666666,0.3333333333333333,0.6666666666666666],[0.6666666666666666,0.6666666666666666,0.3333333333333333]]}",
      "symmetricNice": "{"matrix":[[8,26,-40],[26,35,14],[-40,14,2]],"eigenvalues":[-45,36,54],"eigenvectors":[[0.6666666666666666,0.3333333333333333,-0.6666666666666666],[-0.3333333333333333,-0.6666666666666666,-0.6666666666666666],[0.6666666666666666,-0.6666666666666666,0.3333333333333333]]}",
      "vector": "[-1.25,-0.5,-1]",
    }
  `);
});
