type Matrix = readonly (readonly number[])[];

class Disc {
  constructor(
    readonly centre: number,
    readonly radius: number,
  ) {}

  get ends(): [number, number] {
    return [this.centre - this.radius, this.centre + this.radius];
  }

  get avoidsZero(): boolean {
    return Math.abs(this.centre) > this.radius;
  }
}

function discsOf(A: Matrix): Disc[] {
  const n = A.length;
  if (!n) throw new RangeError("no rows");
  const discs: Disc[] = [];
  for (let i = 0; i < n; i++) {
    const row = A[i]!;
    if (row.length !== n) throw new RangeError(`row ${i} has ${row.length} entries`);
    let radius = 0;
    for (let j = 0; j < n; j++) {
      if (!Number.isFinite(row[j])) throw new RangeError(`bad entry ${row[j]}`);
      if (j !== i) radius += Math.abs(row[j]!);
    }
    discs.push(new Disc(row[i]!, radius));
  }
  return discs;
}

export const gershgorin = (A: Matrix) => {
  const discs = discsOf(A);
  let [lower, upper] = [Infinity, -Infinity];
  for (const { ends } of discs) {
    lower = Math.min(lower, ends[0]);
    upper = Math.max(upper, ends[1]);
  }
  const sdd = discs.every((disc) => disc.avoidsZero);
  return {
    discs: discs.map(({ ends }) => ends),
    lower,
    upper,
    sdd,
    certifiesPD: sdd && discs.every((d) => d.centre > 0),
  };
};

export const mine = ({ B }: { B: Matrix }): number =>
  Math.max(...discsOf(B).map(({ centre, radius }) => radius - centre));
