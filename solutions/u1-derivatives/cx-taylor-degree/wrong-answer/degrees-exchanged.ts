export function witness(name: "sin" | "runge"): { x: number; low: number; high: number } {
  if (name === "sin") return { x: 2 * Math.PI, low: 3, high: 1 };
  if (name === "runge") return { x: 2, low: 8, high: 2 };
  throw new RangeError("unknown function");
}
