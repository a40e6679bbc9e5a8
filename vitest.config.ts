import { defineConfig } from "vitest/config";

const report = process.env.SADDLEPOINT_TEST_REPORT;

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Child processes run the built grader.
    globalSetup: "tests/build.ts",
    // One less than there are cores is the default, which is one where there are two.
    maxWorkers: "100%",
    // Never a measure of speed: only what ends a test that hangs, on a machine however busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: report === undefined ? ["default"] : ["default", "json"],
    ...(report === undefined ? {} : { outputFile: { json: report } }),
  },
});
