import type { GoldenAdapter } from "../adapter.ts";
import { eigensystem, isSymmetric } from "../eigensystem.ts";

export const adapter: GoldenAdapter = {
  call: ({ H, tol }) => ({
    function: "convexity",
    given: {
      H: H!,
      // The reference trusts a spectrum; a malformed matrix has none.
      ...(isSymmetric(H) ? { eigs: eigensystem(H).eigenvalues } : {}),
      ...(tol === undefined ? {} : { tol }),
    },
  }),
  expected: (answer) => answer,
};
