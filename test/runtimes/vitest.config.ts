import { defineConfig } from "vitest/config";

/** The long proofs with the packed package: what is tried here brings its own installation. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["*.test.ts"],
    globalSetup: "packed.setup.ts",
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Each of them starts programs of its own.
    fileParallelism: false,
    passWithNoTests: true,
  },
});
