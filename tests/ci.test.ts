import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { formatsOnRequest } from "../grader/export/formats/index.ts";
import { SET } from "./commands/course.ts";
import { ROOT, saddlepoint } from "./commands/saddlepoint.ts";
import * as schemas from "./export/schemas.ts";
import { temporaryFolder, writeFiles, writeSmallBank } from "./small-bank.ts";

// What examples/ci/ tells people to copy, run as the services would run it.

const CI = join(ROOT, "examples/ci");
const KEY = "0123456789abcdef0123456789abcdef";
const RIGHT = "export const twice = (x: number) => 2 * x;";
const WRONG = "export const twice = (x: number) => x * x;";
const DUE = SET.replace("problems:", "due: 2026-10-12T23:59:00Z\nproblems:");

/** A repository that tries everything but solving the problem. `pwned` holds what it managed to write. */
function maliciousRepository(folder: string, pwned: string): void {
  const shout = `require("fs").appendFileSync(${JSON.stringify(pwned)}, "pwned " + JSON.stringify(process.env))`;
  writeFiles(folder, {
    "package.json": JSON.stringify({
      name: "saddlepoint",
      bin: { saddlepoint: "evil.js" },
      scripts: { prepare: "node evil.js", test: "node evil.js", preinstall: "node evil.js" },
    }),
    ".npmrc": `node-options=--require=${folder}/evil.js\nscript-shell=${folder}/evil.js\n`,
    "evil.js": shout,
    "node_modules/.bin/saddlepoint": `#!/usr/bin/env node\n${shout}`,
    "node_modules/saddlepoint/dist/main.js": shout,
    "dist/main.js": shout,
    "tests/twice.test.ts": "export {};",
    "set.yaml": SET.replace("points: 4", "points: 400"),
    "problems/u1-test/twice.yaml": "hacked",
    "results.json": '{"score":100}',
    "results/results.json": '{"score":100}',
    "gradescope/ada/results.json": '{"score":100}',
    "saddlepoint-results/github/ada.md": "100 of 100 points",
    "src/twice.ts": `import { key } from "../secret";\nconsole.log("::set-output name=report::x", typeof process, key);\n${WRONG}`,
    "src/secret.ts": "export const key = 1;",
  });
  chmodSync(join(folder, "node_modules/.bin/saddlepoint"), 0o755);
  chmodSync(join(folder, "evil.js"), 0o755);
}

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(script: string, env: Record<string, string>, cwd: string): Ended {
  return spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
    cwd,
    encoding: "utf8",
    env: { PATH: process.env.PATH!, HOME: cwd, ...env },
  });
}

/** Every text below a folder that holds a secret. */
function filesWith(folder: string, secret: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .filter((path) => readFileSync(path, "utf8").includes(secret));
}

describe("the GitHub action", () => {
  interface Step {
    readonly uses?: string;
    readonly id?: string;
    readonly run?: string;
    readonly env?: Record<string, string>;
  }
  const action = parse(readFileSync(join(CI, "github/action.yml"), "utf8"));

  /** Runs the steps of the composite action as a runner does, those of other actions apart. */
  function runAction(given: Record<string, string>) {
    const workspace = temporaryFolder();
    const inputs = Object.fromEntries(
      Object.entries(action.inputs as Record<string, { default?: string; required?: boolean }>).map(([name, spec]) => {
        if (spec.required) expect(given, name).toHaveProperty(name);
        return [name, given[name] ?? spec.default];
      }),
    );
    const fill = (text: string) =>
      text.replace(/\$\{\{ (\S+) \}\}/g, (_, path: string) => {
        const name = /^inputs\.(.+)$/.exec(path)?.[1];
        expect(Object.keys(inputs), path).toContain(name);
        return inputs[name!]!;
      });
    const [summary, output] = ["summary.md", "output.txt"].map((name) => join(workspace, name));
    writeFiles(workspace, { "summary.md": "", "output.txt": "" });
    const always = { GITHUB_ACTION_PATH: join(CI, "github"), GITHUB_STEP_SUMMARY: summary!, GITHUB_OUTPUT: output! };
    let log = "";
    let failed = false;
    for (const step of action.runs.steps as (Step & { if?: string })[]) {
      if (step.run === undefined || (failed && step.if !== "always()")) continue;
      // Where a script would be filled in with what learners wrote, it would be theirs.
      expect(step.run).not.toContain("${{");
      const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, fill(value)]));
      const { status, stdout, stderr } = run(step.run, { ...always, ...env }, workspace);
      log += stdout + stderr;
      failed ||= status !== 0;
    }
    return {
      workspace,
      log,
      failed,
      summary: readFileSync(summary!, "utf8"),
      output: readFileSync(output!, "utf8"),
    };
  }

  const course = (set = SET) => {
    const folder = temporaryFolder();
    writeFiles(folder, { "set.yaml": set, "roster.csv": "id,name\nada,Ada\n" });
    return { set: join(folder, "set.yaml"), roster: join(folder, "roster.csv"), bank: writeSmallBank(), key: KEY };
  };

  test("grades a repository, and tells it in the summary, in annotations and in an output", () => {
    const repository = temporaryFolder();
    writeFiles(repository, { "src/twice.ts": WRONG });
    const { failed, summary, log, output, workspace } = runAction({
      ...course(DUE),
      submission: repository,
      learner: "ada",
      "as-of": "2026-10-12T12:00:00Z",
    });
    expect(log).toMatch(/^::error file=src\/twice\.ts,title=Twice%3A wrong-answer::/m);
    expect(failed).toBe(false);
    expect(summary).toMatch(/\| Twice \| `wrong-answer` \|/);
    expect(summary).toMatch(/Provisional: hidden cases are run after 2026-10-12T23:59:00Z/);
    expect(output).toBe("report=saddlepoint-results/github/ada.md\n");
    expect(existsSync(join(workspace, "saddlepoint-results/junit/ada.xml"))).toBe(true);
  });

  test("gives a malicious repository nothing: no step of it runs, and the key is nowhere", () => {
    const repository = temporaryFolder();
    const pwned = join(temporaryFolder(), "pwned");
    maliciousRepository(repository, pwned);
    const { failed, summary, log, workspace } = runAction({ ...course(), submission: repository, learner: "ada" });
    expect(failed).toBe(false);
    expect(existsSync(pwned)).toBe(false);
    expect(summary).toMatch(/\*\*0 \/ 4\*\*/);
    expect(log).not.toMatch(/^::set-output/m);
    expect(log + summary).not.toContain(KEY);
    expect(filesWith(workspace, KEY)).toEqual([]);
  });

  test("takes no file that a link leads to, and nobody who is not on the roster", () => {
    const repository = temporaryFolder();
    const others = temporaryFolder();
    writeFiles(others, { "twice.ts": RIGHT });
    mkdirSync(join(repository, "src"));
    symlinkSync(join(others, "twice.ts"), join(repository, "src/twice.ts"));
    const linked = runAction({ ...course(), submission: repository, learner: "ada" });
    expect(linked.summary).toMatch(/it is a link that leads out of the submission/);
    expect(linked.summary).toMatch(/\*\*0 \/ 4\*\*/);
    const stranger = runAction({ ...course(), submission: repository, learner: "mallory" });
    expect(stranger.failed).toBe(true);
    expect(stranger.summary).toBe("");
    expect(stranger.log).toMatch(/there is nobody of that id on the roster/);
  });

  test("the workflows use inputs that the action has, and run nothing of the pull request", () => {
    const { jobs, on } = parse(readFileSync(join(CI, "github/pull-request.yml"), "utf8"));
    expect(Object.keys(on)).toEqual(["pull_request_target"]);
    const steps = jobs.grade.steps as { uses?: string; run?: string; with?: Record<string, string> }[];
    const used = steps.find(({ uses }) => uses?.includes("examples/ci/github"))!;
    for (const name of Object.keys(used.with!)) expect(Object.keys(action.inputs)).toContain(name);
    for (const { run: script } of steps) expect(script ?? "").not.toMatch(/handed-in|\$\{\{|npm|node /);
    for (const { uses, with: given } of steps)
      if (uses?.startsWith("actions/checkout")) expect(given).toMatchObject({ "persist-credentials": false });
  });
});

describe("the Gradescope autograder", () => {
  interface Previous {
    readonly submission_time: string;
    readonly score: number;
    readonly results?: object;
  }

  function autograde(
    submission: (folder: string) => void,
    {
      createdAt = "2026-10-12T12:00:00.365935-07:00",
      set = SET,
      course = {},
      previous = [] as readonly Previous[],
    } = {},
  ) {
    const root = temporaryFolder();
    mkdirSync(join(root, "submission"));
    submission(join(root, "submission"));
    cpSync(join(CI, "gradescope"), join(root, "source"), { recursive: true });
    cpSync(writeSmallBank(), join(root, "source/bank"), { recursive: true });
    writeFiles(root, {
      "source/set.yaml": set,
      "source/key": KEY,
      "source/course.json": JSON.stringify(course),
      "submission_metadata.json": JSON.stringify({
        id: 1,
        created_at: createdAt,
        users: [{ id: 7, email: "Ada@Uni.Example", name: "Ada" }],
        previous_submissions: previous,
      }),
    });
    const ended = run(join(root, "source/run_autograder"), { AUTOGRADER: root, SADDLEPOINT: ROOT }, root);
    const results = JSON.parse(readFileSync(join(root, "results/results.json"), "utf8"));
    expect(schemas.mistakes(schemas.gradescope, results)).toEqual([]);
    return { ...ended, results };
  }
  const hands = (text: string) => (folder: string) => writeFiles(folder, { "twice.ts": text });

  test("grades by the learner's e-mail address, with the score where Gradescope looks", () => {
    const { results, status } = autograde(hands(RIGHT));
    expect(results).toMatchObject({
      score: 4,
      tests: [{ name: "Twice: Numbers", score: 4, max_score: 4, status: "passed" }],
    });
    expect(status).toBe(0);
  });

  test("runs hidden cases by the time of the submission, or by the time that the course says for a regrade", () => {
    const before = { set: DUE, createdAt: "2026-10-12T12:00:00.365935-07:00" };
    expect(autograde(hands(RIGHT), before).results).toMatchObject({
      score: 0,
      output: expect.stringMatching(/Provisional/),
    });
    const regrade = { ...before, course: { asOf: "2026-10-13T00:00:00Z" } };
    expect(autograde(hands(RIGHT), regrade).results.score).toBe(4);
  });

  test("grades a submission too soon after the last graded one not at all, and keeps that one's score", () => {
    const course = { minutesBetween: 10 };
    const at = (time: string, score: number, more = {}) => ({
      submission_time: `2026-10-12T${time}-07:00`,
      score,
      results: { score, ...more },
    });
    const soon = autograde(hands(WRONG), { course, previous: [at("11:00:00", 1), at("11:55:00", 3)] });
    expect(soon.results.score).toBe(3);
    expect(soon.results.output).toMatch(/Hand in again at 2026-10-12T19:05:00Z or later/);
    // What was not graded itself does not make anybody wait longer.
    const waited = autograde(hands(RIGHT), {
      course,
      previous: [at("11:45:00", 3), at("11:55:00", 3, { extra_data: { not_graded: true } })],
    });
    expect(waited.results.score).toBe(4);
  });

  test("records no score where it is not set up right", () => {
    const { results, status } = autograde(hands(RIGHT), { set: "id: broken\n" });
    expect(results).not.toHaveProperty("score");
    expect(JSON.stringify(results)).toMatch(/no fault of yours/);
    expect(status).toBe(2);
  });

  test("gives a malicious submission nothing", () => {
    const pwned = join(temporaryFolder(), "pwned");
    const { results } = autograde((folder) => maliciousRepository(folder, pwned));
    expect(results.score).toBe(0);
    expect(existsSync(pwned)).toBe(false);
  });
});

describe("the PrairieLearn grader", () => {
  function externalGrade(submission: (folder: string) => void, set = SET) {
    const root = temporaryFolder();
    mkdirSync(join(root, "student"));
    submission(join(root, "student"));
    writeFiles(root, {
      "data/data.json": JSON.stringify({ params: { learner: "v017" }, submitted_answers: {} }),
      "tests/set.yaml": set,
      "serverFilesCourse/saddlepoint/key": KEY,
    });
    cpSync(writeSmallBank(), join(root, "serverFilesCourse/saddlepoint/bank"), { recursive: true });
    const { entrypoint } = JSON.parse(readFileSync(join(CI, "prairielearn/info.json"), "utf8")).externalGradingOptions;
    expect(entrypoint).toBe("node /opt/saddlepoint/grader.mjs");
    run(`node ${CI}/prairielearn/grader.mjs`, { GRADE: root, SADDLEPOINT: ROOT }, root);
    const results = JSON.parse(readFileSync(join(root, "results/results.json"), "utf8"));
    expect(schemas.mistakes(schemas.prairielearn, results)).toEqual([]);
    return results;
  }

  test("grades the variant that the question names, and gives a malicious submission nothing", () => {
    expect(externalGrade((folder) => writeFiles(folder, { "twice.ts": RIGHT }))).toMatchObject({
      gradable: true,
      score: 1,
    });
    const pwned = join(temporaryFolder(), "pwned");
    expect(externalGrade((folder) => maliciousRepository(folder, pwned)).score).toBe(0);
    expect(existsSync(pwned)).toBe(false);
  });

  test("counts no attempt where it is not set up right", () => {
    expect(externalGrade((folder) => writeFiles(folder, { "twice.ts": RIGHT }), "id: broken\n").gradable).toBe(false);
  });
});

describe("a class in shards", () => {
  /** A repository for everybody but cy, who has none. */
  function repositories(): string {
    const folder = temporaryFolder();
    for (const [id, text] of [
      ["ada", RIGHT],
      ["bo", WRONG],
    ]) {
      const own = join(folder, id!);
      writeFiles(own, { "src/twice.ts": text! });
      symlinkSync("/etc/passwd", join(own, "src/passwd.ts"));
      for (const args of [
        ["init", "--quiet"],
        ["add", "."],
        ["-c", "user.name=x", "-c", "user.email=x@x", "commit", "--quiet", "-m", "x"],
      ])
        expect(spawnSync("git", args, { cwd: own }).status).toBe(0);
    }
    return folder;
  }

  test("on GitLab: the scripts of every job, one after the other", () => {
    const project = temporaryFolder();
    writeFiles(project, {
      "set.yaml": `${DUE}roster: roster.csv\n`,
      "roster.csv": "id,name\nada,A\nbo,B\ncy,C\n",
      key: KEY,
    });
    symlinkSync(ROOT, join(project, "saddlepoint"));
    const { default: common, grade, merge, variables } = parse(readFileSync(join(CI, "gitlab/.gitlab-ci.yml"), "utf8"));
    expect(grade.parallel).toBeGreaterThan(1);
    const env = {
      ...variables,
      SADDLEPOINT_KEY: join(project, "key"),
      REPOSITORIES: `file://${repositories()}/{}`,
      AS_OF: "2026-10-13T00:00:00Z",
    };
    // The bank of this test in place of the one that comes with Saddlepoint.
    const bank = writeSmallBank();
    const job = (script: readonly string[], more = {}) => {
      const lines = [...common.before_script, ...script].join("\n").replaceAll(" --set ", ` --bank ${bank} --set `);
      return run(lines, { ...env, ...more }, project);
    };
    for (const index of [1, 2]) {
      rmSync(join(project, "submissions"), { recursive: true, force: true });
      const { status, stderr } = job(grade.script, { CI_NODE_INDEX: String(index), CI_NODE_TOTAL: "2" });
      expect(stderr).toMatch(/Nothing handed in: cy/);
      expect(status).toBe(0);
    }
    expect(readFileSync(join(project, "submissions/ada/src/passwd.ts"), "utf8")).toBe("/etc/passwd");
    expect(job(merge.script).status).toBe(0);
    const gradebook = readFileSync(join(project, "results/gradebook.csv"), "utf8").trim().split("\n");
    expect(gradebook.slice(1).map((row) => row.split(",")[2])).toEqual(["4", "0", "0"]);
    const [reports] = [merge.artifacts.reports.junit];
    expect(reports).toBe("results/junit/*.xml");
    expect(readdirSync(join(project, "results/junit"))).toHaveLength(3);
  });

  test("nobody is graded as not having handed in where no repository can be fetched", () => {
    const project = temporaryFolder();
    writeFiles(project, { "roster.csv": "id,name\nada,A\nbo,B\n" });
    const nowhere = `file://${join(project, "nowhere")}/{}`;
    const script = `${JSON.stringify(join(CI, "fetch.sh"))} roster.csv "${nowhere}" submissions`;
    const { status, stderr } = run(script, { SADDLEPOINT: ROOT }, project);
    expect(stderr).toMatch(/Cannot fetch anybody's repository/);
    expect(status).toBe(1);
  });

  test("on Slurm: the tasks of an array, and merge", () => {
    const folder = temporaryFolder();
    writeFiles(folder, {
      "set.yaml": SET,
      key: KEY,
      "submissions/ada/twice.ts": RIGHT,
      "submissions/bo/twice.ts": WRONG,
    });
    const bank = writeSmallBank();
    // The bank of this test in place of the one that comes with Saddlepoint.
    const script = readFileSync(join(CI, "slurm.sh"), "utf8").replace(" --set ", ` --bank ${bank} --set `);
    for (const task of ["1", "2"]) {
      const env = { SADDLEPOINT: ROOT, SLURM_ARRAY_TASK_ID: task, SLURM_ARRAY_TASK_COUNT: "2" };
      expect(run(script, env, folder).status).toBe(0);
    }
    const shards = ["1", "2"].map((task) => join(folder, "shards", task));
    const merged = saddlepoint([
      "merge",
      ...shards,
      "--bank",
      bank,
      "--set",
      join(folder, "set.yaml"),
      "--out",
      join(folder, "out"),
    ]);
    expect(merged.out).toBe("1 accepted, 1 wrong-answer\n");
  });
});

describe("what cannot be run here", () => {
  const known = new Map<string, string>();
  const help = (command: string) => {
    known.set(command, known.get(command) ?? saddlepoint([command, "--help"]).out);
    return known.get(command)!;
  };
  /** Every command line of Saddlepoint in a text gives it options that it has. */
  function expectKnownOptions(text: string): void {
    const lines = [
      ...text
        .replaceAll(/\\\n/g, " ")
        .matchAll(/(?:dist\/main\.js"|(?:npx )?saddlepoint) (grade|merge|convert|handout) ([^`\n]*)/g),
    ];
    expect(lines.length).toBeGreaterThan(0);
    for (const [, command, args] of lines)
      for (const [option] of args!.matchAll(/--[a-z-]+/g))
        expect(help(command!), `${command} ${option}`).toContain(option);
  }

  test("on GitHub, for a class: commands with options that they have, and no script that an event fills in", () => {
    const { jobs } = parse(readFileSync(join(CI, "github/class.yml"), "utf8"));
    const scripts = Object.values(jobs as Record<string, { steps: { run?: string }[] }>).flatMap(({ steps }) =>
      steps.flatMap(({ run: script }) => script ?? []),
    );
    for (const script of scripts) expect(script).not.toContain("${{");
    expectKnownOptions(scripts.join("\n"));
  });

  test("on Kubernetes: a shard each, from the first to the last", () => {
    const job = parse(readFileSync(join(CI, "kubernetes.yaml"), "utf8"));
    const command = job.spec.template.spec.containers[0].command.at(-1) as string;
    expectKnownOptions(command);
    const indices = [0, job.spec.completions - 1].map((index) => {
      const echo = command.replace("saddlepoint grade", "echo");
      return run(echo, { JOB_COMPLETION_INDEX: String(index), AS_OF: "x" }, ROOT)
        .stdout.match(/--shard (\S+) --out (\S+)/)!
        .slice(1);
    });
    expect(indices).toEqual([
      ["1/16", "shards/1"],
      ["16/16", "shards/16"],
    ]);
  });

  test("the page: its options exist, its links lead somewhere, and it names every format", () => {
    const page = readFileSync(join(CI, "README.md"), "utf8");
    expectKnownOptions(page);
    for (const [, path] of page.matchAll(/\]\(([^)#:]+)\)/g)) expect(existsSync(join(CI, path!)), path).toBe(true);
    for (const { name } of formatsOnRequest) expect(page).toContain(`| \`${name}\``);
  });
});

test("every script is executable, and each passes the shell's own check", () => {
  for (const path of ["grade.sh", "fetch.sh", "slurm.sh", "gradescope/setup.sh", "gradescope/run_autograder"]) {
    const { status, stderr } = spawnSync("bash", ["-n", join(CI, path)], { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(spawnSync("test", ["-x", join(CI, path)]).status, path).toBe(0);
  }
});
