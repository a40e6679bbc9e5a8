import { type Attack, solution } from "./attack.ts";

/** What whoever got out would do first. */
const OUTSIDE = `const look = (what, read) => {
  let found;
  try { found = read(); } catch (error) { found = "no: " + error.name; }
  if (found === undefined || found === null) found = "no: " + found;
  console.log(what, typeof found === "string" ? found : "OUTSIDE " + typeof found + " " + Object.keys(found));
  try { console.log(JSON.stringify(found.env), found.mainModule, found.version); } catch {}
};`;

const escaping = (name: string, attempts: string, why: string, parts = {}): Attack => ({
  name,
  verdict: "accepted",
  source: solution({ top: `${OUTSIDE}\n${attempts}`, ...parts }),
  says: ["no: "],
  why,
});

/** Ways out of the realm. All of them solve the problem too, so that each must be accepted, having found nothing. */
export const escapes: readonly Attack[] = [
  escaping(
    "constructor-chain",
    `look("array", () => [].constructor.constructor("return process")());
look("function", () => (() => 1).constructor("return this.process")());
look("error", () => { try { null.x; } catch (error) { return error.constructor.constructor("return process")(); } });
look("console", () => console.log.constructor("return process")());
look("date", () => Date.constructor.constructor("return process")());
look("promise", () => Promise.resolve().constructor.constructor("return global")());`,
    "The constructor of every function makes functions of this realm.",
  ),
  escaping(
    "function-constructors",
    `const of = (f) => Object.getPrototypeOf(f).constructor;
look("function", () => Function("return process")());
look("generator", () => of(function* () {})("yield process")().next().value);
look("eval", () => (0, eval)("process"));
look("new", () => new Function("return globalThis.process ?? globalThis.global")());
of(async () => {})("return process")().catch((error) => look("async", () => { throw error; }));`,
    "So do all its relatives.",
  ),
  escaping(
    "dynamic-import",
    `for (const name of ["fs", "node:fs", "std", "os", "qjs:std", "bjson", "saddlepoint:start", "saddlepoint:program", "saddlepoint:guest", "/etc/passwd", "file:///etc/passwd", "./../../key", "data:text/javascript,1", "", ".", "./", "\\0", "./\\0", "./target.ts\\0.js"]) {
  const result = await Promise.race([import(name).then(() => "OUTSIDE", (error) => "no: " + error.name), new Promise((r) => Promise.resolve().then().then().then().then().then().then(() => r("no: pending")))]);
  console.log(name.length, result);
}`,
    "Nothing but the learner's own files can be imported at run time.",
  ),
  escaping(
    "global-names",
    `for (const name of ["process", "global", "require", "module", "Deno", "Bun", "std", "os", "scriptArgs", "fetch", "XMLHttpRequest", "WebSocket", "Worker", "WebAssembly", "SharedArrayBuffer", "Atomics", "setTimeout", "setInterval", "setImmediate", "queueMicrotask", "structuredClone", "performance", "window", "self", "document", "navigator", "gc", "print", "load", "read", "readFile", "Buffer", "URL", "host", "evaluate", "charge", "saddlepoint:start", "makeGuest"]) {
  look(name, () => (name === "SharedArrayBuffer" ? undefined : globalThis[name]));
}`,
    "The global object has the language's own names, and console.",
  ),
  escaping(
    "own-this",
    `look("this", () => this);
look("sloppy", () => Function("return this")().process);
look("call", () => (function () { return this; }).call(null));
look("new.target", () => (function () { return new.target; })());`,
    "There is no this at the top of a module.",
  ),
  escaping(
    "setters-that-listen",
    `let heard = [];
for (const key of ["0", "1", "id", "of", "$", "args", "name", "message", "stack", "print", "evaluate", "charge", "host"]) {
  for (const prototype of [Object.prototype, Array.prototype, Function.prototype]) {
    Object.defineProperty(prototype, key, { configurable: true, set(value) { heard[heard.length] = [key, value]; }, get() { return undefined; } });
  }
}
look("heard", () => heard.filter(([, value]) => typeof value === "function").map(([, f]) => f.constructor("return process")())[0]);`,
    "Setters of prototypes hear nothing of what our side of the realm does.",
    {
      flip: `export function flip(x: number): number {
  look("heard", () => heard.filter(([, value]) => typeof value === "function")[0]);
  heard = [];
  if (!(x > 0)) throw new RangeError("x must be positive");
  return 160000000 - x;
}`,
    },
  ),
  escaping(
    "host-error",
    `look("nothing yet", () => undefined);`,
    "An error that a function of ours throws belongs to this realm.",
    {
      root: `export function root(df: (x: number) => number, start: number): number {
  try {
    df.constructor("return process")();
  } catch (error) { look("function", () => error.constructor.constructor("return process")()); }
  look("prototype", () => df.constructor === Function && Object.getPrototypeOf(df) === Function.prototype ? "no: ours" : df);
  look("text", () => "no: " + typeof Function.prototype.toString.call(df));
  const step = 1024;
  const here = df(start);
  return start - (here * step) / (df(start + step) - here);
}`,
    },
  ),
  {
    name: "host-error-of-a-wrong-call",
    verdict: "wrong-answer",
    source: solution({
      top: OUTSIDE,
      root: `export function root(df, start) {
  for (const point of ["text", [1, 2], {}, undefined, null, NaN, df, Symbol.iterator, 1n, new Proxy([], {}), { $: "NaN" }, { valueOf: () => 1 }, "x".repeat(1e5)]) {
    try { df(point); } catch (error) { look(typeof point, () => error.constructor.constructor("return process")()); }
  }
  return start;
}`,
    }),
    says: ["no: ReferenceError", "at most 2 allowed"],
    why: "Odd arguments get an error of this realm, and count.",
  },
  escaping(
    "prepare-stack-trace",
    `let seen = [];
Error.prepareStackTrace = (error, frames) => { seen.push(...[frames].flat()); return frames; };
Error.stackTraceLimit = 1000;
const stack = new Error().stack;
look("frames", () => seen.map((frame) => frame.getThis?.() ?? frame.getFunction?.())[0]);
look("stack", () => "no: " + typeof stack);`,
    "Frames of a stack, where there are any, lead nowhere.",
  ),
  escaping(
    "species",
    `class Mine extends Array { static get [Symbol.species]() { return function (...args) { look("species", () => args[0]?.constructor?.constructor("return process")()); return []; }; } }
new Mine(1, 2, 3).map((x) => x); new Mine(1, 2, 3).slice(); new Mine(1, 2, 3).concat([1]); new Mine(1, 2).splice(0, 1);`,
    "Constructors that built-ins call are called by this realm alone.",
  ),
  escaping(
    "has-instance",
    `const asked = (...args) => { look("asked", () => args[0]); return true; };
look("function", () => Object.defineProperty(Function.prototype, Symbol.hasInstance, { value: asked }));
for (const type of [Object.getPrototypeOf(Int8Array), Error, Array, Object]) Object.defineProperty(type, Symbol.hasInstance, { value: asked });`,
    "Nobody asks the program what is an instance of what.",
    { mine: 'look("end", () => undefined);\nexport const mine = () => 9422;' },
  ),
  escaping(
    "thenables",
    `Object.prototype.then = undefined;
const then = { then(resolve, reject) { look("resolve", () => resolve.constructor("return process")()); resolve(1); } };
await then;
const module = await import("./target.ts").catch((error) => error).constructor;`.replace(
      'await import("./target.ts").catch((error) => error).constructor',
      "1",
    ),
    "Resolving a promise is this realm's business.",
  ),
  {
    name: "export-then",
    verdict: "accepted",
    source: solution({
      top: "export const then = (resolve) => { console.log('asked'); resolve({ flip: () => 0 }); };",
    }),
    why: "A module that exports then is no promise.",
  },
  {
    name: "proto-export",
    verdict: "accepted",
    source: solution({
      top: 'const f = () => 1;\nexport { f as __proto__, f as constructor, f as toString, f as "a b" };',
    }),
    why: "Exports may have any name.",
  },
  escaping(
    "global-prototype",
    `look("set", () => { Object.setPrototypeOf(globalThis, new Proxy({}, { get: (t, k) => { console.log("asked", String(k)); return undefined; }, has: () => false })); return undefined; });
look("host", () => globalThis.host);`,
    "A global object that answers everything is asked nothing.",
  ),
  escaping(
    "source-of-built-ins",
    `look("join", () => ("" + Array.prototype.join).includes("charge") ? "no: only text" : "no: native");
look("toString", () => [].join.toString.constructor("return charge")());
look("bound", () => Reflect.construct([].join, [], Object));
look("caller", () => [].join.caller);`,
    "Our wrappers around built-ins do not give away what they call.",
  ),
  escaping(
    "free-work",
    `const join = Array.prototype.join;
look("restored", () => { delete Array.prototype.join; return Array.prototype.join; });
Array.prototype.join = join;
Math.max = (...all) => all.sort((a, b) => b - a)[0]; Array.isArray = () => false; Object.prototype.isPrototypeOf = () => false;
look("max", () => undefined);`,
    "What our wrappers need they have kept.",
  ),
  escaping(
    "weak-references",
    `const registry = new FinalizationRegistry((held) => look("held", () => held.constructor("return process")()));
for (let i = 0; i < 1000; i++) registry.register({}, () => 1);
const weak = new WeakRef({});
look("weak", () => weak.deref()?.process);`,
    "The collector calls back into this realm only.",
  ),
  escaping(
    "class-fields",
    `look("static", () => { class A { static #p = 1; static [(() => "x")()] = Function("return process")(); } return A; });
look("label", () => { out: { break out; } });
look("tagged", () => ((parts) => parts.raw.constructor.constructor("return process")())\`x\`);`,
    "Nor does any corner of the syntax lead out.",
  ),
  escaping(
    "date-constructor",
    `look("real", () => new Date().constructor === Date ? "no: ours" : new Date().constructor.now());
look("now", () => Date.now() === new Date(Date.prototype.constructor.now()).getTime() ? "no: frozen" : Date.now());
look("subclass", () => { class D extends Date {} return new D().getTime() === Date.now() ? "no: frozen" : new D(); });
look("construct", () => Reflect.construct(Date, [], Object).getTime());
look("text", () => Date().slice(0, 15) === "Mon Jan 01 2024" ? "no: frozen" : Date());`,
    "No way leads to the clock.",
  ),
];
