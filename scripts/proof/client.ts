import { posix } from "node:path";
import { build } from "esbuild";
import { UserError } from "../cli/errors.js";
import { generateClient, readClient } from "../client/client-files.js";
import type { OperationModel } from "../client/model.js";
import { untyped } from "../client/type-text.js";
import type { Document } from "../contract/document.js";
import { toolchain } from "../generate/toolchain.js";

/** What a call of the client resolves to, once its page, result or plain answer is told apart by the caller. */
type Call = (input: object, options: object) => Promise<unknown> & { withResponse(): Promise<{ response: Response }> };

/** The client that is generated from a contract, ready to be constructed. */
export interface LoadedClient {
  create(
    options: object,
  ): { http: { request: (...args: unknown[]) => Promise<unknown> } } & Record<string, Record<string, Call>>;
  /** What the client knows of the operations that have a call, by `operationId`. */
  models: Map<string, OperationModel>;
}

/**
 * Generates the client of a contract in memory and imports it: what is proven is the client of this contract, not the
 * one that happens to lie in `generated/`.
 * @throws UserError where what was generated is no program.
 */
export async function loadClient(document: Document): Promise<LoadedClient> {
  const model = readClient(document);
  const files = generateClient(model, untyped, toolchain());
  const { outputFiles } = await build({
    entryPoints: ["validation.ts"],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    logLevel: "silent",
    external: ["node:*"],
    plugins: [
      {
        name: "memory",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^\.{0,2}\/|^validation\.ts$/ }, ({ path, importer }) => {
            const name = posix.join(posix.dirname(importer), path);
            return { path: name in files ? name : name.replace(/\.js$/, ".ts"), namespace: "memory" };
          });
          onLoad({ filter: /.*/, namespace: "memory" }, ({ path }) => ({
            contents: files[path] ?? "",
            loader: path.endsWith(".ts") ? "ts" : "js",
            resolveDir: import.meta.dirname,
          }));
        },
      },
    ],
  }).catch((error: unknown) => {
    const [reason = ""] = String(error).match(/(?<=ERROR: ).*/) ?? [];
    throw new UserError(`The client that is generated from this contract does not build: ${reason || String(error)}`);
  });
  const code = outputFiles[0]?.text ?? "";
  const module = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
  return {
    create: (options) => new module[model.className](options),
    models: new Map(
      model.resources.flatMap(({ operations }) => operations.map((each) => [each.operation.id, each] as const)),
    ),
  };
}
