/** The parts of a bundled OpenAPI 3.x document that the toolchain reads. */
export interface Document {
  openapi: string;
  jsonSchemaDialect?: string;
  info: {
    title: string;
    version: string;
    summary?: string;
    description?: string;
    "x-client"?: { name: string; package: string };
  };
  servers?: { url: string; description?: string }[];
  security?: SecurityRequirement[];
  tags?: { name: string; description?: string; "x-displayName"?: string }[];
  paths?: Record<string, Record<string, unknown>>;
  webhooks?: Record<string, unknown>;
  components?: {
    schemas?: Record<string, Schema>;
    examples?: Record<string, { summary?: string; value?: unknown }>;
    securitySchemes?: Record<string, SecurityScheme | Reference>;
    [kind: string]: Record<string, unknown> | undefined;
  };
  "x-envelope"?: { code: string; message: string; data: string; success: string | string[] };
  "x-request-headers"?: Record<string, string>;
  "x-request-id-headers"?: { names: string[] };
  "x-error-catalogue"?: Record<string, Record<string, CatalogueEntry>>;
  /** Added for the docs from the workflows, so that an Overlay can translate it. */
  "x-journeys"?: Record<string, Journey>;
}

export interface Reference {
  $ref: string;
}

export interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  allOf?: Schema[];
  default?: unknown;
  description?: string;
  deprecated?: boolean;
  [keyword: string]: unknown;
}

export interface Parameter {
  name: string;
  in: "path" | "query" | "header" | "cookie";
  required?: boolean;
  description?: string;
  deprecated?: boolean;
  schema?: Schema;
  example?: unknown;
  style?: string;
  explode?: boolean;
}

/** The security schemes that a request needs together, each with its scopes. */
export type SecurityRequirement = Record<string, string[]>;

export interface SecurityScheme {
  type: string;
  in?: string;
  name?: string;
  scheme?: string;
  description?: string;
  "x-signature"?: { algorithm: string; part: "timestamp" | "access-key" | "signature" };
}

interface CatalogueEntry {
  status: number;
  /** Name in `components/examples` of the example that is the body of this error. */
  example: string;
  meaning: string;
  remedy: string;
  busy?: boolean;
}

/** The texts of a workflow, for the docs. */
export interface Journey {
  readonly summary?: string;
  readonly description?: string;
  /** Names of the required inputs. */
  readonly inputs: readonly string[];
  /** By name, in order. */
  readonly steps: Readonly<Record<string, { readonly operationId?: string; readonly description?: string }>>;
}
