import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { HandoutFile } from "../../grader/handout/handout-data.ts";
import type { PublicCases } from "../../grader/handout/public-cases.ts";
import { decodeValue } from "../../grader/values/codec.ts";
import { temporaryFolder } from "../small-bank.ts";
import { ROOT, saddlepoint } from "./saddlepoint.ts";

const SLUG = "gd-stability-interval";
const read = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");
const casesOf = (folder: string, slug: string) =>
  decodeValue(read(folder, `saddlepoint/${slug}.json`)) as unknown as PublicCases;
const handoutOf = (folder: string) => JSON.parse(read(folder, "saddlepoint/handout.json")) as HandoutFile;

function practise(folder: string, ...args: string[]) {
  const ended = saddlepoint(["practice", ...args, "--out", folder]);
  return { ...ended, out: ended.out + ended.err };
}

test("a folder for self-study holds units in learning order, every case, and worked solutions for after a pass", () => {
  const folder = join(temporaryFolder(), "practice");
  // Named in the wrong order.
  expect(practise(folder, SLUG, "gd-jacobian").code).toBe(0);
  expect(handoutOf(folder).problems).toEqual(["gd-jacobian", SLUG]);
  expect(read(folder, "README.md")).toMatch(/\| 01 \| \[[^\n]*gd-jacobian[^\n]*\| 1\/5 \| `1` \|\n\| 02 \|/);
  const cases = casesOf(folder, SLUG);
  expect(cases.seed).toBe("1");
  expect(cases.own).toEqual([]);
  expect(cases.cases.map(({ id }) => id)).toContain("mine");
  expect(cases.cases.length).toBeGreaterThan(15);
  expect(cases.worked?.says.en).toMatch(/^For \$\\lambda > 0\$ the condition/);
  expect(cases.worked?.says.zh).toMatch(/^当 \$\\lambda > 0\$ 时/);
  expect(cases.worked?.code).toMatch(/export const stableEtas/);

  // Solved, it passes with the learner's own numbers, and says where the worked solution is.
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  const numbers = /curvatures = (\[[^\]]*\])/.exec(read(folder, `src/${SLUG}.ts`))![1]!;
  const solution = read(ROOT, `solutions/u4-dynamics/${SLUG}/accepted/intersection.ts`);
  const mine = solution.replace("export const mine = (own", "const mineOf = (own");
  const solved = `${mine}\nexport const mine = () => mineOf({ curvatures: ${numbers} });\n`;
  writeFileSync(join(folder, `src/${SLUG}.ts`), solved);
  const run = () =>
    spawnSync(process.execPath, ["saddlepoint/start.js", "test", SLUG], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1", VITEST: "", LANG: "C" },
    }).stdout;
  expect(run()).toMatch(/Every case passes[\s\S]*then w/);

  // Fresh numbers for this problem: the work stays, the numbers in its mine() are old now, the other problem is as it was.
  const fresh = practise(folder, SLUG);
  expect(fresh.out).toMatch(/Fresh numbers for gd-stability-interval in .*\nYour work stays as it is: src\/gd-stab/);
  expect(read(folder, `src/${SLUG}.ts`)).toBe(solved);
  expect(handoutOf(folder).practice?.seeds).toEqual({ "gd-jacobian": "1", [SLUG]: "2" });
  expect(casesOf(folder, SLUG).seed).toBe("2");
  expect(run()).toMatch(/✗ gd-stability-interval mine/);

  // A stub that was not begun is replaced; a problem that is new is added in its place; the language stays.
  expect(practise(folder, "gd-jacobian", "sym-eigen-2x2", "--seed", "abc").code).toBe(0);
  expect(handoutOf(folder).problems).toEqual(["sym-eigen-2x2", "gd-jacobian", SLUG]);
  expect(read(folder, "src/gd-jacobian.ts")).toContain("seed abc");
  expect(read(folder, `src/${SLUG}.ts`)).toBe(solved);
  expect(read(folder, "problems/gd-jacobian.html")).toContain("02 Jacobian of the gradient");
});

test("whole units are named by their number too, in the language that is asked for", () => {
  const folder = join(temporaryFolder(), "practice");
  expect(practise(folder, "u5", "--lang", "zh").code).toBe(0);
  expect(handoutOf(folder).problems[0]).toBe("condition-rate");
  expect(handoutOf(folder).problems.length).toBeGreaterThan(4);
  expect(read(folder, "README.md")).toMatch(/^# 练习\n/);
});

test("nothing is written into a folder that is something else, or for a problem that is not there", () => {
  const folder = temporaryFolder();
  const { code, out } = practise(folder, SLUG);
  expect(code).toBe(2);
  expect(out).toMatch(/Cannot practise in ".*" as it exists and was not made by "saddlepoint practice"/);
  expect(existsSync(join(folder, "README.md"))).toBe(false);
  const missing = practise(join(folder, "new"), "gd-stability-intervals");
  expect(missing.code).toBe(2);
  expect(missing.out).toMatch(/did you mean "gd-stability-interval"/);
  expect(existsSync(join(folder, "new"))).toBe(false);
});
