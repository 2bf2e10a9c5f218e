import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const lint = "test/toolchain/lint/**/*.test.ts";
const state = "test/mock/state/**/*.test.ts";

export default defineConfig({
  resolve: {
    // The names under which users import the client, as in tsconfig.json. The first that begins a name wins.
    alias: {
      "ncloud-media-intelligence/validation": fileURLToPath(new URL("generated/client/validation.ts", import.meta.url)),
      "ncloud-media-intelligence": fileURLToPath(new URL("generated/client/index.ts", import.meta.url)),
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
