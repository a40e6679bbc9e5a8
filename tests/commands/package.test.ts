import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "./saddlepoint.ts";

// Saddlepoint as an instructor has it: packed, installed into an empty project without running any script, and used from
// there for a bank of one's own, on this Node and on the others that SADDLEPOINT_NODES names.

let folder = "";
let packed: { readonly files: readonly { readonly path: string }[]; readonly size: number };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "saddlepoint-package-"));
  const npm = (cwd: string, ...args: string[]) =>
    execFileSync("npm", [...args, "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"], {
      cwd,
      encoding: "utf8",
    });
  [packed] = JSON.parse(npm(ROOT, "pack", "--json", "--pack-destination", folder)) as [typeof packed];
  const [tarball] = readdirSync(folder) as [string];
  mkdirSync(join(folder, "project"));
  writeFileSync(join(folder, "project/package.json"), '{ "private": true }\n');
  npm(join(folder, "project"), "install", "--prefer-offline", join(folder, tarball));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the package holds what runs and what is read, and nothing else", () => {
  const paths = packed.files.map(({ path }) => path);
  const tops = new Set(paths.map((path) => path.split("/")[0]!));
  expect([...tops].sort()).toEqual([
    "LICENSE",
    "README.md",
    "dist",
    "package.json",
    "problems",
    "solutions",
    "templates",
  ]);
  expect(paths.filter((path) => path.startsWith("dist/") && !path.endsWith(".js"))).toEqual([]);
  for (const needed of [
    "dist/main.js",
    "dist/handout/bundle/runtime.js",
    "dist/commands/preview/studio-thread.js",
    "templates/init/gitignore.hbs",
    "problems/problem.schema.json",
    "solutions/pins.json",
  ])
    expect(paths).toContain(needed);
  expect(packed.size).toBeLessThan(2_000_000);
});

test("nothing that is built imports a file that is not in the package, or a package that is not installed with it", () => {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  const files = new Set(packed.files.map(({ path }) => path));
  for (const path of files) {
    if (!path.startsWith("dist/") || path.includes("/bundle/")) continue;
    const text = readFileSync(join(ROOT, path), "utf8");
    for (const [, name] of text.matchAll(/^(?:import|export)\b[^;]*?\bfrom "([^"]+)";/gm)) {
      if (name!.startsWith("node:")) continue;
      if (name!.startsWith(".")) expect(files, `${path} imports ${name}`).toContain(join(dirname(path), name!));
      else if (name !== "vitest/node")
        expect(dependencies, path).toHaveProperty([name!.replace(/^((?:@[^/]+\/)?[^/]+).*/, "$1")]);
    }
  }
});

const others = (process.env.SADDLEPOINT_NODES ?? "").split(":").filter(Boolean);
if (others.length === 0) process.stderr.write("SADDLEPOINT_NODES names no other Node: installing there is SKIPPED\n");

describe.each([process.execPath, ...others])("installed, under %s", (node) => {
  const bank = () => join(folder, `bank-${[process.execPath, ...others].indexOf(node)}`);
  const main = () => join(folder, "project/node_modules/saddlepoint/dist/main.js");
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(node, [main(), ...args], { cwd: folder, encoding: "utf8" });
    return { status, stdout, stderr };
  };

  test("an instructor makes a bank, adds a problem, checks, looks, hands out and grades", async () => {
    expect(run("init", bank()).status).toBe(0);
    expect(run("init", bank())).toMatchObject({ status: 2, stderr: expect.stringContaining("choose an empty folder") });
    // What is written into the bank of the package would be gone with its next installation.
    expect(run("new", "u2-own/radius")).toMatchObject({ status: 2, stderr: expect.stringContaining("add --bank") });
    expect(run("new", "u2-own/radius", "--bank", bank()).status).toBe(0);
    const checked = run("check", "--bank", bank(), "--seeds", "10");
    expect(checked.stdout).toContain("clean: 2 problems × 10 seeds");
    expect(checked.status).toBe(0);

    const preview = spawn(node, [main(), "preview", "--bank", bank()], { stdio: ["ignore", "pipe", "ignore"] });
    const [url] = (await once(createInterface(preview.stdout), "line")) as [string];
    expect(await (await fetch(url)).text()).toContain("Saddlepoint · preview");
    expect((await fetch(`${url}formulas.css`)).status).toBe(200);
    preview.kill("SIGINT");
    await once(preview, "exit");

    writeFileSync(join(bank(), "key"), "0123456789abcdef0123456789abcdef\n");
    const course = ["--bank", bank(), "--set", join(bank(), "set.yaml"), "--key-file", join(bank(), "key")];
    expect(run("handout", ...course, "--out", join(bank(), "handouts")).status).toBe(0);
    const right = readFileSync(join(bank(), "solutions/u1-start/spectral-radius/accepted/loop.ts"), "utf8");
    const wrong = readFileSync(
      join(bank(), "solutions/u1-start/spectral-radius/wrong-answer/signed-maximum.ts"),
      "utf8",
    );
    for (const [learner, text] of [
      ["ada", right],
      ["bo", wrong],
    ] as const) {
      mkdirSync(join(bank(), "submissions", learner), { recursive: true });
      writeFileSync(join(bank(), "submissions", learner, "spectral-radius.ts"), text);
    }
    expect(run("grade", join(bank(), "submissions"), ...course, "--out", join(bank(), "results")).status).toBe(0);
    const results = readFileSync(join(bank(), "results/results.jsonl"), "utf8");
    expect(
      results
        .trim()
        .split("\n")
        .map((line) => (JSON.parse(line) as { verdict: string }).verdict),
    ).toEqual(["accepted", "wrong-answer"]);
    expect(results).toContain("signed-maximum");
  });

  test("the bank that comes with it can be listed and shown", () => {
    expect(run("list").stdout).toContain("gd-stability-interval");
    expect(run("show", "gd-stability-interval", "--seed", "1").stdout).toContain("# ");
  });
});

test("what init writes runs the check in CI, and keeps the key out of the repository", () => {
  const bank = join(folder, "bank-0");
  const workflow = readFileSync(join(bank, ".github/workflows/check.yml"), "utf8");
  expect(workflow).toContain("npx saddlepoint check --bank .");
  expect(readFileSync(join(bank, ".gitlab-ci.yml"), "utf8")).toContain("npx saddlepoint check --bank .");
  expect(readFileSync(join(bank, ".gitignore"), "utf8").split("\n")).toContain("key");
  expect(readFileSync(join(bank, "problems/u1-start/spectral-radius.yaml"), "utf8")).toContain(
    "$schema=../problem.schema.json",
  );
  expect(readFileSync(join(bank, "problems/problem.schema.json"), "utf8")).toBe(
    readFileSync(join(ROOT, "problems/problem.schema.json"), "utf8"),
  );
});
