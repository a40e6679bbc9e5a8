import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync, rmSync } from "node:fs";
import { get, request } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, onTestFinished, test } from "vitest";
import { problemOf } from "../../grader/commands/preview/watch.ts";
import { SMALL } from "../definition/small-problem.ts";
import { noBrowser, sidewaysScroll, useBrowser, violationsOf } from "../page/browser.ts";
import { temporaryFolder, writeFiles, writeSmallBank } from "../small-bank.ts";
import { ROOT, saddlepoint } from "./saddlepoint.ts";

const BANDED = SMALL.replace("functions:\n", "band:\n  size: { of: own, min: 0, max: 1000 }\nfunctions:\n");
const FILE = "problems/u1-test/twice.yaml";

/** Starts the command as an author would; it ends with the test. */
async function startPreview(bank: string, args: readonly string[] = []): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [join(ROOT, "dist/main.js"), "preview", ...args, "--bank", bank], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGINT");
      await once(child, "exit");
    }
  });
  const [url] = (await once(createInterface(child.stdout!), "line")) as [string];
  return { url, child };
}

/** Asks with headers that `fetch` would not let us set. */
function ask(
  url: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, (response) => {
      let text = "";
      response.on("data", (chunk) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode!, text }));
    });
    asked.on("error", reject).end();
  });
}

describe("the preview's address", () => {
  test("is on the loopback alone, on a free port, and answers to no other name or origin", async () => {
    const { url } = await startPreview(writeSmallBank(), ["twice"]);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/problem\/u1-test\/twice$/);
    const { host, port, origin } = new URL(url);
    expect((await ask(url)).status).toBe(200);
    expect((await ask(url, { Host: `localhost:${port}` })).status).toBe(200);
    expect((await ask(url, { Origin: origin })).status).toBe(200);
    for (const headers of [
      { Host: "evil.example" },
      { Host: `evil.example:${port}` },
      { Host: host, Origin: "http://evil.example" },
      { Host: host, Origin: "null" },
      { Host: host, "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors" },
    ])
      expect(await ask(url, headers), JSON.stringify(headers)).toMatchObject({ status: 403 });
    expect((await ask(url, {}, "POST")).status).toBe(405);
    for (const path of ["/problem/u1-test", "/problem/../../etc/passwd", "/problem/U1/x", "/dist/main.js", "/events/x"])
      expect((await ask(`${origin}${path}`)).status, path).toBe(404);
  });

  test("ends when it is interrupted, with 0", async () => {
    const { child } = await startPreview(writeSmallBank());
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  test("refuses a port that is taken, a folder that is no bank and a problem that is not there", async () => {
    const bank = writeSmallBank();
    const { url } = await startPreview(bank);
    const refused = (args: string[]) => saddlepoint(["preview", ...args]);
    expect(refused(["--bank", bank, "--port", new URL(url).port])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/Cannot listen on port \d+: it is in use; without --port a free one is taken/),
    });
    expect(refused(["--bank", "/nowhere"])).toMatchObject({ code: 2, err: expect.stringContaining("no folder") });
    expect(refused(["twise", "--bank", bank])).toMatchObject({ code: 2, err: expect.stringContaining('"twice"') });
  });
});

test.each([
  ["problems/u1-test/twice.yaml", "u1-test/twice"],
  ["problems/units.yaml", undefined],
  ["problems/u1-test/README.md", undefined],
  ["solutions/u1-test/twice", "u1-test/twice"],
  ["solutions/u1-test/twice/accepted/loop.ts", "u1-test/twice"],
  ["solutions/pins.json", undefined],
  ["solutions/u1-test", undefined],
])("a change of %s is about %s", (path, id) => {
  expect(problemOf(path)).toBe(id);
});

describe("a thread that hangs", () => {
  test("is ended, told with the file, and at work again after the next save", async () => {
    const loop = "export const twice = (x: number): number => { for (;;) x++; };\n";
    const bank = writeSmallBank(SMALL, { "accepted/shift.ts": loop });
    const built = await import(join(ROOT, "dist/commands/preview/studio.js"));
    const studio = built.openStudio(bank, 5000) as import("../../grader/commands/preview/studio.ts").Studio;
    onTestFinished(() => studio.close());
    const seen: string[] = [];
    let told = () => {};
    const until = (what: string) =>
      new Promise<void>((resolve) => {
        told = () => seen.some((one) => one.includes(what)) && resolve();
        told();
      });
    studio.open({ id: "u1-test/twice", seed: "1", seeds: 3, language: "en" }, (event, data) => {
      seen.push(`${event} ${JSON.stringify(data)}`);
      told();
    });
    await until('"state":"broken"');
    expect(seen.join("\n")).toContain("solutions/u1-test/twice/accepted/shift.ts has not come back for 5 seconds");
    writeFiles(bank, {
      "solutions/u1-test/twice/accepted/shift.ts": "export const twice = (x: number): number => x / 0.5;\n",
    });
    studio.changed({ ids: ["u1-test/twice"], whole: false });
    await until('"state":"done"');
  });
});

describe.skipIf(noBrowser)("in a browser", () => {
  const open = useBrowser();

  test("shows all there is to a problem, and follows every save", async () => {
    const bank = writeSmallBank(BANDED);
    const { url } = await startPreview(bank, ["twice", "--seeds", "12"]);
    const { page, requests, errors } = await open(url, { width: 1300 });
    const state = (name: string) => page.waitForSelector(`main[data-state="${name}"]`);
    const text = (selector: string) => page.locator(selector).innerText();
    const shown = (selector: string, hasText: string) => page.locator(selector).filter({ hasText }).first().waitFor();
    await state("done");
    expect(await page.title()).toBe("u1-test/twice · Saddlepoint");
    expect(await text("#part-statement")).toMatch(/yours is \d+\.[\s\S]*你的数是 \d+/);
    expect(await page.locator("#part-variants tbody tr").count()).toBe(12);
    expect(await page.locator("#part-cases tbody tr").count()).toBe(6);
    expect(await text("#part-certificate")).toContain("square");
    expect(await page.locator("#part-matrix tbody td.fails").count()).toBeGreaterThan(2);
    expect(await text("#part-draws")).toMatch(/% of \d+ draws were kept/);
    expect(await text("#part-spread")).toContain("0 … 1000");
    expect(await text("#part-mistakes")).toBe("");

    // A save that changes a text, without a reload of the page by anybody.
    await page.evaluate("window.stillTheSame = true");
    writeFiles(bank, { [FILE]: BANDED.replace("Return 2x;", "Return twice of x;") });
    await shown("#part-statement", "twice of x");
    await state("done");

    // One that breaks the file: the mistake with its line, at the top and in its section; the rest stays, set apart.
    writeFiles(bank, { [FILE]: BANDED.replace("{{own}}.", "{{owm}}.") });
    await state("broken");
    const mistake = await text("#part-mistakes");
    expect(mistake).toMatch(/problems\/u1-test\/twice\.yaml:19:\d+ Cannot fill \{\{owm\}\}.*\[unknown-placeholder\]/);
    expect(mistake).toMatch(/▶ +19 │ statement:/);
    expect(mistake).toContain('did you mean "own"?');
    expect(await text("#part-mistakes-statement")).toContain("{{owm}}");
    expect(await text("#part-statement")).toContain("twice of x");
    expect(await violationsOf(page)).toEqual([]);

    // One that mends it.
    writeFiles(bank, { [FILE]: BANDED });
    await state("done");
    expect(await text("#part-mistakes")).toBe("");
    expect(await text("#part-statement")).toContain("Return 2x;");

    // A misconception that no case catches: its row says so, and the mistake stands at its name in the file.
    const square = "solutions/u1-test/twice/wrong-answer/square.ts";
    writeFiles(bank, { [square]: "export const twice = (x: number): number => 2 * x;\n" });
    await shown("#part-matrix", "✗ not caught");
    await shown("#part-mistakes-matrix", "the misconception square is not caught");
    expect(await text("#part-mistakes")).toMatch(/▶ +\d+ │ +square:/);
    writeFiles(bank, { [square]: "export const twice = (x: number): number => x * x;\n" });
    await page.locator("#part-mistakes li").first().waitFor({ state: "detached" });
    await state("done");

    // A wrong solution, a formula that cannot be typeset, and a wrong type, each at its place.
    writeFiles(bank, { "solutions/u1-test/twice/oracle.ts": "export const twice = (x: number): number => 3 * x;\n" });
    await page.waitForSelector("#part-mistakes-certificate li");
    expect(await text("#part-mistakes-certificate")).toContain("oracle.ts answers");
    writeFiles(bank, {
      "solutions/u1-test/twice/oracle.ts": "export const twice = (x: number): string => (x + x) as never;\n",
    });
    await shown("#part-mistakes", "signature-mismatch");
    writeFiles(bank, {
      "solutions/u1-test/twice/oracle.ts": "export const twice = (x: number): number => x + x;\n",
      [FILE]: BANDED.replace("Return 2x;", "Return $x^{2$;"),
    });
    await shown("#part-mistakes", "bad-formula");
    expect(await text("#part-mistakes")).toContain("twice.yaml:19:");

    expect(await page.evaluate("window.stillTheSame")).toBe(true);
    expect(
      requests.filter((address) => !address.startsWith(`${new URL(url).origin}/`) && !address.startsWith("data:")),
    ).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("lists the problems of a bank, those that cannot be read too, and leads to them", async () => {
    const bank = writeSmallBank();
    writeFiles(bank, { "problems/u2-test/broken.yaml": "format: 1\n", "problems/notes.yaml": "a: 1\n" });
    const { url } = await startPreview(bank);
    const { page, errors } = await open(url, { dark: true });
    await page.waitForSelector('main[data-state="done"]');
    const rows = await page.locator("tbody tr").allInnerTexts();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/twice[\s\S]*✓ no mistakes/);
    expect(rows[1]).toMatch(/broken[\s\S]*✗ \d+ mistakes/);
    expect(await violationsOf(page)).toEqual([]);
    rmSync(join(bank, "problems/u2-test/broken.yaml"));
    await page.locator("tbody tr", { hasText: "broken" }).waitFor({ state: "detached" });
    await page.getByRole("link", { name: "中文" }).click();
    await page.getByRole("link", { name: "twice" }).click();
    await page.waitForSelector('main[data-state="done"]');
    expect(await page.locator("h2").allInnerTexts()).toContain("识别矩阵");
    expect(await violationsOf(page)).toEqual([]);
    // By keyboard alone: another seed.
    await page.getByLabel("种子", { exact: true }).fill("7");
    await page.keyboard.press("Enter");
    await page.waitForURL(/seed=7/);
    await page.waitForSelector('main[data-state="done"]');
    expect(await page.locator("tr.shown th").innerText()).toBe("7");
    expect(errors).toEqual([]);
  });

  test("shows a problem with a figure to everybody, in light and dark", async () => {
    const id = "u4-dynamics/gd-stability-interval";
    const bank = temporaryFolder();
    const yaml = readFileSync(join(ROOT, `problems/${id}.yaml`), "utf8");
    writeFiles(bank, { [`problems/${id}.yaml`]: yaml.replace(/^prerequisites: .*$/m, "prerequisites: []") });
    cpSync(join(ROOT, "solutions", id), join(bank, "solutions", id), { recursive: true });
    const { url } = await startPreview(bank, ["gd-stability-interval", "--seeds", "10"]);
    for (const dark of [false, true]) {
      const { page, errors } = await open(url, { dark, width: 1000 });
      await page.waitForSelector('main[data-state="done"]');
      expect(await page.locator("#part-statement img").count()).toBe(2);
      expect(await page.locator("#part-mistakes").innerText()).toBe("");
      expect(await violationsOf(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      expect(errors).toEqual([]);
    }
  });
});

test("what a page asks for comes as a stream that ends with its last part", async () => {
  const { url } = await startPreview(writeSmallBank(), ["twice", "--seeds", "2"]);
  const { pathname, search, origin } = new URL(url);
  const text = await new Promise<string>((resolve, reject) => {
    let all = "";
    const asked = get(`${origin}/events${pathname}${search}`, (response) => {
      expect(response.headers["content-type"]).toBe("text/event-stream; charset=utf-8");
      response.on("data", (chunk) => {
        all += chunk;
        if (!all.includes('"state":"done"')) return;
        asked.destroy();
        resolve(all);
      });
    });
    asked.on("error", (error) => (all.includes('"state":"done"') ? undefined : reject(error)));
  });
  for (const part of ["head", "statement", "cases", "matrix", "certificate", "variants", "draws", "spread", "solution"])
    expect(text).toContain(`"part":"${part}"`);
});
