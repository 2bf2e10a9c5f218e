import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { filesBelow } from "../cli/files.js";
import { paths } from "../cli/paths.js";
import { firstCall, sendCall } from "./mock-calls.js";
import { start, stop, untilOk } from "./servers.js";
import { command } from "./workbench.js";

/** Milliseconds from a save to the written files, and to the reloaded page and the mock's response. */
export interface SaveTimes {
  written: number;
  shown: number;
}

/** A copy of the contract with what belongs to it. Returns the path of its root document. */
export function copyContract(folder: string): string {
  for (const name of ["openapi", "redocly.yaml"])
    cpSync(join(paths.root, name), join(folder, name), { recursive: true });
  // `redocly.yaml` names the lint rules.
  symlinkSync(join(paths.root, "scripts"), join(folder, "scripts"), "junction");
  return join(folder, "openapi/openapi.yaml");
}

/** Lengthens the first summary of a file of operations. */
function edit(contract: string): void {
  const resources = join(contract, "../resources");
  const file = filesBelow(resources)
    .map((path) => join(resources, path))
    .find((path) => /^ +summary: /m.test(readFileSync(path, "utf8")));
  if (file === undefined) throw new Error("No operation has a summary.");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^( +summary: .*)$/m, "$1 again"));
}

/** Resolves to the next reload of the page, once the server has accepted the page. */
const nextReload = (port: number): Promise<{ reloaded: Promise<void> }> =>
  new Promise((resolve, reject) => {
    get({ port, host: "127.0.0.1", path: "/__reload" }, (response) => {
      const reloaded = new Promise<void>((done, fail) => {
        response.setEncoding("utf8").on("data", (text: string) => {
          if (!/^event: (reload|fail)/m.test(text)) return;
          response.destroy();
          if (/^event: reload/m.test(text)) done();
          else fail(new Error(text));
        });
      });
      resolve({ reloaded });
    }).once("error", reject);
  });

/** Saves the contract, and measures until everything has followed. */
async function save(contract: string, output: string, port: number): Promise<SaveTimes> {
  const manifest = (): string => {
    try {
      return readFileSync(join(output, "manifest.json"), "utf8");
    } catch {
      return before;
    }
  };
  const before = readFileSync(join(output, "manifest.json"), "utf8");
  const { reloaded } = await nextReload(port);
  const begun = performance.now();
  const since = () => performance.now() - begun;
  edit(contract);
  const shown = reloaded.then(() => untilOk(() => sendCall(port, firstCall()))).then(since);
  while (manifest() === before) await new Promise((resolve) => setTimeout(resolve, 5));
  return { written: since(), shown: await shown };
}

/** Milliseconds from the first response to the first save: a person reads the page and writes something before. */
const untilFirstSave = 5000;

/**
 * Starts `npm start` with a fresh output, and saves so many times after {@link untilFirstSave}. The first save is the first of the
 * result.
 */
export async function savesUnderStart(contract: string, output: string, saves: number): Promise<SaveTimes[]> {
  const files = ["--input", contract, "--output", output];
  const server = await start((port) => command("start", "--port", `${port}`, ...files));
  try {
    await new Promise((resolve) => setTimeout(resolve, untilFirstSave));
    const times: SaveTimes[] = [];
    while (times.length < saves) times.push(await save(contract, output, server.port));
    return times;
  } finally {
    await stop(server);
  }
}
