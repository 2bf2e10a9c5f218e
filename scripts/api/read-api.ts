import type { Document } from "../contract/document.js";
import { under } from "../contract/pointer.js";
import type { Api } from "./api.js";
import { type CataloguedError, codeIn } from "./errors.js";
import type { Example } from "./operation.js";
import { createOperationReader, extensionsOf } from "./read-operation.js";
import { createSchemaReader } from "./read-schema.js";
import { secretSchemesOf, signatureOf } from "./security.js";
import { serversIn } from "./servers.js";

function errorsOf(document: Document, examples: ReadonlyMap<string, Example>): CataloguedError[] {
  return Object.entries(document["x-error-catalogue"] ?? {}).flatMap(([group, entries]) =>
    Object.entries(entries).map(([name, { status, example: named, meaning, remedy, busy }]) => {
      const example = examples.get(named);
      return { group, name, status, example, code: codeIn(example?.value), meaning, remedy, isBusy: busy === true };
    }),
  );
}

/** Reads the model from a bundled document, which must have passed the checks of loading. */
export function readApi(document: Document): Api {
  const { info, components = {}, "x-envelope": envelope } = document;
  const schemaAt = createSchemaReader(document);
  const reader = createOperationReader(document, schemaAt);
  const named = (kind: string): string[] => Object.keys(components[kind] ?? {});
  const examples = new Map(
    named("examples").map((name) => [name, reader.example(name, under("#/components/examples", name))]),
  );
  return {
    title: info.title,
    version: info.version,
    summary: info.summary,
    description: info.description,
    client: info["x-client"],
    servers: serversIn(document) ?? [],
    tags: (document.tags ?? []).map(({ name, description, "x-displayName": title }) => {
      return { name, title: title ?? name, description };
    }),
    operations: reader.operations(),
    webhooks: reader.webhooks(),
    schemas: new Map(named("schemas").map((name) => [name, schemaAt(under("#/components/schemas", name))])),
    examples,
    signature: signatureOf(document),
    secretSchemes: secretSchemesOf(document),
    envelope: envelope && { ...envelope, success: [envelope.success].flat() },
    requestHeaders: document["x-request-headers"] ?? {},
    requestIdHeaders: document["x-request-id-headers"]?.names,
    errors: errorsOf(document, examples),
    journeys: document["x-journeys"] ?? {},
    extensions: extensionsOf({ ...document }),
    schemaAt,
    document,
  };
}
