import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

// A real browser for tests of pages. `useBrowser()` in a `describe.skipIf(noBrowser)` starts one for its tests.

const NAMES = ["chromium", "chromium-browser", "google-chrome"];
const path = (process.env.PATH ?? "")
  .split(delimiter)
  .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  .find((candidate) => existsSync(candidate));

/** Whether there is no browser here. Its tests are skipped then, and this says so aloud. */
export const noBrowser = path === undefined;
if (noBrowser) process.stderr.write(`SKIPPED: tests in a browser, as none of ${NAMES.join(", ")} is installed\n`);

export interface PageOptions {
  readonly dark?: boolean;
  /** In CSS pixels; 360 is a small phone. */
  readonly width?: number;
  readonly height?: number;
  readonly javaScript?: boolean;
}

/** A page that was opened, and what it did meanwhile. */
export interface OpenedPage {
  readonly page: Page;
  /** Every address that the page asked for, its own included. */
  readonly requests: readonly string[];
  /** What went wrong in it: exceptions and what the browser logged as errors, refusals of its policy included. */
  readonly errors: readonly string[];
}

/** Starts a browser before the tests of this block and ends it after them; returns what opens pages in it. */
export function useBrowser(): (address: string, options?: PageOptions) => Promise<OpenedPage> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: path!,
      args: [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
  });
  afterAll(() => browser.close());
  return async (address, { dark = false, width = 1000, height = 800, javaScript = true } = {}) => {
    // A context of its own: nothing that one page remembers is seen by another.
    const context = await browser.newContext({
      colorScheme: dark ? "dark" : "light",
      viewport: { width, height },
      javaScriptEnabled: javaScript,
    });
    // No measure of speed: a machine may be busy. What never comes ends with the test.
    context.setDefaultTimeout(240_000);
    const page = await context.newPage();
    const requests: string[] = [];
    const errors: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    await page.goto(address.includes("://") ? address : pathToFileURL(address).href);
    return { page, requests, errors };
  };
}

/**
 * What axe finds wrong with a page, a line each; nothing when anybody can use it. It is not let fetch style sheets, which
 * pages opened from disk may not.
 */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ preload: false }),
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
}

/** How many pixels a page can be scrolled sideways; 0 where it fits. What scrolls within it does not count. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  ) as Promise<number>;
}
