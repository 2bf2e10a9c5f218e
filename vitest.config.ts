import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

// Whoever runs the tests may have keys and a proxy: the clients that are tested would find the one, calls of loopback the other.
for (const name of Object.keys(process.env)) if (/^NCLOUD_|_proxy$/i.test(name)) delete process.env[name];

export default defineConfig({
  resolve: {
    // The names under which users import the package, as in tsconfig.json. The first that a name begins with counts.
    alias: {
      "ncloud-media-intelligence/journeys": path("generated/client/journeys.ts"),
      "ncloud-media-intelligence/mock": path("scripts/mock/package/index.ts"),
      "ncloud-media-intelligence/msw": path("scripts/mock/package/msw.ts"),
      "ncloud-media-intelligence/validation": path("generated/client/validation.ts"),
      "ncloud-media-intelligence": path("generated/client/index.ts"),
    },
  },
  test: {
    include: ["test/**/*.test.ts"],
    // What `npm run test:full` runs: tests that take long, and folders with installations of their own.
    exclude: ["**/*.full.test.ts", "test/documents/**", "test/night/**", "test/runtimes/**", ...configDefaults.exclude],
    globalSetup: ["test/helpers/scratch.setup.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A busy machine may need more than the default of 1 s.
    expect: { poll: { timeout: 15_000 } },
    unstubEnvs: true,
    // On two cores vitest would take one.
    maxWorkers: 2,
    // Nothing tested keeps anything between calls, so files may share what is costly to import: Prism, the linter.
    isolate: false,
  },
});
