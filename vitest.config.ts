import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    // The name under which users import the client, as in tsconfig.json.
    alias: { "ncloud-media-intelligence": fileURLToPath(new URL("generated/client/index.ts", import.meta.url)) },
  },
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    typecheck: { enabled: false },
    unstubEnvs: true,
  },
});
