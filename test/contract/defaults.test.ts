import { describe, expect, test } from "vitest";
import { bodyExamples } from "../../scripts/api/body-examples.js";
import { merged } from "../../scripts/api/merge-schema.js";
import type { Schema } from "../../scripts/api/schema.js";
import { isNode } from "../../scripts/contract/node.js";
import { createValidator } from "../../scripts/proof/validators.js";
import { api } from "../helpers/bundled.js";

const validator = createValidator(api);

/** A body with the defaults of all missing fields, which generators of other languages add. */
function filled(declared: Schema | undefined, value: unknown): unknown {
  if (declared === undefined) return value;
  const { properties = {}, items } = merged(declared);
  if (Array.isArray(value)) return value.map((item) => filled(items, item));
  if (!isNode(value)) return value;
  const defaults = Object.entries(properties).flatMap(([name, property]) => {
    const { default: initial } = merged(property);
    return initial === undefined ? [] : [[name, initial]];
  });
  const given = Object.entries(value).map(([name, inner]) => [name, filled(properties[name], inner)]);
  return Object.fromEntries([...defaults, ...given]);
}

describe("a request with all its defaults is valid:", () => {
  const requests = bodyExamples(api.operations).filter(
    ({ status, name }) => status === undefined && name !== undefined,
  );
  test.each(requests.map(({ operation, name, ...body }) => [`${operation.id} ${name}`, body] as const))(
    "%s",
    (_, { schema, value }) => {
      expect(validator.faults(schema, filled(schema, value))).toEqual([]);
    },
  );
});
