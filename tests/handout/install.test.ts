import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asLearner, makeHandout } from "./make-handout.ts";

const STABLE = "u4-dynamics/gd-stability-interval";
const RIGHT = asLearner(STABLE, "accepted/intersection.ts", "stableEtas([3, 8])");

/** The last pnpm that runs on Node 20; npm fetches it. */
const PNPM = ["npx", "--yes", "pnpm@10"];

function run(cwd: string, command: readonly string[], ...args: readonly string[]) {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  return spawnSync(command[0]!, [...command.slice(1), ...args], {
    cwd,
    encoding: "utf8",
    env: { ...env, VITEST: "", CI: "1" },
    // On Windows they are scripts of the shell.
    shell: process.platform === "win32",
  });
}

test.each([
  ["npm", ["npm"]],
  ["pnpm", PNPM],
])("a handout is installed and passes with %s", (_name, manager) => {
  const handout = makeHandout([STABLE]);
  writeFileSync(join(handout, "src/gd-stability-interval.ts"), RIGHT);
  const installed = run(handout, manager, "install");
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ERR_PNPM_META_FETCH_FAIL/.test(installed.stdout + installed.stderr)) {
    process.stderr.write(`the npm registry cannot be reached: installing with ${manager.join(" ")} is SKIPPED\n`);
    return;
  }
  expect(installed.stderr).not.toMatch(/ERR!|ERR_PNPM/);
  expect(installed.status).toBe(0);
  const tested = run(handout, manager, "test");
  expect(tested.stdout).toMatch(/✓ gd-stability-interval +4\/4\n[\s\S]*All public cases pass/);
  expect(tested.status).toBe(0);
  const official = run(handout, manager, "run", "official");
  expect(official.stdout).toMatch(/✓ gd-stability-interval +4\/4\n/);
});
