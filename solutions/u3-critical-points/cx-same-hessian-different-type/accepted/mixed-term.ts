// The bend along x and the quartic along y are joined by a mixed term: the parabolas x = ty² decide, not the axes.

type Term = { c: number; p: number; q: number };

const family = (a: number, b: number): Term[] => [
  { p: 2, q: 0, c: a },
  { p: 1, q: 2, c: b },
  { p: 0, q: 4, c: 1 },
];

export const witness = (own: { half: number; own: number }): { p: Term[]; q: Term[] } => ({
  p: family(own.half, 1),
  q: family(own.half, own.own + 1),
});
