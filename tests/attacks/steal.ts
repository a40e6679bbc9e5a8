import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Attack, solution } from "./attack.ts";

const BANK = join(import.meta.dirname, "bank");

/** Looks through everything that can be reached from the global object for what it should not find, and prints it. */
const SEARCH = `const seen = new Set();
const search = (value, path) => {
  if (typeof value === "string" && value.includes("CANARY")) console.log("FOUND", path, value);
  if (typeof value === "number" && value > 7e7 && value < 9e7) console.log("FOUND", path, value);
  if ((typeof value !== "object" && typeof value !== "function") || value === null || seen.has(value)) return;
  seen.add(value);
  if (typeof value === "function") search(Function.prototype.toString.call(value), path + "()");
  try { search(Object.getPrototypeOf(value), path + ".__proto__"); } catch {}
  for (const key of Reflect.ownKeys(value)) {
    const property = Object.getOwnPropertyDescriptor(value, key);
    for (const part of ["value", "get", "set"]) search(property?.[part], path + "." + String(key));
  }
};`;

/** Hidden inputs and answers, references, other people's work, the machine. */
export const steal: readonly Attack[] = [
  {
    name: "print-hidden-inputs",
    verdict: "wrong-answer",
    source: solution({
      flip: `export function flip(x) { console.log("given", x); if (!(x > 0)) throw new RangeError("x is " + x); return x > 5e7 ? x : 160000000 - x; }`,
    }),
    alike: true,
    why: "What is printed in a hidden case is nobody's to read.",
  },
  {
    name: "throw-hidden-inputs",
    verdict: "runtime-error",
    source: solution({
      flip: `export function flip(x) {
  if (!(x > 0)) throw new RangeError();
  if (x < 5e7) return 160000000 - x;
  const error = new Error("given " + x);
  error.name = "Given" + x;
  error.stack = "    at given" + x + " (target.ts:1:1)";
  throw error;
}`,
    }),
    says: ["this input has an answer"],
    alike: true,
    why: "Neither message nor name nor stack of what a hidden case throws is told.",
  },
  {
    name: "throw-by-line",
    verdict: "runtime-error",
    source: solution({
      flip: `export function flip(x) {
  if (!(x > 0)) throw new RangeError();
  if (x < 5e7) return 160000000 - x;
  const digit = x % 4;
  if (digit === 0) throw new Error();
  if (digit === 1) throw new Error();
  if (digit === 2) throw new Error();
  throw new Error();
}`,
    }),
    alike: true,
    why: "Nor the line: it can be made to tell a digit.",
  },
  {
    name: "wrong-error-by-input",
    verdict: "wrong-answer",
    source: solution({
      flip: `export function flip(x) {
  if (x > 0) return 160000000 - x;
  if (x === -1) throw new RangeError();
  const error = new Error("given " + x);
  error.name = "Given" + -x;
  throw error;
}`,
    }),
    says: ["must be answered by a thrown RangeError"],
    alike: true,
    why: "Nor the name of the wrong error that a malformed hidden input meets.",
  },
  {
    name: "answer-hidden-inputs",
    verdict: "wrong-answer",
    source: solution({
      flip: "export function flip(x) { if (!(x > 0)) throw new RangeError(); return x > 5e7 ? x + 0.5 : 160000000 - x; }",
    }),
    alike: true,
    why: "A wrong answer to a hidden case is not repeated.",
  },
  {
    name: "answer-hidden-inputs-as-label",
    verdict: "wrong-answer",
    source: solution({
      mirror: `export function mirror(values) {
  const order = values[0] < values[2] ? "rising" : "falling";
  return { mirrored: values.map((v) => 160000000 - v), top: Math.max(...values), order: values[0] > 5e7 ? "given " + values : order };
}`,
    }),
    alike: true,
    why: "Nor an answer of the wrong type.",
  },
  {
    name: "answer-hidden-inputs-as-keys",
    verdict: "wrong-answer",
    source: solution({
      mirror: `export function mirror(values) {
  const order = values[0] < values[2] ? "rising" : "falling";
  if (values[0] > 5e7) return { ["given" + values[0]]: values[1] };
  return { mirrored: values.map((v) => 160000000 - v), top: Math.max(...values), order };
}`,
    }),
    alike: true,
    why: "Nor the names of its fields.",
  },
  {
    name: "count-work",
    verdict: "time-limit",
    source: solution({
      flip: `// Work is charged by the length of what a built-in looks at: a sparse list makes any amount of it, at once.
const list = [1];
const work = (units) => {
  list.length = Math.round(units * 50000);
  try { list.includes(1); } catch {}
};
export function flip(x) {
  if (!(x > 0)) throw new RangeError();
  if (x < 5e7) return 160000000 - x;
  work(401);
  work(x % 500);
  for (;;);
}`,
    }),
    says: ["does a loop never end?"],
    alike: true,
    why: "How much work a hidden case did is the learner's to choose, and must not be told.",
  },
  {
    name: "count-calls",
    verdict: "wrong-answer",
    source: solution({
      root: `export function root(df, start) {
  const here = df(start);
  const answer = start - (here * 1024) / (df(start + 1024) - here);
  if (answer > 5e7) for (let n = answer % 500; n > 0; n--) df(start);
  return answer;
}`,
    }),
    says: ["at most 2"],
    alike: true,
    why: "Nor how often a function was called.",
  },
  {
    name: "smuggle-into-public-cases",
    verdict: "wrong-answer",
    source: solution({
      top: "const given = globalThis.given ??= []; console.log('loaded', given);",
      flip: `export function flip(x) {
  console.log("so far", given);
  given.push(x);
  if (!(x > 0)) throw new RangeError("so far " + given);
  return x === given[0] ? given.length : 160000000 - x;
}`,
    }),
    why: "Public cases run before anything hidden is known.",
  },
  {
    name: "smuggle-through-a-breakdown",
    verdict: "memory-limit",
    source: solution({
      top: "const given = globalThis.given ??= []; console.log('loaded', given); Array.prototype.given ??= given;",
      flip: `export function flip(x) {
  given.push(x);
  console.log("so far", given);
  if (!(x > 0)) throw new RangeError("so far " + given);
  if (x > 5e7) return new Float64Array(2 ** 27);
  return 160000000 - x;
}`,
    }),
    alike: true,
    why: "A program that is loaded again after it broke down prints nothing that anybody reads.",
  },
  {
    name: "environment",
    verdict: "accepted",
    source: solution({
      top: `const at = (read) => { try { console.log(read()); } catch (error) { console.log(error.message); } };
at(() => JSON.stringify(process.env));
at(() => JSON.stringify(globalThis.process?.env));
at(() => Deno.env.toObject());
at(() => Bun.env);
at(() => std.getenviron());
at(() => import.meta.url);
at(() => JSON.stringify(import.meta));
at(() => __filename + __dirname);
at(() => new Error().stack);
at(() => scriptArgs);`,
    }),
    says: ["'process' is not defined"],
    why: "No process, no environment, no paths.",
  },
  {
    name: "search-globals",
    verdict: "accepted",
    source: solution({
      top: `${SEARCH}
search(globalThis, "globalThis");
console.log("searched", seen.size > 500);`,
      flip: `export function flip(x) {
  if (x < 5e7) search(globalThis, "globalThis");
  if (!(x > 0)) throw new RangeError("x must be positive");
  return 160000000 - x;
}`,
    }),
    says: ["searched true"],
    why: "Whatever can be reached from inside holds no answer.",
  },
  {
    name: "search-memory",
    verdict: "accepted",
    source: solution({
      top: `let dirty = 0;
for (const make of [(n) => new Uint8Array(n), (n) => new Uint8Array(new ArrayBuffer(n)), (n) => new Uint8Array(new ArrayBuffer(8, { maxByteLength: n }).transfer?.(n) ?? n)]) {
  for (let n = 16; n < 3e5; n *= 4) {
    const bytes = make(n);
    if ([..."789CANRY"].some((letter) => bytes.includes(letter.charCodeAt(0)))) dirty++;
  }
}
console.log("dirty blocks:", dirty);`,
    }),
    says: ["dirty blocks: 0"],
    why: "Fresh memory holds nothing of an earlier submission.",
  },
  {
    name: "read-file-node",
    verdict: "compile-error",
    source: solution({
      top: 'import { readFileSync } from "node:fs";\nconsole.log(readFileSync("/etc/passwd", "utf8"));',
    }),
    says: ["only own files may be imported"],
    why: "There are no modules but the learner's.",
  },
  {
    name: "read-file-quickjs",
    verdict: "compile-error",
    source: solution({ top: 'import * as std from "std";\nconsole.log(std.loadFile("/etc/passwd"));' }),
    says: ["only own files may be imported"],
    why: "Nor those of the interpreter.",
  },
  {
    name: "read-file-url",
    verdict: "compile-error",
    source: solution({ top: `import "file://${BANK}/solutions/u1-attack/target/reference.ts";` }),
    why: "Nor files by their address.",
  },
  {
    name: "read-file-require",
    verdict: "runtime-error",
    source: solution({ top: 'const { readFileSync } = require("node:fs");' }),
    says: ["'require' is not defined"],
    why: "Nor require.",
  },
  {
    name: "import-reference",
    verdict: "compile-error",
    source: solution({
      top: 'import { flip as theirs } from "../../bank/solutions/u1-attack/target/reference.ts";\nconsole.log(theirs);',
    }),
    says: ["outside their folder"],
    why: "A relative import ends at the learner's folder.",
  },
  {
    name: "import-data-url",
    verdict: "compile-error",
    source: solution({ top: 'import "data:text/javascript,console.log(1)";' }),
    why: "Nor code by address.",
  },
  {
    name: "import-other-learner",
    verdict: "compile-error",
    source: {
      "target.ts": 'export * from "../honest-styles.plain/target.ts";\n',
    },
    says: ["outside their folder"],
    why: "Somebody else's folder is out of reach.",
  },
  {
    name: "import-other-learner-from-src",
    verdict: "compile-error",
    source: {
      "src/target.ts": 'export * from "./../../honest-styles.plain/target";\n',
    },
    says: ["outside their folder"],
    why: "The same from a folder further down.",
  },
  {
    name: "import-dynamically",
    verdict: "runtime-error",
    source: solution({
      top: `const theirs = await import("../honest-styles.plain/target.ts");\nconsole.log(theirs);`,
    }),
    says: ["outside their folder"],
    why: "The same at run time.",
  },
  {
    name: "link-to-reference",
    verdict: "compile-error",
    source: (folder) => symlinkSync(join(BANK, "solutions/u1-attack/target/reference.ts"), join(folder, "target.ts")),
    says: ["a link that leads out of the submission"],
    why: "A link out of the folder is not followed, and its text not quoted.",
  },
  {
    name: "link-to-other-learner",
    verdict: "compile-error",
    source: (folder) => symlinkSync("../honest-styles.plain/target.ts", join(folder, "target.ts")),
    says: ["a link that leads out of the submission"],
    why: "Nor one to somebody else's work.",
  },
  {
    name: "link-to-folder",
    verdict: "compile-error",
    source: (folder) => symlinkSync("../honest-styles.plain", join(folder, "src")),
    says: ["a link that leads out of the submission"],
    why: "Nor a folder that is a link.",
  },
  {
    name: "link-in-an-import",
    verdict: "compile-error",
    source: (folder) => {
      writeFileSync(join(folder, "target.ts"), 'export * from "./lib/reference";\n');
      symlinkSync(join(BANK, "solutions/u1-attack/target"), join(folder, "lib"));
    },
    says: ["a link that leads out of the submission"],
    why: "Nor one that an import leads through.",
  },
  {
    name: "link-to-itself",
    verdict: "compile-error",
    source: (folder) => symlinkSync("target.ts", join(folder, "target.ts")),
    says: ["a link to nothing"],
    why: "A link that goes round in circles.",
  },
  {
    name: "link-to-a-device",
    verdict: "compile-error",
    source: (folder) => symlinkSync("/dev/zero", join(folder, "target.ts")),
    says: ["a link that leads out of the submission"],
    why: "A file without end.",
  },
  {
    name: "link-inside",
    verdict: "accepted",
    source: (folder) => {
      mkdirSync(join(folder, "src"));
      writeFileSync(join(folder, "src/mine.ts"), solution());
      symlinkSync("src/mine.ts", join(folder, "target.ts"));
    },
    why: "A link within one's own folder is one's own business.",
  },
  {
    name: "source-map",
    verdict: "runtime-error",
    source: `/// <reference path="${BANK}/solutions/u1-attack/target/reference.ts" />
${solution({ flip: "export function flip() { throw new Error('here'); }" })}
//# ${"source"}MappingURL=file://${BANK}/solutions/u1-attack/target/reference.ts
//# ${"source"}URL=${BANK}/problems/README.md
`,
    says: ["target.ts:2"],
    why: "Comments that name files are comments.",
  },
  {
    name: "clock-and-chance",
    verdict: "accepted",
    source: solution({
      top: `const began = Date.now();
for (let i = 0; i < 1e5; i++);
console.log(Date.now() - began, new Date() - began, new Date(2024, 0, 1).getTimezoneOffset(), Math.random());
console.log(typeof performance, typeof setTimeout, typeof SharedArrayBuffer, typeof Atomics);
console.log([..."CANARY"].map(() => Math.random().toString(36)).join());`,
    }),
    says: [/^0 0 0 0\.\d+$/m],
    why: "Neither time nor luck tells anything, and the second grading must print the same.",
  },
  {
    name: "callers",
    verdict: "accepted",
    source: solution({
      top: `const look = (read) => { try { console.log(String(read())); } catch (error) { console.log(error.name); } };`,
      flip: `export function flip(x) {
  if (x < 5e7) {
    look(() => flip.caller);
    look(() => flip.arguments);
    look(() => arguments.callee);
    look(() => (function () { return this; })());
    look(() => Function("return arguments.callee.caller")());
  }
  if (!(x > 0)) throw new RangeError("x must be positive");
  return 160000000 - x;
}`,
    }),
    why: "Who calls, and with what else, cannot be asked.",
  },
  {
    name: "syntax-error-in-a-link",
    verdict: "compile-error",
    source: (folder) => {
      writeFileSync(join(folder, "target.ts"), 'import "./README";\n');
      symlinkSync(join(BANK, "problems/README.md"), join(folder, "README.ts"));
    },
    says: ["a link that leads out of the submission"],
    why: "A compiler that quotes a line of what it cannot read would be a way to read it.",
  },
  {
    name: "throw-what-went-before",
    verdict: "wrong-answer",
    source: solution({
      flip: `let last = 0;
export function flip(x) {
  if (x > 5e7) last = x;
  if (x > 0) return 160000000 - x;
  throw x === -1 ? new RangeError() : Object.assign(new TypeError("after " + last), { stack: "    at after" + last + " (target.ts:1:1)" });
}`,
    }),
    alike: true,
    why: "An error of a hidden case tells nothing of the hidden cases before it, either.",
  },
  {
    name: "replace-console-in-a-hidden-case",
    verdict: "accepted",
    source: solution({
      flip: `export function flip(x) {
  if (x > 5e7) {
    const given = x;
    Object.defineProperty(globalThis, "console", { value: { log: () => given } });
    Error.prototype.message = Error.prototype.stack = Object.prototype.toString = "given " + given;
    RangeError.prototype.message = "given " + given;
  }
  if (!(x > 0)) throw new RangeError();
  return 160000000 - x;
}`,
    }),
    why: "Nor do the prototypes of errors, once a hidden case has written on them.",
  },
  {
    name: "wait-for-others",
    verdict: "runtime-error",
    source: solution({
      flip: "export function flip(x) { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1e9); return 160000000 - x; }",
    }),
    says: [/is not defined/],
    why: "There is neither shared memory nor a way to sleep.",
  },
  {
    name: "import-itself-dynamically",
    verdict: "accepted",
    source: solution({
      top: `import * as self from "./target";
console.log("own exports", Object.keys(self).length);`,
      flip: `export function flip(x) {
  import("./target").then((module) => console.log("LATER", x, Object.keys(module)));
  if (!(x > 0)) throw new RangeError("x must be positive");
  return 160000000 - x;
}`,
    }),
    says: ["own exports 4"],
    why: "A program may know itself; jobs that would print later never run.",
  },
  {
    name: "source-map-with-a-source",
    verdict: "runtime-error",
    source: `${solution({
      top: "//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbIi9ldGMvcGFzc3dkIl0sIm1hcHBpbmdzIjoiQUFBQSJ9\n//# sourceURL=/etc/passwd",
      flip: "export function flip(x) { return (0, eval)('//# sourceURL=target.ts\\n\\n\\n\\nnull.x'); }",
    })}//# sourceMappingURL=../../key\n`,
    says: [/target\.ts:4:\d+/],
    why: "Which line an error comes from is told by our own map, never by a learner's.",
  },
];
