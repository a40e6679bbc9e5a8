export function contraction(...args: unknown[]): unknown {
  let t = 0;
  while (true) t += args.length;
}
