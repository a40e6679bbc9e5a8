// Bent along y, with a cubic for the saddle and like terms that are left to be added.

export function witness({ half }: { half: number }): {
  p: { c: number; p: number; q: number }[];
  q: { c: number; p: number; q: number }[];
} {
  const bowl = [
    { c: half - 1, p: 0, q: 2 },
    { c: 1, p: 0, q: 2 },
  ];
  return { p: [...bowl, { c: 7, p: 6, q: 0 }], q: [{ c: -3, p: 3, q: 0 }, ...bowl] };
}
