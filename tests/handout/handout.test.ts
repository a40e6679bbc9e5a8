import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT, saddlepoint } from "../commands/saddlepoint.ts";
import { temporaryFolder, writeFiles } from "../small-bank.ts";

const KEY = "a-key-that-must-never-be-handed-out-0123";
const PROBLEM = "u4-dynamics/gd-stability-interval";
const SLUG = "gd-stability-interval";

/** A handout of a true problem, copied elsewhere; vitest comes from this repository instead of the network. */
function makeHandout(language: string): string {
  const folder = temporaryFolder();
  writeFiles(folder, {
    "set.yaml": `id: week\ntitle: { en: Week, zh: 一周 }\nlanguage: ${language}\nproblems:\n  - { id: ${PROBLEM}, points: 10 }\n`,
    "roster.csv": "id,name\nada,Ada Lovelace\n",
    key: KEY,
  });
  const { code, err } = saddlepoint([
    "handout",
    "--set",
    join(folder, "set.yaml"),
    "--roster",
    join(folder, "roster.csv"),
    "--key-file",
    join(folder, "key"),
    "--out",
    join(folder, "out"),
  ]);
  expect(err).toMatch(/1 handouts of 1 problems/);
  expect(code).toBe(0);
  const handout = join(folder, "out/ada");
  symlinkSync(join(ROOT, "node_modules"), join(handout, "node_modules"));
  return handout;
}

function runTests(handout: string, ...args: string[]) {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(ROOT, "node_modules/vitest/vitest.mjs"), "run", ...args],
    { cwd: handout, encoding: "utf8", env: { ...env, NO_COLOR: "1", VITEST: "" } },
  );
  return { code: status, out: stdout };
}

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
    .map((entry) => join(entry.parentPath, entry.name));

describe("a handout", () => {
  test("holds no reference, no hidden seed, no hidden input and no key", () => {
    const handout = makeHandout("en");
    const folder = join(handout, "../..");
    const { out } = saddlepoint(["variant", PROBLEM, "--learner", "ada", "--key-file", join(folder, "key"), "--json"]);
    const variant = JSON.parse(out) as {
      cases: { id: string; visibility: string; input: { eigs?: number[] }; expected: { hi?: number } | null }[];
    };
    const hidden = variant.cases.filter((one) => one.visibility === "hidden");
    const reference = readFileSync(join(ROOT, `solutions/${PROBLEM}/reference.ts`), "utf8");
    const lines = reference.split("\n").filter((line) => line.includes("Math.max(...eigs)"));
    expect(lines.length).toBeGreaterThan(0);
    const mine = hidden.find((one) => one.id === "mine")!.expected!.hi!;
    const forbidden = [
      KEY,
      "keyed:",
      "keyless:",
      ...lines,
      String(mine),
      ...hidden.filter((one) => (one.input.eigs?.length ?? 0) > 1).map((one) => one.input.eigs!.join(",")),
    ];
    for (const file of files(handout)) {
      const text = readFileSync(file, "utf8");
      for (const secret of forbidden) expect(text.includes(secret), `${file} holds ${secret}`).toBe(false);
      expect(text).not.toContain(ROOT);
    }
  });

  test("shows the first failure with input, expected, got and a hint, and passes once it is solved", () => {
    const handout = makeHandout("en");
    const before = runTests(handout);
    expect(before.code).toBe(1);
    expect(before.out).toMatch(/○ gd-stability-interval +0\/\d {2}not started/);
    expect(before.out).toMatch(
      /✗ src\/gd-stability-interval\.ts\n +Not started: read problems\/gd-stability-interval\.md/,
    );
    expect(before.out).toMatch(/Hint 1 of \d: npm run hint gd-stability-interval/);

    writeFileSync(join(handout, `src/${SLUG}.ts`), "export const stableEtas = () => ({ lo: 0, hi: 7 });\n");
    const wrong = runTests(handout);
    expect(wrong.code).toBe(1);
    expect(wrong.out).toMatch(/eigs = \[.*\]\n +expected \{ lo: 0, hi: .* \}\n +got {6}\{ lo: 0, hi: 7 \}\n/);
    expect(wrong.out).toMatch(/First difference at \.hi: expected .*, got 7, off by .*, accepted up to/);
    expect(wrong.out).toMatch(/Run just this case: npm test -- -t "gd-stability-interval positive\.p1"/);
    expect(wrong.out).toMatch(/more cases fail: a browser shows all in report\.html\./);
    // A hint costs a discovery: it is for those who ask.
    expect(wrong.out).not.toMatch(/solve -1 < 1 - ηλ < 1 for η/);

    const solution = readFileSync(join(ROOT, `solutions/${PROBLEM}/accepted/intersection.ts`), "utf8");
    // The bank's file is passed the learner's numbers; a learner has them on the page.
    const mine = solution.replace("export const mine = (own", "const mineOf = (own");
    writeFileSync(
      join(handout, `src/${SLUG}.ts`),
      `${mine}\nexport const mine = () => mineOf({ curvatures: [3, 8] });\n`,
    );
    const after = runTests(handout);
    expect(after.out).toMatch(/All public cases pass/);
    expect(after.code).toBe(0);

    // A test of the learner's own is shown, but is no public case.
    const own = 'import { test } from "vitest";\ntest("mine", () => { throw new Error("not yet"); });\n';
    writeFileSync(join(handout, "tests/own.test.ts"), own);
    const withOwn = runTests(handout);
    const summary = /(\d+) of \1 public cases pass\./;
    expect(withOwn.out).toMatch(summary);
    expect(withOwn.out.match(summary)![0]).toBe(after.out.match(summary)![0]);
    expect(withOwn.out).toMatch(/✗ tests\/own\.test\.ts +0\/1[\s\S]*✗ mine\n +not yet/);
  });

  test("names the misconception that an answer fits", () => {
    const handout = makeHandout("en");
    const wrong = readFileSync(join(ROOT, `solutions/${PROBLEM}/wrong-answer/one-over.ts`), "utf8");
    writeFileSync(join(handout, `src/${SLUG}.ts`), wrong);
    expect(runTests(handout).out).toMatch(
      /This looks like a known mistake: 1\/λ_max is where the steepest direction starts to\s+oscillate/,
    );
  });

  test("speaks Chinese when the set asks for it", () => {
    const handout = makeHandout("zh");
    expect(readFileSync(join(handout, "README.md"), "utf8")).toContain("怎样做题");
    expect(readFileSync(join(handout, `problems/${SLUG}.md`), "utf8")).toContain("学习率稳定域");
    expect(readFileSync(join(handout, `problems/${SLUG}.en.md`), "utf8")).toContain("Learning rates that are stable");
    expect(runTests(handout).out).toMatch(/尚未开始：请阅读 problems\/gd-stability-interval\.md/);
    writeFileSync(join(handout, `src/${SLUG}.ts`), "export const stableEtas = () => ({ lo: 0, hi: 7 });\n");
    const { out } = runTests(handout);
    expect(out).toMatch(/期望：\{ lo: 0/);
    expect(out).toMatch(/第 1 条提示/);
  });

  test("runs one case alone by the command that a failure names", () => {
    const handout = makeHandout("en");
    writeFileSync(join(handout, `src/${SLUG}.ts`), "export const stableEtas = () => null;\n");
    const { out } = runTests(handout, "-t", `${SLUG} empty`);
    expect(out).toMatch(/✗ gd-stability-interval +0\/1/);
    expect(out).toMatch(/expected a thrown RangeError/);
  });

  test("says so when the file does not export the function, or cannot be read", () => {
    const handout = makeHandout("en");
    writeFileSync(join(handout, `src/${SLUG}.ts`), "export const stableEta = 1;\n");
    expect(runTests(handout).out).toMatch(/src\/gd-stability-interval\.ts does not export the function "stableEtas"/);
    writeFileSync(join(handout, `src/${SLUG}.ts`), "export function stableEtas( {\n");
    expect(runTests(handout).out).toMatch(
      /gd-stability-interval +0\/\d {2}cannot be loaded[\s\S]*src\/gd-stability-interval\.ts:1:31\n +1 \| export function stableEtas\( \{\n +\| +\^\n$/,
    );
  });
});
