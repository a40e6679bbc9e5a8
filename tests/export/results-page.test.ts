import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ProblemSet } from "../../grader/definition/course.ts";
import { renderResultsPage } from "../../grader/export/results-page.ts";
import { type Cell, classStatistics, learnerRow } from "../../grader/report/class-statistics.ts";
import type { Language } from "../../grader/values/language.ts";
import { VERDICTS } from "../../grader/verdict/verdict.ts";
import { noBrowser, sidewaysScroll, useBrowser, violationsOf } from "../page/browser.ts";
import { temporaryFolder } from "../small-bank.ts";

/** A page of made-up results, the same every time, in a file. */
function pageOf(learners: number, problems: number, language: Language): string {
  const ids = Array.from({ length: problems }, (_, p) => `u1-test/problem-${p}`);
  const set = {
    id: "week",
    title: { en: "Week <1>", zh: "第 <1> 周" },
    problems: ids.map((id) => ({ id, points: 10 })),
  } as unknown as ProblemSet;
  const rows = Array.from({ length: learners }, (_, i) => {
    const cells = ids.map((_, p): Cell => {
      const verdict = VERDICTS[(i * 7 + p * 3) % 11] ?? "accepted";
      return {
        verdict,
        points: verdict === "judge-error" ? null : verdict === "accepted" ? 10 : (i + p) % 9,
        max: 10,
        provisional: false,
        misconception: verdict === "wrong-answer" ? `idea-${i % 3}` : null,
        tries: 1 + (i % 4),
        adjustments: i === 1 ? [{ kind: "points", points: 3, reason: "On paper & <b>neat</b>" }] : [],
      };
    });
    return learnerRow(`s${1000 + i}`, i === 2 ? "Zoë <script>" : `Learner ${i}`, cells, set);
  });
  const path = join(temporaryFolder(), "report.html");
  writeFileSync(
    path,
    renderResultsPage({
      set,
      language,
      rows,
      statistics: classStatistics(rows, set),
      titles: new Map(ids.map((id, p) => [id, { en: `Problem ${p}`, zh: `第 ${p} 题` }])),
      feedbackOf: (_problem, name) => `What ${name} teaches`,
      hrefOf: (learner) => `learners/${learner}.html`,
    }),
  );
  return path;
}

describe.skipIf(noBrowser)("the page of a class's results, in a browser", () => {
  const open = useBrowser();

  test.each<[Language, boolean]>([
    ["en", false],
    ["zh", true],
  ])("can be used by anybody, in %s (dark: %s), and asks nobody for anything", async (language, dark) => {
    const { page, requests, errors } = await open(pageOf(12, 4, language), { dark, width: 420 });
    expect(await violationsOf(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(requests).toHaveLength(1);
    expect(errors).toEqual([]);
    expect(await page.title()).toContain(language === "en" ? "Week <1>: results" : "第 <1> 周: 成绩");
    expect(await page.locator("#adjustments").textContent()).toContain("On paper & <b>neat</b>");
    expect(await page.locator("html").getAttribute("lang")).toBe(language === "en" ? "en" : "zh-Hans");
  });

  test("opens with 1,000 learners and 20 problems, sorts, searches and filters them", async () => {
    const { page } = await open(pageOf(1000, 20, "en"));
    const learners = page.locator("#learners tbody tr");
    const names = () => learners.locator("th a").allTextContents();
    expect(await learners.count()).toBe(1000);
    const points = async () =>
      (await learners.locator("td:nth-child(2)").allTextContents()).map((text) => Number.parseFloat(text));
    const known = (values: number[]) => values.filter((value) => !Number.isNaN(value));

    await page.getByRole("button", { name: "points" }).click();
    const rising = known(await points());
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
    await page.getByRole("button", { name: "points" }).click();
    const falling = known(await points());
    expect(falling).toEqual([...rising].reverse());
    expect(await page.locator("#learners thead th").nth(1).getAttribute("aria-sort")).toBe("descending");

    await page.getByRole("button", { name: "learner", exact: true }).click();
    expect((await names())[0]).toBe("Learner 0");
    await page.getByLabel("Search by name or id").fill("s1042");
    expect(await page.locator("#learners tbody tr:visible th a").allTextContents()).toEqual(["Learner 42"]);
    expect(await page.locator("#count").textContent()).toBe("1 / 1000");
    await page.getByLabel("Search by name or id").fill("");
    await page.getByLabel("With a result").selectOption("JE");
    const shown = await page.locator("#learners tbody tr:visible").count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBe(await page.locator("#learners tbody tr:has(td.JE)").count());
  });

  test("is whole without scripts, and on paper without what only a screen needs", async () => {
    const path = pageOf(30, 5, "en");
    const { page } = await open(path, { javaScript: false });
    expect(await page.locator("#learners tbody tr:visible").count()).toBe(30);
    expect(await page.locator("#controls").isVisible()).toBe(false);
    const { page: printed } = await open(path);
    expect(await printed.locator("#controls").isVisible()).toBe(true);
    await printed.emulateMedia({ media: "print" });
    expect(await printed.locator("#controls").isVisible()).toBe(false);
    const pdf = await printed.pdf({ preferCSSPageSize: true });
    expect(pdf.length).toBeGreaterThan(10_000);
  });
});
