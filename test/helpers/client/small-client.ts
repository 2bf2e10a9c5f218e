import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import { type Files, filesBelow, withOneLineEnd } from "../../../scripts/cli/files.js";
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

/** Writes a client into a folder that ends with the test, or with what is given. */
export function writeClient(files: Files, atEnd: (clean: () => void) => void = onTestFinished): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "small-client-")));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries({ ...files, "package.json": '{"type":"module"}' })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Loads the class of a client, which the title of its document names. */
export async function loadClient(folder: string): Promise<new (options?: unknown) => SmallClient> {
  const module = await import(/* @vite-ignore */ pathToFileURL(join(folder, "index.ts")).href);
  return module.Small;
}

/** What the strictest compiler says of a client and of a module beside it. */
export function errorsOf(folder: string, module: string): string[] {
  const sources = filesBelow(folder).filter((path) => path.endsWith(".ts"));
  const inMemory = { [join(folder, "module.ts")]: module };
  return compile(
    sources.map((path) => join(folder, path)),
    strictest,
    inMemory,
  ).map(({ file, line, message }) => `${file.replace(/^.*small-client-[^/]*\//, "")}:${line} ${message}`);
}

/** A middleware that changes nothing. */
export const passOn = (request: object, next: (request: object) => unknown): unknown => next(request);
