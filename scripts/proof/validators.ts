import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { unknownFormats } from "../api/all-schemas.js";
import type { Api } from "../api/api.js";
import type { Schema } from "../api/schema.js";
import { knownFormats } from "../contract/formats.js";

/** Ajv as JSON Schema 2020-12 over a bundled contract. */
export interface Validator {
  /** The faults that Ajv finds in a value; none where there is no schema. Throws where Ajv cannot use the schema. */
  faults(schema: Schema | undefined, value: unknown): ErrorObject[];
  fits(schema: Schema | undefined, value: unknown): boolean;
  warnings: ReadonlySet<string>;
}

const id = "contract:/bundle";

export function createValidator(api: Api): Validator {
  const warnings = new Set<string>();
  const warn = (...words: unknown[]) => void warnings.add(words.join(" "));
  // Prism's formats are an older version of the same package.
  const names = [...knownFormats, ...unknownFormats(api).keys()];
  const remarks = Object.fromEntries(names.map((name) => [name, true as const]));
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    validateSchema: false,
    // Without it, a field such as `constructor` would exist in every object.
    ownProperties: true,
    logger: { log: warn, warn, error: warn },
    formats: { ...remarks, ...fullFormats },
  });
  ajv.addSchema(api.document, id);
  // Operations share most schemas; compiling one takes a thousand times longer than using it.
  const compiled = new Map<Schema, ValidateFunction>();

  function faults(schema: Schema | undefined, value: unknown): ErrorObject[] {
    // A media type without a schema allows everything.
    if (schema === undefined) return [];
    const validate = compiled.get(schema) ?? ajv.getSchema(`${id}${schema.pointer}`);
    if (validate === undefined) throw new Error(`Ajv finds no schema at ${schema.pointer}.`);
    compiled.set(schema, validate);
    return validate(value) === true ? [] : [...(validate.errors ?? [])];
  }

  return { warnings, faults, fits: (schema, value) => faults(schema, value).length === 0 };
}
