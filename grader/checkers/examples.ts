import type { Value } from "../values/value.ts";

/** One answer beside the right one, and whether a checker accepts it. */
export interface CheckerExample {
  /** As in YAML: a name, or a name with options. */
  readonly checker: unknown;
  readonly right: Value;
  readonly answer: Value;
  readonly accepted: boolean;
}

/** What each checker accepts and what it does not. Apart from the checkers, as these travel in every handout. */
export const CHECKER_EXAMPLES: Readonly<Record<string, readonly CheckerExample[]>> = {
  close: [
    { checker: "close", right: 0.3, answer: 0.1 + 0.2, accepted: true },
    { checker: "close", right: [1000, 0.001], answer: [1000, 0.0010005], accepted: true },
    { checker: { close: { relative: 0.01, absolute: 0 } }, right: 2, answer: 2.03, accepted: false },
    { checker: { close: { absolute: 1e-6 } }, right: 0, answer: 1e-7, accepted: true },
  ],
  exact: [
    { checker: "exact", right: { label: "saddle", order: 3 }, answer: { label: "saddle", order: 3 }, accepted: true },
    { checker: "exact", right: 0.3, answer: 0.1 + 0.2, accepted: false },
  ],
  fields: [
    {
      checker: { fields: { value: { close: { relative: 0.1 } }, label: "exact" } },
      right: { value: 2, label: "minimum" },
      answer: { value: 2.1, label: "minimum" },
      accepted: true,
    },
    {
      checker: { fields: { value: { close: { relative: 0.1 } }, label: "exact" } },
      right: { value: 2, label: "minimum" },
      answer: { value: 2.1, label: "saddle" },
      accepted: false,
    },
  ],
  symmetric: [
    {
      checker: { symmetric: { of: { close: { relative: 0.01 } } } },
      right: [
        [1, 2],
        [2, 5],
      ],
      answer: [
        [1, 2.01],
        [2.01, 5],
      ],
      accepted: true,
    },
    {
      checker: { symmetric: { of: { close: { relative: 0.01 } } } },
      right: [
        [1, 2],
        [2, 5],
      ],
      answer: [
        [1, 2.01],
        [2, 5],
      ],
      accepted: false,
    },
  ],
  unordered: [
    { checker: { unordered: { of: "exact" } }, right: [3, 1, 2, 2], answer: [2, 3, 2, 1], accepted: true },
    { checker: { unordered: { of: "exact" } }, right: [3, 1, 2, 2], answer: [3, 1, 1, 2], accepted: false },
  ],
  upToSign: [
    { checker: "upToSign", right: [0.6, -0.8], answer: [-0.6, 0.8], accepted: true },
    { checker: "upToSign", right: [0.6, -0.8], answer: [0.6, 0.8], accepted: false },
  ],
};
