import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { emitClient, emitDefinition, emitIndex, emitOperations, emitResource } from "../client/emit.js";
import { emitSchemas, emitValidation } from "../client/emit-validation.js";
import { clientModel } from "../client/model.js";
import { kebabCase } from "../client/naming.js";
import type { Document } from "../contract/document.js";
import type { Files } from "./files.js";

const clientFolder = join(import.meta.dirname, "../client");
const require = createRequire(import.meta.url);

/** What every client carries as it is. */
function copied(folder: string): Files {
  return Object.fromEntries(
    readdirSync(join(clientFolder, folder))
      .sort()
      .map((name) => [`${folder}/${name}`, readFileSync(join(clientFolder, folder, name), "utf8")]),
  );
}

/** What bundlers keep beside the code. */
function notice(name: string, copyright: string): string {
  const { version } = require(`${name}/package.json`) as { version: string };
  return `/*! ${name} ${version} (MIT, ${copyright}) is part of this file: see its LICENSE. */\n`;
}

/** openapi-fetch and its types, so that the client's folder needs nothing from npm. */
function openapiFetch(): Files {
  const fetchFolder = dirname(require.resolve("openapi-fetch"));
  const helpersFolder = dirname(createRequire(join(fetchFolder, "index.mjs")).resolve("openapi-typescript-helpers"));
  const read = (folder: string, name: string) =>
    readFileSync(join(folder, name), "utf8")
      .replaceAll("\r\n", "\n")
      .replaceAll(/(["'])openapi-typescript-helpers\1/g, '"./openapi-typescript-helpers.js"')
      .replace(/\n?\/\/# sourceMappingURL=.*\n?$/, "\n");
  const licence = (folder: string) => readFileSync(join(folder, "../LICENSE"), "utf8").replaceAll("\r\n", "\n");
  return {
    "vendor/openapi-fetch.js": `${notice("openapi-fetch", "Copyright (c) 2023 Drew Powers")}${read(fetchFolder, "index.mjs")}`,
    "vendor/openapi-fetch.d.ts": read(fetchFolder, "index.d.mts"),
    "vendor/openapi-typescript-helpers.js": "export {};\n",
    "vendor/openapi-typescript-helpers.d.ts": read(helpersFolder, "index.d.mts"),
    "vendor/LICENSE": licence(fetchFolder),
  };
}

/** The validator, for the same reason. Its package comes without a licence file. */
function jsonSchema(): Files {
  const folder = join(dirname(require.resolve("@cfworker/json-schema/package.json")), "dist/esm");
  const head = notice("@cfworker/json-schema", "Copyright (c) 2020 Jeremy Danyow");
  const read = (name: string) =>
    readFileSync(join(folder, name), "utf8")
      .replaceAll("\r\n", "\n")
      .replace(/\n?\/\/# sourceMappingURL=.*\n?$/, "\n");
  const files = readdirSync(folder).filter((name) => /\.(js|d\.ts)$/.test(name));
  return {
    ...Object.fromEntries(
      files.sort().map((name) => [`vendor/json-schema/${name}`, `${name === "validate.js" ? head : ""}${read(name)}`]),
    ),
    "vendor/json-schema/LICENSE": readFileSync(join(clientFolder, "vendor/json-schema/LICENSE"), "utf8"),
  };
}

/** The client: its types, what is written for each operation and resource, the runtime, and what it stands on. */
export function generateClient(document: Document, types: string): Files {
  const model = clientModel(document);
  return {
    "index.ts": emitIndex(model),
    "client.ts": emitClient(model),
    "definition.ts": emitDefinition(model),
    "operations.ts": emitOperations(model),
    "types.ts": types,
    ...Object.fromEntries(
      model.resources.map((resource) => [`resources/${kebabCase(resource.name)}.ts`, emitResource(resource)]),
    ),
    "schemas.ts": emitSchemas(model),
    "validation.ts": emitValidation(model),
    ...copied("runtime"),
    ...copied("validation"),
    ...openapiFetch(),
    ...jsonSchema(),
  };
}
