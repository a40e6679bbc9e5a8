import { expect, test } from "vitest";
import { parseProblem } from "../../grader/definition/parse.ts";
import { figures } from "../../grader/handout/figures/index.ts";
import { renderFigure } from "../../grader/handout/render-figure.ts";
import { AuthorError } from "../../grader/variant/author-error.ts";
import type { Variant } from "../../grader/variant/variant.ts";
import { vocabulary } from "../../grader/vocabulary.ts";
import { SMALL } from "../definition/small-problem.ts";

const parse = (figure: string) => parseProblem("twice.yaml", "u1-test/twice", SMALL + figure, vocabulary);

/** The small problem's variant with these numbers, as far as figures look at it. */
function variantOf(figure: string, own = 3): Variant {
  const result = parse(figure);
  if (result.kind !== "problem") throw new Error(result.diagnostics.map(({ message }) => message).join("\n"));
  return { problem: result.problem, parameters: { own } } as unknown as Variant;
}

const CURVE = `figure:
  kind: curve
  data:
    x: "= linspace(0, own, 3)"
    curves: '= [["2x", 2 * x]]'
    axes: '= ["x", "y"]'
    points: '= [["end", [own, curves[0][1][2]]]]'
  alt: { en: "Twice x up to {{own}}", zh: "x 的两倍，直到 {{own}}" }
`;

test("a figure draws the parameters, and what stands above in its data", () => {
  const variant = variantOf(CURVE);
  const figure = renderFigure(variant, "zh")!;
  expect(figure.alt).toBe("x 的两倍，直到 3");
  expect(figure.svg).toBe(
    figures.curve!.draw(
      { x: [0, 1.5, 3], curves: [["2x", [0, 3, 6]]], axes: ["x", "y"], points: [["end", [3, 6]]] },
      figure.alt,
    ),
  );
  expect(renderFigure(variantOf(CURVE, 4), "en")!.alt).toBe("Twice x up to 4");
});

test("a problem without a figure has none", () => {
  expect(renderFigure(variantOf(""), "en")).toBeNull();
});

test("a name that stands below, or nowhere, is the author's mistake", () => {
  const messages = (data: string) => {
    const result = parse(`figure:\n  kind: numberLine\n  data: ${data}\n  alt: { en: A, zh: 甲 }\n`);
    return result.kind === "problem" ? [] : result.diagnostics.map(({ message }) => message);
  };
  expect(messages(`{ points: "= missing" }`)).toEqual([expect.stringContaining(`"missing"`)]);
  expect(messages(`{ shaded: '= ["a", points[0], own]', points: "= [own]" }`)).toEqual([
    expect.stringContaining(`"points"`),
  ]);
});

test.each([
  [`{ points: "= own" }`, /must be array/],
  [`{ intervals: '= [["a", 1]]' }`, /intervals/],
  [`{ shaded: '= ["a", own[0], 2]' }`, /Cannot make the figure's/],
])("data that does not fit its kind is the author's mistake: %s", (data, message) => {
  const draw = () =>
    renderFigure(variantOf(`figure:\n  kind: numberLine\n  data: ${data}\n  alt: { en: A, zh: 甲 }\n`), "en");
  expect(draw).toThrow(AuthorError);
  expect(draw).toThrow(message);
});
