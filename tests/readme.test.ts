import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseProblemSet } from "../grader/definition/course.ts";
import { ROOT, saddlepoint } from "./commands/saddlepoint.ts";
import { freshReadme } from "./pages.ts";

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

describe("README.md", () => {
  const readme = read("README.md");

  test("begins with two commands that package.json has", () => {
    const commands = [...readme.matchAll(/^npm ci && npm (?:run )?(\w+)/gm)].map((match) => match[1]!);
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    expect(commands).toEqual(["start", "test"]);
    for (const name of [...commands, "check", "golden", "schema", "course", "curriculum", "readme"])
      expect(scripts[name], name).toBeDefined();
  });

  test("shows the table of problems: npm run readme writes it", () => {
    expect(readme).toBe(freshReadme(readme));
  });

  test("names only commands that exist", () => {
    const help = saddlepoint(["--help"]).out;
    for (const [, name] of readme.matchAll(/npx saddlepoint ([a-z]+)/g)) expect(help).toContain(`  ${name} `);
  });

  test.each(["README.md", "examples/course/README.md"])("%s shows a problem set that can be read", (page) => {
    const yaml = /```yaml\n([\s\S]*?)```/.exec(read(page))![1]!;
    const ids = [...yaml.matchAll(/id: (\S+\/\S+),/g)].map((match) => match[1]!);
    expect(parseProblemSet("set.yaml", yaml, ids).kind).toBe("read");
  });

  test("links to files that exist", () => {
    for (const [, path] of readme.matchAll(/\]\(([^)#:]+)\)/g)) expect(() => read(path!), path).not.toThrow();
  });
});

test("problems/README.md leads to the guide and the reference", () => {
  const text = read("problems/README.md");
  for (const [, path] of text.matchAll(/\]\(([^)#:]+)\)/g)) expect(() => read(`problems/${path!}`), path).not.toThrow();
  expect(text).toContain("(GUIDE.md)");
  expect(text).toContain("(REFERENCE.md)");
});

test.each(["examples/course", "examples/ci", "examples/ci/queue", "grader", "grader/item"])(
  "%s/README.md links to files that exist, and names commands that exist",
  (folder) => {
    const text = read(`${folder}/README.md`);
    for (const [, path] of text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g))
      expect(existsSync(join(ROOT, folder, path!)), path).toBe(true);
    const help = saddlepoint(["--help"]).out;
    for (const [, name] of text.matchAll(/npx saddlepoint ([a-z]+)/g)) expect(help).toContain(`  ${name} `);
  },
);

test("no file carries a path of the machine it was written on", () => {
  const files = [
    "README.md",
    "grader/README.md",
    "problems/README.md",
    "problems/GUIDE.md",
    "problems/REFERENCE.md",
    "solutions/README.md",
    ...readdirSync(join(ROOT, "templates"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".hbs"))
      .map((name) => `templates/${name}`),
  ];
  for (const file of files) expect(read(file)).not.toMatch(/(^|[^\w.])\/(home|root|work|Users)\//);
});
