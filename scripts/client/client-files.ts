import { readApi } from "../api/read-api.js";
import type { Files } from "../cli/files.js";
import type { Document } from "../contract/document.js";
import { withDirections } from "./directions.js";
import { emitClient, emitDefinition, emitHints, emitIndex, emitOperations, emitPackage } from "./emit.js";
import { emitResource } from "./emit-resource.js";
import { emitUploads } from "./emit-uploads.js";
import { emitSchemas, emitValidation } from "./emit-validation.js";
import { type ClientModel, clientModel } from "./model.js";
import { kebabCase } from "./naming.js";
import type { ClientTypes } from "./type-text.js";
import { uploadsOf } from "./uploads.js";

/**
 * The run time that a client carries as it is: what stands for a copied package or a generated file is left out, and so is
 * what uploads need where there is none.
 */
const runtimeIn = (code: Files, hasUploads: boolean): Files =>
  Object.fromEntries(
    Object.entries(code).filter(
      ([path]) =>
        /^runtime\/(?!vendor\/).*\.ts$/.test(path) &&
        path !== "runtime/package.ts" &&
        (hasUploads || !path.startsWith("runtime/upload")),
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
  const uploads = uploadsOf(model);
  const hasUploads = uploads.length > 0;
  return {
    "index.ts": emitIndex(model, uploads),
    "client.ts": emitClient(model),
    "definition.ts": emitDefinition(model),
    "hints.ts": emitHints(model),
    "operations.ts": emitOperations(model),
    "models.ts": types.models,
    "types.ts": types.types,
    ...Object.fromEntries(
      model.resources.map((resource) => [
        `resources/${kebabCase(resource.name)}.ts`,
        emitResource(
          resource,
          types,
          uploads.filter((upload) => upload.resource === resource.name),
        ),
      ]),
    ),
    "schemas.ts": emitSchemas(model),
    "validation.ts": emitValidation(model),
    ...(hasUploads && { "uploads.ts": emitUploads(model, uploads) }),
    ...runtimeIn(code, hasUploads),
    "runtime/package.ts": emitPackage(model),
    ...vendored,
  };
}
