import { defineConfig } from "vitest/config";

/** Public documents, each in a process of its own. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["*.test.ts"],
    testTimeout: 600_000,
    maxConcurrency: 2,
    passWithNoTests: true,
  },
});
