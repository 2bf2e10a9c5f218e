import { posix } from "node:path";
import { build } from "esbuild";
import { isLogin } from "../api/security.js";
import { UserError } from "../cli/errors.js";
import { generateClient, readClient } from "../client/client-files.js";
import type { ClientModel, OperationModel } from "../client/model.js";
import { untyped } from "../client/type-text.js";
import type { Document } from "../contract/document.js";
import { toolchain } from "../generate/toolchain.js";
import { defaultKeys } from "../mock/mock.js";

/** A method of the client. It resolves to a page, a result or a plain response. */
type Call = (input: object, options: object) => Promise<unknown> & { withResponse(): Promise<{ response: Response }> };

/** The client that is generated from a contract, ready to be constructed. */
export interface LoadedClient {
  create(
    options: object,
  ): { http: { request: (...args: unknown[]) => Promise<unknown> } } & Record<string, Record<string, Call>>;
  /** The operations that have a method, by `operationId`. */
  models: Map<string, OperationModel>;
  /** The option `credentials` with which its calls have all secrets. */
  credentials: object;
}

/** A secret for each option of the security schemes; without any, the keys of the mock. */
const credentialsOf = ({ connection: { security } }: ClientModel): object =>
  security === undefined
    ? defaultKeys
    : Object.fromEntries(
        security.options.map(({ name, scheme }) => [
          name,
          isLogin(scheme) ? { username: "user", password: "secret" } : "secret",
        ]),
      );

/**
 * Generates the client of a contract in memory and imports it. The client in `generated/` may be that of another
 * contract.
 * @throws UserError if the generated client does not compile.
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
    credentials: credentialsOf(model),
    models: new Map(
      model.resources.flatMap(({ operations }) => operations).map((each) => [each.operation.id, each] as const),
    ),
  };
}
