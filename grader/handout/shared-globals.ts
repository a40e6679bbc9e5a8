/** Set in the environment while the test files of a handout run in one process; see `learner/test-once.ts`. */
export const TOGETHER = "SADDLEPOINT_TOGETHER";

const SEEN = Symbol.for("saddlepoint.globals");

/** What is in reach of every program, by where it stands: of each property its value, or what gets and sets it. */
type Globals = ReadonlyMap<object, ReadonlyMap<PropertyKey, readonly unknown[]>>;

/**
 * Whether a program that ran in this process before has changed what the next would find: the official grader gives
 * each a fresh heap. The first time that it is asked, it remembers what there is.
 */
export function globalsHaveChanged(): boolean {
  const slots = globalThis as { [SEEN]?: Globals };
  try {
    const now = presentGlobals();
    slots[SEEN] ??= now;
    return ![...slots[SEEN]].every(([place, known]) => isSame(known, now.get(place)));
  } catch {
    // Not even looking works any more.
    return true;
  }
}

function isSame(known: ReadonlyMap<PropertyKey, readonly unknown[]>, now: typeof known | undefined): boolean {
  return (
    now?.size === known.size &&
    [...known].every(([key, parts]) => now.has(key) && parts.every((part, i) => Object.is(now.get(key)![i], part)))
  );
}

function presentGlobals(): Globals {
  const globals = new Map<object, ReadonlyMap<PropertyKey, readonly unknown[]>>();
  // Vitest keeps there what changes from file to file.
  const own = [...partsOf(globalThis)].filter(([key]) => !isVitests(key));
  const named = own.map(([, [value]]) => value);
  // Node has getters that become what they get; what has a name is looked at below.
  const stay = own.map(([key, parts]) => [key, typeof parts[0] === "function" ? parts : []] as const);
  globals.set(globalThis, new Map(stay));
  for (const value of [...named, ...UNNAMED])
    for (const place of [value, typeof value === "function" ? value.prototype : undefined])
      if (isObject(place) && place !== globalThis) globals.set(place, partsOf(place));
  return globals;
}

const isVitests = (key: PropertyKey) =>
  typeof key === "string" ? /^__vi/.test(key) : /vitest|jest|vite|saddlepoint/i.test(String(key));

const isObject = (value: unknown): value is object =>
  (typeof value === "object" && value !== null) || typeof value === "function";

const prototypeOf = (value: unknown): unknown => Object.getPrototypeOf(value);

/** What every program reaches though no name stands for it. */
const UNNAMED: readonly unknown[] = [
  ...[[].values(), new Map().keys(), new Set().keys(), "".matchAll(/x/g), ""[Symbol.iterator]()].map(prototypeOf),
  prototypeOf(prototypeOf([].values())),
  ...[function* () {}, async () => {}, async function* () {}].map(prototypeOf),
  prototypeOf(prototypeOf((function* () {})())),
  prototypeOf(Int8Array),
];

function partsOf(place: object): Map<PropertyKey, readonly unknown[]> {
  return new Map(
    Reflect.ownKeys(place).map((key) => {
      const { value, get, set } = Object.getOwnPropertyDescriptor(place, key)!;
      return [key, [value, get, set]];
    }),
  );
}
