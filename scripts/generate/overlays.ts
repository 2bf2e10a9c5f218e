import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { UserError } from "../cli/errors.js";
import type { Document } from "../contract/document.js";
import { shownPath } from "../contract/load.js";

const require = createRequire(import.meta.url);
const start = promisify(execFile);

/**
 * The bundled document with an Overlay applied, by Redocly's implementation. It is reached through the command line, in a
 * process of its own: the package exports nothing.
 * @throws UserError where the Overlay cannot be applied.
 */
export async function applyOverlay(document: Document, overlay: string): Promise<Document> {
  const work = mkdtempSync(join(tmpdir(), "overlay-"));
  try {
    const input = join(work, "openapi.json");
    const output = join(work, "applied.json");
    writeFileSync(input, JSON.stringify(document));
    const cli = join(dirname(require.resolve("@redocly/cli/package.json")), "bin/cli.js");
    // Without a configuration of its own it would take the project's, whose rules hold for the contract.
    writeFileSync(join(work, "redocly.yaml"), "telemetry: off\n");
    await start(process.execPath, [cli, "bundle", input, "--overlay", overlay, "--output", output], {
      cwd: work,
      env: { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    }).catch((error: { stderr?: string }) => {
      // It prints its place, what is wrong, and the lines around.
      const [, place = "", reason = ""] = error.stderr?.match(/:(\d+:\d+ at \S+)\n+(.+)/) ?? [];
      throw new UserError(
        `${shownPath(overlay)}${place && `:${place}`}\n  The Overlay cannot be applied: ${reason || error.stderr || String(error)}`,
      );
    });
    return JSON.parse(readFileSync(output, "utf8")) as Document;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
