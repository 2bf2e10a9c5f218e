import { emitClient, emitDefinition, emitHints, emitIndex, emitOperations, emitPackage } from "../client/emit.js";
import { emitResource } from "../client/emit-resource.js";
import { emitSchemas, emitValidation } from "../client/emit-validation.js";
import { clientModel } from "../client/model.js";
import { kebabCase } from "../client/naming.js";
import type { Document } from "../contract/document.js";
import type { Files } from "./files.js";
import { toolchain } from "./toolchain.js";

/** What every client carries as it is. */
const copied = (folder: string): Files =>
  Object.fromEntries(
    Object.entries(toolchain().code)
      .filter(([path]) => path.startsWith(`client/${folder}/`) && path.endsWith(".ts"))
      .map(([path, text]) => [path.slice("client/".length), text]),
  );

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
    ...toolchain().vendored,
  };
}
