import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BankError, openBank } from "../../grader/definition/bank.ts";
import { vocabulary } from "../../grader/vocabulary.ts";
import { openSmallBank, temporaryFolder, writeFiles, writeSmallBank } from "../small-bank.ts";
import { SMALL } from "./small-problem.ts";

const codes = (root: string) =>
  openBank(root, vocabulary).diagnostics.map(({ code, place }) => `${code} ${place.file}`);

test("openBank() reads a bank outside this repository", () => {
  const bank = openSmallBank();
  expect(bank.diagnostics).toEqual([]);
  expect([...bank.problems.keys()]).toEqual(["u1-test/twice"]);
});

test("openBank() refuses a folder that is no bank", () => {
  expect(() => openBank(temporaryFolder(), vocabulary)).toThrow(BankError);
});

describe.each<[string, Readonly<Record<string, string>>, string]>([
  ["a missing reference", { "reference.ts": "" }, "missing-solution problems/u1-test/twice.yaml"],
  ["a missing oracle", { "oracle.ts": "" }, "missing-solution problems/u1-test/twice.yaml"],
  ["no other right solution", { "accepted/shift.ts": "" }, "missing-accepted problems/u1-test/twice.yaml"],
  [
    "a misconception that nothing carries out",
    { "wrong-answer/square.ts": "" },
    "missing-mutant problems/u1-test/twice.yaml",
  ],
  [
    "a wrong solution without a name in the YAML",
    { "wrong-answer/half.ts": "export {};" },
    "unnamed-mutant solutions/u1-test/twice/wrong-answer/half.ts",
  ],
  ["a stray file", { "notes.txt": "x" }, "unexpected-file solutions/u1-test/twice/notes.txt"],
  [
    "a stray file among the accepted",
    { "accepted/notes.txt": "x" },
    "unexpected-file solutions/u1-test/twice/accepted/notes.txt",
  ],
])("openBank() reports %s", (_what, solutions, expected) => {
  test(expected, () => {
    expect(codes(writeSmallBank(SMALL, solutions))).toContain(expected);
  });
});

test("openBank() reports solutions that belong to no problem", () => {
  const root = writeSmallBank();
  writeFiles(root, { "solutions/u1-test/thrice/reference.ts": "export {};" });
  expect(codes(root)).toEqual(["unexpected-file solutions/u1-test/thrice"]);
});

test("openBank() reports a slug that is used twice", () => {
  const root = writeSmallBank();
  writeFiles(root, { "problems/u2-test/twice.yaml": SMALL.replace("u1-test", "u2-test") });
  expect(codes(root)).toContain("duplicate-slug problems/u2-test/twice.yaml");
});

test("openBank() reports prerequisites that are unknown or circular", () => {
  const root = writeSmallBank(SMALL.replace("prerequisites: []", "prerequisites: [thrice]"));
  expect(codes(root)).toEqual(["unknown-prerequisite problems/u1-test/twice.yaml"]);
  writeFiles(root, {
    "problems/u1-test/thrice.yaml": SMALL.replace("u1-test/twice", "u1-test/thrice").replace(
      "prerequisites: []",
      "prerequisites: [twice]",
    ),
  });
  expect(codes(root)).toContain("circular-prerequisites problems/u1-test/twice.yaml");
});

test("openBank() reports a prerequisite in a later unit, at its place", () => {
  const root = writeSmallBank(SMALL.replace("prerequisites: []", "prerequisites: [thrice]"));
  writeFiles(root, { "problems/u2-test/thrice.yaml": SMALL.replace("u1-test/twice", "u2-test/thrice") });
  const later = openBank(root, vocabulary).diagnostics.find(({ code }) => code === "later-prerequisite")!;
  expect(later.place).toEqual({ file: "problems/u1-test/twice.yaml", line: 6, column: 17 });
  expect(later.message).toBe('Cannot need "thrice" here as it stands in a later unit, "u2-test"');
});

test("openBank() does not follow a link out of the bank", () => {
  const root = writeSmallBank();
  const outside = temporaryFolder();
  writeFiles(outside, { "secret.yaml": "secret: 1\n" });
  symlinkSync(join(outside, "secret.yaml"), join(root, "problems/u1-test/secret.yaml"));
  expect(codes(root)).toEqual(["leaves-bank problems/u1-test/secret.yaml"]);
});
