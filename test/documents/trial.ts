/** Tries one document in a process of its own, so that its memory is known: `trial.ts FILE`. Prints a `Trial` as JSON. */

import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import type { Api } from "../../scripts/api/api.js";
import { readApi } from "../../scripts/api/read-api.js";
import { isLogin } from "../../scripts/api/security.js";
import { filesBelow } from "../../scripts/cli/files.js";
import { readClient } from "../../scripts/client/client-files.js";
import type { SecretOption } from "../../scripts/client/connection.js";
import type { ClientModel, OperationModel } from "../../scripts/client/model.js";
import type { Document } from "../../scripts/contract/document.js";
import { compile, strictest } from "../../scripts/diff/typescript/compile.js";
import { clientCall } from "../../scripts/docs/typescript-sample.js";
import { generate } from "../../scripts/generate/generate.js";
import { createMock } from "../../scripts/mock/mock.js";
import type { Trial } from "./trials.js";

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const operationsOf = ({ resources }: ClientModel): OperationModel[] =>
  resources.flatMap(({ operations }) => operations);

/** A module with the sample call of every operation, as the docs show them. */
function sampleCalls(model: ClientModel): string {
  const calls = operationsOf(model).map(
    (each) => `  ${JSON.stringify(each.operation.id)}: () => ${clientCall(each)},\n`,
  );
  return (
    `import type { ${model.className} } from "./index.js";\n\n` +
    `export { ${model.className} as Client } from "./index.js";\n\n` +
    `export const callsOf = (client: ${model.className}) => ({\n${calls.join("")}});\n`
  );
}

interface SampleCalls {
  Client: new (options: { baseURL: string; fetch: typeof fetch; credentials?: object }) => object;
  callsOf: (client: object) => Record<string, () => Promise<unknown>>;
}

/** The calls, built from the client that was generated. */
async function importCalls(client: string): Promise<SampleCalls> {
  const { outputFiles } = await build({
    entryPoints: [join(client, "sample-calls.ts")],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    logLevel: "silent",
    external: ["node:*"],
  });
  const file = join(client, "sample-calls.mjs");
  writeFileSync(file, outputFiles[0]?.contents ?? "");
  return import(file);
}

/** Whether a call failed as its operation says it always does: it declares failures alone. */
function isDeclaredFailure({ operations }: Api, id: string, error: unknown): boolean {
  const responses = operations.find((operation) => operation.id === id)?.responses ?? [];
  const status = error instanceof Error && "status" in error ? String(error.status) : "";
  return (
    responses.some((response) => response.status === status) &&
    !responses.some((response) => /^(2|default$)/.test(response.status))
  );
}

/** A secret for each option of the client's credentials. */
const credentialsOf = (options: readonly SecretOption[]): object =>
  Object.fromEntries(
    options.map(({ name, scheme }) => [name, isLogin(scheme) ? { username: "user", password: "word" } : "secret"]),
  );

/** Calls every operation of the mock once, with the base path of the document's first server. */
async function callAll(output: string, { connection: { security } }: ClientModel): Promise<Trial["calls"]> {
  const document: Document = JSON.parse(readFileSync(join(output, "mock/openapi.json"), "utf8"));
  const api = readApi(document);
  const { Client, callsOf } = await importCalls(join(output, "client"));
  const url = api.servers[0]?.url ?? "/";
  const client = new Client({
    baseURL: new URL(url, "https://api.example").href.replace(/^http:/, "https:"),
    fetch: createMock({ document }).fetch,
    ...(security && { credentials: credentialsOf(security.options) }),
  });
  const failures: Record<string, string> = {};
  const calls = Object.entries(callsOf(client));
  for (const [id, call] of calls) {
    try {
      await call();
    } catch (error) {
      if (!isDeclaredFailure(api, id, error)) failures[id] = messageOf(error);
    }
  }
  return { sent: calls.length, failures };
}

async function tried(input: string, output: string): Promise<Trial> {
  const trial: Trial = { warnings: 0, seconds: 0, megabytes: 0, compileErrors: [], calls: { sent: 0, failures: {} } };
  const started = performance.now();
  try {
    const { warnings } = await generate({ input, output });
    trial.warnings = warnings.length;
  } catch (error) {
    trial.refusal = messageOf(error);
  }
  trial.seconds = (performance.now() - started) / 1000;
  trial.megabytes = process.resourceUsage().maxRSS / 1024;
  if (trial.refusal !== undefined) return trial;
  const client = join(output, "client");
  const document: Document = JSON.parse(readFileSync(join(output, "openapi.json"), "utf8"));
  const model = readClient(document);
  writeFileSync(join(client, "sample-calls.ts"), sampleCalls(model));
  // As every project has it that uses the client's sources.
  writeFileSync(join(output, "package.json"), '{"type":"module"}');
  const sources = filesBelow(client).filter((path) => path.endsWith(".ts"));
  const errors = await compile(
    sources.map((path) => join(client, path)),
    strictest,
  );
  trial.compileErrors = errors.map(
    ({ file, line, message }) => `${file.replace(/^.*\/client\//, "")}:${line} ${message}`,
  );
  try {
    trial.calls = await callAll(output, model);
  } catch (error) {
    trial.calls = { sent: 0, failures: { "*": messageOf(error) } };
  }
  return trial;
}

const folder = realpathSync(mkdtempSync(join(tmpdir(), "document-")));
try {
  const [, , input = ""] = process.argv;
  console.log(JSON.stringify(await tried(input, process.env.KEEP ?? join(folder, "out"))));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
