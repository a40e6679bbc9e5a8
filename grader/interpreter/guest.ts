/** What our side of the realm may ask the host for. */
export interface Host {
  /** Keeps one line of console output; answers whether more is kept. */
  print(line: string): boolean;
  /** Evaluates a function-valued argument; see `HostFunctions.evaluate`. */
  evaluate(id: number, method: string, point: number | string): number | string;
}

export interface GuestSettings {
  /** What the clock always says, in milliseconds since 1970. */
  readonly now: number;
  readonly seed: number;
  readonly answerBounds: { depth: number; nodes: number; text: number };
  readonly answerLength: number;
  readonly lineLength: number;
  readonly exportsMax: number;
}

/** What the host calls inside the realm. Every answer is text; the first line says of which kind. */
export interface Guest {
  /** Lists the exports of a program as JSON. */
  exportsOf(program: object): string;
  /**
   * The arguments come as JSON, after one character: `$` where something in them has to be restored, else a space.
   *
   * `returned`, then the positions of the changed arguments, then the answer; or as `describe`.
   */
  call(program: Record<string, unknown>, name: string, args: string): string;
  /** `threw`, then name, message and stack as JSON; or `limit`, then which. */
  describe(error: unknown): string;
}

/**
 * Our side of the realm. The text of this function runs inside, before the program does: it takes the clock and chance
 * away, gives `console`, and keeps every built-in that it needs, so that a program which patches them changes nothing
 * here. Hence no imports, and after the set-up neither methods of values, nor `for … of`, nor spread.
 */
export function makeGuest(
  host: Host,
  settings: GuestSettings,
  makeAnswerEncoder: (bounds: GuestSettings["answerBounds"]) => (value: unknown) => string,
): Guest {
  const { print, evaluate } = host;
  const { parse, stringify } = JSON;
  const { isArray } = Array;
  const { defineProperty, getOwnPropertyDescriptor, getPrototypeOf, hasOwn, is, keys } = Object;
  const { apply, construct } = Reflect;
  const { imul } = Math;
  const TypeErrorHere = TypeError;
  const errorPrototype = Error.prototype;
  const syntaxPrototype = SyntaxError.prototype;
  const rangePrototype = RangeError.prototype;
  const typePrototype = TypeError.prototype;
  const limitPrototype = (globalThis as unknown as { InternalError: ErrorConstructor }).InternalError.prototype;
  const slice = String.prototype.slice.call.bind(String.prototype.slice) as (
    text: string,
    from: number,
    to: number,
  ) => string;
  const encodeAnswer = makeAnswerEncoder(settings.answerBounds);

  const define = (target: object, key: string, value: unknown) =>
    defineProperty(target, key, { value, writable: true, enumerable: false, configurable: true });
  const cut = (text: string, length: number) => (text.length > length ? `${slice(text, 0, length)}…` : text);

  // The clock stands still.
  const RealDate = Date;
  const showDate = RealDate.prototype.toString;
  // biome-ignore lint/suspicious/noShadowRestrictedNames: it takes the place of Date, so it bears its name
  const FrozenDate = function Date(this: unknown, ...parts: unknown[]): unknown {
    if (new.target === undefined) return apply(showDate, new RealDate(settings.now), []);
    return construct(RealDate, parts.length === 0 ? [settings.now] : parts, new.target);
  };
  FrozenDate.prototype = RealDate.prototype;
  define(FrozenDate, "now", () => settings.now);
  define(FrozenDate, "parse", RealDate.parse);
  define(FrozenDate, "UTC", RealDate.UTC);
  define(RealDate.prototype, "constructor", FrozenDate);
  define(globalThis, "Date", FrozenDate);

  // Mulberry32; every call starts it anew, so that an answer never depends on the calls before.
  let chance = settings.seed;
  define(Math, "random", () => {
    chance = (chance + 0x6d2b79f5) | 0;
    let mixed = imul(chance ^ (chance >>> 15), chance | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  });

  const show = (value: unknown, depth: number): string => {
    if (typeof value === "string") return depth === 0 ? value : stringify(value);
    if (typeof value === "number") return is(value, -0) ? "-0" : `${value}`;
    if (typeof value === "bigint") return `${value}n`;
    if (typeof value === "boolean" || value === undefined || value === null) return `${value}`;
    if (typeof value !== "object") return `[${typeof value}]`;
    if (depth > 3) return "…";
    const list = isArray(value);
    if (!list && getPrototypeOf(value) !== null && apply(isError, errorPrototype, [value])) {
      return `${textOf(value, "name")}: ${textOf(value, "message")}`;
    }
    const names = keys(value);
    let text = "";
    for (let i = 0; i < names.length && text.length < settings.lineLength; i++) {
      const entry = show((value as Record<string, unknown>)[names[i] as string], depth + 1);
      text += `${(i > 0 ? ", " : "") + (list ? "" : `${names[i]}: `)}${entry}`;
    }
    return list ? `[${text}]` : text === "" ? "{}" : `{ ${text} }`;
  };

  let printing = true;
  const log = (...items: unknown[]) => {
    if (!printing) return;
    let line = "";
    for (let i = 0; i < items.length && line.length < settings.lineLength; i++) {
      let shown: string;
      try {
        shown = show(items[i], 0);
      } catch {
        shown = "[unreadable]";
      }
      line += (i > 0 ? " " : "") + shown;
    }
    printing = print(cut(line, settings.lineLength));
  };
  const nothing = () => {};
  const assert = (truth: unknown, ...items: unknown[]) => {
    if (!truth) apply(log, undefined, ["Assertion failed", ...items]);
  };
  const printers = { log, info: log, warn: log, error: log, debug: log, table: log, dir: log, trace: log, group: log };
  const silent = {
    groupEnd: nothing,
    time: nothing,
    timeEnd: nothing,
    timeLog: nothing,
    count: nothing,
    clear: nothing,
  };
  define(globalThis, "console", { ...printers, ...silent, assert });

  // Node has it: of what answers and arguments are made of, and of the usual containers.
  const clone = (item: unknown, seen: Map<unknown, unknown>): unknown => {
    if (typeof item === "function" || typeof item === "symbol") throw new TypeErrorHere("Cannot clone a function");
    if (typeof item !== "object" || item === null) return item;
    if (seen.has(item)) return seen.get(item);
    if (item instanceof RealDate) return new RealDate(item.getTime());
    if (ArrayBuffer.isView(item)) return (item as Float64Array).slice();
    const copy: object = isArray(item) ? [] : item instanceof Map ? new Map() : item instanceof Set ? new Set() : {};
    seen.set(item, copy);
    if (item instanceof Map)
      for (const [key, entry] of item) (copy as Map<unknown, unknown>).set(clone(key, seen), clone(entry, seen));
    else if (item instanceof Set) for (const entry of item) (copy as Set<unknown>).add(clone(entry, seen));
    else
      for (const key of keys(item))
        (copy as Record<string, unknown>)[key] = clone((item as Record<string, unknown>)[key], seen);
    return copy;
  };
  define(globalThis, "structuredClone", (item: unknown) => clone(item, new Map()));

  // Arguments come as JSON text. Entries that are there already are replaced: no setter of a prototype sees that.
  const restore = (item: unknown): unknown => {
    if (typeof item !== "object" || item === null) return item;
    if (isArray(item)) {
      for (let i = 0; i < item.length; i++) item[i] = restore(item[i]);
      return item;
    }
    const record = item as Record<string, unknown>;
    const tag = hasOwn(record, "$") ? record.$ : undefined;
    switch (tag) {
      case "NaN":
        return 0 / 0;
      case "Infinity":
        return 1 / 0;
      case "-Infinity":
        return -1 / 0;
      case "-0":
        return -0;
      case "record":
        return restoreFields(record.of as Record<string, unknown>);
      case "view":
        return functionOf(record.id as number, "");
      case "body": {
        const body = restoreFields(record.of as Record<string, unknown>);
        body.evaluate = functionOf(record.id as number, "value");
        body.gradientAt = functionOf(record.id as number, "gradient");
        body.hessianAt = functionOf(record.id as number, "hessian");
        return body;
      }
      default:
        return restoreFields(record);
    }
  };
  const restoreFields = (record: Record<string, unknown>) => {
    const names = keys(record);
    for (let i = 0; i < names.length; i++) record[names[i] as string] = restore(record[names[i] as string]);
    return record;
  };
  const functionOf =
    (id: number, method: string) =>
    (...points: unknown[]) => {
      // One number stands for itself; several are the vector of them.
      const x = points.length > 1 && typeof points[0] === "number" ? points : points[0];
      const answer = evaluate(id, method, typeof x === "number" ? x : encodeAnswer(x));
      if (typeof answer === "number") return answer;
      if (answer[0] === "!") throw new TypeErrorHere(slice(answer, 1, answer.length));
      return restore(parse(answer));
    };

  /** A text property, its own or inherited, without running a getter. */
  const textOf = (error: object, key: string): string => {
    let holder: object | null = error;
    for (let level = 0; holder !== null && level < 8; level++) {
      const property = getOwnPropertyDescriptor(holder, key);
      if (property !== undefined) {
        const { value } = property;
        if (typeof value === "string") return value;
        return typeof value === "number" || typeof value === "boolean" ? `${value}` : "";
      }
      holder = getPrototypeOf(holder);
    }
    return "";
  };
  const isError = Object.prototype.isPrototypeOf;

  const describe = (error: unknown): string => {
    let name: string = typeof error;
    let message = "";
    let stack = "";
    try {
      // QuickJS throws `null` where not even the error finds room. Nobody else throws it.
      if (error === null) return "limit\nmemory";
      if (typeof error === "object" && apply(isError, errorPrototype, [error])) {
        // One of a learner's own kind is still what it derives from.
        name = apply(isError, rangePrototype, [error])
          ? "RangeError"
          : apply(isError, typePrototype, [error])
            ? "TypeError"
            : textOf(error, "name");
        message = textOf(error, "message");
        const own = getOwnPropertyDescriptor(error, "stack")?.value as unknown;
        if (typeof own === "string") stack = own;
        const prototype = getPrototypeOf(error);
        // Nested text overflows the parsers, of `eval` and `JSON.parse`, and they call it a syntax error.
        if (prototype === syntaxPrototype && message === "stack overflow") return "limit\nstack";
        if (prototype === limitPrototype) {
          if (message === "stack overflow") return "limit\nstack";
          if (message === "string too long" || slice(message, 0, 13) === "out of memory") return "limit\nmemory";
        }
      } else message = show(error, 0);
    } catch {
      message = "[unreadable]";
    }
    return `threw\n{"name":${stringify(cut(name, 60))},"message":${stringify(cut(message, 500))},"stack":${stringify(cut(stack, 4000))}}`;
  };

  const argumentsOf = (text: string) => {
    const args = parse(slice(text, 1, text.length)) as unknown[];
    return text[0] === "$" ? (restore(args) as unknown[]) : args;
  };

  /** Whether an argument is what it was; functions are not looked at. */
  const same = (now: unknown, was: unknown): boolean => {
    if (typeof was !== "object" || was === null) return typeof was === "function" || is(now, was);
    if (typeof now !== "object" || now === null || isArray(now) !== isArray(was)) return false;
    if (isArray(was)) {
      const list = now as unknown[];
      if (list.length !== was.length) return false;
      for (let i = 0; i < was.length; i++) if (!same(list[i], was[i])) return false;
      return true;
    }
    const names = keys(was);
    if (keys(now).length !== names.length) return false;
    for (let i = 0; i < names.length; i++) {
      const name = names[i] as string;
      if (!hasOwn(now, name)) return false;
      if (!same((now as Record<string, unknown>)[name], (was as Record<string, unknown>)[name])) return false;
    }
    return true;
  };

  const call: Guest["call"] = (program, name, text) => {
    chance = settings.seed;
    try {
      const args = argumentsOf(text);
      let answer = encodeAnswer(apply(program[name] as () => unknown, undefined, args));
      if (answer.length > settings.answerLength) answer = '{"$":"odd","what":"too large"}';
      // Reading the text again is cheaper than copying the arguments before every call.
      const pristine = argumentsOf(text);
      let mutated = "";
      for (let i = 0; i < args.length; i++) {
        if (!same(args[i], pristine[i])) mutated += (mutated === "" ? "" : ",") + i;
      }
      return `returned\n${mutated}\n${answer}`;
    } catch (error) {
      return describe(error);
    }
  };

  const exportsOf: Guest["exportsOf"] = (program) => {
    const names = keys(program);
    let text = "";
    for (let i = 0; i < names.length && i < settings.exportsMax; i++) {
      const name = names[i] as string;
      text += `${(i > 0 ? "," : "") + stringify(name)}:"${typeof (program as Record<string, unknown>)[name]}"`;
    }
    return `{${text}}`;
  };

  return { exportsOf, call, describe };
}
