type Mat = readonly (readonly number[])[];

interface Bounds {
  discs: [number, number][];
  lower: number;
  upper: number;
  sdd: boolean;
  certifiesPD: boolean;
}

export function gershgorin(A: Mat): Bounds {
  const n = A.length;
  if (n === 0 || A.some((row) => row.length !== n || !row.every(Number.isFinite))) throw new RangeError("malformed");
  const radii = A.map((row, i) => {
    let radius = 0;
    row.forEach((entry, j) => {
      if (j !== i) radius += entry;
    });
    return radius;
  });
  const discs = A.map((row, i): [number, number] => [row[i]! - radii[i]!, row[i]! + radii[i]!]);
  const lower = Math.min(...discs.map(([left]) => left));
  const upper = Math.max(...discs.map(([, right]) => right));
  const sdd = A.every((row, i) => Math.abs(row[i]!) > radii[i]!);
  return { discs, lower, upper, sdd, certifiesPD: lower > 0 };
}

export function mine({ B }: { B: Mat }): number {
  return -gershgorin(B).lower;
}
