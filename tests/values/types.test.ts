import { expect, test } from "vitest";
import { isMutable, type ValueType } from "../../grader/values/types.ts";

test("only arrays and records can be changed by a learner's code", () => {
  const vector: ValueType = { kind: "vector", length: "n" };
  const own: ValueType[] = [vector, { kind: "nullable", of: vector }, { kind: "record", fields: {} }];
  expect(own.map(isMutable)).toEqual([true, true, true]);
  const others: ValueType[] = [
    { kind: "number" },
    { kind: "label", labels: ["a"] },
    { kind: "function", takes: { x: vector }, returns: vector },
  ];
  expect(others.map(isMutable)).toEqual([false, false, false]);
});
