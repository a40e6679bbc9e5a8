// Far from the centre the highest term of all decides.
export const witness = (name: "sin" | "runge"): { x: number; low: number; high: number } => {
  switch (name) {
    case "sin":
      return { x: -50, low: 0, high: 9 };
    case "runge":
      return { x: 99, low: 7, high: 9 };
    default:
      throw new RangeError(`unknown function ${String(name)}`);
  }
};
