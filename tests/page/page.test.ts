import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formulaStyles } from "../../grader/page/formula.ts";
import { markdownToHtml } from "../../grader/page/markdown.ts";
import { renderPage } from "../../grader/page/page.ts";
import { temporaryFolder } from "../small-bank.ts";
import { noBrowser, sidewaysScroll, useBrowser, violationsOf } from "./browser.ts";

const body = `<main>${markdownToHtml("# A title\n\nLet $\\sqrt{x} < \\frac{1}{2}$.\n\n| a | b |\n|---|---|\n| 1 | $x$ |\n")}</main>`;

describe.skipIf(noBrowser)("a page in a browser", () => {
  const open = useBrowser();

  test.each([false, true])("can be read by everybody, and fits a phone (dark: %s)", async (dark) => {
    const file = join(temporaryFolder(), "page.html");
    writeFileSync(file, renderPage({ language: "en", title: "A title", body, formulas: "inside" }));
    const { page, errors, requests } = await open(file, { dark, width: 360 });
    expect(await violationsOf(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(errors).toEqual([]);
    expect(requests.filter((address) => !address.startsWith("data:font/"))).toHaveLength(1);
  });

  test("formulas have their fonts from a style sheet beside the page", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "formulas.css"), formulaStyles());
    const file = join(folder, "page.html");
    writeFileSync(file, renderPage({ language: "en", title: "A", body, formulas: { href: "formulas.css" } }));
    const { page, errors } = await open(file);
    const fonts =
      "document.fonts.ready.then((all) => [...all].filter((f) => f.status === 'loaded').map((f) => f.family))";
    expect(await page.evaluate(fonts)).toContain("KaTeX_Main");
    expect(errors).toEqual([]);
  });

  test("no script and no address but its own is let in by its policy", async () => {
    const file = join(temporaryFolder(), "page.html");
    const evil = `${body}<script>document.title = "changed"</script><img alt="" src="https://example.org/x.png">`;
    writeFileSync(file, renderPage({ language: "en", title: "A", body: evil, formulas: "none" }));
    const { page, errors } = await open(file);
    expect(await page.title()).toBe("A");
    expect(errors.some((error) => error.includes("example.org"))).toBe(true);
  });
});
