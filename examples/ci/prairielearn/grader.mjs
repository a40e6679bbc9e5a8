// Grades one submission on PrairieLearn: the entry point of the external grader. The question's tests/ folder holds
// set.yaml, the course's serverFilesCourse/saddlepoint/ the key and, where it has its own, a bank.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = process.env.GRADE ?? "/grade";
const course = join(root, "serverFilesCourse/saddlepoint");

/** Whole or not at all. PrairieLearn does not make the folder. */
function write(results) {
  mkdirSync(join(root, "results"), { recursive: true });
  const path = join(root, "results/results.json");
  writeFileSync(`${path}.tmp`, results);
  renameSync(`${path}.tmp`, path);
}

const { params } = JSON.parse(readFileSync(join(root, "data/data.json"), "utf8"));
const learner = String(params.learner);
const work = mkdtempSync(join(tmpdir(), "saddlepoint-"));
const { NODE_OPTIONS: _, ...env } = process.env;
const main = process.env.SADDLEPOINT ?? "/usr/local/lib/node_modules/saddlepoint";
spawnSync(
  process.execPath,
  [
    ...[join(main, "dist/main.js"), "grade", join(root, "student"), "--learner", learner],
    ...["--set", join(root, "tests/set.yaml"), "--key-file", join(course, "key"), "--out", work],
    ...(existsSync(join(course, "bank")) ? ["--bank", join(course, "bank")] : []),
    ...["--format", "prairielearn"],
  ],
  { cwd: work, env, stdio: "inherit" },
);
const results = join(work, "prairielearn", learner, "results.json");
if (existsSync(results)) write(readFileSync(results));
// Not gradable: no attempt is counted, and no points are lost.
else
  write(JSON.stringify({ gradable: false, format_errors: ["The grader is not set up right: tell the course staff"] }));
rmSync(work, { recursive: true, force: true });
