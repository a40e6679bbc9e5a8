type Mat = readonly (readonly number[])[];

interface Bounds {
  discs: [number, number][];
  lower: number;
  upper: number;
  sdd: boolean;
  certifiesPD: boolean;
}

export function gershgorin({ A }: { A: Mat }): Bounds {
  if (A.length === 0 || A.some((row) => row.length !== A.length)) throw new RangeError("A must be square");
  if (!A.flat().every(Number.isFinite)) throw new RangeError("A must have finite entries");
  const rows = A.map((row, i) => ({ centre: row[i]!, radius: radiusOf(row, i) }));
  const discs = rows.map(({ centre, radius }): [number, number] => [centre - radius, centre + radius]);
  const lower = Math.min(...discs.map(([left]) => left));
  const upper = Math.max(...discs.map(([, right]) => right));
  const sdd = rows.every(({ centre, radius }) => Math.abs(centre) > radius);
  return { discs, lower, upper, sdd, certifiesPD: lower > 0 };
}

function radiusOf(row: readonly number[], i: number): number {
  return row.reduce((sum, entry, j) => (j === i ? sum : sum + Math.abs(entry)), 0);
}

export function mine({ B }: { B: Mat }): number {
  return -gershgorin({ A: B }).lower;
}
