/** A public document and what of it cannot be whole. */
export interface PublicDocument {
  /** What the table calls it. */
  name: string;
  /** Path below this folder's `node_modules`. */
  file: string;
  /** What cannot be carried out because the document contradicts itself or OpenAPI. */
  faults?: {
    /** What it is refused with, and why that is right. */
    refused?: { message: RegExp; reason: string };
    /** The operations whose sample call cannot be answered, each with the fault in the document. */
    calls?: Readonly<Record<string, string>>;
  };
}

const incompatible = "its allOf wants text and a number at once, which no value is";

/** The faults of the documents, by their names. */
const faultsOf: Readonly<Record<string, PublicDocument["faults"]>> = {
  ShipEngine: {
    // Its sample of `calculate_rates` has no value of AddressValidatingShipment either: that is closed, declares no property, and
    // requires five.
    calls: {
      get_rate_by_id: "the object of its response is closed, and requires properties that it does not declare",
      list_shipment_rates: "created_at has to be a time and to match the pattern of an id, which no text does",
    },
  },
  "circular-request-bodies 3.0": {
    calls: { directCircular: "TreeNode requires a TreeNode as its parent, without end, so that no value is one" },
  },
  "schema-types 3.0": {
    calls: {
      quirks_entirelyIncompatibleAllOf: incompatible,
      quirks_partiallyUsableIncompatibleAllOf: incompatible,
    },
  },
  "schema-types 3.1": {
    calls: {
      quirks_entirelyIncompatibleAllOf: incompatible,
      quirks_partiallyUsableIncompatibleAllOf: incompatible,
    },
  },
};

function from(name: string, file: string): PublicDocument {
  const faults = faultsOf[name];
  return faults === undefined ? { name, file } : { name, file, faults };
}

const examples = (version: string, ...names: string[]): PublicDocument[] =>
  names.map((example) => from(`${example} ${version}`, `@readme/oas-examples/${version}/json/${example}.json`));

/** The documents that the toolchain is tried with, small ones first. */
export const documents: readonly PublicDocument[] = [
  ...examples("3.0", "petstore", "petstore-expanded", "petstore-simple", "petstore-simple-no-tags", "uspto"),
  ...examples("3.0", "callbacks", "link-example", "readme-extensions", "server-path-level", "server-variables"),
  ...examples("3.0", "circular", "circular-paths", "circular-request-bodies", "complex-nesting", "discriminators"),
  ...examples("3.0", "file-uploads", "form-data", "request-examples", "http-status-codes", "polymorphism"),
  ...examples("3.0", "parameters-common", "parameters-cookies", "parameters-extreme", "parameters-style"),
  ...examples("3.0", "response-empty-examples", "response-examples", "response-http-behavior", "response-schemas"),
  ...examples("3.0", "response-multiple-mediatypes", "schema-additional-properties", "schema-circular"),
  ...examples("3.0", "schema-deprecated", "schema-encoding-style", "schema-enums", "schema-types"),
  ...examples("3.0", "schema-validation", "schema-visibility", "security", "security-multiple"),
  ...examples("3.0", "readme-legacy", "star-trek"),
  ...examples("3.1", "petstore", "petstore-simple", "train-travel", "webhooks", "security", "parameters-style"),
  ...examples("3.1", "readme-extensions", "schema-encoding-style", "schema-types", "schema-validation-local"),
  ...examples("3.1", "schema-validation-top-level"),
  from("Scalar Galaxy", "@scalar/galaxy/dist/3.1.yaml"),
  from("Codefresh", "@codefresh-io/cf-openapi/__tests__/__app__/openapi.json"),
  from("Decentraland Catalyst", "@dcl/catalyst-api-specs/lib/api.yaml"),
  from("Dialogporten", "@digdir/dialogporten-schema/swagger.verified.json"),
  from("Directus", "@directus/specs/dist/openapi.json"),
  from("Figma", "@figma/rest-api-spec/openapi/openapi.yaml"),
  from("Blockfrost", "@blockfrost/openapi/openapi.yaml"),
  from("Ideal Postcodes", "@ideal-postcodes/openapi/dist/openapi.json"),
  from("Neon", "@neondatabase/api-client/public-v2-for-users.gen.yaml"),
  from("rclone", "rclone-openapi/openapi.yaml"),
  from("ShipEngine", "shipengine-openapi/openapi.yaml"),
  from("GitHub", "@octokit/openapi/generated/api.github.com.json"),
];
