// The sample course from YAML to gradebook: what `npm start` runs. The same three commands make a course of your own.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join, relative } from "node:path";

const here = import.meta.dirname;
const root = join(here, "../..");
const show = (path) => relative(root, path);
const results = join(here, "results");
const course = ["--set", show(join(here, "set.yaml")), "--key-file", show(join(here, "sample.key"))];

// What was handed out is recorded beside the set, unless another place is named.
const lock = ["--lock", show(join(results, "set.lock.json"))];

rmSync(results, { recursive: true, force: true });
for (const args of [
  ["list"],
  ["handout", ...course, ...lock, "--out", show(join(results, "handouts"))],
  ["grade", show(join(here, "submissions")), ...course, ...lock, "--out", show(results)],
]) {
  process.stdout.write(`\n$ saddlepoint ${args.join(" ")}\n\n`);
  const { status } = spawnSync(process.execPath, [join(root, "dist/main.js"), ...args], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}
process.stdout.write(`
Written: ${show(results)}/gradebook.csv, results.jsonl, and a report for every learner, e.g.
  ${show(join(results, "reports/ada.md"))}
Handouts: ${show(join(results, "handouts"))}/<learner>; try one: npm install && npm test there.
`);
