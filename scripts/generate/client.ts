import { withDirections } from "../client/directions.js";
import { emitClient, emitDefinition, emitHints, emitIndex, emitOperations, emitPackage } from "../client/emit.js";
import { emitResource } from "../client/emit-resource.js";
import { emitSchemas, emitValidation } from "../client/emit-validation.js";
import { type ClientModel, clientModel } from "../client/model.js";
import { kebabCase } from "../client/naming.js";
import type { ClientTypes } from "../client/type-text.js";
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

/** What a client is made from: the document as a client sees it. */
export const readClient = (document: Document): ClientModel => clientModel(withDirections(document));

/** The client: its types, what is written for each operation and resource, the runtime, and what it stands on. */
export function generateClient(model: ClientModel, types: ClientTypes): Files {
  return {
    "index.ts": emitIndex(model),
    "client.ts": emitClient(model),
    "definition.ts": emitDefinition(model),
    "hints.ts": emitHints(model),
    "operations.ts": emitOperations(model),
    "models.ts": types.models,
    "types.ts": types.types,
    ...Object.fromEntries(
      model.resources.map((resource) => [`resources/${kebabCase(resource.name)}.ts`, emitResource(resource, types)]),
    ),
    "schemas.ts": emitSchemas(model),
    "validation.ts": emitValidation(model),
    ...copied("runtime"),
    "runtime/package.ts": emitPackage(model),
    ...copied("validation"),
    ...toolchain().vendored,
  };
}
