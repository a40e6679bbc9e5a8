// The independent method knows no analysis: it tabulates the errors of all degrees on a grid, with coefficients from the recurrences
// of the two functions, and hands in the first point at which a higher degree is more than eight times as bad.

interface Witness {
  x: number;
  low: number;
  high: number;
}

/** The coefficients of degree 0 to 9: of y'' = -y with y(0) = 0, y'(0) = 1, and of (1 + x²) y = 1. */
function coefficients(name: "sin" | "runge"): number[] {
  const c = name === "sin" ? [0, 1] : [1, 0];
  for (let k = 2; k <= 9; k++) c.push(name === "sin" ? -c[k - 2]! / (k * (k - 1)) : -c[k - 2]!);
  return c;
}

export function witness(name: "sin" | "runge"): Witness {
  if (!["sin", "runge"].includes(name)) throw new RangeError("unknown function");
  const c = coefficients(name);
  for (let x = -0.25; x > -50; x -= 0.25) {
    const exact = name === "sin" ? Math.sin(x) : 1 / (x * x + 1);
    const errors: number[] = [];
    let power = 1;
    let sum = 0;
    for (const coefficient of c) {
      sum += coefficient * power;
      power *= x;
      errors.push(Math.abs(sum - exact));
    }
    for (let low = 1; low <= 9; low++)
      for (let high = low + 1; high <= 9; high++) if (errors[high]! > 8 * errors[low]!) return { x, low, high };
  }
  throw new Error("no witness on the grid");
}
