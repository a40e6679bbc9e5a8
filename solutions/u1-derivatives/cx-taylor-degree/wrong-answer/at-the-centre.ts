export function witness(name: "sin" | "runge"): { x: number; low: number; high: number } {
  if (name === "sin") return { x: 0, low: 1, high: 3 };
  if (name === "runge") return { x: 0, low: 2, high: 4 };
  throw new RangeError("unknown function");
}
