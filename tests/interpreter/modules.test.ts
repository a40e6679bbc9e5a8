import { describe, expect, test } from "vitest";
import { Realm } from "../../grader/interpreter/realm.ts";
import { answerOf, LIMITS, openRealm } from "./open-realm.ts";

describe("imports", () => {
  test("find the program's own files, however they are written", async () => {
    const { call } = await openRealm({
      "index.js":
        'import { a } from "./a.ts"; import b from "./lib/b"; import * as c from "./lib/c.js"; export const f = () => [a, b, c.c];',
      "a.js": "export const a = 1;",
      "lib/b.js": 'import { a } from "../a.js"; export default a + 1;',
      "lib/c.ts": 'import b from "./b.ts"; export const c = b + 1;',
    });
    expect(answerOf(call("f"))).toEqual([1, 2, 3]);
  });

  test.each([
    ["node:fs", 'only own files may be imported, as in "./file.ts"'],
    ["mathjs", 'only own files may be imported, as in "./file.ts"'],
    ["/etc/passwd", 'only own files may be imported, as in "./file.ts"'],
    ["saddlepoint:start", 'only own files may be imported, as in "./file.ts"'],
    ["../secret.js", "only own files may be imported, and this is outside their folder"],
    ["./a/../../index.js", "only own files may be imported, and this is outside their folder"],
    ["./helper.ts", 'there is no such file; known files are "index.js"'],
  ])("%s is refused", async (specifier, why) => {
    const { load } = await openRealm(`// first line\nimport x from "${specifier}";`);
    expect(load).toEqual({
      kind: "syntax-error",
      thrown: {
        name: "SyntaxError",
        message: `Cannot import "${specifier}" from "index.js": ${why}`,
        frames: [{ file: "index.js", line: 2, column: 15 }],
      },
    });
  });

  test("are refused at run time too", async () => {
    const { load, call } = await openRealm(`
      let messages = [];
      for (const name of ["node:fs", "../x.js", "saddlepoint:program", "./index.js/../y"]) {
        await import(name).catch((error) => messages.push(error.message));
      }
      export const f = () => messages;`);
    expect(load.kind).toBe("loaded");
    expect(answerOf(call("f"))).toEqual([
      expect.stringMatching(/^Cannot import "node:fs" from "index.js": only own/),
      expect.stringMatching(/^Cannot import "..\/x.js"/),
      expect.stringMatching(/^Cannot import "saddlepoint:program"/),
      expect.stringMatching(/no such file/),
    ]);
  });
});

describe("loading", () => {
  test("a syntax error says where", async () => {
    const { load } = await openRealm({ "index.js": 'import "./b.js";', "b.js": "\nlet x = ;" });
    expect(load).toEqual({
      kind: "syntax-error",
      thrown: {
        name: "SyntaxError",
        message: "unexpected token in expression: ';'",
        frames: [{ file: "b.js", line: 2, column: 9 }],
      },
    });
  });

  test("a missing export of an own file is a syntax error", async () => {
    const { load } = await openRealm({ "index.js": 'import { b } from "./b.js";', "b.js": "console.log(1)" });
    expect(load).toMatchObject({
      kind: "syntax-error",
      thrown: { message: "Could not find export 'b' in module 'b.js'" },
    });
  });

  test("what top-level code throws is no syntax error, even if it is one", async () => {
    const { load } = await openRealm('export const f = 1;\nthrow new SyntaxError("mine");');
    expect(load).toMatchObject({
      kind: "threw",
      thrown: { name: "SyntaxError", message: "mine", frames: [{ file: "index.js", line: 2 }] },
    });
  });

  test("top-level code has limits", async () => {
    expect((await openRealm("for (;;);")).load).toEqual({ kind: "limit", limit: "work" });
    expect((await openRealm("const a = new Array(1e8).fill(0);")).load).toEqual({ kind: "limit", limit: "memory" });
  });

  test("promises without end are interrupted, and the next realm works though they cannot be freed", async () => {
    const realm = await Realm.create(LIMITS);
    const program = new Map([["index.js", "const again = () => Promise.resolve().then(again); again();"]]);
    expect(realm.load(program, "index.js")).toEqual({ kind: "limit", limit: "work" });
    realm.dispose();
    expect((await openRealm("export const f = 1")).load.kind).toBe("loaded");
  });

  test("top-level await is waited for, if it ends", async () => {
    const { load, call } = await openRealm("const x = await Promise.resolve(2); export const f = () => x;");
    expect(load.kind).toBe("loaded");
    expect(answerOf(call("f"))).toBe(2);
    expect((await openRealm("await new Promise(() => {});")).load).toMatchObject({ kind: "threw" });
    expect((await openRealm("await Promise.reject(new RangeError('no'));")).load).toMatchObject({
      kind: "threw",
      thrown: { name: "RangeError", message: "no" },
    });
  });
});
