export function stableEtas(...args: unknown[]): unknown {
  let t = 0;
  while (true) t += args.length;
}

export function mine(): unknown {
  return null;
}
