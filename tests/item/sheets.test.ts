import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { html } from "../../grader/item/formats/html.ts";
import { markdown } from "../../grader/item/formats/markdown.ts";
import { paperPage, pdf } from "../../grader/item/formats/pdf.ts";
import type { Item } from "../../grader/item/item.ts";
import { ItemError, type ItemFiles, type ItemOutput } from "../../grader/item/item-format.ts";
import { escapeHtml, markdownToHtml } from "../../grader/page/markdown.ts";
import { noBrowser, sidewaysScroll, useBrowser, violationsOf } from "../page/browser.ts";
import { temporaryFolder } from "../small-bank.ts";
import { CHOICE, KEYS, MADE_CODE, madeItem } from "./made-item.ts";
import { bare, expectFaithful, probesOf, type ReceivedQuestion } from "./system.ts";

const OUTPUT: ItemOutput = { language: "en", title: "Week 1", code: "essay", keySheet: true };
const WITH_ALL = madeItem([...KEYS.map(([, blank], i) => ({ ...blank, path: `[${i}]` })), CHOICE]);
const CODE: Item = { ...madeItem([], "code"), key: "code@3#7", answer: MADE_CODE };
const ONE = madeItem([KEYS[0]![1]], "one");

/** In the page: what is shown of a field's feedback, formulas by their source. */
const SHOWN_FEEDBACK = `(field) => {
  const copy = field.cloneNode(true);
  for (const one of copy.querySelectorAll(".feedback[hidden], .katex-html, semantics > :not(annotation)")) one.remove();
  return [...copy.querySelectorAll(".feedback")].map((one) => one.textContent).join("");
}`;

const fieldAt = (item: Item, i: number) => `document.querySelectorAll('[data-key="${item.key}"] .field')[${i}]`;

/** A corrector who has nothing but the key sheet: for each question its fields, each with lines of `value ± tolerance: feedback`. */
function readKeySheet(sheet: string): Map<string, ReceivedQuestion> {
  const received = new Map<string, ReceivedQuestion>();
  const [, ...questions] = sheet.split(/^### /m);
  for (const question of questions) {
    const key = /^(\S+@\d+#\S+) · /m.exec(question)![1]!;
    const fields: { text: string; right: boolean }[][] = [];
    for (const [, indent, line] of question.matchAll(/^( *)- (.*)$/gm)) {
      if (indent === "" && !line!.includes(" = ")) break; // the worked solution begins
      if (indent === "") fields.push([{ text: line!.slice(line!.indexOf(" = ") + 3), right: true }]);
      else fields.at(-1)!.push({ text: line!, right: false });
    }
    received.set(key, {
      grade: (entries) =>
        fields.map((lines, i) => {
          const found = lines.find(({ text }) => {
            const [, value, tolerance] = /^`([^`]*)`(?: ± `([^`]*)`)?/.exec(text)!;
            if (value === entries[i]) return true;
            const distance = Math.abs(Number(entries[i]) - Number(value));
            return tolerance !== undefined && distance <= Number(tolerance);
          });
          const feedback = /: (.*)$/.exec(found?.right === false ? found.text : "")?.[1] ?? "";
          return { right: found?.right === true, feedback: markdownToHtml(feedback, undefined, escapeHtml) };
        }),
    });
  }
  return received;
}

describe("Markdown", () => {
  const files = markdown.write([WITH_ALL, CODE, ONE], OUTPUT) as ItemFiles;
  const sheet = files.get("seed-7.md") as string;

  test("has a key sheet that a corrector can go by", () => {
    const received = readKeySheet(sheet.slice(sheet.indexOf("\n## Answers")));
    expect(expectFaithful(WITH_ALL, received.get(WITH_ALL.key))).toBe(8 * KEYS.length + 4);
    expectFaithful(ONE, received.get(ONE.key));
  });

  test("tells no answer before it, and none at all unless asked to", () => {
    const questions = sheet.slice(0, sheet.indexOf("\n## Answers"));
    expect(questions).not.toContain("0.3902439024390244");
    expect(questions).toContain("- `answer[0]` = \\_");
    expect(questions).toContain("☐ `saddle`");
    expect((markdown.write([WITH_ALL], { ...OUTPUT, keySheet: false }) as ItemFiles).get("seed-7.md")).not.toContain(
      "Answers",
    );
  });

  test("finds its figures beside it", () => {
    for (const [, path] of sheet.matchAll(/!\[[^\]]*\]\(([^)]*)\)/g)) expect(files.has(path!)).toBe(true);
    expect(sheet).toContain("(figures/made-v3-7.svg)");
  });
});

describe.skipIf(noBrowser)("In a browser", () => {
  const open = useBrowser();
  const write = (page: string) => {
    const path = join(temporaryFolder(), "page.html");
    writeFileSync(path, page);
    return path;
  };
  const page = () => (html.write([WITH_ALL, CODE, ONE], OUTPUT) as ItemFiles).get("seed-7.html") as string;

  test("the page grades every field at its key, at its tolerance and at every misconception", async () => {
    const { page: tab, requests, errors } = await open(write(page()));
    let tried = 0;
    for (const item of [WITH_ALL, ONE]) {
      if (item.answer.kind !== "blanks") throw new TypeError("Not a form");
      const form = tab.locator(`[data-key="${item.key}"] form`);
      for (const [i, blank] of item.answer.blanks.entries()) {
        const field = form.locator(".field").nth(i);
        for (const { entry, right, feedback = "" } of probesOf(item, blank)) {
          if (blank.kind === "choice") await field.locator("select").selectOption(entry);
          else await field.locator("input").fill(entry);
          await form.locator("button").click();
          const place = `${item.key}${blank.path} at ${entry}`;
          expect(await field.locator(".said").textContent(), place).toBe(right ? "Right." : "Not right.");
          expect(bare(await tab.evaluate<string>(`(${SHOWN_FEEDBACK})(${fieldAt(item, i)})`)), place).toBe(
            bare(feedback),
          );
          tried++;
        }
      }
    }
    expect(tried).toBe(8 * KEYS.length + 4 + 8);
    for (const address of requests) expect(address).toMatch(/^(file|data):/);
    expect(errors).toEqual([]);
  }, 60_000);

  test.each([
    ["1/4", "Right."],
    ["0,25", "Right."],
    [" 2.5e-1 ", "Right."],
    ["−0.25", "Not right."],
    ["a quarter", "This is no number."],
    ["1/", "This is no number."],
    ["", ""],
  ])("the page reads %j as a person means it", async (entry, said) => {
    const { page: tab } = await open(write((html.write([ONE], OUTPUT) as ItemFiles).get("seed-7.html") as string));
    await tab.locator("input").fill(entry);
    await tab.locator("input").press("Enter");
    expect(await tab.locator(".said").textContent()).toBe(said);
  });

  test.each([
    ["light", {}],
    ["dark, on a phone", { dark: true, width: 360 }],
  ])("the page can be used by anybody, %s", async (_name, options) => {
    const { page: tab } = await open(write(page()), options);
    expect(await violationsOf(tab)).toEqual([]);
    expect(await sidewaysScroll(tab)).toBe(0);
  });

  test("the sheet for paper has lines, boxes, a name and no answer before its key sheet", async () => {
    const { page: tab, errors } = await open(write(paperPage([WITH_ALL, CODE, ONE], OUTPUT)));
    await tab.emulateMedia({ media: "print" });
    expect(await tab.locator(".item .line").count()).toBe(KEYS.length + 1);
    expect(await tab.locator(".item .box").count()).toBe(4);
    expect(await tab.locator(".name").textContent()).toContain("Name");
    expect((await tab.locator(".item").allTextContents()).join()).not.toContain("0.3902439024390244");
    expect(await tab.locator(".keys").textContent()).toContain("0.3902439024390244 ± 3.9e-11");
    expect(errors).toEqual([]);
  });

  test("a PDF has the pages of its sheet, and the same bytes when it is printed again", async () => {
    const [first, second] = await Promise.all([pdf.write([ONE], OUTPUT), pdf.write([ONE], OUTPUT)]);
    const file = Buffer.from(first.get("seed-7.pdf") as Uint8Array);
    expect(file.subarray(0, 5).toString()).toBe("%PDF-");
    // The key sheet begins on a page of its own.
    expect(file.toString("latin1").match(/\/Type \/Page\b/g)?.length).toBe(2);
    expect(file.equals(second.get("seed-7.pdf") as Uint8Array)).toBe(true);
  }, 60_000);
});

test("Without a browser, printing says what to do", async () => {
  const { CHROME, PATH } = process.env;
  try {
    process.env.CHROME = "";
    process.env.PATH = temporaryFolder();
    await expect(pdf.write([ONE], OUTPUT)).rejects.toThrow(ItemError);
    await expect(pdf.write([ONE], OUTPUT)).rejects.toThrow('write "--format html"');
    process.env.CHROME = "/no/such/browser";
    await expect(pdf.write([ONE], OUTPUT)).rejects.toThrow(
      '"/no/such/browser", which CHROME names: there is no such file',
    );
  } finally {
    process.env.PATH = PATH;
    if (CHROME === undefined) delete process.env.CHROME;
    else process.env.CHROME = CHROME;
  }
});

test.skipIf(noBrowser)("A browser that fails is named", async () => {
  const { CHROME } = process.env;
  try {
    process.env.CHROME = execFileSync("sh", ["-c", "command -v false"], { encoding: "utf8" }).trim();
    await expect(pdf.write([ONE], OUTPUT)).rejects.toThrow(/^Cannot print with "\S*false"/);
  } finally {
    if (CHROME === undefined) delete process.env.CHROME;
    else process.env.CHROME = CHROME;
  }
});
