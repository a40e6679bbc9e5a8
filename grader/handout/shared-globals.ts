/** Set in the environment while the test files of a handout run in one process; see `learner/test-once.ts`. */
export const TOGETHER = "SADDLEPOINT_TOGETHER";

const SEEN = Symbol.for("saddlepoint.globals");

/** What is in reach of every program, by where it stands. */
type Globals = ReadonlyMap<object, ReadonlyMap<PropertyKey, unknown>>;

/**
 * Whether a program that ran in this process before has changed what the next would find: the official grader gives
 * each a fresh heap. The first time that it is asked, it remembers what there is.
 */
export function globalsHaveChanged(): boolean {
  const slots = globalThis as { [SEEN]?: Globals };
  const now = presentGlobals();
  slots[SEEN] ??= now;
  return ![...slots[SEEN]].every(([place, known]) => {
    const present = now.get(place);
    return present?.size === known.size && [...known].every(([key, value]) => Object.is(present.get(key), value));
  });
}

function presentGlobals(): Globals {
  // Symbols and names with two lines are those of vitest, which keeps there what changes from file to file.
  const names = Object.getOwnPropertyNames(globalThis).filter((name) => !name.startsWith("__"));
  const globals = new Map<object, ReadonlyMap<PropertyKey, unknown>>([
    [globalThis, new Map(names.map((n) => [n, true]))],
  ]);
  for (const name of names) {
    const value: unknown = Object.getOwnPropertyDescriptor(globalThis, name)!.value;
    if (value === globalThis) continue;
    for (const place of [value, typeof value === "function" ? value.prototype : undefined])
      if (isObject(place)) globals.set(place, valuesOf(place));
  }
  return globals;
}

const isObject = (value: unknown): value is object =>
  (typeof value === "object" && value !== null) || typeof value === "function";

/** A getter stands for what it would get. */
function valuesOf(place: object): ReadonlyMap<PropertyKey, unknown> {
  return new Map(
    Reflect.ownKeys(place).map((key) => {
      const { value, get } = Object.getOwnPropertyDescriptor(place, key)!;
      return [key, value ?? get];
    }),
  );
}
