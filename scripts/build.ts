import { copyFileSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildBrowserMock } from "./build/browser-mock.js";
import { buildClient } from "./build/client.js";
import { buildMock } from "./build/mock.js";
import { run } from "./cli/errors.js";
import { paths } from "./cli/paths.js";

/** Builds `dist/`, which the package publishes: the client, the mock and the bundled contract. */
await run(async () => {
  const dist = join(paths.root, "dist");
  const work = mkdtempSync(`${dist}.new-`);
  try {
    await buildClient(work);
    await buildMock(work);
    await buildBrowserMock(work);
    for (const file of ["openapi.json", "openapi.yaml"]) copyFileSync(join(paths.generated, file), join(work, file));
    rmSync(dist, { recursive: true, force: true });
    renameSync(work, dist);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
