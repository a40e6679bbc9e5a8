import type { GoldenAdapter } from "../adapter.ts";
import { eigensystem, isSymmetric } from "../eigensystem.ts";

export const adapter: GoldenAdapter = {
  call: ({ A, tol }) => ({
    function: "definiteness",
    given: {
      A: A!,
      // The reference trusts a spectrum; a malformed matrix has none.
      ...(isSymmetric(A) ? { eigs: eigensystem(A).eigenvalues } : {}),
      ...(tol === undefined ? {} : { tol }),
    },
  }),
  expected: (answer) => answer,
};
