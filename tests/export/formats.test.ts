import { spawnSync } from "node:child_process";
import { XMLParser } from "fast-xml-parser";
import type { TSchema } from "typebox";
import { describe, expect, test } from "vitest";
import { formatsOnRequest } from "../../grader/export/formats/index.ts";
import type { ResultLine } from "../../grader/report/report.ts";
import { LANGUAGES, type Language } from "../../grader/values/language.ts";
import { AWKWARD, caseLine, context, LINES, resultLine } from "./sample.ts";
import * as schemas from "./schemas.ts";

/** Every file of a format, by its path. */
function written(name: string, lines: readonly ResultLine[] = LINES, language: Language = "en"): Map<string, string> {
  const format = formatsOnRequest.find((one) => one.name === name)!;
  const files = [...format.files(lines, context(language))];
  return new Map(files.map(([path, text]) => [path, [...text].join("")]));
}

const text = (files: Map<string, string>) => [...files].map(([path, content]) => `=== ${path}\n${content}`).join("");

describe.each(formatsOnRequest.map(({ name }) => name))("%s", (name) => {
  test.each(LANGUAGES)("is as its golden file, in %s", async (language) => {
    await expect(text(written(name, LINES, language))).toMatchFileSnapshot(`golden/${name}.${language}.txt`);
  });

  test("gives everybody's files a path of their own, below one folder", () => {
    const files = formatsOnRequest.flatMap((format) => [...format.files(LINES, context("en"))].map(([path]) => path));
    expect(new Set(files).size).toBe(files.length);
    for (const path of files) expect(path).not.toMatch(/^\/|\.\.|[^\w./-]/);
  });
});

// A message longer than anybody takes, of characters that grow when they are escaped, and more cases than any problem has.
const LONG = `${'\u0001\\"<&中'.repeat(12_000)}end`;
const BIG = [
  resultLine("ada", "u1-test/twice", {
    verdict: "wrong-answer",
    points: 0,
    groups: [{ id: "large", points: 0, max: 8 }],
    console: LONG,
    cases: Array.from({ length: 1000 }, (_, i) =>
      caseLine(`case-${i}`, "large", { verdict: "wrong-answer", message: LONG, console: LONG }),
    ),
  }),
  resultLine("ada", "u1-test/thrice", {
    verdict: "compile-error",
    points: 0,
    groups: [],
    cases: [caseLine("one", "small", { verdict: "compile-error", message: LONG })],
  }),
];

describe.each<[string, TSchema, number]>([
  ["gradescope", schemas.gradescope, 1_000_000],
  ["prairielearn", schemas.prairielearn, 1_000_000],
  ["exercism", schemas.exercism, 500_000],
  ["github-classroom", schemas.githubClassroom, 128_000],
  ["check50", schemas.check50, Number.POSITIVE_INFINITY],
])("%s", (name, schema, bytes) => {
  test.each(LANGUAGES)("fits its schema, whatever the verdict, in %s", (language) => {
    const files = [...written(name, LINES, language)].filter(([path]) => path.endsWith(".json"));
    expect(files.length).toBeGreaterThanOrEqual(5);
    for (const [path, content] of files) expect(schemas.mistakes(schema, JSON.parse(content)), path).toEqual([]);
  });

  test("fits its schema and the limits of size with 1,000 cases of 84 kB each", () => {
    for (const [path, content] of written(name, BIG)) {
      if (path.endsWith(".json")) expect(schemas.mistakes(schema, JSON.parse(content)), path).toEqual([]);
      // Of a list of outputs each is a variable of its own.
      for (const part of path.endsWith(".txt") ? content.split("\n") : [content])
        expect(Buffer.byteLength(part), path).toBeLessThan(bytes);
    }
  });
});

const json = (name: string, path: string) => JSON.parse(written(name).get(path)!);

describe("what could not be judged costs nothing", () => {
  test("gradescope: no score at all, so that nothing is recorded", () => {
    const results = json("gradescope", "gradescope/cy/results.json");
    expect(results).not.toHaveProperty("score");
    for (const one of results.tests) expect(one).not.toHaveProperty("score");
  });

  test("prairielearn: not gradable", () => {
    expect(json("prairielearn", "prairielearn/cy/results.json")).toEqual({
      gradable: false,
      format_errors: ["not judged, no points lost"],
    });
  });

  test("exercism: error", () => {
    expect(json("exercism", "exercism/cy/thrice/results.json").status).toBe("error");
  });

  test("github-classroom: out of the total", () => {
    expect(json("github-classroom", "github-classroom/cy/thrice.json")).toMatchObject({
      status: "error",
      max_score: 0,
    });
  });

  test("results-csv: no points", () => {
    expect(written("results-csv").get("results.csv")).toMatch(/^cy,.*thrice.*,judge-error,,8,/m);
  });
});

test("points add up in every format that has them", () => {
  const sum = (tests: { score?: number; points?: number }[]) =>
    tests.reduce((all, one) => all + (one.score ?? one.points ?? 0), 0);
  const gradescope = json("gradescope", "gradescope/ada/results.json");
  expect(gradescope.score).toBe(10);
  expect(sum(gradescope.tests)).toBe(10);
  const prairielearn = json("prairielearn", "prairielearn/ada/results.json");
  expect(prairielearn.score).toBe(10 / 16);
  expect(sum(prairielearn.tests)).toBe(10);
  expect(sum(json("github-classroom", "github-classroom/ada/thrice.json").tests)).toBe(2);
  // Points given by hand are told as a whole.
  expect(json("gradescope", "gradescope/ed/results.json").tests[0]).toMatchObject({ score: 7.5, max_score: 8 });
});

test("github-classroom puts out what its reporter reads: name=base64 a line", () => {
  const files = written("github-classroom");
  const outputs = files.get("github-classroom/ada/outputs.txt")!;
  const lines = outputs.trim().split("\n");
  expect(lines.map((line) => line.slice(0, line.indexOf("=")))).toEqual(["twice", "thrice"]);
  const decoded = Buffer.from(lines[1]!.slice("thrice=".length), "base64").toString();
  expect(`${decoded}\n`).toBe(files.get("github-classroom/ada/thrice.json"));
});

describe("github-annotations", () => {
  const parse = (line: string) => {
    const found = /^::(error|warning) ([^:]*)::(.*)$/.exec(line);
    const plain = (value: string) =>
      value.replaceAll("%0A", "\n").replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%");
    const properties = found![2]!.split(",").map((pair) => pair.split("=") as [string, string]);
    return {
      level: found![1],
      message: plain(found![3]!),
      ...Object.fromEntries(properties.map(([key, value]) => [key, plain(value)])),
    };
  };

  test("are commands that a learner's text cannot break out of", () => {
    const lines = [...written("github-annotations").values()].join("").trim().split("\n");
    expect(lines).toHaveLength(8);
    const told = lines.map(parse);
    expect(told[1]).toMatchObject({ level: "error", file: "src/twice.ts", title: "Twice: a, b: runtime-error" });
    expect(told[1]!.message).toContain("::error::forged");
    expect(told[2]).toMatchObject({ file: "src/thrice.ts", line: "3" });
    expect(told[4]).toMatchObject({ level: "warning" });
  });

  test("are at most ten of a kind", () => {
    const many = Array.from({ length: 30 }, (_, i) =>
      resultLine("ada", `u1-test/p${i}`, {
        points: 0,
        cases: [caseLine("one", "small", { verdict: "wrong-answer", message: "no" })],
      }),
    );
    expect(written("github-annotations", many).get("github/ada.annotations")!.trim().split("\n")).toHaveLength(10);
  });
});

describe("github-summary", () => {
  test("fits into a comment, however long the messages", () => {
    const long = (message: string) =>
      Array.from({ length: 12 }, (_, i) =>
        resultLine("ada", `u1-test/p${i}`, {
          points: 0,
          cases: [caseLine("one", "small", { verdict: "wrong-answer", message })],
        }),
      );
    for (const message of [LONG, "`".repeat(70_000), "\u0001".repeat(70_000)]) {
      const page = written("github-summary", long(message)).get("github/ada.md")!;
      expect(Buffer.byteLength(page)).toBeLessThan(65_536);
      expect(page.match(/^### u1-test\/p\d+$/gm)).toHaveLength(12);
    }
  });

  test("keeps a learner's text inside its fence", () => {
    const page = written("github-summary").get("github/bo.md")!;
    const fence = /^(`{4,})text$/m.exec(page)![1]!;
    const block = page.slice(page.indexOf(`${fence}text`), page.indexOf(`\n${fence}\n`));
    expect(block).toContain("::error::forged");
    expect(block).not.toContain("\u001b");
  });
});

interface Node {
  readonly [tag: string]: unknown;
  readonly ":@"?: Record<string, string>;
}

describe("junit", () => {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    trimValues: false,
  });
  const nodesOf = (content: string) => parser.parse(content) as Node[];
  const tagOf = (node: Node) => Object.keys(node).find((key) => key !== ":@")!;

  /** What is wrong with an element and all below it. */
  function check(node: Node, path: string): string[] {
    const tag = tagOf(node);
    if (tag === "#text" || tag === "?xml") return [];
    const spec = schemas.JUNIT[tag];
    if (spec === undefined) return [`${path}: unknown element ${tag}`];
    const children = node[tag] as Node[];
    const strangers = children.map(tagOf).filter((child) => !spec.children.includes(child));
    return [
      ...schemas.mistakes(spec.attributes, node[":@"] ?? {}).map((mistake) => `${path}/${tag}${mistake}`),
      ...strangers.map((child) => `${path}/${tag}: ${child} may not stand here`),
      ...children.flatMap((child) => check(child, `${path}/${tag}`)),
    ];
  }

  const elements = (node: Node, tag: string): Node[] => {
    const own = tagOf(node);
    if (own === "#text" || own === "?xml") return [];
    return [...(own === tag ? [node] : []), ...(node[own] as Node[]).flatMap((child) => elements(child, tag))];
  };

  test.each(LANGUAGES)(
    "is made of elements and attributes that its readers know, and counts right, in %s",
    (language) => {
      for (const [path, content] of written("junit", LINES, language)) {
        const nodes = nodesOf(content);
        expect(nodes.flatMap((node) => check(node, path))).toEqual([]);
        const root = nodes.find((node) => tagOf(node) === "testsuites")!;
        for (const suite of [root, ...elements(root, "testsuite")]) {
          const found = (tag: string) => String(elements(suite, tag).length);
          const counted = {
            tests: found("testcase"),
            failures: found("failure"),
            errors: found("error"),
            skipped: found("skipped"),
          };
          expect(suite[":@"]).toMatchObject(counted);
        }
      }
    },
  );

  test("names every test once, with the learner in the suite's name", () => {
    const names = [...written("junit").values()].flatMap((content) =>
      nodesOf(content).flatMap((node) =>
        elements(node, "testsuite").flatMap((suite) =>
          elements(suite, "testcase").map((one) => [suite, one].map((each) => JSON.stringify(each[":@"])).join(" ")),
        ),
      ),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  test("is well-formed to another reader, with everything that XML cannot carry made visible", ({ skip }) => {
    const files = [...written("junit"), ...written("junit", BIG)];
    for (const [, content] of files) {
      const { status, error, stderr } = spawnSync("xmllint", ["--huge", "--noout", "-"], {
        input: content,
        encoding: "utf8",
      });
      if (error !== undefined) {
        process.stderr.write("xmllint is not installed: reading JUnit XML with it is SKIPPED\n");
        skip();
      }
      expect(stderr).toBe("");
      expect(status).toBe(0);
    }
  });

  test("stays below what GitLab reads, and offers it no attachment of the learner's choice", () => {
    const [content] = written("junit", BIG).values();
    expect(Buffer.byteLength(content!)).toBeLessThan(30_000_000);
    const said = resultLine("ada", "u1-test/twice", { cases: [caseLine("one", "small", { console: AWKWARD })] });
    expect([...written("junit", [said]).values()][0]).not.toContain("[[ATTACHMENT|");
  });
});

test("results-csv defuses formulas, and quotes what needs it", () => {
  const [header, first] = written("results-csv").get("results.csv")!.split("\n");
  expect(header).toMatch(
    /^learner,name,problem,version,seed,attempt,verdict,points,max,passed,cases,misconceptions,provisional$/,
  );
  expect(first).toMatch(/^ada,"'=Ada, of B",u1-test\/twice,2,ada-seed,1,accepted,8,8,3,3,,$/);
});
