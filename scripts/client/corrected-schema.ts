import { isNode, type Node } from "../contract/node.js";

/** Keyword of a property that is required but not described. */
export const anyValue = "x-any-value";

/** Keywords that affect the type. */
const typed = ["properties", "additionalProperties", "patternProperties", "items", "prefixItems", "allOf"];
const alternatives = ["oneOf", "anyOf", "enum", "const"];

const has = (schema: Node, keywords: readonly string[]): boolean =>
  keywords.some((keyword) => schema[keyword] !== undefined);

/** Moves a reference with typed siblings into `allOf`: openapi-typescript ignores siblings of a reference. */
function withSiblings({ $ref, title, required, ...siblings }: Node): Node {
  if (typeof $ref !== "string" || !has({ ...siblings, required }, [...typed, ...alternatives, "required"]))
    return { $ref, ...(title !== undefined && { title }) };
  const parts = has(siblings, [...typed, ...alternatives]) ? [{ $ref }, siblings] : [{ $ref }];
  return { allOf: parts, ...(required !== undefined && { required }), ...(title !== undefined && { title }) };
}

/** Moves `anyOf` with typed siblings into `allOf`: openapi-typescript would make the siblings one more alternative. */
function withParts(schema: Node): Node {
  if (!Array.isArray(schema.anyOf) || !has(schema, typed)) return schema;
  const { anyOf, title, nullable, ...rest } = schema;
  const own = { ...(title !== undefined && { title }), ...(nullable !== undefined && { nullable }) };
  return { ...own, allOf: [rest, { anyOf }] };
}

/** Widens the index signature of a map with properties, which otherwise would have to match both types. */
function withIndex(schema: Node): Node {
  const { properties, additionalProperties: additional, patternProperties: patterns } = schema;
  const declared = Object.values(Object(properties));
  const isMap = (isNode(additional) && Object.keys(additional).length > 0) || has({ patterns }, ["patterns"]);
  return declared.length === 0 || !isMap
    ? schema
    : { ...schema, patternProperties: { ...Object(patterns), "": { anyOf: declared } } };
}

/** Declares each required property. One that the schema does not describe may have any value. */
function withRequired(schema: Node): Node {
  const { properties, required } = schema;
  if (!isNode(properties) || !Array.isArray(required)) return schema;
  const missing = required.filter((name) => !Object.hasOwn(properties, String(name)));
  if (missing.length === 0) return schema;
  const added = Object.fromEntries(missing.map((name) => [name, { [anyValue]: true }]));
  return { ...schema, properties: { ...properties, ...added } };
}

/** Adds the type of a list without one, which would be `unknown`. */
function withArray(schema: Node): Node {
  return schema.type === undefined && has(schema, ["items", "prefixItems"]) ? { ...schema, type: "array" } : schema;
}

/** Rewrites a schema so that openapi-typescript makes the right type. The schemas in it are already rewritten. */
export function corrected(schema: Node, isOpenApi30: boolean): Node {
  if (typeof schema.$ref === "string" && !isOpenApi30) return withSiblings(schema);
  if (schema.const === null) return { ...schema, const: undefined, type: "null" };
  return withParts(withIndex(withRequired(withArray(schema))));
}
