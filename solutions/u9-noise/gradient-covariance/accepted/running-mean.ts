// One pass over the samples: mean and products are updated with every gradient that comes in.

class Running {
  private n = 0;
  private readonly mean: number[];
  private readonly products: number[][];

  constructor(private readonly size: number) {
    this.mean = new Array<number>(size).fill(0);
    this.products = this.mean.map(() => new Array<number>(size).fill(0));
  }

  add(g: readonly number[]): void {
    if (g.length !== this.size) throw new RangeError("gradients of different length");
    if (g.some((entry) => Number.isNaN(entry) || Math.abs(entry) === Infinity)) throw new RangeError("not finite");
    this.n++;
    const before = g.map((entry, i) => entry - this.mean[i]!);
    before.forEach((entry, i) => {
      this.mean[i]! += entry / this.n;
    });
    for (let i = 0; i < this.size; i++) {
      for (let j = 0; j < this.size; j++) this.products[i]![j]! += before[i]! * (g[j]! - this.mean[j]!);
    }
  }

  covariance(ddof: number): number[][] | null {
    if (this.n <= ddof) return null;
    return this.products.map((row) => row.map((entry) => entry / (this.n - ddof)));
  }
}

export function gradientCovariance(G: readonly (readonly number[])[], ddof: number = 0): number[][] | null {
  if (!G.length) throw new RangeError("no gradients");
  if (!(ddof === 0 || ddof === 1)) throw new RangeError("ddof is 0 or 1");
  const running = new Running(G[0]!.length);
  for (const g of G) running.add(g);
  return running.covariance(ddof);
}

export const mine = (own: { G: readonly (readonly number[])[] }): number[][] | null => gradientCovariance(own.G, 0);
