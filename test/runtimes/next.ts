import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Results } from "./behaviours.js";
import { environment, installed, makeProject } from "./workbench.js";

const next = join(installed, "next/dist/bin/next");
const built = new Map<string, Promise<string>>();

/** Builds the Next.js project once for each tarball. Returns its folder. */
function projectWith(tarball: string): Promise<string> {
  const build = async () => {
    const folder = await makeProject(tarball, { template: "next" });
    await promisify(execFile)(process.execPath, [next, "build"], { cwd: folder, env: environment() });
    return folder;
  };
  const project = built.get(tarball) ?? build();
  built.set(tarball, project);
  return project;
}

/** Serves the built project in production mode while `use` runs. */
async function whileServed(folder: string, use: (address: string, results: string) => Promise<Results>) {
  const results = join(folder, "results.json");
  const server = spawn(process.execPath, [next, "start", "--port", "0", "--hostname", "127.0.0.1"], {
    cwd: folder,
    env: environment({ RESULTS: results }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    return await use(await addressIn(server.stdout.setEncoding("utf8")), results);
  } finally {
    server.kill();
  }
}

/** Requests the results from a route, or from the middleware, of the project. */
export const launchNext = (path: string) => async (tarball: string, baseURL: string) =>
  whileServed(await projectWith(tarball), async (address) => {
    const response = await fetch(`${address}${path}?mock=${encodeURIComponent(baseURL)}`);
    if (!response.ok) throw new Error(`${path} answered HTTP ${response.status}: ${await response.text()}`);
    return (await response.json()) as Results;
  });

/** Submits the form of a page as a browser without scripts does, so that its server action returns the results. */
export const launchNextAction = async (tarball: string, baseURL: string) =>
  whileServed(await projectWith(tarball), async (address, results) => {
    const html = await (await fetch(`${address}/action`)).text();
    const [, action] = /name="(\$ACTION_ID_\w+)"/.exec(html) ?? [];
    if (action === undefined) throw new Error(`There is no form of a server action: ${html}`);
    const body = new FormData();
    body.set(action, "");
    body.set("mock", baseURL);
    const response = await fetch(`${address}/action`, { method: "POST", body, headers: { origin: address } });
    if (!response.ok) throw new Error(`The action answered HTTP ${response.status}: ${await response.text()}`);
    return JSON.parse(readFileSync(results, "utf8")) as Results;
  });

/** The URL that a server prints when it listens. */
async function addressIn(output: AsyncIterable<string>): Promise<string> {
  let printed = "";
  for await (const chunk of output) {
    printed += chunk;
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
    if (address !== undefined && /ready/i.test(printed)) return address;
  }
  throw new Error(`Next.js did not start:\n${printed}`);
}
