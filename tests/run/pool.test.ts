import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { createPool } from "../../grader/run/pool.ts";
import type { FinishedRun, RunRequest } from "../../grader/run/run.ts";
import { requestFor } from "./request.ts";

const pool = createPool({ jobs: 2 });
afterAll(() => pool.close());

async function finished(request: RunRequest): Promise<FinishedRun> {
  const run = await pool.run(request);
  if (run.kind !== "finished") throw new Error(run.reason);
  return run;
}

describe("a run", () => {
  test("holds the outcome of every case, in their order", async () => {
    const code = `
      console.log("loaded");
      export const ok = () => [NaN, -0];
      export const bad = () => { throw new RangeError("no") };
      export const value = 1;`;
    const run = await finished(
      requestFor(code, ["ok", "bad", "value", "toString"], { requiredExports: ["ok", "mine"] }),
    );
    expect(run).toEqual({
      kind: "finished",
      load: { kind: "loaded", exports: { ok: "function", bad: "function", value: "number" } },
      outcomes: new Map<string, unknown>([
        ["ok", { kind: "returned", answer: '[{"$":"NaN"},{"$":"-0"}]', mutated: [], calls: {}, work: 0 }],
        [
          "bad",
          {
            kind: "threw",
            thrown: { name: "RangeError", message: "no", frames: [{ file: "index.js", line: 4, column: 54 }] },
            calls: {},
            work: 0,
          },
        ],
        ["value", { kind: "missing-export" }],
        ["toString", { kind: "missing-export" }],
      ]),
      missingExports: ["mine"],
      console: { text: "loaded\n", cut: false },
      consoles: new Map(["ok", "bad", "value", "toString"].map((id) => [id, { text: "", cut: false }])),
      work: 0,
      guard: false,
    });
  });

  test("hands special numbers and functions over", async () => {
    const body = {
      $function: "body",
      variables: ["x"],
      formula: "x",
      constants: {},
      value: "x",
      gradient: ["list", 1],
      hessian: null,
    };
    const args = [[Number.NaN, -0, Number.NEGATIVE_INFINITY], { $function: "value", body }] as never;
    const run = await finished(
      requestFor("export const f = (x, g) => [x, g(2)]", [], { calls: [{ id: "a", function: "f", args }] }),
    );
    expect(run.outcomes.get("a")).toMatchObject({
      answer: '[[{"$":"NaN"},{"$":"-0"},{"$":"-Infinity"}],2]',
      calls: { 1: 1 },
    });
  });

  test("of a program that does not load runs nothing", async () => {
    for (const [code, kind] of [
      ["export const f = ;", "syntax-error"],
      ['import "node:fs"; export const f = 1;', "syntax-error"],
      ["throw 1", "threw"],
      ["for (;;);", "limit"],
    ] as const) {
      const run = await finished(requestFor(code, ["f"], { requiredExports: ["f"] }));
      expect(run.load.kind).toBe(kind);
      expect(run.outcomes).toEqual(new Map([["f", { kind: "not-run", why: "load" }]]));
      expect(run.missingExports).toEqual([]);
    }
  });

  test("keeps state between its cases, and leaves none to the next", async () => {
    const code = "let n = 0; export const f = () => ++n; export const g = () => ++n";
    for (const _ of [1, 2, 3]) {
      const { outcomes } = await finished(requestFor(code, ["f", "g"]));
      expect([...outcomes.values()]).toMatchObject([{ answer: "1" }, { answer: "2" }]);
    }
  });

  test("is the same wherever it runs", async () => {
    const code = `export const f = () => { let s = Math.random(); for (let i = 0; i < 1e5; i++) s += Math.sin(i); return s }
      export const g = () => [Date.now(), new Date(2024, 0, 1).getTime(), new Date().getTimezoneOffset()]`;
    const runs = await Promise.all(Array.from({ length: 6 }, () => finished(requestFor(code, ["f", "g"]))));
    for (const run of runs) expect(run).toEqual(runs[0]);
    expect(runs[0]!.outcomes.get("g")).toMatchObject({ answer: `[${Date.UTC(2024, 0)},${Date.UTC(2024, 0)},0]` });
  });

  test("nesting attacks are stack overflows, and nothing else suffers", async () => {
    const code = `
      const nested = (n) => { let a = []; while (n-- > 0) a = [a]; return a };
      export const parse = () => JSON.parse("[".repeat(1e5));
      export const evaluate = () => eval("[".repeat(1e5));
      export const flatten = () => nested(2e5).flat(Infinity);
      export const recursion = () => 1 + recursion();
      export const ok = () => 1;`;
    const run = await finished(requestFor(code, ["parse", "evaluate", "flatten", "recursion", "ok"]));
    expect([...run.outcomes.values()]).toMatchObject([
      ...Array(4).fill({ kind: "limit", limit: "stack" }),
      { kind: "returned", answer: "1" },
    ]);
  });

  test("with promises that cannot be freed ends well, and so does the next", async () => {
    const attack = "const again = () => Promise.resolve().then(again); again(); export const f = () => 1";
    // Soon, as they need memory too: where that runs out, the chain breaks and nothing is left to be stopped.
    const limits = { callWork: 100, totalWork: 1_000, memoryBytes: 64 * 1024 * 1024, outputBytes: 0 };
    expect((await finished(requestFor(attack, ["f"], { limits }))).load).toEqual({ kind: "limit", limit: "work" });
    expect((await finished(requestFor("export const f = () => 1", ["f"]))).outcomes.get("f")).toMatchObject({
      answer: "1",
    });
  });

  test("with answers beyond measure bounds them", async () => {
    const code = 'const big = () => Array(900).fill("x".repeat(2000)); export { big as a, big as b }';
    const calls = Array.from({ length: 12 }, (_, i) => ({ id: `${i}`, function: "a", args: [] }));
    const run = await finished(requestFor(code, [], { calls }));
    const lengths = [...run.outcomes.values()].map((outcome) =>
      outcome.kind === "returned" ? outcome.answer.length : 0,
    );
    expect(Math.max(...lengths)).toBeLessThan(2_000_000);
    expect(lengths.slice(-3)).toEqual([30, 30, 30]);
  });
});

describe("the pool", () => {
  test("refuses cases of the same id", () => {
    expect(() => pool.run(requestFor("", ["a", "a"]))).toThrow("Cannot run as the ids of the cases must differ");
  });

  test("stops what escapes the counting, runs it once more alone, and then says what it was", async () => {
    const guarded = createPool({ jobs: 2, guardMs: 1_500 });
    const code = `export const quick = () => 1; export const stuck = () => new Array(2 ** 31 - 1).join("x"); export const late = () => 1`;
    const ended: string[] = [];
    const [stuck, ...others] = await Promise.all([
      guarded.run(requestFor(code, ["quick", "stuck", "late"])).finally(() => ended.push("stuck")),
      ...[1, 2, 3].map(() =>
        guarded.run(requestFor("export const f = () => 1", ["f"])).finally(() => ended.push("other")),
      ),
    ]);
    expect(stuck).toMatchObject({ kind: "finished", guard: true, load: { kind: "loaded" } });
    expect(stuck!.kind === "finished" && [...stuck!.outcomes.values()]).toEqual([
      { kind: "returned", answer: "1", mutated: [], calls: {}, work: 0 },
      { kind: "limit", limit: "work", work: 0 },
      { kind: "not-run", why: "guard" },
    ]);
    for (const run of others) expect(run).toMatchObject({ kind: "finished", guard: false });
    expect(ended.at(-1)).toBe("stuck");
    await guarded.close();
  }, 30_000);

  test("a closed one fails what is under way and takes nothing more", async () => {
    const short = createPool({ jobs: 1 });
    const runs = [1, 2].map(() => short.run(requestFor("export const f = () => 1", ["f"])));
    await short.close();
    expect(await Promise.all(runs)).toEqual(
      Array(2).fill({ kind: "failed", reason: "Cannot run: the pool was closed" }),
    );
    expect(() => short.run(requestFor("", []))).toThrow(TypeError);
  });
});

// Linux lists the children of a process; elsewhere the same code runs, untested.
const childrenFile = `/proc/self/task/${process.pid}/children`;
const children = () => readFileSync(childrenFile, "utf8").trim().split(" ").filter(Boolean).map(Number);

describe.skipIf(process.platform !== "linux")("a child", () => {
  test("that is killed is replaced, and its request run again", async () => {
    const single = createPool({ jobs: 1 });
    const before = children();
    await single.run(requestFor("", []));
    const [child] = children().filter((pid) => !before.includes(pid));
    process.kill(child!, "SIGKILL");
    const run = await single.run(requestFor("export const f = () => 1", ["f"]));
    expect(run).toMatchObject({ kind: "finished", load: { kind: "loaded" } });
    await single.close();
  });

  test("that dies twice fails the run, and only that", async () => {
    const single = createPool({ jobs: 1 });
    const before = children();
    // Not at once: bubblewrap needs some milliseconds until its program dies with it.
    const seen = new Set(before);
    const killing = setInterval(() => {
      for (const pid of children().filter((one) => !seen.has(one))) {
        seen.add(pid);
        setTimeout(() => process.kill(pid, "SIGKILL"), 200);
      }
    }, 1);
    const limits = { callWork: 1e9, totalWork: 1e9, memoryBytes: 64 * 1024 * 1024, outputBytes: 0 };
    const run = await single.run(requestFor("export const f = () => { for (;;); }", ["f"], { limits }));
    clearInterval(killing);
    expect(run).toEqual({
      kind: "failed",
      reason: expect.stringMatching(/^Cannot run: the child process died: it ended with SIGKILL/),
    });
    expect((await single.run(requestFor("export const f = () => 1", ["f"]))).kind).toBe("finished");
    await single.close();
  });

  test("has no environment but the time zone", async () => {
    const single = createPool({ jobs: 1 });
    const before = children();
    await single.run(requestFor("", []));
    const [child] = children().filter((pid) => !before.includes(pid));
    expect(readFileSync(`/proc/${child}/environ`, "utf8")).toBe("TZ=UTC\0");
    await single.close();
  });
});
