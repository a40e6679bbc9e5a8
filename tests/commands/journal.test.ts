import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder, writeFiles } from "../small-bank.ts";
import { ROOT } from "./saddlepoint.ts";

const hasTmpfs = spawnSync("bwrap", ["--dev-bind", "/", "/", "true"]).status === 0;
if (!hasTmpfs)
  process.stderr.write("SKIPPED, as bubblewrap is missing or not allowed: a disk that fills and gets room again\n");

test.skipIf(!hasTmpfs)("finds every result again after a disk was full for a while", () => {
  const folder = temporaryFolder();
  const disk = join(folder, "disk");
  writeFiles(folder, {
    "disk/.keep": "",
    "fill.mjs": `
      import { rmSync, writeFileSync } from "node:fs";
      import { Journal } from ${JSON.stringify(join(ROOT, "dist/commands/grade/journal.js"))};
      const disk = process.argv[2];
      const line = (learner) => ({ learner, problem: "u/p", verdict: "accepted", points: 1, max: 1, cases: [], console: learner.repeat(500) });
      writeFileSync(disk + "/filler", Buffer.alloc(60_000));
      const journal = Journal.open(disk);
      const learners = Array.from({ length: 100 }, (_, i) => "learner" + i);
      for (const learner of learners.slice(0, 50)) journal.add("k", line(learner));
      const full = journal.trouble !== undefined;
      rmSync(disk + "/filler");
      for (const learner of learners.slice(50, 60)) journal.add("k", line(learner));
      const kept = (from) => learners.filter((learner) => from.keyOf(learner, "u/p") !== undefined && from.read(learner, "u/p").console === learner.repeat(500));
      const before = kept(journal);
      journal.close();
      const again = Journal.open(disk);
      console.log(JSON.stringify({ full, before, after: kept(again), known: learners.filter((one) => again.keyOf(one, "u/p") !== undefined) }));
      again.close();
    `,
  });
  const args = [
    "--dev-bind",
    "/",
    "/",
    "--size",
    "200000",
    "--tmpfs",
    disk,
    process.execPath,
    join(folder, "fill.mjs"),
    disk,
  ];
  const { stdout, stderr } = spawnSync("bwrap", args, { encoding: "utf8" });
  expect(stderr).toBe("");
  const { full, before, after, known } = JSON.parse(stdout) as Record<string, string[]> & { full: boolean };
  expect(full).toBe(true);
  expect(before).toContain("learner59");
  expect(before!.length).toBeLessThan(60);
  expect(after).toEqual(before);
  expect(known).toEqual(before);
});
