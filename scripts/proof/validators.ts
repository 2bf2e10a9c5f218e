import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { atPointer, type Document, isNode } from "../contract/document.js";
import { knownFormats, unknownFormats } from "../contract/formats.js";

/** Ajv as JSON Schema 2020-12 over a bundled contract. */
export interface Validator {
  /** What Ajv has against a value under the schema at a pointer into the bundle. Throws where it cannot use the schema; nothing where there is none. */
  faults(pointer: string, value: unknown): ErrorObject[];
  /** What Ajv warned of. */
  warnings: ReadonlySet<string>;
}

const id = "contract:/bundle";

/** The pointer that a schema which is nothing but a reference leads to; keywords beside a reference count. */
function alias(document: Document, pointer: string): string {
  const schema = atPointer(document, pointer);
  return isNode(schema) && typeof schema.$ref === "string" && Object.keys(schema).length === 1
    ? alias(document, schema.$ref)
    : pointer;
}

export function createValidator(document: Document): Validator {
  const warnings = new Set<string>();
  const warn = (...words: unknown[]) => void warnings.add(words.join(" "));
  // Prism's formats are an older version of the same package.
  const names = [...knownFormats, ...unknownFormats(document).keys()];
  const remarks = Object.fromEntries(names.map((name) => [name, true as const]));
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    validateSchema: false,
    // A field is not there because every object has something of its name.
    ownProperties: true,
    logger: { log: warn, warn, error: warn },
    formats: { ...remarks, ...fullFormats },
  });
  ajv.addSchema(document, id);
  // Operations share most schemas; compiling one takes a thousand times longer than using it.
  const compiled = new Map<string, ValidateFunction>();
  return {
    warnings,
    faults(pointer, value) {
      // A media type without a schema allows everything.
      if (atPointer(document, pointer) === undefined) return [];
      const target = alias(document, pointer);
      const validate = compiled.get(target) ?? ajv.getSchema(`${id}${target}`);
      if (validate === undefined) throw new Error(`Ajv finds no schema at ${pointer}.`);
      compiled.set(target, validate);
      return validate(value) === true ? [] : [...(validate.errors ?? [])];
    },
  };
}
