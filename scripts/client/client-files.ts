import { readApi } from "../api/read-api.js";
import type { Files } from "../cli/files.js";
import type { Document } from "../contract/document.js";
import { withDirections } from "./directions.js";
import { emitClient, emitDefinition, emitHints, emitIndex, emitOperations, emitPackage } from "./emit.js";
import { emitResource } from "./emit-resource.js";
import { emitSchemas, emitValidation } from "./emit-validation.js";
import { type ClientModel, clientModel } from "./model.js";
import { kebabCase } from "./naming.js";
import type { ClientTypes } from "./type-text.js";

/** The run time that every client carries as it is; what stands for a copied package or a generated file is left out. */
const runtimeIn = (code: Files): Files =>
  Object.fromEntries(
    Object.entries(code).filter(
      ([path]) => /^runtime\/(?!vendor\/).*\.ts$/.test(path) && path !== "runtime/package.ts",
    ),
  );

/** What a client is made from: what it sends and what it receives are schemas of their own. */
export const readClient = (document: Document): ClientModel => clientModel(readApi(withDirections(document)));

/** What a client carries that no contract changes. */
export interface Carried {
  /** Code by its path below `scripts/`. */
  code: Files;
  /** Files of packages by their path in the client. */
  vendored: Files;
}

/** The client: its types, what is written for each operation and resource, the runtime, and what it stands on. */
export function generateClient(model: ClientModel, types: ClientTypes, { code, vendored }: Carried): Files {
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
    ...runtimeIn(code),
    "runtime/package.ts": emitPackage(model),
    ...vendored,
  };
}
