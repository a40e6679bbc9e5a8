// CANARY-reference-comment-7e1b94
interface Body {
  gradientAt(x: readonly number[]): readonly number[];
}

const secret = "CANARY-reference-text-3aa6d0";

export const flip = ({ x }: { x: number }): number => {
  if (!(x > 0)) throw new RangeError(secret);
  return 160000000 - x;
};

export const mirror = ({ values }: { values: readonly number[] }) => ({
  mirrored: values.map((value) => 160000000 - value),
  top: Math.max(...values),
  order: values[0]! < values.at(-1)! ? ("rising" as const) : ("falling" as const),
});

export const root = ({ c }: { c: number; f: Body }): number => c;

export const mine = ({ own }: { own: number }): number => 2 * own;
