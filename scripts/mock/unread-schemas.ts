import { merged } from "../api/merge-schema.js";
import type { Operation } from "../api/operation.js";
import { type Schema, typesOf } from "../api/schema.js";
import { heldBy, reachableFrom } from "../api/walk-schema.js";
import { memoized } from "../contract/memoized.js";

const sizes = new WeakMap<Schema, number>();

/** The number of schemas in a schema, each in the place of its references: infinite if it or one in it contains itself. */
function expandedSize(schema: Schema): number {
  const before = sizes.get(schema);
  if (before !== undefined) return before;
  // While its parts are counted, a part that contains the schema is infinite.
  sizes.set(schema, Number.POSITIVE_INFINITY);
  const parts = [...heldBy(schema)].map((held) => held.schema);
  const all = schema.reference === undefined ? parts : [schema.reference, ...parts];
  const size = all.reduce((sum, part) => sum + expandedSize(part), 1);
  sizes.set(schema, size);
  return size;
}

/** The maximum size of a schema that Prism reads. */
const most = 1000;

/** Whether a schema is recursive, or too large for Prism. */
const isTooLarge = (schema: Schema): boolean => expandedSize(schema) > most;

/** Whether a response of the operation has a recursive or too large schema. */
export const hasLargeResponse = memoized(({ responses }: Operation): boolean =>
  responses
    .flatMap(({ content, headers }) => [...content, ...headers])
    .some(({ schema }) => schema !== undefined && isTooLarge(schema)),
);

const isStructure = (value: unknown): boolean => typeof value === "object" && value !== null;

const mayBeStructure = (schema: Schema | undefined): boolean => {
  const types = schema === undefined ? [] : typesOf(merged(schema));
  return types.length === 0 || types.includes("object") || types.includes("array");
};

const hasConstantStructure = ({ const: constant, enum: values = [] }: Schema): boolean =>
  [constant, ...values].some(isStructure);

const hasUniqueStructures = ({ uniqueItems, items }: Schema): boolean => uniqueItems === true && mayBeStructure(items);

/** Whether a schema has a property that Prism ignores. */
const hasPrototype = ({ properties = {} }: Schema): boolean => Object.hasOwn(properties, "__proto__");

/**
 * Whether Prism cannot validate values of a schema. It takes minutes for large schemas, and it finds that no
 * object without a prototype is equal to a constant one.
 */
export const isUnread = memoized(
  (schema: Schema): boolean =>
    isTooLarge(schema) || [...reachableFrom([schema])].some((each) => hasConstantStructure(each) || hasPrototype(each)),
);

/** Whether values of a schema have lists of unique objects or lists, which Prism does not compare. */
export const hasUniqueItems = memoized((schema: Schema): boolean =>
  [...reachableFrom([schema])].some(hasUniqueStructures),
);
