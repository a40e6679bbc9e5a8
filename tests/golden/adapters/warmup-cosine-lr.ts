import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ t, base, min, warmup, total }) => ({
    function: "lr",
    given: { t: t!, o: { base: base!, min: min!, warmup: warmup!, total: total! } },
  }),
  expected: (answer) => answer,
};
