import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./commands/saddlepoint.ts";
import { temporaryFolder, writeFiles } from "./small-bank.ts";

function golden(file?: string) {
  const env = { ...process.env, ...(file === undefined ? {} : { GOLDEN: file }) };
  return spawnSync(process.execPath, ["--import", "@oxc-node/core/register", join(ROOT, "tests/golden/golden.ts")], {
    cwd: ROOT,
    encoding: "utf8",
    env,
  });
}

test("the references agree with every golden value of their problems", () => {
  const { status, stdout } = golden();
  expect(stdout).toMatch(/^\d+ agree, 0 disagree, \d+ skipped \(problem not in the bank\), \d+ not runnable\n$/);
  expect(status).toBe(0);
});

test("a golden value that disagrees is shown, and ends the run with an error", () => {
  const folder = temporaryFolder();
  const values = [
    { id: "X1", topic: "gd-stability-interval", input: { eigs: [4] }, expected: { lo: 0, hi: 0.25 }, note: "" },
    { id: "X2", topic: "gd-stability-interval", input: { eigs: [4] }, expected: { lo: 0, hi: 0.5 }, note: "" },
    { id: "X3", topic: "not-here", input: {}, expected: 1, note: "" },
  ];
  writeFiles(folder, { "golden.json": JSON.stringify(values) });
  const { status, stdout } = golden(join(folder, "golden.json"));
  expect(stdout).toContain("X1 gd-stability-interval: golden value { lo: 0, hi: 0.25 }, reference { lo: 0, hi: 0.5 }");
  expect(stdout).toContain("1 agree, 1 disagree, 1 skipped (problem not in the bank), 0 not runnable");
  expect(status).toBe(1);
});
