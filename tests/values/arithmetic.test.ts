import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cos, exp, integerPower, log, sin } from "../../grader/values/arithmetic.ts";

/** The distance between two doubles of the size of `expected`, in units in the last place. */
function ulps(actual: number, expected: number): number {
  if (Object.is(actual, expected) || actual === expected) return 0;
  const exponent = Math.max(-1022, Math.floor(Math.log2(Math.abs(expected))));
  return Math.abs(actual - expected) / 2 ** Math.max(-1074, exponent - 52);
}

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe("sin() and cos()", () => {
  test("agree with Math within 2 units in the last place for ordinary angles", () => {
    fc.assert(
      fc.property(real(-100, 100), (x) => {
        expect(ulps(sin(x), Math.sin(x))).toBeLessThanOrEqual(2);
        expect(ulps(cos(x), Math.cos(x))).toBeLessThanOrEqual(2);
      }),
      { numRuns: 5000 },
    );
  });

  test("agree with Math to the last few bits up to a million", () => {
    fc.assert(
      fc.property(real(-1e6, 1e6), (x) => {
        expect(ulps(sin(x), Math.sin(x))).toBeLessThanOrEqual(4);
        expect(ulps(cos(x), Math.cos(x))).toBeLessThanOrEqual(4);
      }),
      { numRuns: 5000 },
    );
  });

  test("are as accurate next to their zeros as elsewhere", () => {
    for (let k = -1000; k <= 1000; k++) {
      const x = (k * Math.PI) / 2;
      expect(ulps(sin(x), Math.sin(x))).toBeLessThanOrEqual(2);
      expect(ulps(cos(x), Math.cos(x))).toBeLessThanOrEqual(2);
    }
  });

  test.each([
    [0, 0, 1],
    [1e7, Number.NaN, Number.NaN],
    [Number.POSITIVE_INFINITY, Number.NaN, Number.NaN],
    [Number.NaN, Number.NaN, Number.NaN],
  ])("of %s are %s and %s", (x, sine, cosine) => {
    expect(sin(x)).toBe(sine);
    expect(cos(x)).toBe(cosine);
  });
});

describe("exp() and log()", () => {
  test("exp() agrees with Math within 2 units in the last place, subnormal results included", () => {
    fc.assert(
      fc.property(real(-745, 709), (x) => {
        expect(ulps(exp(x), Math.exp(x))).toBeLessThanOrEqual(2);
      }),
      { numRuns: 5000 },
    );
  });

  test("log() agrees with Math within 2 units in the last place, from subnormal to the largest", () => {
    fc.assert(
      fc.property(real(Number.MIN_VALUE, Number.MAX_VALUE), (x) => {
        expect(ulps(log(x), Math.log(x))).toBeLessThanOrEqual(2);
      }),
      { numRuns: 5000 },
    );
  });

  test("log() keeps its relative accuracy next to 1", () => {
    fc.assert(
      fc.property(real(0.5, 2), (x) => {
        expect(ulps(log(x), Math.log(x))).toBeLessThanOrEqual(3);
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    [0, 1],
    [Number.NEGATIVE_INFINITY, 0],
    [-746, 0],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [710, Number.POSITIVE_INFINITY],
    [Number.NaN, Number.NaN],
  ])("exp(%s) is %s", (x, value) => {
    expect(exp(x)).toBe(value);
  });

  test.each([
    [1, 0],
    [0, Number.NEGATIVE_INFINITY],
    [-1, Number.NaN],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.NaN, Number.NaN],
  ])("log(%s) is %s", (x, value) => {
    expect(log(x)).toBe(value);
  });
});

describe("integerPower()", () => {
  test("is exact for whole numbers as long as they fit", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9, max: 9 }), fc.nat(15), (base, exponent) => {
        expect(integerPower(base, exponent)).toBe(Number(BigInt(base) ** BigInt(exponent)));
      }),
    );
  });

  test.each([
    [2, -3, 0.125],
    [0, 0, 1],
    [Number.NaN, 0, 1],
    [0, -1, Number.POSITIVE_INFINITY],
    [-2, 1023, -(2 ** 1023)],
    [2, 1024, Number.POSITIVE_INFINITY],
    [1e200, 1, 1e200],
    [10, -5, 1e-5],
  ])("%s to the power %s is %s", (base, exponent, value) => {
    expect(integerPower(base, exponent)).toBe(value);
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])("refuses the exponent %s", (exponent) => {
    expect(() => integerPower(2, exponent)).toThrow(
      new RangeError(`Cannot raise to a power as the exponent must be an integer: current value is ${exponent}`),
    );
  });
});
