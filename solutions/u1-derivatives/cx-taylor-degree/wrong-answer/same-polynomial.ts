export function witness(name: "sin" | "runge"): { x: number; low: number; high: number } {
  if (name === "sin") return { x: 2 * Math.PI, low: 1, high: 2 };
  if (name === "runge") return { x: 2, low: 2, high: 8 };
  throw new RangeError("unknown function");
}
