import { join } from "node:path";
import { expect, test } from "vitest";
import { packSubmission, unpackSubmission } from "../../grader/submission/packed.ts";
import { readSubmission } from "../../grader/submission/submission.ts";
import { temporaryFolder, writeFiles } from "../small-bank.ts";

test.each([
  ["of one file", { "twice.ts": "export const twice = (x: number): number => 2 * x;\n" }],
  [
    "of several files",
    {
      "twice/index.ts": 'import { two } from "./two.js";\nexport const twice = (x: number): number => two * x;\n',
      "twice/two.ts": "export const two: number = 2;\n",
    },
  ],
  ["that does not compile", { "twice.ts": "export const = 2;\n" }],
  ["that is missing", {}],
])("a submission %s is the same after a journey as JSON", (_what, files) => {
  const folder = temporaryFolder();
  writeFiles(join(folder, "ada"), files);
  const submission = readSubmission(join(folder, "ada"), "twice");
  const packed = JSON.parse(JSON.stringify(packSubmission(submission)));
  expect(unpackSubmission(packed)).toEqual(submission);
});
