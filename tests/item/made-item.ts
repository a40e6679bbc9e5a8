import type { Problem } from "../../grader/definition/problem.ts";
import type { Blank, NumberBlank } from "../../grader/item/blank.ts";
import type { CodeAnswer, Item } from "../../grader/item/item.ts";

/** An item with these blanks, whose texts hold whatever is hard to write. */
export function madeItem(blanks: readonly Blank[], name = "made"): Item {
  const misconceptions = blanks.flatMap(({ wrong }) => wrong.flatMap((one) => one.misconceptions));
  return {
    problem: { id: `u1-test/${name}`, unit: "u1-test", slug: name, version: 3, difficulty: 2 } as Problem,
    seed: "7",
    language: "en",
    key: `${name}@3#7`,
    title: "Slashes / and <marks> & more",
    points: 2,
    question: "For $x < 1$ & $\\{y\\}$ with `~` and {1:NM:} ]]> see\n\n$$\\frac{2}{L + \\mu}$$",
    figure: {
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" role="img"><title>dot</title></svg>',
      alt: 'a "dot"',
    },
    answer: { kind: "blanks", blanks },
    feedback: new Map(
      misconceptions.map((one) => [one, `That is ${one}: $\\frac{1}{L} \\ne \\{2~3\\}$, # 1 < 2 & ~ } \`a & b\`]]>`]),
    ),
    hints: ["Think of $a < b$."],
    solution: "It is $\\frac{2}{L}$.\n\n- one\n- two",
  };
}

/** Keys where formats have gone wrong, each with a relative tolerance: negative, zero, tiny and large ones. */
export const KEYS: readonly (readonly [string, NumberBlank])[] = [
  ["typical", 0.25, 0.00025],
  ["negative", -3.5, 0.0035],
  ["zero", 0, 1e-9],
  ["tiny", 1e-12, 1e-18],
  ["tiny and negative", -3e-7, 3e-12],
  ["large", 1e12, 1e3],
  ["large and negative", -6.02e23, 6e15],
  ["exact", 1354, 0],
  ["tight", 0.3902439024390244, 3.9e-11],
].map(([name, key, tolerance]) => [
  name as string,
  {
    kind: "number",
    path: "",
    key: key as number,
    tolerance: tolerance as number,
    wrong: [3, -20, 1000].map((times, i) => ({
      value: (key as number) + times * ((tolerance as number) || 1),
      tolerance: (tolerance as number) / 2,
      misconceptions: [`wrong${i}`],
    })),
  },
]);

export const CHOICE: Blank = {
  kind: "choice",
  path: ".label",
  key: "saddle",
  options: ["minimum", "saddle", "not null", "-Infinity"],
  wrong: [{ option: "minimum", misconceptions: ["small"] }],
};

export const MADE_CODE: CodeAnswer = {
  kind: "code",
  stub: "export function f() {\n  // <T>\n}\n",
  solution: "const f = 1;",
  cases: [],
};
