import { describe, expect, test } from "vitest";
import { openBank } from "../../grader/definition/bank.ts";
import type { Text } from "../../grader/values/language.ts";
import { plainMath } from "../../grader/values/plain-math.ts";
import { vocabulary } from "../../grader/vocabulary.ts";
import { ROOT } from "../commands/saddlepoint.ts";

test.each([
  [String.raw`$2/\lambda_{\max}$`, "2/λ_max"],
  [String.raw`$x \leftarrow x - \eta g$`, "x ← x - η g"],
  [String.raw`$\lfloor n/2 \rfloor$`, "⌊ n/2 ⌋"],
  [String.raw`$\hat v$, $\hat{m}_1$, $\bar\lambda$`, "v̂, m̂_1, λ̄"],
  [String.raw`$\sqrt v + \sqrt\varepsilon + \sqrt 2 + \sqrt{2} + \sqrt{a + b}$`, "√v + √ε + √2 + √2 + √(a + b)"],
  [String.raw`$\sqrt{(\frac{\alpha - \delta}2)^2 + \beta^2}$`, "√(((α - δ)/2)² + β²)"],
  [String.raw`$\frac12 x^\top H x + \tfrac12\lambda + \tfrac{1}{2}$`, "½ xᵀ H x + ½λ + ½"],
  [String.raw`$\frac1n\sum_i \frac\eta{B} + \frac{a + 1}{2b}$`, "1/n Σ_i η/B + (a + 1)/(2b)"],
  [String.raw`$\Delta x^2$, $\nabla f(x)$`, "Δx², ∇f(x)"],
  [String.raw`$\begin{pmatrix} 1 & \frac12 \\ 0 & 1 \end{pmatrix}$`, "[[1, ½], [0, 1]]"],
  [String.raw`$\pm\mathrm{i}$, $\mathbb E\,y^2$, $\mathit{tol}$`, "±i, E y², tol"],
  ["what one *must* know, **always**: `a * b * c`", "what one must know, always: a * b * c"],
  ["比较的是*绝对值*，2 * 3 * 4", "比较的是绝对值，2 * 3 * 4"],
])("%s reads %s", (text, plain) => {
  expect(plainMath(text)).toBe(plain);
});

describe("of every feedback in the bank no command is left over", () => {
  const bank = openBank(ROOT, vocabulary);
  // These are read as they are written.
  const words = new Set("sin cos tan sinh cosh exp ln log det lim max min".split(" "));
  const leftOver = (text: string): string[] =>
    [...text.matchAll(/\$([^$]+)\$/g)].flatMap(([formula]) => {
      const plain = plainMath(formula);
      const commands = [...formula.matchAll(/\\([A-Za-z]+)/g)].map(([, name]) => name!);
      const bare = commands.filter((name) => !words.has(name) && new RegExp(`(?<![A-Za-z])${name}`).test(plain));
      return bare.length > 0 || /[\\]|[_^]\{/.test(plain) ? [`${formula} reads ${plain}`] : [];
    });
  test.each([...bank.problems.values()].map((problem) => [problem.slug, problem] as const))("%s", (_slug, problem) => {
    const texts: Text[] = [
      ...problem.hints,
      ...problem.misconceptions.map(({ says }) => says),
      ...problem.functions.flatMap(({ judge }) =>
        (judge.kind === "clauses" ? judge.clauses : []).map((one) => one.says),
      ),
      ...problem.groups.flatMap(({ cases }) => cases.flatMap(({ says }) => (says === null ? [] : [says]))),
    ];
    expect(texts.flatMap(({ en, zh }) => [...leftOver(en), ...leftOver(zh)])).toEqual([]);
    for (const { en, zh } of texts) expect(plainMath(en) + plainMath(zh)).not.toMatch(/[\\$`\ue000]/);
  });
});
