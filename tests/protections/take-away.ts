// Shows that each protection of the grader has a test that fails without it: what `npm run protections` prints. In a copy
// of the repository every one is taken away in turn, and its test is run. Some minutes.
//
//   npm run protections                   all
//   npm run protections -- rejudge        those for one purpose, or several
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PROTECTIONS, type Protection } from "./protections.ts";

const ROOT = join(import.meta.dirname, "../..");
const say = (text: string) => process.stdout.write(`${text}\n`);

function copyOfTheRepository(): string {
  const copy = mkdtempSync(join(tmpdir(), "saddlepoint-protections-"));
  const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  for (const path of files.split("\0").filter(Boolean)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(ROOT, path), join(copy, path));
  }
  // Copied, as the sandbox shows its processes the real path of the packages only.
  cpSync(join(ROOT, "node_modules"), join(copy, "node_modules"), { recursive: true, verbatimSymlinks: true });
  return copy;
}

/** The names of the tests that fail; none when all pass. */
function failing(copy: string, { test, named }: Protection): string[] {
  const report = join(copy, "report.json");
  rmSync(report, { force: true });
  const args = ["run", join("tests", test), "--reporter=json", `--outputFile=${report}`];
  if (named !== undefined) args.push("-t", named);
  const { VITEST: _, ...env } = process.env;
  const vitest = join(copy, "node_modules/vitest/vitest.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, ...args], {
    cwd: copy,
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (status === 0) return [];
  const ran = existsSync(report) ? (JSON.parse(readFileSync(report, "utf8")) as Ran).testResults : [];
  const failed = ran.flatMap((file) => file.assertionResults.filter((one) => one.status === "failed"));
  if (failed.length > 0) return failed.map(({ fullName }) => fullName);
  const file = ran.find((one) => one.status === "failed");
  // What no longer compiles shows nothing.
  if (file === undefined) throw new Error(`Cannot tell what failed: vitest ended with ${status}\n${stdout}${stderr}`);
  return [`${test}: ${file.message.split("\n")[0]}`];
}

/** What is used of vitest's report. */
interface Ran {
  readonly testResults: readonly {
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

const purposes = process.argv.slice(2);
const unknown = purposes.find((name) => !(name in PROTECTIONS));
if (unknown !== undefined) {
  process.stderr.write(`There is nothing for "${unknown}"; there is ${Object.keys(PROTECTIONS).join(", ")}\n`);
  process.exit(2);
}
const copy = copyOfTheRepository();
let unnoticed = 0;
try {
  for (const [purpose, protections] of Object.entries(PROTECTIONS)) {
    if (purposes.length > 0 && !purposes.includes(purpose)) continue;
    say(`\n${purpose}`);
    for (const protection of protections) {
      const path = join(copy, "grader", protection.file);
      const source = readFileSync(path, "utf8");
      writeFileSync(
        path,
        source.replace(protection.take, () => protection.leave),
      );
      const failed = failing(copy, protection);
      writeFileSync(path, source);
      if (failed.length === 0) unnoticed++;
      const more = failed.length > 1 ? `, and ${failed.length - 1} more` : "";
      say(`  without ${protection.what}: ${failed.length === 0 ? "NOTHING fails" : `fails "${failed[0]}"${more}`}`);
    }
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
say(`\n${unnoticed === 0 ? "Each is missed" : `${unnoticed} are not missed`}`);
process.exitCode = unnoticed === 0 ? 0 : 1;
