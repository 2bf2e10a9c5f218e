/** The house rules of the contract, as a Redocly plugin. `plugin.js` makes it loadable without a TypeScript loader. */

import type { Oas3Rule, Plugin } from "@redocly/openapi-core";
import { bodySchemaNames } from "./rules/body-schema-names.js";
import { dependentFields } from "./rules/dependent-fields.js";
import { discriminatorMapping } from "./rules/discriminator-mapping.js";
import { enumValuesDescribed } from "./rules/enum-values-described.js";
import { envelopePointers } from "./rules/envelope-pointers.js";
import { errorCatalogueExamples } from "./rules/error-catalogue-examples.js";
import { experiments } from "./rules/experiments.js";
import { headerNames } from "./rules/header-names.js";
import { jsonSchemaDialect } from "./rules/json-schema-dialect.js";
import { knownExtensions } from "./rules/known-extensions.js";
import { mediaLimits } from "./rules/media-limits.js";
import { mediaTypeNamedExample } from "./rules/media-type-named-example.js";
import { noInlineObjectSchema } from "./rules/no-inline-object-schema.js";
import { objectOpenness } from "./rules/object-openness.js";
import { operationIdResourceVerb } from "./rules/operation-id-resource-verb.js";
import { operationIdUnique } from "./rules/operation-id-unique.js";
import { operationReferences } from "./rules/operation-references.js";
import { operationSharedErrors } from "./rules/operation-shared-errors.js";
import { operationSource } from "./rules/operation-source.js";
import { paginationPointers } from "./rules/pagination-pointers.js";
import { provenanceMarks } from "./rules/provenance-marks.js";
import { rateLimit } from "./rules/rate-limit.js";
import { removal } from "./rules/removal.js";
import { repeatableDeclared } from "./rules/repeatable-declared.js";
import { requestIdHeaders } from "./rules/request-id-headers.js";
import { requiredStated } from "./rules/required-stated.js";
import { signatureParts } from "./rules/signature-parts.js";
import { waitStates } from "./rules/wait-states.js";

export const rules: Record<string, Oas3Rule> = {
  "body-schema-names": bodySchemaNames,
  "dependent-fields": dependentFields,
  "discriminator-mapping": discriminatorMapping,
  "enum-values-described": enumValuesDescribed,
  "envelope-pointers": envelopePointers,
  "error-catalogue-examples": errorCatalogueExamples,
  experiments,
  "header-names": headerNames,
  "json-schema-dialect": jsonSchemaDialect,
  "known-extensions": knownExtensions,
  "media-limits": mediaLimits,
  "media-type-named-example": mediaTypeNamedExample,
  "no-inline-object-schema": noInlineObjectSchema,
  "object-openness": objectOpenness,
  "operation-id-resource-verb": operationIdResourceVerb,
  "operation-id-unique": operationIdUnique,
  "operation-references": operationReferences,
  "operation-shared-errors": operationSharedErrors,
  "operation-source": operationSource,
  "pagination-pointers": paginationPointers,
  "provenance-marks": provenanceMarks,
  "rate-limit": rateLimit,
  removal,
  "repeatable-declared": repeatableDeclared,
  "request-id-headers": requestIdHeaders,
  "required-stated": requiredStated,
  "signature-parts": signatureParts,
  "wait-states": waitStates,
};

export default function plugin(): Plugin {
  return { id: "kit", rules: { oas3: rules } };
}
