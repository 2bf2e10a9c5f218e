import type { Operation } from "../api/operation.js";
import { sampleParameters } from "../api/sample-request.js";
import { sampleValue } from "../api/sample-value.js";
import type { Schema } from "../api/schema.js";
import { isNode } from "../contract/node.js";
import { under } from "../contract/pointer.js";
import { withAt } from "../contract/with-at.js";
import type { Given } from "./calls.js";
import { enriched } from "./enriched.js";
import type { Validator } from "./validators.js";

/** A valid call. For messages, `how` describes how it differs from the sample call. */
export interface Variant {
  how: string;
  given: Given;
}

const fieldsIn = (value: unknown, at = ""): string[] =>
  Array.isArray(value)
    ? value.flatMap((item, index) => fieldsIn(item, under(at, index)))
    : Object.entries(isNode(value) ? value : {}).flatMap(([name, inner]) => {
        const pointer = under(at, name);
        return [pointer, ...fieldsIn(inner, pointer)];
      });

/** The paths of all fields in a value, without the indexes of lists. */
const namesIn = (value: unknown): Set<string> =>
  new Set(fieldsIn(value).map((pointer) => pointer.replaceAll(/\/\d+(?=\/)/g, "")));

/** Maximum number of fields that are added to a value, since a recursive schema has infinitely many. */
const mostAdded = 50;

function fullest(validator: Validator, schema: Schema, value: unknown, left = mostAdded): unknown {
  const has = namesIn(value);
  const wider = enriched(validator, schema, value).find((each) => {
    const names = namesIn(each);
    return names.size > has.size && [...has].every((name) => names.has(name));
  });
  return wider === undefined || left === 0 ? value : fullest(validator, schema, wider, left - 1);
}

/** A value with all its optional fields, without each of them in turn, and without all of them. */
export function variantsOf(validator: Validator, schema: Schema | undefined, value: unknown) {
  const full = schema === undefined ? value : fullest(validator, schema, value);
  const without = (from: unknown) =>
    fieldsIn(from)
      .map((pointer) => ({ how: `without ${pointer}`, value: withAt(from, pointer, undefined) }))
      .filter((each) => validator.fits(schema, each.value));
  // From the end, so that inner fields are removed before the object that contains them.
  const least = fieldsIn(value).reduceRight((left, pointer) => {
    const less = withAt(left, pointer, undefined);
    return validator.fits(schema, less) ? less : left;
  }, value);
  return [
    { how: "with all optional fields", value: full },
    ...without(full),
    ...without(value),
    { how: "with the required fields alone", value: least },
  ];
}

/** The sample call with all its optional parameters, without each of them in turn, and without all of them. */
export function parameterVariants(operation: Operation): Variant[] {
  const optional = operation.parameters.filter(({ in: place, required }) => place !== "cookie" && !required);
  if (optional.length === 0) return [];
  const given = new Set(sampleParameters(operation).map(({ parameter }) => parameter));
  const absent = optional.filter((parameter) => !given.has(parameter));
  const filled = absent.map(({ in: place, name, schema }) => ({ in: place, name, value: sampleValue(schema) }));
  const left = optional.map(({ in: place, name }) => ({ in: place, name, value: undefined }));
  return [
    { how: "with all optional parameters", given: { parameters: filled } },
    ...left.map((one) => ({
      how: `without the ${one.in} parameter ${one.name}`,
      given: { parameters: [...filled.filter(({ name }) => name !== one.name), one] },
    })),
    { how: "without any optional parameter", given: { parameters: left } },
  ];
}
