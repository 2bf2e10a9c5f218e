import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { emitClient, emitDefinition, emitHints, emitIndex, emitOperations, emitPackage } from "../client/emit.js";
import { emitResource } from "../client/emit-resource.js";
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
      // An editor or the system may leave a file of its own beside them.
      .filter((name) => /^[\w-]+\.ts$/.test(name))
      .sort()
      .map((name) => [`${folder}/${name}`, readFileSync(join(clientFolder, folder, name), "utf8")]),
  );
}

/** What bundlers keep beside the code. */
function notice(name: string, copyright: string): string {
  const { version } = require(`${name}/package.json`) as { version: string };
  return `/*! ${name} ${version} (${copyright}) is part of this file: see its LICENSE. */\n`;
}

const licence = (name: string, folder: string) =>
  `${name}\n\n${readFileSync(join(folder, "../LICENSE"), "utf8").replaceAll("\r\n", "\n").trim()}\n`;

/** openapi-fetch and its types, so that the client's folder needs nothing from npm. */
function openapiFetch(): Files {
  const fetchFolder = dirname(require.resolve("openapi-fetch"));
  const helpersFolder = dirname(createRequire(join(fetchFolder, "index.mjs")).resolve("openapi-typescript-helpers"));
  const read = (folder: string, name: string) =>
    readFileSync(join(folder, name), "utf8")
      .replaceAll("\r\n", "\n")
      .replaceAll(/(["'])openapi-typescript-helpers\1/g, '"./openapi-typescript-helpers.js"')
      .replace(/\n?\/\/# sourceMappingURL=.*\n?$/, "\n");
  return {
    "vendor/openapi-fetch.js": `${notice("openapi-fetch", "MIT, Copyright (c) 2023 Drew Powers")}${read(fetchFolder, "index.mjs")}`,
    "vendor/openapi-fetch.d.ts": read(fetchFolder, "index.d.mts"),
    "vendor/openapi-typescript-helpers.js": "export {};\n",
    "vendor/openapi-typescript-helpers.d.ts": read(helpersFolder, "index.d.mts"),
    "vendor/openapi-fetch.LICENSE": licence("openapi-fetch", fetchFolder),
  };
}

/** The reader of the vendor's configuration file, for the same reason. */
function ini(): Files {
  const folder = dirname(require.resolve("ini"));
  const text = readFileSync(join(folder, "ini.js"), "utf8").replaceAll("\r\n", "\n");
  return {
    // Written as CommonJS, with its one export at the end.
    "vendor/ini.js":
      notice("ini", "ISC, Copyright (c) Isaac Z. Schlueter and Contributors") +
      text.replace(/module\.exports = \{[^}]*\}\n$/, "export { decode as parse };\n"),
    "vendor/ini.d.ts": "export declare function parse(text: string): Record<string, unknown>;\n",
    "vendor/ini.LICENSE": licence("ini", folder),
  };
}

/**
 * The validator, for the same reason. Its package comes without a licence file. It hands errors on as arguments of a call, of
 * which an engine takes only so many: the first thousand are enough.
 */
function jsonSchema(): Files {
  const folder = join(dirname(require.resolve("@cfworker/json-schema/package.json")), "dist/esm");
  const head = notice("@cfworker/json-schema", "MIT, Copyright (c) 2020 Jeremy Danyow");
  const read = (name: string) =>
    readFileSync(join(folder, name), "utf8")
      .replaceAll("\r\n", "\n")
      .replaceAll("...result.errors)", "...result.errors.slice(0, 1000))")
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
    "hints.ts": emitHints(model),
    "operations.ts": emitOperations(model),
    "types.ts": types,
    ...Object.fromEntries(
      model.resources.map((resource) => [`resources/${kebabCase(resource.name)}.ts`, emitResource(resource)]),
    ),
    "schemas.ts": emitSchemas(model),
    "validation.ts": emitValidation(model),
    ...copied("runtime"),
    "runtime/package.ts": emitPackage(model),
    ...copied("validation"),
    ...openapiFetch(),
    ...ini(),
    ...jsonSchema(),
  };
}
