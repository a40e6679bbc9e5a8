interface Term {
  c: number;
  p: number;
  q: number;
}

export function witness({ half }: { half: number }): { p: Term[]; q: Term[] } {
  return {
    p: [
      { c: half, p: 2, q: 0 },
      { c: 1, p: 0, q: 4 },
    ],
    q: [
      { c: half, p: 0, q: 2 },
      { c: -1, p: 4, q: 0 },
    ],
  };
}
