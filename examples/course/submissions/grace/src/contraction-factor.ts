interface Mode {
  eigenvalue: number;
  factor: number;
}

class Race {
  private last: Mode[] = [];

  constructor(private readonly eta: number) {
    if (Number.isNaN(eta) || eta <= 0 || eta === Infinity) throw new RangeError("eta");
  }

  enter(eigenvalue: number): void {
    if (Number.isNaN(eigenvalue) || Math.abs(eigenvalue) === Infinity) throw new RangeError("eigenvalue");
    if (this.last.some((mode) => mode.eigenvalue === eigenvalue)) return;
    const factor = Math.abs(eigenvalue * this.eta - 1);
    const slack = 1e-9 * Math.max(factor, this.mu);
    if (factor > this.mu + slack) this.last = [];
    if (factor >= this.mu - slack) this.last.push({ eigenvalue, factor });
  }

  get mu(): number {
    return this.last.reduce((most, { factor }) => (factor > most ? factor : most), 0);
  }

  get slowest(): number[] {
    return this.last.map((mode) => mode.eigenvalue).sort((a, b) => a - b);
  }
}

export function contraction(eigs: readonly number[], eta: number) {
  if (eigs.length === 0) throw new RangeError("eigs");
  const race = new Race(eta);
  for (const eigenvalue of eigs) race.enter(eigenvalue);
  return { mu: race.mu, slowest: race.slowest };
}
