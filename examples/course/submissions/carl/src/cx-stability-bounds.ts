export function witness(...args: unknown[]): unknown {
  throw new Error("I ran out of time");
}
