const WITNESSES: Record<string, { x: number; low: number; high: number }> = {
  sin: { x: 10, low: 1, high: 5 },
  runge: { x: -1.5, low: 1, high: 6 },
};

export function witness(name: "sin" | "runge"): { x: number; low: number; high: number } {
  const found = Object.hasOwn(WITNESSES, name) ? WITNESSES[name] : undefined;
  if (!found) throw new RangeError("no such function");
  return found;
}
