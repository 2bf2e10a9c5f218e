import { partsOf } from "./contradictions.js";
import type { Document } from "./document.js";
import { isNode, type Node } from "./node.js";
import { own } from "./own.js";

/** What tells the values of a schema from others. */
interface Shape {
  /** Undefined where any type is allowed. */
  readonly types: readonly string[] | undefined;
  readonly properties: Readonly<Record<string, Node>>;
  readonly required: ReadonlySet<string>;
  readonly isClosed: boolean;
  /** The only values, where they are listed. */
  readonly values: readonly unknown[] | undefined;
  /** Keywords of which nothing is known. */
  readonly hidden: string;
}

/** Keywords that tell texts, numbers and lists apart; two schemas with other values of these are not compared. */
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
  return {
    types: types.length === 0 && isObject ? ["object"] : types.length === 0 ? undefined : types,
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

/** Whether some value of the first schema is none of the second. */
function isTold(document: Document, from: Node, other: Node, depth = 0): boolean {
  const [a, b] = [shapeOf(document, from), shapeOf(document, other)];
  if (!meet(a.types, b.types)) return true;
  if (b.values !== undefined) return a.values?.some((value) => !b.values?.includes(value)) ?? true;
  if (a.values !== undefined) return b.hidden !== shapeOf(document, {}).hidden;
  if ([...b.required].some((name) => !a.required.has(name))) return true;
  if (b.isClosed && Object.keys(a.properties).some((name) => own(b.properties, name) === undefined)) return true;
  const isPropertyTold = Object.entries(a.properties).some(([name, property]) => {
    const declared = own(b.properties, name);
    return depth < 3 && isNode(declared) && isTold(document, property, declared, depth + 1);
  });
  return (
    isPropertyTold ||
    (a.types?.includes("object") !== true && a.hidden !== b.hidden && !/^\[\[(null,?)+\]\]$/.test(b.hidden))
  );
}

/** Whether the values of one alternative of a `oneOf` are all values of another one, so that none of them fits exactly one. */
export function isOverlapping(document: Document, { oneOf }: Node): boolean {
  const alternatives = Array.isArray(oneOf) ? oneOf.filter(isNode) : [];
  return alternatives.some((each) => alternatives.some((other) => other !== each && !isTold(document, each, other)));
}
