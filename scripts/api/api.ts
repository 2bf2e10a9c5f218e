import type { Document, Journey } from "../contract/document.js";
import type { CataloguedError } from "./errors.js";
import type { Envelope } from "./extensions.js";
import type { Example, Operation } from "./operation.js";
import type { Schema } from "./schema.js";
import type { SecretScheme, SignatureHeaders } from "./security.js";
import type { Server } from "./servers.js";

/** A tag, which groups operations. */
export interface Tag {
  readonly name: string;
  readonly title: string;
  readonly description: string | undefined;
}

/**
 * The model of an API: immutable plain data that `readApi` reads from a bundled document. All other rooms use this
 * model, so that they need not follow references.
 */
export interface Api {
  readonly title: string;
  readonly version: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  /** `x-client`: the names of the generated client and its package. */
  readonly client: { readonly name: string; readonly package: string } | undefined;
  readonly servers: readonly Server[];
  readonly tags: readonly Tag[];
  /** In document order. */
  readonly operations: readonly Operation[];
  /** The requests that the service sends by itself, by the name of the webhook. */
  readonly webhooks: ReadonlyMap<string, readonly Operation[]>;
  /** The named schemas. */
  readonly schemas: ReadonlyMap<string, Schema>;
  /** The named examples. */
  readonly examples: ReadonlyMap<string, Example>;
  /** The names of the computed signature's headers, if the document declares a signature. */
  readonly signature: SignatureHeaders | undefined;
  /** The security schemes by name. */
  readonly secretSchemes: ReadonlyMap<string, SecretScheme>;
  readonly envelope: Envelope | undefined;
  /** `x-request-headers`: headers of every request, by name. */
  readonly requestHeaders: Readonly<Record<string, string>>;
  /** `x-request-id-headers`: response headers that may contain the request id. */
  readonly requestIdHeaders: readonly string[] | undefined;
  readonly errors: readonly CataloguedError[];
  readonly journeys: Readonly<Record<string, Journey>>;
  /** All `x-` keys of the root, unchanged. */
  readonly extensions: Readonly<Record<string, unknown>>;
  /** The schema at a JSON pointer into the bundle. */
  readonly schemaAt: (pointer: string) => Schema;
  /** The bundled document, for tools that need a document. */
  readonly document: Document;
}
