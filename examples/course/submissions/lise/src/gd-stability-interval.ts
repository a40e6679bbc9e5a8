export function stableEtas(...args: unknown[]): unknown {
  const iterates: Float64Array[] = [];
  for (;;) iterates.push(new Float64Array(1_000_000));
}

export function mine(): unknown {
  return null;
}
