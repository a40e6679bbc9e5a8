interface Witness {
  x: number;
  low: number;
  high: number;
}

/** For the sine, x³/6 outgrows x; outside its radius of convergence 1, every term of 1/(1 + x²) makes things worse. */
export function witness({ name }: { name: string }): Witness {
  if (name === "sin") return { x: 2 * Math.PI, low: 1, high: 3 };
  if (name === "runge") return { x: 2, low: 2, high: 8 };
  throw new RangeError("the functions are sin and runge");
}
