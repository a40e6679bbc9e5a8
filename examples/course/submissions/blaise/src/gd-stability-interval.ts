interface Interval {
  lo: number;
  hi: number;
}

class Spectrum {
  constructor(private readonly eigs: readonly number[]) {
    if (!eigs.length || eigs.some((x) => Number.isNaN(x) || Math.abs(x) === Infinity))
      throw new RangeError("bad spectrum");
  }

  stable(): Interval | null {
    let answer: Interval | null = { lo: 0, hi: Infinity };
    for (const lambda of this.eigs) {
      if (lambda <= 0) answer = null;
      else if (answer !== null) answer = { lo: 0, hi: Math.min(answer.hi, 2 / lambda) };
    }
    return answer;
  }
}

export const stableEtas = (eigs: readonly number[]): Interval | null => new Spectrum(eigs).stable();

export const mineOf = (own: { curvatures: readonly number[] }): Interval | null => stableEtas(own.curvatures);

// My own numbers, from the handout.
export const mine = () => mineOf({ curvatures: [36, 39, 35, 6] });
