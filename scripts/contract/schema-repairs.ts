import type { Repair } from "./contradictions.js";
import { jsonTypeOf, listOf, type Node, without } from "./node.js";
import { own } from "./own.js";

/** Converts a bound with a boolean `exclusive...` (OpenAPI 3.0) to the numeric form of OpenAPI 3.1. */
export function withNumericBound(node: Node, bound: "minimum" | "maximum", exclusive: string): Repair | undefined {
  if (typeof node[exclusive] !== "boolean") return undefined;
  const rest = without(node, exclusive);
  const repaired =
    node[exclusive] === true && bound in node ? { ...without(rest, bound), [exclusive]: node[bound] } : rest;
  return { what: `${exclusive} is true or false, as in OpenAPI 3.0`, instead: "it is read as there", node: repaired };
}

/** Replaces the type `null`, which OpenAPI 3.0 does not have, by `nullable`. */
export function withNullable(node: Node): Repair | undefined {
  const types = [node.type].flat();
  if (!types.includes("null")) return undefined;
  const [type, ...more] = types.filter((each) => each !== "null");
  if (more.length > 0) return undefined;
  const rest = without(node, "type");
  const repaired = type === undefined ? { ...rest, nullable: true, enum: [null] } : { ...rest, type, nullable: true };
  return { what: "a type is null, as in OpenAPI 3.1", instead: "null is allowed", node: repaired };
}

const types: ReadonlySet<unknown> = new Set(["null", "boolean", "object", "array", "number", "integer", "string"]);
const securityTypes: ReadonlySet<unknown> = new Set(["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"]);

/** Names of other languages for the types of JSON Schema. */
const typeNames: Readonly<Record<string, string>> = {
  ...{ bool: "boolean", int: "integer", long: "integer", float: "number", double: "number", decimal: "number" },
  ...{
    date: "string",
    datetime: "string",
    file: "string",
    text: "string",
    uuid: "string",
    map: "object",
    list: "array",
  },
};

/** A schema whose type is none of JSON Schema. */
export function withKnownType(node: Node): Repair | undefined {
  const { type } = node;
  if (typeof type !== "string" || types.has(type) || securityTypes.has(type)) return undefined;
  const known = own(typeNames, type.toLowerCase());
  return {
    what: `${type} is no type`,
    instead: known === undefined ? "values of any type are allowed" : `it is ${known}`,
    node: known === undefined ? without(node, "type") : { ...node, type: known },
  };
}

/** Makes null one of the alternatives of a schema that is null and one of them at once. */
export function withNullAlternative(node: Node): Repair | undefined {
  const key = ["oneOf", "anyOf"].find((each) => Array.isArray(node[each]));
  if (node.type !== "null" || key === undefined) return undefined;
  return {
    what: `the type is null next to ${key}, which no value is`,
    instead: "null is one of the alternatives",
    node: { ...without(node, "type"), [key]: [...listOf(node[key]), { type: "null" }] },
  };
}

const isOfType = (value: unknown, type: unknown): boolean => {
  const own = jsonTypeOf(value);
  return own === type || (own === "integer" && type === "number");
};

/** Removes the type of a schema if none of its enumerated values has it. */
export function withEnumType(node: Node): Repair | undefined {
  const { type, enum: values } = node;
  if (type === undefined || !Array.isArray(values) || values.length === 0) return undefined;
  if (values.some((value) => [type].flat().some((each) => isOfType(value, each)))) return undefined;
  const { format: _, ...rest } = without(node, "type");
  return {
    what: `no value of the enumeration is of the type ${[type].flat().join(", ")}`,
    instead: "its values are allowed",
    node: rest,
  };
}
