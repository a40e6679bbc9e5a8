import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Child processes run the built grader.
    globalSetup: "tests/build.ts",
    // Never a measure of speed: only what ends a test that hangs, on a machine however busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
