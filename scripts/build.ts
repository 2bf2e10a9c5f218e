import { copyFileSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildBin } from "./build/bin-package.js";
import { buildClient } from "./build/client-package.js";
import { buildDocs } from "./build/docs-package.js";
import { buildMock } from "./build/mock-package.js";
import { buildBrowserMock } from "./bundle/browser-mock.js";
import { run } from "./cli/errors.js";
import { paths } from "./cli/paths.js";

/** Builds `dist/`, the content of the package's tarball: the client, the mock, the command, the docs and the bundled contract. */
run(async () => {
  const dist = join(paths.root, "dist");
  const work = mkdtempSync(`${dist}.new-`);
  try {
    await buildClient(work);
    await buildMock(work);
    await buildBrowserMock(work);
    await buildBin(work);
    buildDocs(work);
    for (const file of ["openapi.json", "openapi.yaml"]) copyFileSync(join(paths.generated, file), join(work, file));
    rmSync(dist, { recursive: true, force: true });
    renameSync(work, dist);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
