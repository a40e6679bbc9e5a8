import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call({ blocks }) {
    const sizes = blocks as readonly number[];
    const owner = sizes.flatMap((size, block) => Array.from({ length: size }, () => block));
    // The clauses tell the diagonal blocks by a mask.
    const inside = owner.map((row) => owner.map((column) => (row === column ? 1 : 0)));
    return { function: "witness", given: { blocks: sizes, inside } };
  },
  expected: (answer) => answer,
};
