import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { escapeHtml, inlineToHtml } from "../../page/markdown.ts";
import { renderPage } from "../../page/page.ts";
import type { Blank } from "../blank.ts";
import type { Item } from "../item.ts";
import { ItemError, type ItemFormat, type ItemOutput } from "../item-format.ts";
import { labelText, SHEET_WORDS, sheetHtml, sheetName } from "./sheet.ts";

/** A sheet for paper, with lines to write on, printed by the system's own browser. */
export const pdf: ItemFormat = {
  summary: "A sheet for each seed to print, with lines to write on; needs Chromium or Chrome",
  sheets: true,
  async write(items, output) {
    return new Map([[`${sheetName(items)}.pdf`, await print(paperPage(items, output))]]);
  },
};

/** The page that is printed. */
export function paperPage(items: readonly Item[], output: ItemOutput): string {
  const words = SHEET_WORDS[output.language];
  const body = sheetHtml(items, output, answerOf).replace(
    '<section class="item"',
    `<p class="name"><span>${words.name}</span> <span class="line"></span></p>\n<section class="item"`,
  );
  return renderPage({
    language: output.language,
    title: `${output.title} · ${items[0]?.seed ?? ""}`,
    body,
    styles: ["item"],
    formulas: "inside",
  });
}

function answerOf({ answer, language }: Item): string {
  if (answer.kind === "code") return `<pre>${escapeHtml(answer.stub)}</pre><div class="space"></div>`;
  return answer.blanks
    .map((blank) => `<div class="field">${inlineToHtml(labelText(blank, language))} = ${place(blank)}</div>`)
    .join("\n");
}

function place(blank: Blank): string {
  if (blank.kind === "number") return '<span class="line">&nbsp;</span>';
  return blank.options.map((option) => `<span class="box">☐ <code>${escapeHtml(option)}</code></span>`).join(" ");
}

const BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** The browser that CHROME names, or the first on the path. */
function findBrowser(): string {
  const { CHROME, PATH = "" } = process.env;
  if (CHROME !== undefined && CHROME !== "") {
    if (!existsSync(CHROME))
      throw new ItemError(`Cannot print with "${CHROME}", which CHROME names: there is no such file`);
    return CHROME;
  }
  const names = process.platform === "win32" ? ["chrome.exe", "msedge.exe"] : BROWSERS;
  const found = PATH.split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new ItemError(
    `Cannot print without a browser: install Chromium or Chrome, name it by CHROME=/path/to/it, or write "--format html" and print that page`,
  );
}

/** Ample for hundreds of pages on a busy machine. */
const TIMEOUT_MS = 300_000;

async function print(page: string): Promise<Uint8Array> {
  const browser = findBrowser();
  const folder = mkdtempSync(join(tmpdir(), "saddlepoint-print-"));
  try {
    const [source, target] = [join(folder, "sheet.html"), join(folder, "sheet.pdf")];
    writeFileSync(source, page);
    await promisify(execFile)(
      browser,
      [
        "--headless",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        `--user-data-dir=${join(folder, "profile")}`,
        // The page is our own and runs no script; Chromium refuses its sandbox to root, as in containers.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--no-pdf-header-footer",
        `--print-to-pdf=${target}`,
        pathToFileURL(source).href,
      ],
      { timeout: TIMEOUT_MS },
    );
    if (!existsSync(target)) throw new ItemError(`Cannot print: "${browser}" ended without a file`);
    return withoutTimes(readFileSync(target));
  } catch (error) {
    if (error instanceof ItemError) throw error;
    throw new ItemError(`Cannot print with "${browser}": ${(error as Error).message.split("\n")[0]}`);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The same sheet gives the same bytes, whenever it is printed; nothing moves, as the texts keep their lengths. */
function withoutTimes(file: Buffer): Uint8Array {
  const text = file
    .toString("latin1")
    .replace(/\/(CreationDate|ModDate) \(D:[^)]*\)/g, (all) =>
      all.replace(/\d/g, "0").replace("D:00000000", "D:19800101"),
    );
  return Buffer.from(text, "latin1");
}
