// Keeps the product with the current vector at hand: every product serves the quotient and the next iterate.

class Iterate {
  private constructor(
    readonly vector: number[],
    private readonly product: number[],
  ) {}

  static of(vector: readonly number[], hv: (v: readonly number[]) => number[]): Iterate {
    const size = Math.hypot(...vector);
    const unit = vector.map((x) => x / size);
    return new Iterate(unit, hv(unit));
  }

  get stuck(): boolean {
    return this.product.every((x) => x === 0);
  }

  next(hv: (v: readonly number[]) => number[]): Iterate {
    return Iterate.of(this.product, hv);
  }

  get lambda(): number {
    return this.vector.reduce((sum, x, i) => sum + x * this.product[i]!, 0);
  }
}

export function powerIteration(hv: (v: readonly number[]) => number[], v0: readonly number[], iters: number) {
  if (iters < 0 || iters % 1 !== 0) throw new RangeError("iters");
  if (v0.some((x) => !Number.isFinite(x)) || v0.every((x) => x === 0)) throw new RangeError("v0");
  let now = Iterate.of(v0, hv);
  for (let t = 0; t < iters && !now.stuck; t++) now = now.next(hv);
  return { lambda: now.lambda, vector: now.vector };
}

export function mine(own: { H: readonly (readonly number[])[]; v0: readonly number[]; iters: number }) {
  const [a, b] = own.H[0] as [number, number];
  const c = own.H[1]![1]!;
  let [x, y] = own.v0 as [number, number];
  for (let t = 0; t < own.iters; t++) [x, y] = [a * x + b * y, b * x + c * y];
  const square = x * x + y * y;
  const size = Math.sqrt(square);
  return { lambda: (a * x * x + 2 * b * x * y + c * y * y) / square, vector: [x / size, y / size] };
}
