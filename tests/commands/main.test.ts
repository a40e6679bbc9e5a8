import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SMALL } from "../definition/small-problem.ts";
import { temporaryFolder, writeFiles, writeSmallBank } from "../small-bank.ts";
import { course, SET } from "./course.ts";
import { saddlepoint } from "./saddlepoint.ts";

describe("saddlepoint", () => {
  test.each([["--help"], ["grade", "--help"], ["--version"]])("%s %s ends with 0", (...args) => {
    expect(saddlepoint(args.filter((arg) => arg !== undefined)).code).toBe(0);
  });

  test.each<[string, string[], RegExp]>([
    ["an unknown command", ["gade"], /unknown command 'gade'/],
    ["an unknown option", ["list", "--jsn"], /unknown option '--jsn'/],
    ["a missing option", ["grade", "x"], /required option '--set <file>'/],
    ["a bad number", ["check", "--seeds", "many"], /whole number/],
    ["a folder that is no bank", ["list", "--bank", "/nowhere"], /Cannot open the bank at "\/nowhere"/],
    ["an unknown problem", ["show", "gd-stability-intervl", "--seed", "1"], /did you mean "gd-stability-interval"/],
    ["no seed", ["show", "gd-stability-interval"], /--seed 42/],
    [
      "a learner without a key",
      ["variant", "gd-stability-interval", "--learner", "ada"],
      /both --learner and --key-file/,
    ],
  ])("ends with 2 on %s", (_what, args, message) => {
    const { code, err } = saddlepoint(args);
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });

  test("list --json names every problem", () => {
    const { out } = saddlepoint(["list", "--bank", writeSmallBank(), "--json"]);
    expect(JSON.parse(out)).toEqual([
      { id: "u1-test/twice", version: 1, unit: "u1-test", title: { en: "Twice", zh: "两倍" }, difficulty: 1 },
    ]);
  });

  test("list --markdown prints one row a problem, with a link and how much there is of it", () => {
    const { out } = saddlepoint(["list", "--bank", writeSmallBank(), "--markdown"]);
    expect(out).toBe(`| unit | problem | title | 题目 | difficulty | misconceptions | cases |
| --- | --- | --- | --- | --- | --- | --- |
| u1 | [\`twice\`](problems/u1-test/twice.yaml) | Twice | 两倍 | ●○○○○ | 1 | 6 |
`);
  });

  test("curriculum prints a page in either language, or data", () => {
    const bank = writeSmallBank(
      SMALL.replace("sources: []", "sources: [S0-double]").replace("errata: []", "errata: [E01]"),
    );
    writeFiles(bank, {
      "problems/units.yaml": "u1-test: { en: Tests, zh: 测试 }\n",
      "problems/sources.yaml":
        "texts: { S0: { en: A book, zh: 一本书 } }\nrows: { S0-double: { unit: u1-test, en: Twice is double., zh: 两倍就是翻倍。 } }\n",
      "problems/errata.yaml":
        "E01:\n  { severity: wrong, rows: [S0-double], claim: { en: A square., zh: 平方。 }, truth: { en: A double., zh: 两倍。 } }\n",
      "problems/glossary.yaml":
        "- { en: double, zh: 两倍, unit: u1-test, means: { en: 2|x|., zh: 乘以二。 }, also: { en: [twice] }, never: { zh: [二倍] } }\n",
    });
    expect(saddlepoint(["curriculum", "--bank", bank]).out).toMatchInlineSnapshot(`
      "<!-- Printed by "saddlepoint curriculum": edit the YAML files beside this page, then "npm run curriculum" -->

      # The curriculum

      1 problems in 1 units, in learning order, with what each tests (1 rows of the source texts) and teaches (1 errata), and a glossary of 1 terms. Rows and errata are told in words of our own.

      ## u1 · Tests · 测试

      ### Twice · 两倍

      [\`twice\`](u1-test/twice.yaml) · ●○○○○

      Tests:

      - **S0-double** Twice is double.

      Teaches:

      - **E01** (wrong) What one often reads: A square. What is true: A double.

      ## Glossary

      | English | 中文 | meaning | unit | not |
      | --- | --- | --- | --- | --- |
      | double / twice | 两倍 | 2\\|x\\|. | u1 | 二倍 |

      ## The source texts

      - **S0** A book
      "
    `);
    expect(saddlepoint(["curriculum", "--bank", bank, "--lang", "zh"]).out).toMatch(
      /^## u1 · 测试 · Tests\n\n### 两倍 · Twice\n[\s\S]*纠正：\n\n- \*\*E01\*\*（错误）常见的说法：平方。实际上：两倍。$/m,
    );
    expect(JSON.parse(saddlepoint(["curriculum", "--bank", bank, "--json"]).out)).toMatchObject({
      units: [{ unit: "u1-test", problems: [{ id: "u1-test/twice", errata: [{ id: "E01", severity: "wrong" }] }] }],
      glossary: [{ en: "double", zh: "两倍" }],
    });
  });

  test("curriculum makes do with problems alone", () => {
    const { code, out } = saddlepoint(["curriculum", "--bank", writeSmallBank()]);
    expect(code).toBe(0);
    expect(out).toContain("## u1-test\n\n### Twice · 两倍\n\n[`twice`](u1-test/twice.yaml) · ●○○○○\n");
  });

  test("new makes a problem that passes check", () => {
    const bank = temporaryFolder();
    writeFiles(bank, { "problems/README.md": "" });
    const made = saddlepoint(["new", "u1-first/radius", "--bank", bank]);
    expect(made.code).toBe(0);
    expect(made.err).toContain(`Next: npx saddlepoint check u1-first/radius --bank ${bank}\n`);
    const { code, out } = saddlepoint(["check", "--bank", bank, "--seeds", "30"]);
    expect(out).toMatch(/clean: 1 problems × 30 seeds/);
    expect(code).toBe(0);
    expect(saddlepoint(["new", "u1-first/radius", "--bank", bank]).code).toBe(2);
    expect(saddlepoint(["new", "../out/radius", "--bank", bank]).code).toBe(2);
  });

  test("a file where a folder is to be written is told by every command", () => {
    const { folder, bank, grade } = course({});
    expect(grade().code).toBe(0);
    const common = ["--bank", bank, "--set", join(folder, "set.yaml"), "--out", join(folder, "roster.csv")];
    const keyed = [...common, "--key-file", join(folder, "key"), "--roster", join(folder, "roster.csv")];
    for (const args of [
      ["report", join(folder, "results"), ...common],
      ["convert", join(folder, "results"), "--format", "junit", ...common],
      ["handout", ...keyed],
      ["grade", join(folder, "submissions"), ...keyed],
    ]) {
      const { code, err } = saddlepoint(args);
      expect(err).toMatch(
        /^Cannot (?:write|keep|make) .*(?:a part of the path is no folder|there is a file of that name)/m,
      );
      expect(code).toBe(2);
    }
  });

  test("new makes no bank where the name of one is misspelt", () => {
    const bank = join(temporaryFolder(), "bnak");
    const { code, err } = saddlepoint(["new", "u1-first/radius", "--bank", bank]);
    expect(err).toContain('it has no folder "problems"');
    expect(code).toBe(2);
    expect(existsSync(bank)).toBe(false);
  });

  test("show fills the parameters in, in both languages", () => {
    const bank = writeSmallBank();
    const { out } = saddlepoint(["variant", "twice", "--seed", "s", "--json", "--bank", bank]);
    const { own } = (JSON.parse(out) as { parameters: { own: number } }).parameters;
    expect(saddlepoint(["show", "twice", "--seed", "s", "--bank", bank]).out).toContain(`yours is ${own}.`);
    expect(saddlepoint(["show", "twice", "--seed", "s", "--bank", bank, "--lang", "zh"]).out).toContain(
      `你的数是 ${own}。`,
    );
  });
});

describe("check", () => {
  test("ends with 1 and shows the seed of a defect", () => {
    const bank = writeSmallBank(SMALL, {
      "oracle.ts": "export const twice = (x: number): number => (x > 900 ? 0 : 2 * x);\n",
    });
    const { code, out } = saddlepoint(["check", "--bank", bank, "--seeds", "40"]);
    expect(out).toMatch(/oracle\.ts answers 0 where the reference answers \d+ \[right-solution-fails\]/);
    expect(out).toMatch(/see it with: saddlepoint variant u1-test\/twice --seed \d+/);
    expect(code).toBe(1);
  });

  test("tells a formula that cannot be typeset, in the text where it stands", () => {
    const bank = writeSmallBank(SMALL.replace('"Return 2x;', '"Return $\\\\frac{1$;'));
    const { code, out } = saddlepoint(["check", "--bank", bank, "--seeds", "1"]);
    expect(out).toMatch(/twice\.yaml:\d+:\d+: .*Cannot typeset a formula of this text: .* \[bad-formula\]/);
    expect(code).toBe(1);
  });

  test("tells a dollar sign that has no other, and lets one be that is meant", () => {
    const checked = (statement: string) =>
      saddlepoint(["check", "--bank", writeSmallBank(SMALL.replace('"Return 2x;', `"${statement}`)), "--seeds", "1"]);
    const { code, out } = checked("Return $2x, where $x$ is given;");
    expect(out).toMatch(/twice\.yaml:\d+:\d+: .*one is left over before "is given; .*" \[lone-dollar\]/);
    expect(code).toBe(1);
    expect(checked("Return $2x$ for `$x` and 5 \\\\$;").out).not.toContain("[lone-dollar]");
  });

  test("prints how hard the learner's own numbers were, next to the declared band", () => {
    const bank = writeSmallBank(
      SMALL.replace("functions:\n", "band:\n  size: { of: own, min: 0, max: 1000 }\nfunctions:\n"),
    );
    const { code, out } = saddlepoint(["check", "--bank", bank, "--seeds", "100"]);
    expect(out).toMatch(/learner's own numbers +feature +seen +band\nu1-test\/twice +size +\d+ … \d+ +0 … 1000\n/);
    expect(code).toBe(0);
    const { problems } = JSON.parse(saddlepoint(["check", "--bank", bank, "--seeds", "100", "--json"]).out);
    expect(problems[0].features.size.min).toBeGreaterThan(0);
    expect(problems[0].features.size.max).toBeLessThanOrEqual(1000);
  });

  test("reports a reference whose answers do not fit the signature", () => {
    const bank = writeSmallBank(SMALL, {
      "reference.ts": "export const twice = ({ x }: { x: number }): string => String(2 * x);\n",
    });
    const { out, code } = saddlepoint(["check", "--bank", bank, "--seeds", "10"]);
    expect(out).toMatch(
      /reference\.ts:1:1: Cannot use the exports of this file for the signature.*\[signature-mismatch\]/,
    );
    expect(code).toBe(1);
  });

  test("reports a solution that does not get the verdict of its folder", () => {
    const bank = writeSmallBank(SMALL, { "runtime-error/none.ts": "export const twice = (x: number): number => x;\n" });
    const { out } = saddlepoint(["check", "--bank", bank, "--seeds", "10"]);
    expect(out).toMatch(
      /runtime-error\/none\.ts:1:1: Cannot keep this file under "runtime-error": it gets "wrong-answer"/,
    );
  });

  test("pins variants, and demands a new version when they change", () => {
    const bank = writeSmallBank();
    expect(saddlepoint(["check", "--bank", bank, "--seeds", "1000", "--pin"]).code).toBe(0);
    expect(saddlepoint(["check", "--bank", bank, "--seeds", "10"]).out).toMatch(/pinned/);
    writeFiles(bank, { "problems/u1-test/twice.yaml": SMALL.replace("max: 1000", "max: 1001") });
    const { out, code } = saddlepoint(["check", "--bank", bank, "--seeds", "10"]);
    expect(out).toMatch(
      /twice\.yaml:3:1: Cannot keep version 1 as the variants at the seeds 1 to 10 .* \[changed-variants\]/,
    );
    expect(code).toBe(1);
    writeFiles(bank, {
      "problems/u1-test/twice.yaml": SMALL.replace("max: 1000", "max: 1001").replace("version: 1", "version: 2"),
    });
    expect(saddlepoint(["check", "--bank", bank, "--seeds", "10"]).code).toBe(0);
  });
});

describe("handout", () => {
  test("makes a folder for everybody, and writes over nothing", () => {
    const { folder, handout } = course({});
    expect(handout().code).toBe(0);
    expect(readdirSync(join(folder, "handouts")).sort()).toEqual(["ada", "bo"]);
    expect(existsSync(join(folder, "handouts/ada/src/twice.ts"))).toBe(true);
    const again = handout();
    expect(again.code).toBe(2);
    expect(again.err).toMatch(/already holds those of ada, bo/);
  });

  test("is the same to the byte when made again, and differs between learners", () => {
    const { folder, handout } = course({});
    const read = (learner: string) => readFileSync(join(folder, "handouts", learner, "saddlepoint/twice.json"), "utf8");
    handout();
    const [ada, bo] = [read("ada"), read("bo")];
    rmSync(join(folder, "handouts"), { recursive: true });
    handout();
    expect(read("ada")).toBe(ada);
    expect(ada).not.toBe(bo);
  });

  test.each<[string, Parameters<typeof course>[1], RegExp]>([
    [
      "a roster without names",
      { roster: "id\nada\n" },
      /roster\.csv:1:1: .*no column "name".*found are "id" \[missing-column\]/,
    ],
    [
      "an id that is a path",
      { roster: "id,name\n../x,X\n" },
      /roster\.csv:2:1: Cannot use "\.\.\/x" as a learner's id.*\[bad-learner-id\]/,
    ],
    [
      "an id used twice",
      { roster: "id,name\nada,A\nADA,B\n" },
      /roster\.csv:3:1: Cannot use the id "ADA" beside "ada".*\[duplicate-learner\]/,
    ],
    [
      "an unknown problem",
      { set: SET.replace("twice", "twise") },
      /set\.yaml:4:\d+: Cannot find the problem "u1-test\/twise".*\[unknown-problem\]/,
    ],
    [
      "a misspelt key in the set",
      { set: SET.replace("points", "point") },
      /set\.yaml:4:\d+: Cannot use the key "point".*\[unknown-key\]/,
    ],
  ])("refuses %s, with place and reason", (_what, options, message) => {
    const { code, err } = course({}, options).handout();
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });
});

describe("grade", () => {
  test("grades in roster order, wherever the file lies, and goes on whatever is handed in", () => {
    const { grade, results } = course(
      {
        "zoe/twice.ts": "export const twice = (x: number) => 2 * x;",
        "ada/src/twice.ts": 'import { two } from "./two";\nexport const twice = (x: number) => two * x;',
        "ada/src/two.ts": "export const two = 2;",
        "bo/twice/index.ts":
          "enum Factor { Two = 2 }\nexport function twice(x: number): number { return x * Factor.Two; }",
        "cy/twice.ts": "export const twice = (x: number) => x * x;",
        "di/twice.ts": "export const twice = (x: number) => { while (true); };",
        "ed/twice.ts": "export const twice = (x: number) => {",
        "fi/twice.ts": "export const thrice = (x: number) => 3 * x;",
        "gu/twice.ts": "export const twice = (x: number) => { throw new Error('no'); };",
        "hu/twice.ts":
          "export const twice = (x: number) => { const all = []; for (;;) all.push(new Float64Array(1e6)); };",
      },
      { roster: "id,name\nzoe,Z\nada,A\nbo,B\ncy,C\ndi,D\ned,E\nfi,F\ngu,G\nhu,H\nnil,N\n" },
    );
    const { code, out } = grade();
    expect(code).toBe(0);
    expect(results().map(({ learner, verdict, points }) => `${learner} ${verdict} ${points}`)).toEqual([
      "zoe accepted 4",
      "ada accepted 4",
      "bo accepted 4",
      "cy wrong-answer 0",
      "di time-limit 0",
      "ed compile-error 0",
      "fi compile-error 0",
      "gu runtime-error 0",
      "hu memory-limit 0",
      "nil not-run 0",
    ]);
    expect(out).toMatch(/twice: square +1/);
  });

  test("names the misconception, tells a public case in full, and of a hidden one neither input nor answer", () => {
    const { grade, results } = course({ "ada/twice.ts": "export const twice = (x: number) => x * x;" });
    grade();
    const [ada] = results();
    const message = (visibility: string) =>
      ada!.cases.find((one) => one.visibility === visibility && one.verdict === "wrong-answer")!;
    expect(message("public").message).toMatch(
      /^x = \d+\nexpected \d+\ngot {6}\d+\n.*off by .*\nThis looks like a known mistake: That is the square\.\nRun just this case: npm test -- -t "twice random\.p1"$/,
    );
    expect(message("hidden").message).toBe(
      "A hidden case fails: an input like those of the public cases\nThis looks like a known mistake: That is the square.\n" +
        'A case that fails in the same way: random.p1\nRun just this case: npm test -- -t "twice random.p1"',
    );
    expect(message("hidden").misconception).toBe("square");
  });

  test("tells nothing of a hidden case that the learner's code could have smuggled out", () => {
    const { grade, results } = course({
      "ada/twice.ts":
        "export const twice = (x: number) => { const e = new Error('input ' + x); e.name = 'leak' + x; console.log('leak', x); if (x > 0) throw e; return 1; };",
    });
    grade();
    for (const one of results()[0]!.cases.filter(({ visibility }) => visibility === "hidden")) {
      expect(one.message ?? "").not.toMatch(/leak\d|input \d|leak \d/);
    }
  });

  test("tells a learner whose function keeps state between calls", () => {
    const { grade, results } = course({
      "ada/twice.ts": "let calls = 0;\nexport const twice = (x: number) => (calls++ === 0 ? 2 * x : 2 * x + calls);",
    });
    grade();
    expect(
      results()[0]!.cases.filter((one) => one.message?.includes("keeps something from call to call")).length,
    ).toBeGreaterThan(0);
  });

  test("gives the same bytes again, with any number of jobs", () => {
    const { folder, grade } = course({
      "ada/twice.ts": "export const twice = (x: number) => 2 * x;",
      "bo/twice.ts": "export const twice = (x: number) => x * Math.random();",
    });
    const bytes = () => readFileSync(join(folder, "results/results.jsonl"), "utf8");
    grade("--jobs", "1");
    const first = bytes();
    grade("--jobs", "4");
    expect(bytes()).toBe(first);
  });

  test("is judge-error, without points and with exit code 1, when the bank fails us; the others are graded", () => {
    // The oracle disagrees for large inputs only: some learners' variants can be certified, some cannot.
    const bank = writeSmallBank(SMALL, {
      "oracle.ts": "export const twice = (x: number): number => (x > 700 ? 0 : 2 * x);\n",
    });
    const learners = Array.from({ length: 12 }, (_, i) => `l${i}`);
    const { grade, results } = course(
      Object.fromEntries(learners.map((id) => [`${id}/twice.ts`, "export const twice = (x: number) => 2 * x;"])),
      {
        bank,
        roster: `id,name\n${learners.map((id) => `${id},${id}\n`).join("")}`,
      },
    );
    const { code, err } = grade();
    const verdicts = results().map(({ verdict, points }) => `${verdict} ${points}`);
    expect(new Set(verdicts)).toEqual(new Set(["judge-error null", "accepted 4"]));
    expect(err).toMatch(/Cannot judge l\d+, u1-test\/twice: .*right-solution-fails/s);
    expect(code).toBe(1);
  });

  test("a learner's own variant can be made from the key", () => {
    const { folder, grade, results } = course({ "ada/twice.ts": "export const twice = (x: number) => 2 * x;" });
    grade();
    const bank = writeSmallBank();
    const { out } = saddlepoint([
      "variant",
      "u1-test/twice",
      "--learner",
      "ada",
      "--key-file",
      join(folder, "key"),
      "--set",
      join(folder, "set.yaml"),
      "--bank",
      bank,
      "--json",
    ]);
    const made = JSON.parse(out) as { seed: string; digest: string; digests: unknown };
    expect(made.seed).toBe(results()[0]!.seed);
    expect(results()[0]!.digests).toMatchObject(made.digests as object);
    expect(made.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each<[string, string[], RegExp]>([
    ["a folder that is not there", ["grade", "nowhere"], /Cannot grade "nowhere": there is no such folder/],
  ])("refuses %s", (_what, args, message) => {
    const { folder } = course({});
    const { code, err } = saddlepoint([
      ...args,
      "--bank",
      writeSmallBank(),
      "--set",
      join(folder, "set.yaml"),
      "--key-file",
      join(folder, "key"),
      "--out",
      join(folder, "r"),
    ]);
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });
});
