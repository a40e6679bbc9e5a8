import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { childScript, permissionFlags } from "../../grader/run/child-location.ts";

test("the child runs the built script", () => {
  expect(childScript()).toMatch(/dist.run.child\.js$/);
  expect(existsSync(childScript())).toBe(true);
});

test("a child may read the grader and its packages, and neither solutions nor anything else; it may start nothing", () => {
  const program = `
    const { readFileSync, writeFileSync } = require("node:fs");
    const tried = (f) => { try { f(); return true } catch (error) { return error.code } };
    console.log(JSON.stringify([
      tried(() => readFileSync(${JSON.stringify(childScript())})),
      tried(() => readFileSync("solutions/README.md")),
      tried(() => readFileSync("/etc/passwd")),
      tried(() => writeFileSync("dist/forged.js", "")),
      tried(() => require("node:child_process").spawnSync("true")),
    ]));`;
  const { stdout } = spawnSync(process.execPath, ["--no-warnings", ...permissionFlags(), "-e", program], {
    encoding: "utf8",
  });
  expect(JSON.parse(stdout)).toEqual([true, ...Array(4).fill("ERR_ACCESS_DENIED")]);
});
