import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSubmission } from "../../grader/submission/submission.ts";
import { thrownMessage } from "../../grader/submission/thrown-message.ts";
import { temporaryFolder, writeFiles } from "../small-bank.ts";

function submit(files: Readonly<Record<string, string | Buffer>>) {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    writeFiles(folder, { [path]: "" });
    writeFileSync(join(folder, path), content);
  }
  return { folder, read: () => readSubmission(folder, "twice") };
}

const filesOf = (submission: ReturnType<typeof readSubmission>) =>
  submission.kind === "ready" ? [...submission.files.keys()] : submission.kind;

describe("readSubmission()", () => {
  test.each(["twice.ts", "src/twice.ts", "twice/index.ts", "src/twice/index.ts"])("finds %s", (path) => {
    expect(filesOf(submit({ [path]: "export const twice = 2;" }).read())).toEqual([path]);
  });

  test("is missing where there is nothing, not even a folder", () => {
    expect(submit({ "other.ts": "" }).read().kind).toBe("missing");
    expect(readSubmission("/nowhere", "twice").kind).toBe("missing");
  });

  test("takes the learner's own files along that are imported, and no others", () => {
    const { read } = submit({
      "src/twice.ts":
        'import { a } from "./a";\nimport { b } from "./lib/b.js";\nexport { c } from "./c.ts";\nimport "node:fs";\nexport const twice = a + b;',
      "src/a.ts": 'import type { T } from "./types";\nexport const a = 1;',
      "src/lib/b.ts": 'export { a as b } from "../a.ts";',
      "src/c.ts": "export const c = 3;",
      "src/broken.ts": "export const = ;",
    });
    expect(filesOf(read())).toEqual(["src/twice.ts", "src/a.ts", "src/lib/b.ts", "src/c.ts"]);
  });

  test("does not leave the folder of the entry file by an import", () => {
    expect(filesOf(submit({ "src/twice.ts": 'import "../secret.ts";', "secret.ts": "export {};" }).read())).toEqual([
      "src/twice.ts",
    ]);
  });

  test("does not follow a link out of the learner's folder", () => {
    const outside = submit({ "secret.ts": "export const twice = 'secret';" });
    const { folder, read } = submit({});
    symlinkSync(join(outside.folder, "secret.ts"), join(folder, "twice.ts"));
    const submission = read();
    expect(submission).toMatchObject({
      kind: "refused",
      message: "twice.ts: Cannot read this file: it is a link that leads out of the submission",
    });
    expect(JSON.stringify(submission)).not.toContain("'secret'");
  });

  test.each<[string, Buffer]>([
    ["UTF-8 with a byte order mark", Buffer.from("\uFEFFexport const twice = 2;")],
    ["UTF-16", Buffer.from("\uFEFFexport const twice = 2;", "utf16le")],
    ["Windows line ends", Buffer.from("// twice\r\nexport const twice = 2;\r\n")],
  ])("reads %s", (_what, bytes) => {
    expect(filesOf(submit({ "twice.ts": bytes }).read())).toEqual(["twice.ts"]);
  });

  test.each<[string, Buffer, RegExp]>([
    [
      "bytes that are no text",
      Buffer.from([0xc3, 0x28, 0xff]),
      /twice\.ts: Cannot read this file as text: save it as UTF-8/,
    ],
    ["a NUL byte", Buffer.from("export const twice = 2;\0"), /Cannot read this file as text/],
    ["a file of many megabytes", Buffer.alloc(3_000_000, " "), /3000000 bytes, more than/],
    [
      "a syntax error, with place and line",
      Buffer.from("export const a = 1;\nexport const twice = (x) => {\n"),
      /^twice\.ts:\d+:\d+: .*\n\d+ \| .*\n +\| +\^$/s,
    ],
  ])("refuses %s", (_what, bytes, message) => {
    const submission = submit({ "twice.ts": bytes }).read();
    expect(submission.kind).toBe("refused");
    if (submission.kind === "refused") expect(submission.message).toMatch(message);
  });

  test("changes its digest with every byte of every file", () => {
    const digest = (a: string, b: string) => {
      const submission = submit({ "twice.ts": `import "./b";${a}`, "b.ts": b }).read();
      return submission.kind === "missing" ? "" : submission.digest;
    };
    expect(digest("", "")).toBe(digest("", ""));
    expect(digest(" ", "")).not.toBe(digest("", ""));
    expect(digest("", " ")).not.toBe(digest("", ""));
  });
});

test("thrownMessage() points into the learner's TypeScript, not into what it was compiled to", () => {
  const source =
    "interface Point {\n  x: number;\n}\n\nenum Side { Left = 1 }\n\nexport function twice(p: Point): number {\n  return (p as any).y.z;\n}\n";
  const submission = submit({ "twice.ts": source }).read();
  if (submission.kind !== "ready") throw new Error("refused");
  const { code } = submission.files.get("twice.ts")!;
  const lines = code.split("\n");
  const line = lines.findIndex((text) => text.includes(".y.z"));
  const column = lines[line]!.indexOf("p.y");
  const message = thrownMessage(submission, {
    name: "TypeError",
    message: "no",
    frames: [{ file: "twice.ts", line: line + 1, column: column + 1 }],
  });
  expect(message).toMatch(/^TypeError: no\ntwice\.ts:8:\d+\n8 \| {3}return \(p as any\)\.y\.z;\n {2}\| +\^$/);
});
