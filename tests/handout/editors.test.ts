import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "../free-port.ts";
import { asLearner, linkPackages, makeHandout } from "./make-handout.ts";

const STABLE = "u4-dynamics/gd-stability-interval";
const SLUG = "gd-stability-interval";

/** What the handout's own `.vscode/launch.json` starts when its file under `src/` is open. */
function launched(handout: string): string[] {
  const text = readFileSync(join(handout, ".vscode/launch.json"), "utf8");
  const { configurations } = JSON.parse(text) as { configurations: { program: string; args: string[] }[] };
  const { program, args } = configurations[0]!;
  return [program, ...args].map((one) =>
    one.replace("$" + "{workspaceFolder}", handout).replace("$" + "{fileBasenameNoExtension}", SLUG),
  );
}

async function outputOf(args: readonly string[], cwd: string): Promise<string> {
  const { VITEST: _, NODE_OPTIONS: __, ...env } = process.env;
  const child = spawn(process.execPath, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  let out = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (out += text));
  await once(child, "close");
  return out;
}

/** A handout in which the problem is solved, and its source. */
function solvedHandout(): { readonly handout: string; readonly source: string } {
  const handout = makeHandout([STABLE]);
  linkPackages(handout);
  const source = asLearner(STABLE, "accepted/intersection.ts", "stableEtas([3, 8])");
  writeFileSync(join(handout, `src/${SLUG}.ts`), source);
  return { handout, source };
}

test("a panel of tests finds every case by its name, and runs one with a reporter of its own", async () => {
  const { handout } = solvedHandout();
  const vitest = join(handout, "node_modules/vitest/vitest.mjs");
  const listed = JSON.parse(await outputOf([vitest, "list", "--json"], handout)) as { name: string; file: string }[];
  expect(listed.map(({ name }) => name)).toContain(`${SLUG} mine`);
  expect(new Set(listed.map(({ file }) => file))).toEqual(new Set([join(handout, `tests/${SLUG}.test.ts`)]));
  const one = ["run", "--reporter=json", "-t", `^${listed[0]!.name}$`];
  expect(JSON.parse(await outputOf([vitest, ...one], handout))).toMatchObject({
    numPassedTests: 1,
    numPendingTests: listed.length - 1,
  });
});

test("a breakpoint in a learner's file stops there, with the learner's own names", async () => {
  const { handout, source } = solvedHandout();
  const line = source.split("\n").findIndex((text) => text.includes("for (const lambda")) + 1;
  const port = await freePort();
  // An editor attaches to the processes that tests run in by itself; here they are told to wait for it.
  const tests = outputOf([...launched(handout), `--inspect-brk=127.0.0.1:${port}`], handout);
  const client = [join(import.meta.dirname, "debugger-client.js"), String(port), `src/${SLUG}.ts`, String(line)];
  const stopped = await outputOf(["--experimental-websocket", "--no-warnings", ...client, "this.eigs"], handout);
  expect(JSON.parse(stopped)).toEqual({ line, function: "stable", found: { "this.eigs": expect.any(Array) } });
  expect(await tests).toMatch(/All public cases pass/);
});
