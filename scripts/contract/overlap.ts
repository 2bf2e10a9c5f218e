import { partsOf } from "./contradictions.js";
import type { Document } from "./document.js";
import { isNode, type Node } from "./node.js";
import { own } from "./own.js";

/** The parts of a schema that distinguish its values from those of other schemas. */
interface Shape {
  /** Undefined if any type is allowed. */
  readonly types: readonly string[] | undefined;
  readonly properties: Readonly<Record<string, Node>>;
  readonly required: ReadonlySet<string>;
  readonly isClosed: boolean;
  /** The allowed values, if they are listed. */
  readonly values: readonly unknown[] | undefined;
  /** Keywords that this analysis does not interpret. */
  readonly hidden: string;
}

/** Keywords that distinguish texts, numbers and lists. Schemas with different values of these are not compared. */
const compared = [
  "format",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "items",
  "oneOf",
  "anyOf",
  "not",
];

function shapeOf(document: Document, schema: Node): Shape {
  const parts = [...partsOf(document, schema)];
  const types = parts.flatMap((part) => (part.type === undefined ? [] : [part.type].flat().map(String)));
  const properties: Record<string, Node> = Object.assign({}, ...parts.map((part) => Object(part.properties)));
  const values = parts.flatMap((part) => {
    if ("const" in part) return [[part.const]];
    return Array.isArray(part.enum) ? [part.enum] : [];
  });
  const isObject = Object.keys(properties).length > 0 || parts.some((part) => part.required !== undefined);
  if (types.length === 0 && isObject) types.push("object");
  return {
    types: types.length === 0 ? undefined : types,
    properties,
    required: new Set(parts.flatMap((part) => (Array.isArray(part.required) ? part.required.map(String) : []))),
    isClosed: parts.some((part) => part.additionalProperties === false),
    values: values[0],
    hidden: JSON.stringify(parts.map((part) => compared.map((keyword) => part[keyword]))),
  };
}

const meet = (some: readonly string[] | undefined, others: readonly string[] | undefined): boolean =>
  some === undefined ||
  others === undefined ||
  some.some((type) => others.includes(type) || (type === "integer" && others.includes("number")));

/** Whether some value of the first schema does not match the second. */
function hasOtherValues(document: Document, from: Node, other: Node, depth = 0): boolean {
  const parts = partsOf(document, from);
  if ([...partsOf(document, other)].every((part) => parts.has(part))) return false;
  const [a, b] = [shapeOf(document, from), shapeOf(document, other)];
  if (!meet(a.types, b.types)) return true;
  if (b.values !== undefined) return a.values?.some((value) => !b.values?.includes(value)) ?? true;
  if (a.values !== undefined) return b.hidden !== shapeOf(document, {}).hidden;
  if ([...b.required].some((name) => !a.required.has(name))) return true;
  if (b.isClosed && Object.keys(a.properties).some((name) => own(b.properties, name) === undefined)) return true;
  const hasOtherProperty = Object.entries(a.properties).some(([name, property]) => {
    const declared = own(b.properties, name);
    return depth < 3 && isNode(declared) && hasOtherValues(document, property, declared, depth + 1);
  });
  return (
    hasOtherProperty ||
    (a.types?.includes("object") !== true && a.hidden !== b.hidden && !/^\[\[(null,?)+\]\]$/.test(b.hidden))
  );
}

/**
 * Whether every value of one alternative in a `oneOf` also matches another one, so that it can never match exactly one.
 */
export function isOverlapping(document: Document, { oneOf }: Node): boolean {
  const alternatives = Array.isArray(oneOf) ? oneOf.filter(isNode) : [];
  return alternatives.some((each) =>
    alternatives.some((other) => other !== each && !hasOtherValues(document, each, other)),
  );
}
