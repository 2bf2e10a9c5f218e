import { merged } from "../api/merge-schema.js";
import { type Schema, typesOf } from "../api/schema.js";
import { heldBy, reachableFrom } from "../api/walk-schema.js";
import { memoized } from "../contract/memoized.js";

/** Whether a schema, or one that it contains at any depth, contains itself. */
export const isRecursive = memoized((schema: Schema): boolean => {
  const around = new Set<Schema>();
  const done = new Set<Schema>();
  function visit(each: Schema): boolean {
    if (around.has(each)) return true;
    if (done.has(each)) return false;
    around.add(each);
    const parts = [...heldBy(each)].map((held) => held.schema);
    const found = [...(each.reference === undefined ? [] : [each.reference]), ...parts].some(visit);
    around.delete(each);
    done.add(each);
    return found;
  }
  return visit(schema);
});

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
 * Whether Prism cannot validate values of a schema. It takes minutes for schemas that contain each other, and it finds that no
 * object without a prototype is equal to a constant one.
 */
export const isUnread = memoized(
  (schema: Schema): boolean =>
    isRecursive(schema) ||
    [...reachableFrom([schema])].some((each) => hasConstantStructure(each) || hasPrototype(each)),
);

/** Whether values of a schema have lists of unique objects or lists, which Prism does not compare. */
export const hasUniqueItems = memoized((schema: Schema): boolean =>
  [...reachableFrom([schema])].some(hasUniqueStructures),
);
