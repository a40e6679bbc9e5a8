interface Term {
  c: number;
  p: number;
  q: number;
}

export function witness({ half }: { half: number }): { p: Term[]; q: Term[] } {
  // A strong quartic shall lift the saddle to a minimum.
  const saddle = [
    { c: half + 1, p: 2, q: 0 },
    { c: -1, p: 0, q: 2 },
  ];
  return { p: [...saddle, { c: 100, p: 0, q: 4 }], q: saddle };
}
