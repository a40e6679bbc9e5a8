import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Child processes run the built grader.
    globalSetup: "tests/build.ts",
  },
});
