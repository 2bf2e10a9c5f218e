import { readApi } from "../api/read-api.js";
import type { Files } from "../cli/files.js";
import type { ArazzoWorkflow } from "../contract/arazzo.js";
import type { Document } from "../contract/document.js";
import { commonInputs } from "./common-inputs.js";
import { isConnected } from "./connection.js";
import { withDirections } from "./directions.js";
import { emitDefinition, emitHints, emitIndex, emitOperations, emitPackage } from "./emit.js";
import { emitClient } from "./emit-client.js";
import { emitConnection } from "./emit-connection.js";
import { emitJourneys } from "./emit-journeys.js";
import { emitResource } from "./emit-resource.js";
import { emitUploads } from "./emit-uploads.js";
import { emitSchemas, emitValidation } from "./emit-validation.js";
import { type ClientModel, clientModel } from "./model.js";
import { kebabCase } from "./naming.js";
import { emitSuperseded, supersededOf } from "./superseded.js";
import type { ClientTypes } from "./type-text.js";
import { uploadsOf } from "./uploads.js";

/** Modules of the run time that not every client needs, by how their names begin. */
type Optional =
  | "upload"
  | "superseded"
  | "inputs"
  | "journey"
  | "connection/"
  | "connection/sec"
  | "connection/servers";

/**
 * The run time that a client carries as it is: what stands for a copied package or a generated file is left out, and so is
 * what its contract does not need.
 */
const runtimeIn = (code: Files, needs: Readonly<Record<Optional, boolean>>): Files => {
  const unneeded = (Object.keys(needs) as Optional[]).filter((name) => !needs[name]);
  return Object.fromEntries(
    Object.entries(code).filter(
      ([path]) =>
        /^runtime\/(?!vendor\/).*\.ts$/.test(path) &&
        path !== "runtime/package.ts" &&
        !unneeded.some((name) => path.startsWith(`runtime/${name}`)),
    ),
  );
};

/** Reads the model of a client, with separate schemas for values that are sent and received. */
export const readClient = (document: Document): ClientModel => clientModel(readApi(withDirections(document)));

/** The files of a client that do not depend on the contract. */
export interface FixedFiles {
  /** Code by its path below `scripts/`. */
  code: Files;
  /** Files of packages by their path in the client. */
  vendored: Files;
}

/** The client: its types, what is written for each operation and resource, the runtime, and what it stands on. */
export function generateClient(
  model: ClientModel,
  types: ClientTypes,
  { code, vendored }: FixedFiles,
  workflows: readonly ArazzoWorkflow[] = [],
): Files {
  const uploads = uploadsOf(model);
  const hasUploads = uploads.length > 0;
  const hasSuperseded = Object.keys(supersededOf(model)).length > 0;
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
    ...(hasSuperseded && { "superseded.ts": emitSuperseded(model) }),
    ...(isConnected(model.connection) && { "connection.ts": emitConnection(model) }),
    ...(hasUploads && { "uploads.ts": emitUploads(model, uploads) }),
    ...runtimeIn(code, {
      upload: hasUploads,
      superseded: hasSuperseded,
      inputs: commonInputs(model).length > 0,
      journey: workflows.length > 0,
      "connection/": isConnected(model.connection),
      "connection/sec": model.connection.security !== undefined,
      "connection/servers": Object.keys(model.connection.servers).length > 0,
    }),
    "runtime/package.ts": emitPackage(model),
    ...vendored,
  };
}
