import { isNode, type Node } from "../contract/node.js";

/** Keywords that have a type of their own. */
const typed = ["properties", "additionalProperties", "patternProperties", "items", "prefixItems", "allOf"];
const alternatives = ["oneOf", "anyOf", "enum", "const"];

const has = (schema: Node, keywords: readonly string[]): boolean =>
  keywords.some((keyword) => schema[keyword] !== undefined);

/** A reference with typed keywords beside it, as parts of `allOf`: what stands beside a reference would be left out. */
function withSiblings({ $ref, title, required, ...siblings }: Node): Node {
  if (typeof $ref !== "string" || !has({ ...siblings, required }, [...typed, ...alternatives, "required"]))
    return { $ref, ...(title !== undefined && { title }) };
  const parts = has(siblings, [...typed, ...alternatives]) ? [{ $ref }, siblings] : [{ $ref }];
  return { allOf: parts, ...(required !== undefined && { required }), ...(title !== undefined && { title }) };
}

/** `anyOf` beside other typed keywords as a part of `allOf`: it would be another alternative to them. */
function withParts({ anyOf, title, nullable, ...rest }: Node): Node {
  if (!Array.isArray(anyOf) || !has(rest, typed)) return { ...rest, title, nullable, anyOf };
  return { title, nullable, allOf: [rest, { anyOf }] };
}

/** A map with properties whose index signature allows them: their values would have to be of both types. */
function withIndex(schema: Node): Node {
  const { properties, additionalProperties: additional, patternProperties: patterns } = schema;
  const declared = Object.values(Object(properties));
  const isMap = (isNode(additional) && Object.keys(additional).length > 0) || has({ patterns }, ["patterns"]);
  return declared.length === 0 || !isMap
    ? schema
    : { ...schema, patternProperties: { ...Object(patterns), "": { anyOf: declared } } };
}

/** A schema that declares what it requires: a property of which nothing more is said may be anything. */
function withRequired(schema: Node): Node {
  const { properties, required } = schema;
  if (!isNode(properties) || !Array.isArray(required)) return schema;
  const missing = required.filter((name) => !Object.hasOwn(properties, String(name)));
  if (missing.length === 0) return schema;
  return { ...schema, properties: { ...properties, ...Object.fromEntries(missing.map((name) => [name, {}])) } };
}

/** A list without a type: it would be unknown. */
function withArray(schema: Node): Node {
  return schema.type === undefined && has(schema, ["items", "prefixItems"]) ? { ...schema, type: "array" } : schema;
}

const withoutUndefined = (schema: Node): Node =>
  Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));

/** A schema in a form of which openapi-typescript makes the right type. The schemas in it have that form already. */
export function corrected(schema: Node, isOpenApi30: boolean): Node {
  if (typeof schema.$ref === "string" && !isOpenApi30) return withSiblings(schema);
  if (schema.const === null) return { ...schema, const: undefined, type: "null" };
  return withoutUndefined(withParts(withIndex(withRequired(withArray(schema)))));
}
