import { configDefaults, defineConfig } from "vitest/config";
import base from "../../vitest.config.js";

/** Whole changes of the contract, as a maintainer makes them: each takes seconds to minutes. */
export default defineConfig({
  ...base,
  root: `${import.meta.dirname}/../..`,
  test: {
    ...base.test,
    include: ["test/change/*.test.ts"],
    exclude: configDefaults.exclude,
    testTimeout: 1_200_000,
  },
});
