import { readApi } from "../api/read-api.js";
import type { Files } from "../cli/files.js";
import type { Document } from "../contract/document.js";
import { withDirections } from "./directions.js";
import { emitClient, emitDefinition, emitHints, emitIndex, emitOperations, emitPackage } from "./emit.js";
import { emitResource } from "./emit-resource.js";
import { emitSchemas, emitValidation } from "./emit-validation.js";
import { type ClientModel, clientModel, isStreamed, isStyled, type OperationModel } from "./model.js";
import { kebabCase } from "./naming.js";
import type { ClientTypes } from "./type-text.js";

/** The folders of the run time that only some clients need. */
const optional: readonly [folder: string, isNeeded: (operation: OperationModel) => boolean][] = [
  ["runtime/styled/", isStyled],
  ["runtime/streams/", isStreamed],
  ["runtime/statuses/", ({ statuses }) => statuses.length > 0],
];

/**
 * The files of the run time that are copied unchanged: those that the client needs, without the stand-ins of copied packages
 * and generated files.
 */
function runtimeFor({ resources }: ClientModel, code: Files): Files {
  const unneeded = optional.filter(([, isNeeded]) => !resources.some(({ operations }) => operations.some(isNeeded)));
  const isCopied = (path: string) =>
    /^runtime\/(?!vendor\/).*\.ts$/.test(path) &&
    path !== "runtime/package.ts" &&
    !unneeded.some(([folder]) => path.startsWith(folder));
  return Object.fromEntries(Object.entries(code).filter(([path]) => isCopied(path)));
}

/** Reads the model of a client, with separate schemas for values that are sent and received. */
export const readClient = (document: Document): ClientModel => clientModel(readApi(withDirections(document)));

/** The files of a client that do not depend on the contract. */
export interface FixedFiles {
  /** Code by its path below `scripts/`. */
  code: Files;
  /** Files of packages by their path in the client. */
  vendored: Files;
}

export function generateClient(model: ClientModel, types: ClientTypes, { code, vendored }: FixedFiles): Files {
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
    ...runtimeFor(model, code),
    "runtime/package.ts": emitPackage(model),
    ...vendored,
  };
}
