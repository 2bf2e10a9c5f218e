import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import { type Files, withOneLineEnd } from "../../../scripts/cli/files.js";
import { generateClient, readClient } from "../../../scripts/client/client-files.js";
import { generateTypes } from "../../../scripts/client/types.js";
import type { Document } from "../../../scripts/contract/document.js";
import { toolchain } from "../../../scripts/generate/toolchain.js";
import { compile, strictest } from "../compile.js";

/** A client without the types of its options and inputs, so that tests can pass wrong ones. */
export interface SmallClient {
  http: Record<"GET" | "POST", (path: string, init?: unknown) => Promise<{ data?: unknown; error?: unknown }>>;
  things: Record<string, (input?: unknown, options?: unknown) => Promise<unknown>>;
  withOptions(options: unknown): SmallClient;
}

/** The files of a document's client. */
export async function clientFilesOf(document: Document): Promise<Files> {
  const model = readClient(document);
  return withOneLineEnd(generateClient(model, await generateTypes(model), toolchain()));
}

/** Writes a client into a folder that ends with the test, and loads its class. */
export async function loadClient(files: Files): Promise<new (options?: unknown) => SmallClient> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "small-client-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries({ ...files, "package.json": '{"type":"module"}' })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const module = await import(/* @vite-ignore */ pathToFileURL(join(folder, "index.ts")).href);
  return module.Small;
}

/** What the strictest compiler says of a client and of a module beside it. */
export function errorsOf(files: Files, module: string): string[] {
  const folder = "/small-client";
  const named = Object.entries({ ...files, "module.ts": module, "package.json": '{"type":"module"}' });
  const inMemory = Object.fromEntries(named.map(([path, text]) => [join(folder, path), text]));
  const roots = Object.fromEntries(Object.entries(inMemory).filter(([path]) => path.endsWith(".ts")));
  return compile([], { ...strictest, module: "ESNext", moduleResolution: "Bundler" }, roots).map(
    ({ file, message }) => `${file.replace(/^.*small-client\//, "")}: ${message}`,
  );
}
