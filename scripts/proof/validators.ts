import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { unknownFormats } from "../api/all-schemas.js";
import type { Api } from "../api/api.js";
import type { Schema } from "../api/schema.js";
import { knownFormats } from "../contract/formats.js";
import { isNode } from "../contract/node.js";

/** Ajv for JSON Schema 2020-12 with the schemas of a bundled contract. */
export interface Validator {
  /** The errors that Ajv finds in a value; none without a schema. Throws if Ajv cannot compile the schema. */
  faults(schema: Schema | undefined, value: unknown): ErrorObject[];
  fits(schema: Schema | undefined, value: unknown): boolean;
  warnings: ReadonlySet<string>;
}

const id = "contract:/bundle";

/** A document of OpenAPI 3.0 with numbers as exclusive bounds, as Ajv reads them. */
function withNumericBounds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNumericBounds);
  if (!isNode(value)) return value;
  const node = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withNumericBounds(each)]));
  for (const [bound, exclusive] of [
    ["minimum", "exclusiveMinimum"],
    ["maximum", "exclusiveMaximum"],
  ] as const) {
    if (typeof node[exclusive] !== "boolean") continue;
    const isExclusive = node[exclusive] && node[bound] !== undefined;
    delete node[exclusive];
    if (!isExclusive) continue;
    node[exclusive] = node[bound];
    delete node[bound];
  }
  return node;
}

export function createValidator(api: Api): Validator {
  const warnings = new Set<string>();
  const warn = (...words: unknown[]) => void warnings.add(words.join(" "));
  // Prism uses an older version of the package with the formats.
  const names = [...knownFormats, ...unknownFormats(api).keys()];
  const remarks = Object.fromEntries(names.map((name) => [name, true as const]));
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    validateSchema: false,
    // Without this, every object would have a field such as `constructor`.
    ownProperties: true,
    // A validator is used a few times only.
    code: { optimize: false },
    logger: { log: warn, warn, error: warn },
    formats: { ...remarks, ...fullFormats },
  });
  const { document } = api;
  ajv.addSchema(document.openapi.startsWith("3.0") ? Object(withNumericBounds(document)) : document, id);
  // Operations share most schemas. Compiling one takes a thousand times longer than using it.
  const compiled = new Map<Schema, ValidateFunction>();

  function faults(schema: Schema | undefined, value: unknown): ErrorObject[] {
    // A media type without a schema allows every value.
    if (schema === undefined) return [];
    const validate = compiled.get(schema) ?? ajv.getSchema(`${id}${schema.pointer}`);
    if (validate === undefined) throw new Error(`Ajv finds no schema at ${schema.pointer}.`);
    compiled.set(schema, validate);
    return validate(value) === true ? [] : [...(validate.errors ?? [])];
  }

  return { warnings, faults, fits: (schema, value) => faults(schema, value).length === 0 };
}
