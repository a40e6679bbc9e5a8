export function witness(name: "sin" | "runge"): { x: number; low: number; high: number } {
  if (name === "sin") return { x: 2 * Math.PI, low: 3, high: 3 };
  if (name === "runge") return { x: 2, low: 4, high: 4 };
  throw new RangeError("unknown function");
}
