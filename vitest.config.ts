import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const lint = "test/toolchain/lint/**/*.test.ts";
const state = "test/mock/state/**/*.test.ts";
const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

export default defineConfig({
  resolve: {
    // The names under which users import the package, as in tsconfig.json. The first that a name begins with counts.
    alias: {
      "ncloud-media-intelligence/mock": path("scripts/mock/package/index.ts"),
      "ncloud-media-intelligence/msw": path("scripts/mock/package/msw.ts"),
      "ncloud-media-intelligence/validation": path("generated/client/validation.ts"),
      "ncloud-media-intelligence": path("generated/client/index.ts"),
    },
  },
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    unstubEnvs: true,
    // On two cores vitest would take one.
    maxWorkers: 2,
    projects: [
      // The rules are pure: their files may share one import of the linter.
      { extends: true, test: { name: "lint rules", include: [lint], isolate: false } },
      // Their mocks keep to themselves: the files may share the one Prism that reads the contract.
      { extends: true, test: { name: "mock state", include: [state], isolate: false } },
      { extends: true, test: { name: "rest", include: ["test/**/*.test.ts"], exclude: [lint, state] } },
    ],
  },
});
