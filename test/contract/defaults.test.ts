import { describe, expect, test } from "vitest";
import { cellsOf } from "../../scripts/contract/cells.js";
import { isNode, type Schema } from "../../scripts/contract/document.js";
import { resolveSchema } from "../../scripts/contract/resolve-schema.js";
import { createValidator } from "../../scripts/proof/validators.js";
import { contract } from "./bundled.js";

const validator = createValidator(contract);

/** A body with the defaults of all that it leaves out, as generators of other languages fill them in. */
function filled(declared: Schema, value: unknown): unknown {
  const { properties = {}, items } = resolveSchema(contract, declared);
  if (Array.isArray(value)) return value.map((item) => filled(items ?? {}, item));
  if (!isNode(value)) return value;
  const defaults = Object.entries(properties).flatMap(([name, property]) => {
    const { default: initial } = { ...resolveSchema(contract, property), ...property };
    return initial === undefined ? [] : [[name, initial]];
  });
  const given = Object.entries(value).map(([name, inner]) => [name, filled(properties[name] ?? {}, inner)]);
  return Object.fromEntries([...defaults, ...given]);
}

describe("a request that is filled up with its defaults stays valid:", () => {
  const requests = cellsOf(contract).filter(({ status, example }) => status === undefined && example !== undefined);
  test.each(requests.map(({ entry, example, ...cell }) => [`${entry.id} ${example}`, cell] as const))(
    "%s",
    (_, { schema, value }) => {
      expect(validator.faults(schema, filled({ $ref: schema }, value))).toEqual([]);
    },
  );
});
