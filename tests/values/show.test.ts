import { expect, test } from "vitest";
import { Odd } from "../../grader/values/codec.ts";
import { quadraticBody } from "../../grader/values/polynomial.ts";
import { showArgument, showBlock, showValue } from "../../grader/values/show.ts";

const body = quadraticBody([[2, 0], [0, 4]], null); // biome-ignore format: a matrix

test("functions are told by their formula, in the reader's language", () => {
  const value = { $function: "value", body } as const;
  const grad = { $function: "gradient", body } as const;
  expect(showValue(value as never)).toBe("f(x1, x2) = x1^2 + 2*x2^2");
  expect(showArgument("loss", value, "zh")).toBe("loss(x1, x2) = x1^2 + 2*x2^2");
  expect(showArgument("grad", grad, "en")).toBe("grad = ∇f, where f(x1, x2) = x1^2 + 2*x2^2");
  expect(showArgument("grad", grad, "zh")).toBe("grad = ∇f，其中 f(x1, x2) = x1^2 + 2*x2^2");
});

test("what is left out is told in the reader's language", () => {
  const long = Array.from({ length: 40 }, (_, i) => i / 8);
  expect(showBlock(long)).toMatch(/… 28 more\]$/);
  expect(showBlock(long, "", "zh")).toMatch(/……另有 28 项\]$/);
  expect([showValue(new Odd("Promise")), showValue(new Odd("Promise"), "zh")]).toEqual(["a Promise", "Promise"]);
});

test("rows of a matrix stand under its first, after a key as well", () => {
  const hess = [[1, -2], [-2, 3]]; // biome-ignore format: a matrix
  expect(`H = ${showBlock({ long: "x".repeat(60), hess }, "    ")}`).toBe(
    `H = {
      long: "${"x".repeat(60)}",
      hess: [[ 1, -2],
             [-2,  3]]
    }`,
  );
});
