import { defineConfig } from "vitest/config";

/** The long tests of the packed package, which need additional installed packages. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["*.test.ts"],
    globalSetup: "packed.setup.ts",
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Each test file starts several programs.
    fileParallelism: false,
    passWithNoTests: true,
  },
});
