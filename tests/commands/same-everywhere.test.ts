import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../small-bank.ts";
import { ROOT } from "./saddlepoint.ts";

const COURSE = join(ROOT, "examples/course");

/** Grades the sample course, with any Node. */
function gradeCourse(node = process.execPath): string {
  const out = temporaryFolder();
  const files = ["--set", join(COURSE, "set.yaml"), "--key-file", join(COURSE, "sample.key"), "--out", out];
  const args = [join(ROOT, "dist/main.js"), "grade", join(COURSE, "submissions"), ...files, "--json"];
  const { status, stderr } = spawnSync(node, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return readFileSync(join(out, "results.jsonl"), "utf8");
}

// Other versions to compare with, as paths joined by ":"; .ci/run fetches them from the npm registry.
const others = (process.env.SADDLEPOINT_NODES ?? "").split(":").filter(Boolean);
if (others.length === 0) process.stderr.write("SADDLEPOINT_NODES names no other Node: comparing versions is SKIPPED\n");

describe("the sample course gives the same bytes", () => {
  let known: string | undefined;
  const alone = () => {
    known ??= gradeCourse();
    return known;
  };
  let busy: ChildProcess[] = [];
  afterAll(() => {
    for (const loop of busy) loop.kill("SIGKILL");
  });

  test.skipIf(others.length === 0).each(others)("under %s", (node) => {
    const { stdout } = spawnSync(node, ["--version"], { encoding: "utf8" });
    expect(stdout).not.toBe(`${process.version}\n`);
    expect(gradeCourse(node)).toBe(alone());
  });

  test("beside eight busy loops", () => {
    alone();
    busy = Array.from({ length: 8 }, () => spawn(process.execPath, ["-e", "for (;;);"], { stdio: "ignore" }));
    expect(gradeCourse()).toBe(alone());
  });
});
