import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT, saddlepoint } from "../commands/saddlepoint.ts";
import { temporaryFolder, writeFiles } from "../small-bank.ts";

const SLUG = "classify-critical-point";
const WRONG = `solutions/u3-critical-points/${SLUG}/wrong-answer/det-positive-is-minimum.ts`;

test("the siblings file of an official report makes the handout fail as the hidden case did", () => {
  const folder = temporaryFolder();
  const wrong = readFileSync(join(ROOT, WRONG), "utf8");
  writeFiles(folder, {
    "set.yaml": `id: week\ntitle: { en: Week, zh: 一周 }\nproblems:\n  - { id: u3-critical-points/${SLUG}, points: 10 }\n`,
    "roster.csv": "id,name\nada,Ada\n",
    key: "a-key-that-must-never-be-handed-out-0123",
    [`submissions/ada/${SLUG}.ts`]: wrong,
  });
  const course = ["--set", join(folder, "set.yaml"), "--key-file", join(folder, "key")];
  const roster = ["--roster", join(folder, "roster.csv")];
  expect(saddlepoint(["handout", ...course, ...roster, "--out", join(folder, "out")]).code).toBe(0);
  const graded = saddlepoint(["grade", join(folder, "submissions"), ...course, "--out", join(folder, "results")]);
  expect(graded.code).toBe(0);
  expect(readFileSync(join(folder, "results/reports/ada.md"), "utf8")).toContain("sibling-1");

  const handout = join(folder, "out/ada");
  cpSync(join(folder, `submissions/ada/${SLUG}.ts`), join(handout, `src/${SLUG}.ts`));
  symlinkSync(join(ROOT, "node_modules"), join(handout, "node_modules"));
  const run = () => {
    const args = [join(ROOT, "node_modules/vitest/vitest.mjs"), "run", "-t", `${SLUG} sibling-1`];
    const env = { ...process.env, NO_COLOR: "1", VITEST: "" };
    return spawnSync(process.execPath, args, { cwd: handout, encoding: "utf8", env });
  };
  expect(run().stdout).not.toContain("sibling-1");
  cpSync(join(folder, "results/reports/ada.siblings.json"), join(handout, "saddlepoint/siblings.json"));
  const { status, stdout } = run();
  expect(status).toBe(1);
  expect(stdout).toContain(`✗ ${SLUG} sibling-1`);
  expect(stdout).toContain("You judge by the determinant");
});
