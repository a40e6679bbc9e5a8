import { describe, expect, test } from "vitest";
import { formulaStyles, formulaToHtml } from "../../grader/page/formula.ts";
import { escapeHtml, inlineToHtml, markdownToHtml } from "../../grader/page/markdown.ts";

describe("markdownToHtml", () => {
  test("typesets formulas, with MathML inside", () => {
    const html = markdownToHtml("Let $\\eta < 2/\\lambda$ hold.\n\n$$\nx^2\n$$\n");
    expect(html).toContain("<math");
    expect(html).toContain('class="formula"');
    expect(html).not.toContain("$");
  });
  test("keeps what stands between dollar signs from being read as Markdown", () => {
    expect(markdownToHtml("$a_1 * b_2 * c$")).not.toContain("<em>");
  });
  test("shows raw HTML as text", () => {
    expect(markdownToHtml("<script>alert(1)</script>")).not.toContain("<script");
    expect(markdownToHtml("a <b>c</b>")).not.toContain("<b>");
  });
  test("puts images where they are asked to be", () => {
    expect(markdownToHtml("![a line](f.svg)", () => ({ svg: "<svg></svg>" }))).toContain("<svg></svg>");
    expect(markdownToHtml('![a "line"](f.svg)')).toContain('alt="a &quot;line&quot;"');
  });
  test("leaves no paragraph around a title", () => {
    expect(inlineToHtml("a **b**")).toBe("a <strong>b</strong>");
  });
});

test("a mistake in a formula is an error, not a red text in a handout", () => {
  expect(() => formulaToHtml("\\frac{1", false)).toThrow();
});

test("the styles of formulas carry their fonts", () => {
  expect(formulaStyles()).not.toContain("url(fonts/");
  expect(formulaStyles()).toContain("data:font/woff2;base64,");
});

test("escaped text is safe in content and in quoted attributes", () => {
  expect(escapeHtml(`<a href="x" title='y'>&`)).toBe("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;");
});
