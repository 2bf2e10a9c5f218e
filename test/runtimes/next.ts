import { execFile, spawn } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Results } from "./behaviours.js";
import { environment, installed, makeProject } from "./workbench.js";

/** Builds a Next.js project, serves it as in production, and asks its edge route for the results. */
export async function launchNext(tarball: string, baseURL: string): Promise<Results> {
  const folder = await makeProject(tarball, { template: "next" });
  const next = join(installed, "next/dist/bin/next");
  await promisify(execFile)(process.execPath, [next, "build"], { cwd: folder, env: environment() });
  const server = spawn(process.execPath, [next, "start", "--port", "0", "--hostname", "127.0.0.1"], {
    cwd: folder,
    env: environment(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const address = await addressIn(server.stdout.setEncoding("utf8"));
    const response = await fetch(`${address}/edge?mock=${encodeURIComponent(baseURL)}`);
    if (!response.ok) throw new Error(`The route answered HTTP ${response.status}: ${await response.text()}`);
    return (await response.json()) as Results;
  } finally {
    server.kill();
  }
}

/** The address that a server prints when it listens. */
async function addressIn(output: AsyncIterable<string>): Promise<string> {
  let printed = "";
  for await (const chunk of output) {
    printed += chunk;
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
    if (address !== undefined && /ready/i.test(printed)) return address;
  }
  throw new Error(`Next.js did not start:\n${printed}`);
}
