// Grades one submission on Gradescope. `course.json` beside it says how:
//   minutesBetween  how long after a graded submission the next one is graded (default 0: at once)
//   asOf            the time at which hidden cases are run, where it is not that of the submission: set it to a time after
//                   the due date before "Regrade All Submissions", as a submission's own time stays before it
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = process.env.AUTOGRADER ?? "/autograder";
const source = join(root, "source");
const read = (path) => JSON.parse(readFileSync(path, "utf8"));

/** Whole or not at all: the container may be stopped at any moment. */
function write(results) {
  mkdirSync(join(root, "results"), { recursive: true });
  const path = join(root, "results/results.json");
  writeFileSync(`${path}.tmp`, typeof results === "string" ? results : `${JSON.stringify(results, null, 1)}\n`);
  renameSync(`${path}.tmp`, path);
}

/** Without a score Gradescope records none, and says that the autograder failed: nothing is lost. */
const unjudged = (output) => ({ output, tests: [{ name: "Saddlepoint", output, visibility: "visible" }] });

// Should the container be stopped, this is what is found.
write(
  unjudged(
    "The autograder was stopped before it was done. No points are lost; hand in again, or tell the course staff.",
  ),
);

const course = existsSync(join(source, "course.json")) ? read(join(source, "course.json")) : {};
const metadata = read(join(root, "submission_metadata.json"));
const handedIn = Date.parse(metadata.created_at);
const moment = (time) => new Date(time).toISOString().replace(/\.\d+Z$/, "Z");

/** The last submission that was graded, where it is too early for another one. By submission times, never the clock. */
function tooEarlyAfter() {
  const graded = (metadata.previous_submissions ?? [])
    .map(({ submission_time, score, results, autograder_error: failed }) => ({
      at: Date.parse(submission_time),
      score: failed || results?.extra_data?.not_graded ? undefined : (results?.score ?? score),
    }))
    .filter(({ score }) => Number.isFinite(score));
  const [last] = graded.sort((a, b) => b.at - a.at);
  const next = (last?.at ?? Number.NEGATIVE_INFINITY) + 60_000 * (course.minutesBetween ?? 0);
  return handedIn < next ? { last, next } : undefined;
}

const early = tooEarlyAfter();
if (early !== undefined) {
  const output =
    `Not graded: a submission is graded ${course.minutesBetween} minutes after the one before at the earliest. ` +
    `Hand in again at ${moment(early.next)} or later. Until then the score is that of ${moment(early.last.at)}.`;
  write({
    score: early.last.score,
    output,
    tests: [{ name: "Saddlepoint", output }],
    extra_data: { not_graded: true },
  });
} else {
  // Handouts were made for the same ids: a roster whose ids are e-mail addresses, in small letters.
  const learner = metadata.users[0].email.toLowerCase();
  const work = mkdtempSync(join(tmpdir(), "saddlepoint-"));
  const { NODE_OPTIONS: _, ...env } = process.env;
  const main = process.env.SADDLEPOINT ?? join(source, "node_modules/saddlepoint");
  const { status } = spawnSync(
    process.execPath,
    [
      ...[join(main, "dist/main.js"), "grade", join(root, "submission"), "--learner", learner],
      ...["--set", join(source, "set.yaml"), "--key-file", join(source, "key"), "--out", work],
      ...(existsSync(join(source, "bank")) ? ["--bank", join(source, "bank")] : []),
      ...["--as-of", moment(course.asOf ?? handedIn), "--format", "gradescope"],
    ],
    // What is printed is shown to the course staff only.
    { cwd: work, env, stdio: "inherit" },
  );
  const results = join(work, "gradescope", learner, "results.json");
  if (existsSync(results)) write(readFileSync(results, "utf8"));
  else
    write(
      unjudged(
        "The autograder is not set up right, which is no fault of yours. No points are lost; tell the course staff.",
      ),
    );
  rmSync(work, { recursive: true, force: true });
  if (status === 2) process.exitCode = 2;
}
