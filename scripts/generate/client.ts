import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { emitClient, emitDefinition, emitIndex, emitOperations, emitPackage, emitResource } from "../client/emit.js";
import { clientModel } from "../client/model.js";
import { kebabCase } from "../client/naming.js";
import type { Document } from "../contract/document.js";
import type { Files } from "./files.js";

const runtimeFolder = join(import.meta.dirname, "../client/runtime");
const require = createRequire(import.meta.url);

function runtime(): Files {
  return Object.fromEntries(
    readdirSync(runtimeFolder)
      .sort()
      .map((name) => [`runtime/${name}`, readFileSync(join(runtimeFolder, name), "utf8")]),
  );
}

/** openapi-fetch and its types, so that the client's folder needs nothing from npm. */
function vendor(): Files {
  const fetchFolder = dirname(require.resolve("openapi-fetch"));
  const helpersFolder = dirname(createRequire(join(fetchFolder, "index.mjs")).resolve("openapi-typescript-helpers"));
  const read = (folder: string, name: string) =>
    readFileSync(join(folder, name), "utf8")
      .replaceAll("\r\n", "\n")
      .replaceAll(/(["'])openapi-typescript-helpers\1/g, '"./openapi-typescript-helpers.js"')
      .replace(/\n?\/\/# sourceMappingURL=.*\n?$/, "\n");
  const licence = (folder: string) => readFileSync(join(folder, "../LICENSE"), "utf8").replaceAll("\r\n", "\n");
  return {
    "vendor/openapi-fetch.js": read(fetchFolder, "index.mjs"),
    "vendor/openapi-fetch.d.ts": read(fetchFolder, "index.d.mts"),
    "vendor/openapi-typescript-helpers.js": "export {};\n",
    "vendor/openapi-typescript-helpers.d.ts": read(helpersFolder, "index.d.mts"),
    "vendor/LICENSE": licence(fetchFolder),
  };
}

/** The client: its types, what is written for each operation and resource, the runtime, and openapi-fetch. */
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
    ...runtime(),
    "runtime/package.ts": emitPackage(model),
    ...vendor(),
  };
}
