import { defineConfig } from "vitest/config";

/** A night of jobs takes minutes. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ["*.test.ts"], testTimeout: 1_200_000 },
});
