import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Results } from "./behaviours.js";
import { environment, installed, makeProject } from "./workbench.js";

export const workerd = join(installed, "@cloudflare/workerd-linux-64/bin/workerd");

/** The settings of a worker that may connect to this machine. */
const settings = (flags: readonly string[]) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "bundle.mjs")],
  compatibilityDate = "2026-01-01",
  compatibilityFlags = [${flags.map((flag) => `"${flag}"`).join(", ")}],
  bindings = [
    (name = "NCLOUD_ACCESS_KEY", text = "mock-access-key"),
    (name = "NCLOUD_SECRET_KEY", text = "mock-secret-key"),
  ],
);
`;

/** The port in the JSON lines that workerd writes to its control channel. */
async function portIn(lines: AsyncIterable<string>): Promise<number> {
  let written = "";
  for await (const chunk of lines) {
    written += chunk;
    const [, port] = /"port":\s*(\d+)/.exec(written) ?? [];
    if (port !== undefined) return Number(port);
  }
  throw new Error(`workerd did not start: ${written}`);
}

/** Bundles a worker as wrangler does, serves it with workerd, and requests the results from it. */
export const launchWorkerd =
  (...flags: string[]) =>
  async (tarball: string, baseURL: string): Promise<Results> => {
    const folder = await makeProject(tarball, { template: "worker" });
    await build({
      entryPoints: [join(folder, "worker.mjs")],
      outfile: join(folder, "bundle.mjs"),
      bundle: true,
      format: "esm",
      conditions: ["workerd", "worker", "browser"],
      logLevel: "silent",
    });
    writeFileSync(join(folder, "config.capnp"), settings(flags));
    const server = spawn(workerd, ["serve", "config.capnp", "--control-fd=3"], {
      cwd: folder,
      env: environment(),
      stdio: ["ignore", "inherit", "inherit", "pipe"],
    });
    try {
      const [, , , control] = server.stdio;
      const port = await portIn(control as AsyncIterable<string>);
      const response = await fetch(`http://127.0.0.1:${port}/?mock=${encodeURIComponent(baseURL)}`);
      return (await response.json()) as Results;
    } finally {
      server.kill();
    }
  };
