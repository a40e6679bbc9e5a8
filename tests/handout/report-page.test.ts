import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT, saddlepoint } from "../commands/saddlepoint.ts";
import { noBrowser, sidewaysScroll, useBrowser, violationsOf } from "../page/browser.ts";
import { writeFiles } from "../small-bank.ts";

const PROBLEMS = [
  "u2-definiteness/sym-eigen-2x2",
  "u4-dynamics/gd-trajectory",
  "u3-critical-points/classify-critical-point",
];

let folder: string;
let handout: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "saddlepoint-test-"));
  writeFiles(folder, {
    "set.yaml": `id: week\ntitle: { en: First week, zh: 第一周 }\nlanguage: en\nproblems:\n${PROBLEMS.map((id) => `  - { id: ${id}, points: 10 }\n`).join("")}`,
    "roster.csv": "id,name\nada,Ada Lovelace\n",
    key: "a-key-that-must-never-be-handed-out-0123",
  });
  const at = (name: string) => join(folder, name);
  const files = ["--set", at("set.yaml"), "--roster", at("roster.csv"), "--key-file", at("key"), "--out", at("out")];
  const { code, err } = saddlepoint(["handout", ...files]);
  expect(code, err).toBe(0);
  handout = at("out/ada");
  symlinkSync(join(ROOT, "node_modules"), join(handout, "node_modules"));
  const wrong = (slug: string, text: string) => writeFileSync(join(handout, `src/${slug}.ts`), text);
  wrong(
    "sym-eigen-2x2",
    "export const eig2 = (a: number, b: number, c: number) => [c, a];\nexport const mine = () => [0, 1];\n",
  );
  wrong(
    "gd-trajectory",
    `export function gdTrajectory(grad: (x: number[]) => number[], x0: number[], eta: number, steps: number) {
  const points = [x0];
  for (let i = 0; i < steps; i++) points.push(points[i]!.map((x, k) => x - (eta / 2) * grad(points[i]!)[k]!));
  return points;
}
`,
  );
  const args = [join(ROOT, "node_modules/vitest/vitest.mjs"), "run"];
  const { stdout } = spawnSync(process.execPath, args, {
    cwd: handout,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", VITEST: "" },
  });
  expect(stdout).toMatch(/public cases pass/);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("npm test writes report.html: what failed, with input, expected and got, and what passed", () => {
  const html = readFileSync(join(handout, "report.html"), "utf8");
  expect(html).not.toContain("<!-- report in");
  expect(html).toMatch(/<td>01<\/td><td><a href="#en-sym-eigen-2x2">Eigenvalues[^\n]*✗ failing/);
  expect(html).toMatch(/<td>03<\/td>[^\n]*○ not started/);
  expect(html).toMatch(/<pre>a = -?\d+\nb = -?\d+\nc = -?\d+\nexpected \[[\s\S]*?got {6}\[/);
  expect(html).toMatch(/First difference at \[0\]/);
  expect(html).toContain("<code>src/gd-trajectory.ts</code>");
  // The language goes along with a link.
  expect(html).toContain('href="problems/gd-trajectory.html#zh"');
  expect(html).not.toContain(folder);
});

describe.skipIf(noBrowser)("report.html in a browser", () => {
  const open = useBrowser();

  test.each([
    ["en", false],
    ["zh", true],
  ] as const)(
    "draws answers against each other, for everybody and without a network (%s, dark: %s)",
    async (language, dark) => {
      const address = pathToFileURL(join(handout, "report.html")).href;
      const { page, requests, errors } = await open(`${address}#${language}`, { dark, width: 360 });
      expect(await violationsOf(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      expect(requests.filter((one) => !one.startsWith("data:font/"))).toEqual([
        address,
        pathToFileURL(join(handout, "saddlepoint/formulas.css")).href,
      ]);
      expect(errors).toEqual([]);
      const pictures = page.locator("article:visible svg.picture");
      expect(await pictures.count()).toBeGreaterThanOrEqual(2);
      // Rings and crosses, solid and dashed: told apart without colour.
      expect(await page.locator("article:visible circle.wanted").count()).toBeGreaterThan(4);
      expect(await page.locator("article:visible path.mine.tip").count()).toBeGreaterThan(4);
      for (const alt of await pictures.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label"))))
        expect(alt).toMatch(language === "en" ? /^expected: .*; yours: / : /^期望: .*; 你的: /);
    },
  );
});
