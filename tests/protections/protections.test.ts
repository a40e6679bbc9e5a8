import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROTECTIONS } from "./protections.ts";

// Whether the tests notice takes minutes to see: `npm run protections`. Here only that each can still be taken away.

const TESTS = join(import.meta.dirname, "..");

test.each(Object.values(PROTECTIONS).flat())("$what can be taken away", ({ file, take, leave, test }) => {
  const source = readFileSync(join(TESTS, "../grader", file), "utf8");
  expect(source.split(take)).toHaveLength(2);
  expect(leave).not.toBe(take);
  expect(existsSync(join(TESTS, test))).toBe(true);
});
