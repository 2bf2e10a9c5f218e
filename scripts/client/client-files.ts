import { readApi } from "../api/read-api.js";
import type { Files } from "../cli/files.js";
import type { ArazzoWorkflow } from "../contract/arazzo.js";
import type { Document } from "../contract/document.js";
import { memoized } from "../contract/memoized.js";
import { commonInputs } from "./common-inputs.js";
import { isConnected } from "./connection.js";
import { withDirections } from "./directions.js";
import { emitDefinition, emitHints, emitIndex, emitPackage } from "./emit.js";
import { emitClient } from "./emit-client.js";
import { emitConnection } from "./emit-connection.js";
import { emitDeprecations, hasDeprecations } from "./emit-deprecations.js";
import { emitJourneys } from "./emit-journeys.js";
import { emitOperations } from "./emit-operations.js";
import { emitResource } from "./emit-resource.js";
import { emitServiceRequests } from "./emit-service-requests.js";
import { emitUploads } from "./emit-uploads.js";
import { emitSchemas, emitValidation } from "./emit-validation.js";
import { type ClientModel, clientModel, hasHeaders, isStreamed, isStyled, type OperationModel } from "./model.js";
import { kebabCase } from "./naming.js";
import { hasServiceRequests } from "./service-requests.js";
import type { ClientTypes } from "./type-text.js";
import { type UploadModel, uploadsOf } from "./uploads.js";

/** The properties of a client that determine which files of the run time it needs. */
interface Parts {
  model: ClientModel;
  uploads: readonly UploadModel[];
  workflows: readonly ArazzoWorkflow[];
}

const hasOperation =
  (isSuch: (operation: OperationModel) => boolean) =>
  ({ model }: Parts): boolean =>
    model.resources.some(({ operations }) => operations.some(isSuch));

/** The beginnings of the paths of run time files that only some clients need. */
const optional: readonly [prefix: string, isNeeded: (parts: Parts) => boolean][] = [
  ["runtime/connection/", ({ model }) => isConnected(model.connection)],
  ["runtime/connection/sec", ({ model }) => model.connection.security !== undefined],
  ["runtime/connection/servers", ({ model }) => Object.keys(model.connection.servers).length > 0],
  ["runtime/inputs", ({ model }) => commonInputs(model).length > 0],
  ["runtime/journey", ({ workflows }) => workflows.length > 0],
  ["runtime/statuses/with-headers", hasOperation(hasHeaders)],
  ["runtime/statuses/", hasOperation(({ statuses }) => statuses.length > 0)],
  ["runtime/streams/", hasOperation(isStreamed)],
  ["runtime/styled/", hasOperation(isStyled)],
  ["runtime/deprecations", ({ model }) => hasDeprecations(model)],
  ["runtime/upload", ({ uploads }) => uploads.length > 0],
];

/**
 * The files of the run time that are copied unchanged: those that the client needs, without the stand-ins of copied packages
 * and generated files.
 */
function runtimeFor(parts: Parts, code: Files): Files {
  const unneeded = optional.filter(([, isNeeded]) => !isNeeded(parts));
  const isCopied = (path: string) =>
    /^runtime\/(?!vendor\/).*\.ts$/.test(path) &&
    path !== "runtime/package.ts" &&
    !unneeded.some(([prefix]) => path.startsWith(prefix));
  return Object.fromEntries(Object.entries(code).filter(([path]) => isCopied(path)));
}

/** Reads the model of a client, with separate schemas for values that are sent and received. */
export const readClient = memoized((document: Document): ClientModel => clientModel(readApi(withDirections(document))));

/** The files of a client that do not depend on the contract. */
export interface FixedFiles {
  /** Code by its path below `scripts/`. */
  code: Files;
  /** Files of packages by their path in the client. */
  vendored: Files;
}

/** The files of a client: its types, its operations and resources, the run time, and the copied packages. */
export function generateClient(
  model: ClientModel,
  types: ClientTypes,
  { code, vendored }: FixedFiles,
  workflows: readonly ArazzoWorkflow[] = [],
): Files {
  const uploads = uploadsOf(model);
  return {
    "index.ts": emitIndex(model, uploads),
    "client.ts": emitClient(model, types),
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
          model.connection,
        ),
      ]),
    ),
    "schemas.ts": emitSchemas(model),
    "validation.ts": emitValidation(model),
    ...(workflows.length > 0 && { "journeys.ts": emitJourneys(model, uploads, workflows) }),
    ...(hasServiceRequests(model.requests) && { "webhooks.ts": emitServiceRequests(model, types) }),
    ...(isConnected(model.connection) && { "connection.ts": emitConnection(model) }),
    ...(hasDeprecations(model) && { "deprecations.ts": emitDeprecations(model) }),
    ...(uploads.length > 0 && { "uploads.ts": emitUploads(model, uploads) }),
    ...runtimeFor({ model, uploads, workflows }, code),
    "runtime/package.ts": emitPackage(model),
    ...vendored,
  };
}
