import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { UserError } from "../cli/errors.js";
import type { Document } from "../contract/document.js";

const require = createRequire(import.meta.url);
const start = promisify(execFile);

/** The OpenAPI Overlays beside a contract, by name: `overlays/mock.yaml` is `mock`. Absolute paths. */
export function overlaysOf(input: string): Record<string, string> {
  const folder = join(dirname(resolve(input)), "overlays");
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return Object.fromEntries(files.sort().map((name) => [basename(name, ".yaml"), join(folder, name)]));
}

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
      const lines = (error.stderr ?? String(error)).split("\n").filter((line) => !/^\s*[╔║╚]|^$|^bundling /.test(line));
      throw new UserError(`${overlay} cannot be applied: ${lines.join(" ").trim()}`);
    });
    return JSON.parse(readFileSync(output, "utf8")) as Document;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
