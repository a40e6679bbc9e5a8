import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { asLearner, linkPackages, makeHandout, script } from "./make-handout.ts";

const STABLE = "u4-dynamics/gd-stability-interval";
const SLUG = "gd-stability-interval";
const RIGHT = asLearner(STABLE, "accepted/intersection.ts", "stableEtas([3, 8])");
const ESCAPE = "\u001b";

function handoutWith(text: string | undefined, language = "en"): string {
  const handout = makeHandout([STABLE], language);
  linkPackages(handout);
  if (text !== undefined) writeFileSync(join(handout, `src/${SLUG}.ts`), text);
  return handout;
}

describe("away from a terminal", () => {
  test("watch writes plain lines, reads letters line by line, and ends on q", () => {
    const { code, out, err } = script(handoutWith(undefined), ["watch"], { input: "h\nl\nq\n" });
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(out).not.toContain(ESCAPE);
    expect(out).toMatch(/\[1\/1\] Learning rates that are stable[\s\S]*\(1\/2\) Hint: [\s\S]*0 of 1 problems pass/);
  });

  test("hints come one at a time, and are remembered", () => {
    const handout = handoutWith(undefined);
    const [first, second, third] = [1, 2, 3].map(() => script(handout, ["hint", `src/${SLUG}.ts`]).out);
    expect(first).toMatch(/\(1\/2\) Hint: .*\n\nAsk again for the next one\.\n$/);
    expect(second).toMatch(/\(1\/2\)[\s\S]*\(2\/2\)[\s\S]*That was the last hint\.\n$/);
    expect(third).toBe(second);
    const unknown = script(handout, ["hint", "no-such"]);
    expect([unknown.code, unknown.err]).toEqual([2, `There is no problem "no-such"; known problems are ${SLUG}\n`]);
  });

  test("list tells what was run, and what has changed since", () => {
    const handout = handoutWith("export const stableEtas = () => ({ lo: 0, hi: 7 });\n");
    expect(script(handout, ["list"]).out).toMatch(/○ gd-stability-interval +0\/4 {2}not started/);
    script(handout, ["test"]);
    expect(script(handout, ["list"]).out).toMatch(/✗ gd-stability-interval +\d\/4\n/);
    writeFileSync(join(handout, `src/${SLUG}.ts`), RIGHT);
    expect(script(handout, ["list"]).out).toMatch(/✗ gd-stability-interval +\d\/4 {2}changed since\n/);
    script(handout, ["test"]);
    expect(script(handout, ["list", "--lang", "zh"]).out).toMatch(/✓ [\s\S]*1 道题中有 1 道通过/);
  });

  test("a name that no case has is told from a pass", () => {
    expect(script(handoutWith(undefined), ["test", "-t", "no-such-case"]).out).toBe(
      "\nNo case was run: does -t name one? npm run list shows the problems.\n",
    );
  });

  test("an old Node is told so, in both languages, before anything else is loaded", () => {
    const handout = handoutWith(undefined);
    const old = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })";
    const url = JSON.stringify(`data:text/javascript,${encodeURIComponent(old)}`);
    const args = ["--import", JSON.parse(url) as string, "saddlepoint/start.js", "test"];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: handout, encoding: "utf8" });
    expect(stderr).toMatch(
      /^This needs Node 20\.19 or newer; here is Node 18\.20\.4\. .*\n需要 Node 20\.19 .*18\.20\.4/,
    );
    expect(status).toBe(1);
  });

  test("packages that are not installed are asked for", () => {
    const handout = makeHandout([STABLE]);
    const { code, err } = script(handout, ["test"]);
    expect([code, err]).toEqual([1, "The packages are not installed yet: run npm install first\n"]);
  });
});

describe("the language", () => {
  const shown = (handout: string, args: readonly string[] = ["list"]) =>
    /solved|problems pass/.test(script(handout, args).out) ? "en" : "zh";

  test("is the handout's, then what was chosen while watching, then what is asked for", () => {
    const handout = handoutWith(undefined, "zh");
    expect(shown(handout)).toBe("zh");
    script(handout, ["watch"], { input: "t\nq\n" });
    expect(shown(handout)).toBe("en");
    expect(shown(handout, ["list", "--lang=zh"])).toBe("zh");
  });

  test("is the terminal's where the handout leaves it open", () => {
    const handout = handoutWith(undefined);
    const file = join(handout, "saddlepoint/handout.json");
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), language: null }));
    const list = (env: Record<string, string>) =>
      spawnSync(process.execPath, ["saddlepoint/start.js", "list"], {
        cwd: handout,
        encoding: "utf8",
        env: { PATH: process.env.PATH, ...env },
      }).stdout;
    expect(list({ LANG: "zh_CN.UTF-8" })).toContain("尚未开始");
    expect(list({ LANG: "zh_CN.UTF-8", LC_ALL: "C" })).toContain("not started");
    expect(list({ LANG: "de_DE.UTF-8" })).toContain("not started");
  });
});

// Other versions, as paths joined by ":"; .ci/run fetches them from the npm registry.
const others = (process.env.SADDLEPOINT_NODES ?? "").split(":").filter(Boolean);
if (others.length === 0)
  process.stderr.write("SADDLEPOINT_NODES names no other Node: handouts under them are SKIPPED\n");

test.skipIf(others.length === 0).each(others)("a handout works under %s", (node) => {
  const handout = handoutWith(RIGHT);
  expect(script(handout, ["test"], { node }).out).toMatch(
    /✓ gd-stability-interval +4\/4\n[\s\S]*All public cases pass/,
  );
  expect(script(handout, ["official"], { node }).out).toMatch(/✓ gd-stability-interval +4\/4\n/);
});

test("code outside of functions that never ends is stopped, and told from a slow machine", () => {
  const handout = handoutWith("for (;;);\nexport const stableEtas = () => null;\n");
  const { code, out } = script(handout, ["test"]);
  expect(out.replace(/\s+/g, " ")).toMatch(
    /cannot be loaded .*The file was still being loaded after 10 seconds, and was stopped: does a loop outside of every function never end\?/,
  );
  expect(code).toBe(1);
});

describe("problems that are tried together", () => {
  const RATE = "u5-conditioning/condition-rate";
  const twoProblems = (more: string) => {
    const handout = makeHandout([STABLE, RATE]);
    linkPackages(handout);
    writeFileSync(join(handout, `src/${SLUG}.ts`), `${RIGHT}\n${more}`);
    const stub = readFileSync(join(handout, "src/condition-rate.ts"), "utf8");
    writeFileSync(join(handout, "src/condition-rate.ts"), `${stub}\n${more}`);
    return handout;
  };

  test("share nothing that a program changes for all", () => {
    const alone = 'if ("mapped" in Array.prototype) throw new Error("not alone");\nArray.prototype.mapped = 1;\n';
    const { out } = script(twoProblems(alone), ["test"]);
    expect(out).toMatch(/✓ gd-stability-interval +4\/4\n +○ condition-rate /);
    expect(out.match(/public cases pass/g)).toHaveLength(1);
  });

  test("are each told of, though one takes the process with it", () => {
    const { out } = script(twoProblems('if (import.meta.url.includes("condition-rate")) for (;;);\n'), ["test"]);
    expect(out).toMatch(/✓ gd-stability-interval +4\/4\n +✗ condition-rate .* cannot be loaded\n/);
    expect(out.match(/public cases pass/g)).toHaveLength(1);
  });
});

test("what a learner's editor allows is what the sandbox has", () => {
  const handout = handoutWith(undefined);
  const check = (text: string) => {
    writeFileSync(join(handout, `src/${SLUG}.ts`), text);
    const tsc = join(handout, "node_modules/typescript/bin/tsc");
    return spawnSync(process.execPath, [tsc, "-p", "."], { cwd: handout, encoding: "utf8" });
  };
  mkdirSync(join(handout, "src/more"));
  writeFileSync(join(handout, "src/more/dot.ts"), "export const dot = (a: number): number => a;\n");
  const good = check(
    'import { dot } from "./more/dot.ts";\nconsole.log(structuredClone([1, 2].toSorted()), dot(1));\nexport const stableEtas = () => null;\n',
  );
  expect(good.stdout).toBe("");
  for (const word of ["process", "document", "setTimeout", "fetch", "Buffer"])
    expect(check(`export const stableEtas = () => ${word};\n`).stdout, word).toMatch(`Cannot find name '${word}'`);
});
