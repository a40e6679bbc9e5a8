// The independent method computes without rounding: every number of the trace is a whole multiple of 2^-1074, the smallest
// positive double, and as whole numbers of any size they are subtracted and compared exactly. New lows are found by ranking:
// the last loss must come first in the order of all, with room for the tolerance before the second.

type Label = "critical" | "stuck-not-critical" | "descending" | "diverging";

/** The multiple of 2^-1074 that a finite double is. */
function exact(x: number): bigint {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, x);
  const word = bits.getBigUint64(0);
  const exponent = (word >> 52n) & 0x7ffn;
  const fraction = word & 0xfffffffffffffn;
  const size = exponent === 0n ? fraction : (fraction | 0x10000000000000n) << (exponent - 1n);
  return word >> 63n === 1n ? -size : size;
}

export function diagnose(
  losses: readonly number[],
  gradNorms: readonly number[],
  lossTol: number = 1e-12,
  gradTol: number = 1e-6,
): Label {
  if (losses.length !== gradNorms.length) throw new RangeError("two traces of different length");
  if (losses.length < 1) throw new RangeError("no trace");
  for (const norm of gradNorms) if (norm < 0) throw new RangeError("a negative norm");
  for (const tol of [lossTol, gradTol]) if (Number.isNaN(tol) || tol < 0) throw new RangeError("no tolerance");

  for (const value of losses.concat(gradNorms)) if (!(Math.abs(value) < Infinity)) return "diverging";
  const heights = losses.map(exact);
  const tolerance = exact(lossTol);
  const first = heights[0]!;
  const last = heights[heights.length - 1]!;
  const size = first < 0n ? -first : first;
  if (last - first > size && last - first > tolerance) return "diverging";
  const order = heights
    .map((_, t) => t)
    .sort((s, t) => (heights[s]! < heights[t]! ? -1 : heights[s]! > heights[t]! ? 1 : s - t));
  const [lowest, second] = order;
  if (lowest === heights.length - 1 && second !== undefined && heights[second]! - last > tolerance) return "descending";
  return exact(gradNorms[gradNorms.length - 1]!) > exact(gradTol) ? "stuck-not-critical" : "critical";
}
