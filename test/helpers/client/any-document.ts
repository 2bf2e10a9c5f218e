import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { below, filesBelow } from "../../../scripts/cli/files.js";
import { generateClient, readClient } from "../../../scripts/client/client-files.js";
import { generateTypes } from "../../../scripts/client/types.js";
import type { Document } from "../../../scripts/contract/document.js";
import { compile } from "../../../scripts/diff/typescript/compile.js";
import { toolchain } from "../../../scripts/generate/toolchain.js";
import { loadClient } from "../../../scripts/proof/client.js";
import { makeDocument } from "../mock.js";
import { type Loopback, loopback, type Received } from "./loopback.js";

/** A document with one operation, `things.call`, unless `more` says otherwise. */
export const oneCall = (operation: object, { method = "post", path = "/things", openapi = "3.1.0" } = {}): Document =>
  makeDocument(
    {
      [path]: { [method]: { operationId: "things.call", responses: { 204: { description: "None." } }, ...operation } },
    },
    { openapi },
  );

/** The deviations of a document's client, one line each. */
export const deviationsOf = (document: Document): string[] =>
  readClient(document).deviations.map(({ pointer, what, instead }) => `${pointer}: ${what}; ${instead}`);

type Thing = Record<
  string,
  (input?: object, options?: object) => Promise<unknown> & { withResponse(): Promise<object> }
>;

interface Client {
  http: Record<string, (path: string, init?: object) => Promise<object>>;
  things: Thing;
  in(inputs: object): Client;
  withOptions(options: object): Client;
}

/** Makes clients of the document. It is generated in memory, so that its clients have no types. */
export async function clientsOf(document: Document): Promise<(options: object) => Client> {
  const { create } = await loadClient(document);
  return (options) => create(options) as object as Client;
}

/** A client of the document at a server that answers each request with what `answer` writes, or with 204. */
export async function served(document: Document, answer?: Parameters<typeof loopback>[0], options: object = {}) {
  const server: Loopback = await loopback(answer ?? ((_, response) => void response.writeHead(204).end()));
  const create = await clientsOf(document);
  const client = create({ baseURL: server.baseURL, ...options });
  return { client, things: client.things, received: server.received };
}

/** The one request that the call of a document sends for an input. */
export async function sentBy(document: Document, input: object): Promise<Received> {
  const { things, received } = await served(document);
  await things.call?.(input);
  const [request] = received;
  if (request === undefined || received.length > 1) throw new Error(`${received.length} requests were sent.`);
  return request;
}

/** A document and TypeScript that uses its client, `client`, and may import the types of `./client/index.js`. */
export interface Use {
  document: Document;
  code: string;
}

/** Compiles the clients of documents and the code that uses them in one strict program. An error begins with its file. */
export async function compileUses(uses: Readonly<Record<string, Use>>): Promise<string[]> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "any-document-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  // Every project that uses the client's sources has such a file.
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  for (const [name, { document, code }] of Object.entries(uses)) {
    const model = readClient(document);
    const client = generateClient(model, generateTypes(model), toolchain());
    const use =
      `import { ${model.className} } from "./client/index.js";\n` +
      "export type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;\n" +
      `export const client = new ${model.className}();\n${code}\n`;
    for (const [path, text] of Object.entries({ ...below("client", client), "use.ts": use })) {
      const file = join(folder, name, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  const sources = filesBelow(folder).filter((path) => path.endsWith(".ts"));
  const errors = await compile(sources.map((path) => join(folder, path)));
  return errors.map(({ file, line, message }) => `${file.replace(/^.*any-document-[^/]*\//, "")}:${line} ${message}`);
}
