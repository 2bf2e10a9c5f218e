import { configDefaults, defineConfig } from "vitest/config";
import base from "../vitest.config.js";

/** The tests that take too long for `npm test`. */
export default defineConfig({
  ...base,
  test: { ...base.test, include: ["test/**/*.full.test.ts"], exclude: configDefaults.exclude },
});
