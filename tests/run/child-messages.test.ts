import { describe, expect, test } from "vitest";
import { decodeMessage } from "../../grader/run/decode-message.ts";
import type { ChildMessage } from "../../grader/run/message.ts";
import { Transcript } from "../../grader/run/transcript.ts";
import { requestFor } from "./request.ts";

const silent = { text: "", cut: false };
const returned = { kind: "returned", answer: "1", mutated: [], calls: {}, work: 0 } as const;
const loaded: ChildMessage = {
  kind: "loaded",
  load: { kind: "loaded", exports: { f: "function" } },
  missingExports: [],
  console: silent,
};
const notLoaded: ChildMessage = {
  kind: "loaded",
  load: { kind: "limit", limit: "work" },
  missingExports: [],
  console: silent,
};
const finished: ChildMessage = { kind: "finished", work: 1 };
const answer = (id: string): ChildMessage => ({ kind: "case", id, outcome: returned, console: silent });

describe("a message", () => {
  const thrown = { name: "Error", message: "", frames: [{ file: "index.js", line: 1, column: 1 }] };
  test.each<ChildMessage>([
    { kind: "ready" },
    loaded,
    notLoaded,
    { kind: "loaded", load: { kind: "syntax-error", thrown }, missingExports: ["f"], console: silent },
    { kind: "case", id: "a", outcome: { ...returned, mutated: [0], calls: { 1: 2 } }, console: silent },
    { kind: "case", id: "a", outcome: { kind: "threw", thrown, calls: {}, work: 3 }, console: silent },
    { kind: "case", id: "a", outcome: { kind: "limit", limit: "total-work", work: 3 }, console: silent },
    { kind: "case", id: "a", outcome: { kind: "missing-export" }, console: silent },
    finished,
    { kind: "failed", reason: "r" },
  ])("is read: %j", (message) => {
    expect(decodeMessage(JSON.stringify(message))).toEqual(message);
  });

  test.each([
    "null",
    "[]",
    "{}",
    '{"kind":"accepted"}',
    '{"kind":"case","id":1,"outcome":{"kind":"missing-export"}}',
    '{"kind":"case","id":"a","outcome":{"kind":"accepted"}}',
    '{"kind":"case","id":"a","outcome":{"kind":"limit","limit":"none","work":0}}',
    '{"kind":"case","id":"a","outcome":{"kind":"returned","answer":1,"mutated":[],"calls":{},"work":0}}',
    '{"kind":"case","id":"a","outcome":{"kind":"returned","answer":"1","mutated":[-1],"calls":{},"work":0}}',
    '{"kind":"case","id":"a","outcome":{"kind":"returned","answer":"1","mutated":[],"calls":{"x":1},"work":0}}',
    '{"kind":"case","id":"a","outcome":{"kind":"returned","answer":"1","mutated":[],"calls":{},"work":1e999}}',
    `{"kind":"case","id":"a","outcome":{"kind":"returned","answer":"${"1".repeat(2_000_001)}","mutated":[],"calls":{},"work":0}}`,
    '{"kind":"case","id":"a","outcome":{"kind":"missing-export"},"console":{"text":"","cut":0}}',
    '{"kind":"case","id":"a","outcome":{"kind":"missing-export"}}',
    '{"kind":"finished","work":-1}',
    '{"kind":"loaded","load":{"kind":"threw","thrown":{"name":"a","message":"b","frames":[{}]}},"missingExports":[]}',
  ])("is refused: %.80s", (text) => {
    expect(() => decodeMessage(text)).toThrow(
      /^Cannot read a message of a child process: its "[\w.]+" is not as it must be$/,
    );
  });

  test("brings no more along than was asked for", () => {
    const text =
      '{"kind":"case","id":"a","verdict":"accepted","outcome":{"kind":"missing-export","points":9},"console":{"text":"","cut":false,"points":9}}';
    const outcome = { kind: "missing-export" };
    expect(decodeMessage(text)).toEqual({ kind: "case", id: "a", outcome, console: silent });
  });

  test("that people will read loses what could drive their terminal", () => {
    const console = { text: "\u001b[2Jgone\u202e\n", cut: false };
    const message = { kind: "case", id: "a", outcome: { kind: "missing-export" }, console };
    expect(decodeMessage(JSON.stringify(message))).toMatchObject({ console: { text: "\\x1b[2Jgone\\u202e\n" } });
    const thrown = { name: "\u001b[31mError", message: "\u009b2J", frames: [] };
    const outcome = { kind: "threw", thrown, calls: {}, work: 0 };
    expect(decodeMessage(JSON.stringify({ ...message, outcome, console: silent }))).toMatchObject({
      outcome: { thrown: { name: "\\x1b[31mError", message: "\\x9b2J" } },
    });
  });
});

describe("a transcript", () => {
  const request = requestFor("", ["a", "b"]);
  const tell = (...messages: ChildMessage[]) => {
    const transcript = new Transcript(request);
    const last = messages.map((message) => transcript.add(message)).at(-1);
    return { transcript, last };
  };

  test("is complete when every case was answered", () => {
    const { transcript, last } = tell(loaded, answer("a"), answer("b"), finished);
    expect(last).toBe(true);
    expect(transcript.finish()).toMatchObject({ work: 1, guard: false });
    expect([...transcript.finish().outcomes.keys()]).toEqual(["a", "b"]);
  });

  test.each<[string, ChildMessage[]]>([
    ["a case is missing", [loaded, answer("a"), finished]],
    ["all cases are missing", [loaded, finished]],
    ["a case is answered twice", [loaded, answer("a"), answer("a")]],
    ["a case was never asked", [loaded, answer("c")]],
    ["there are more cases than were asked", [loaded, answer("a"), answer("b"), answer("b")]],
    ["cases are answered before loading", [answer("a")]],
    ["cases are answered without a program", [notLoaded, answer("a")]],
    ["it is loaded twice", [loaded, loaded]],
    ["it is ready once more", [loaded, { kind: "ready" }]],
    ["nothing was loaded", [finished]],
  ])("is not believed when %s", (_, messages) => {
    expect(() => tell(...messages)).toThrow(/^Cannot use a message of a child process as "\w+" is out of place$/);
  });

  test("stopped by the guard, blames the case that was under way", () => {
    const outcomes = (...messages: ChildMessage[]) => [
      ...tell(...messages)
        .transcript.stop()
        .outcomes.values(),
    ];
    const stopped = { kind: "limit", limit: "work", work: 0 };
    expect(outcomes(loaded, answer("a"))).toEqual([returned, stopped]);
    expect(outcomes(loaded)).toEqual([stopped, { kind: "not-run", why: "guard" }]);
    expect(outcomes()).toEqual(Array(2).fill({ kind: "not-run", why: "load" }));
    expect(tell().transcript.stop()).toMatchObject({ guard: true, load: { kind: "limit", limit: "work" } });
  });
});
