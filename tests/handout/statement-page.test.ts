import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PublicCases } from "../../grader/handout/public-cases.ts";
import { decodeValue } from "../../grader/values/codec.ts";
import { LANGUAGES, type Language } from "../../grader/values/language.ts";
import { saddlepoint } from "../commands/saddlepoint.ts";
import { noBrowser, sidewaysScroll, useBrowser, violationsOf } from "../page/browser.ts";
import { writeFiles } from "../small-bank.ts";

const PROBLEMS = [
  "u4-dynamics/gd-stability-interval",
  "u2-definiteness/sym-eigen-2x2",
  "u3-critical-points/classify-critical-point",
];
const SLUGS = PROBLEMS.map((id) => id.split("/")[1]!);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "saddlepoint-test-"));
  for (const language of LANGUAGES) {
    writeFiles(folder, {
      "set.yaml": `id: week\ntitle: { en: First week, zh: 第一周 }\nlanguage: ${language}\nproblems:\n${PROBLEMS.map((id) => `  - { id: ${id}, points: 10 }\n`).join("")}`,
      "roster.csv": `id,name\n${language},Ada Lovelace\n`,
      key: "a-key-that-must-never-be-handed-out-0123",
    });
    const at = (name: string) => join(folder, name);
    const files = ["--set", at("set.yaml"), "--roster", at("roster.csv"), "--key-file", at("key"), "--out", at("out")];
    const { code, err } = saddlepoint(["handout", ...files]);
    expect(code, err).toBe(0);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The handout of a set in this language. */
const handoutIn = (language: Language) => join(folder, "out", language);

describe("the pages of a handout", () => {
  test("list the problems in the order of the set, with two digits", () => {
    const handout = handoutIn("en");
    const index = readFileSync(join(handout, "index.html"), "utf8");
    const listed = [...index.matchAll(/<td>(\d\d)<\/td>\s*<td><a href="problems\/([\w-]+)\.html#(en|zh)"/g)];
    expect(listed.map(([, number, slug, language]) => [number, slug, language])).toEqual(
      ["en", "zh"].flatMap((language) => SLUGS.map((slug, i) => [`0${i + 1}`, slug, language])),
    );
    expect(readFileSync(join(handout, "README.md"), "utf8")).toMatch(/\| 01 \| \[Learning rates[^\n]*\n\| 02 \|/);
    for (const file of readdirSync(join(handout, "problems")).filter((name) => name.endsWith(".html"))) {
      const html = readFileSync(join(handout, "problems", file), "utf8");
      for (const [, to] of html.matchAll(/href="([^"#]+)/g))
        expect(() => readFileSync(join(handout, "problems", to!)), `${file} links ${to}`).not.toThrow();
    }
  });
});

test("a graded handout holds no worked solution and no case that is not public", () => {
  for (const slug of SLUGS) {
    const cases = decodeValue(
      readFileSync(join(handoutIn("en"), `saddlepoint/${slug}.json`), "utf8"),
    ) as unknown as PublicCases;
    expect(cases.worked).toBeUndefined();
    expect(cases.cases.filter(({ id }) => id.includes(".h") || id === "mine")).toEqual([]);
  }
});

describe.skipIf(noBrowser)("the pages of a handout in a browser", () => {
  const open = useBrowser();

  test.each([
    ["en", false],
    ["en", true],
    ["zh", false],
    ["zh", true],
  ] as const)("anybody can use them, on a phone too, without a network (%s, dark: %s)", async (language, dark) => {
    const handout = handoutIn("en");
    const top = pathToFileURL(handout).href;
    for (const name of ["index.html", ...SLUGS.map((slug) => `problems/${slug}.html`)]) {
      const { page, requests, errors } = await open(`${top}/${name}#${language}`, { dark, width: 360 });
      expect(await page.locator("h1:visible").count()).toBe(1);
      expect(await page.locator("html").getAttribute("lang")).toBe(language === "zh" ? "zh-Hans" : "en");
      expect(await violationsOf(page), name).toEqual([]);
      expect(await sidewaysScroll(page), name).toBe(0);
      expect(requests.filter((address) => !address.startsWith("data:font/"))).toEqual([
        `${top}/${name}`,
        `${top}/saddlepoint/formulas.css`,
      ]);
      expect(errors).toEqual([]);
      await page.close();
    }
  });

  test("the language changes by keyboard, goes along with links and stays when the page is opened anew", async () => {
    const { page } = await open(join(handoutIn("en"), "index.html"));
    expect(await page.title()).toBe("First week");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("中文");
    await page.keyboard.press("Enter");
    expect(await page.title()).toBe("第一周");
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-Hans");
    expect(await page.locator("article:visible").getAttribute("lang")).toBe("zh-Hans");
    await page.locator("article:visible a", { hasText: "学习率稳定域" }).click();
    expect(await page.title()).toBe("01 学习率稳定域");
    await page.locator("nav:visible a", { hasText: "02" }).click();
    expect(await page.locator("h1:visible").textContent()).toBe("02 二阶对称矩阵的特征值");
    await page.keyboard.press("Tab");
    await page.goto(page.url().replace(/#.*/, ""));
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-Hans");
    await page.locator("#language").press("Space");
    expect(await page.locator("h1:visible").textContent()).toBe("02 Eigenvalues of a symmetric 2×2 matrix");
    await page.reload();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  });

  test("without scripts they show the language of the handout", async () => {
    const { page } = await open(join(handoutIn("zh"), `problems/${SLUGS[0]}.html`), { javaScript: false });
    expect(await page.locator("h1:visible").textContent()).toBe("01 学习率稳定域");
    expect(await page.locator("#language").isVisible()).toBe(false);
    expect(await page.locator(".figure svg:visible").count()).toBe(1);
    expect(await page.locator("svg:visible").first().getAttribute("aria-label")).toMatch(/^数轴上你自己的那组特征值/);
  });

  test("they print on A4 in dark letters on white, without what is of no use on paper", async () => {
    const { page } = await open(join(handoutIn("en"), `problems/${SLUGS[0]}.html`), { dark: true });
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).not.toBe("rgb(255, 255, 255)");
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    expect(await page.locator(".bar").isVisible()).toBe(false);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.picture .page')).fill")).toBe(
      "rgb(255, 255, 255)",
    );
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf).toMatch(/MediaBox \[0 0 59[45]\S* 84[12]/);
  });
});
