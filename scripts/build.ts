import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildClient } from "./build/client.js";
import { buildMock } from "./build/mock.js";
import { run } from "./cli/errors.js";
import { paths } from "./cli/paths.js";

/** Builds `dist/`, which the package publishes: the client and the mock. */
await run(async () => {
  const dist = join(paths.root, "dist");
  const work = mkdtempSync(`${dist}.new-`);
  try {
    await buildClient(work);
    await buildMock(work);
    rmSync(dist, { recursive: true, force: true });
    renameSync(work, dist);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
