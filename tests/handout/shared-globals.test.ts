import { beforeAll, expect, test } from "vitest";
import { globalsHaveChanged } from "../../grader/handout/shared-globals.ts";

beforeAll(() => {
  expect(globalsHaveChanged()).toBe(false);
});

const iterator = Object.getPrototypeOf([].values()) as object;
const generator = Object.getPrototypeOf(Object.getPrototypeOf((function* () {})())) as object;

test.each<[string, object, PropertyKey, PropertyDescriptor]>([
  ["a new method of arrays", Array.prototype, "last", { value: () => 1 }],
  ["another method of arrays", Array.prototype, "map", { value: () => [] }],
  ["chance that is no chance", Math, "random", { value: () => 0.5 }],
  ["another getter", Map.prototype, "size", { get: () => 1 }],
  ["a setter", RegExp.prototype, "flags", { set: () => {} }],
  ["a global", globalThis, "count", { value: 1 }],
  ["a global that hides", globalThis, "__count", { value: 1 }],
  ["a global under a symbol", globalThis, Symbol("count"), { value: 1 }],
  ["another constructor", globalThis, "Map", { value: class {} }],
  ["how arrays are walked through", iterator, "next", { value: () => ({ done: true }) }],
  ["how generators go on", generator, "next", { value: () => ({ done: true }) }],
])("%s is noticed, and its end too", (_, place, key, change) => {
  const before = Object.getOwnPropertyDescriptor(place, key);
  Object.defineProperty(place, key, { ...change, configurable: true });
  // Nothing else may happen meanwhile: what runs the tests needs these, too.
  const changed = globalsHaveChanged();
  if (before === undefined) Reflect.deleteProperty(place, key);
  else Object.defineProperty(place, key, before);
  expect(changed).toBe(true);
  expect(globalsHaveChanged()).toBe(false);
});
