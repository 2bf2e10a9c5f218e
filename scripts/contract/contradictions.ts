import type { Document } from "./document.js";
import { isNode, type Node } from "./node.js";
import { atPointer } from "./pointer.js";

/** An error in a node, and the node that replaces it. */
export interface Repair {
  readonly what: string;
  readonly instead: string;
  readonly node: Node;
}

const nodesIn = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

const namesIn = (value: unknown): string[] => Object.keys(Object(value));

/** The target of a schema's references. */
function targetOf(document: Document, schema: Node, seen = new Set<Node>()): Node {
  if (typeof schema.$ref !== "string" || seen.has(schema)) return schema;
  const target = atPointer(document, schema.$ref);
  return isNode(target) ? targetOf(document, target, seen.add(schema)) : schema;
}

/** The targets of a schema and of all parts of its `allOf`. */
export function partsOf(document: Document, schema: Node, found = new Set<Node>()): Set<Node> {
  const target = targetOf(document, schema);
  if (found.has(target)) return found;
  found.add(target);
  for (const part of nodesIn(target.allOf)) partsOf(document, part, found);
  return found;
}

const isClosed = (schema: Node): boolean => schema.additionalProperties === false;

/** Names of the properties that the alternatives of a schema declare. */
const namesOfAlternatives = (document: Document, { oneOf, anyOf }: Node): string[] =>
  [...nodesIn(oneOf), ...nodesIn(anyOf)].flatMap((each) =>
    [...partsOf(document, each)].flatMap((part) => namesIn(part.properties)),
  );

/** Whether a schema of undeclared properties does not allow the values of a declared one, by their types. */
function refuses(document: Document, additional: unknown, property: unknown): boolean {
  const typesOf = (each: unknown) => (isNode(each) ? [targetOf(document, each).type ?? []].flat() : []);
  const [allowed, declared] = [typesOf(additional), typesOf(property)];
  return allowed.length > 0 && declared.length > 0 && !declared.some((type) => allowed.includes(type));
}

/** The schemas that reject properties which another part of the same value declares. */
function refusingParts(document: Document, schema: Node): Node[] {
  const parts = [...partsOf(document, schema)];
  const names = parts.flatMap((part) => [...namesIn(part.properties), ...namesOfAlternatives(document, part)]);
  const declared = parts.flatMap((part) => Object.entries(Object(part.properties)));
  return parts.filter((part) => {
    const own = namesIn(part.properties);
    if (part.patternProperties !== undefined) return false;
    if (isClosed(part)) return names.some((name) => !own.includes(name));
    const others = declared.filter(([name]) => !own.includes(name));
    return others.some(([, property]) => refuses(document, part.additionalProperties, property));
  });
}

function opened({ additionalProperties, ...node }: Node): Repair {
  const refusing =
    additionalProperties === false ? "additionalProperties: false" : "the schema of additionalProperties";
  return {
    what: `${refusing} refuses the properties that another part of the schema declares`,
    instead: "other properties are allowed",
    node,
  };
}

/** A closed schema without the required names that it rejects. */
function withoutImpossible(schema: Node): Repair | undefined {
  const { required, properties, patternProperties, allOf, oneOf, anyOf } = schema;
  if (!isClosed(schema) || !Array.isArray(required) || patternProperties || allOf || oneOf || anyOf) return undefined;
  const declared = namesIn(properties);
  const impossible = required.filter((name) => !declared.includes(String(name)));
  if (impossible.length === 0) return undefined;
  return {
    what: `additionalProperties: false refuses what is required: ${impossible.join(", ")}`,
    instead: "it is not required",
    node: { ...schema, required: required.filter((name) => declared.includes(String(name))) },
  };
}

/** A schema with the properties that it requires but that none of its parts describes. */
function withRequired(document: Document, schema: Node, opened: ReadonlyMap<Node, Repair>): Repair | undefined {
  const { properties, allOf, patternProperties, type } = schema;
  if (patternProperties || (!properties && !allOf) || (type !== undefined && type !== "object")) return undefined;
  const parts = [...partsOf(document, schema)];
  const declared = parts.flatMap((part) => [...namesIn(part.properties), ...namesOfAlternatives(document, part)]);
  const required = parts.flatMap((part) => (Array.isArray(part.required) ? part.required.map(String) : []));
  const missing = [...new Set(required)].filter((name) => !declared.includes(name));
  const isOpen = parts.every((part) => (opened.get(part)?.node ?? part).additionalProperties !== false);
  const isMap = parts.some((part) => isNode(part.additionalProperties));
  if (missing.length === 0 || !isOpen || isMap) return undefined;
  const described = Object.fromEntries(missing.map((name) => [name, {}]));
  const before = opened.get(schema);
  const also = (text: string, other: string | undefined) => (other === undefined ? text : `${other}; ${text}`);
  return {
    what: also(`${missing.join(", ")} is required but not described`, before?.what),
    instead: also("it is a property with any value", before?.instead),
    node: { ...(before?.node ?? schema), properties: { ...Object(properties), ...described } },
  };
}

/** Finds schemas that contradict themselves. Almost all of them combine `allOf` with a closed object. */
export function contradictionsIn(document: Document): Map<Node, Repair> {
  const found = new Map<Node, Repair>();
  // A part may require a property that another part describes, so a part alone is not judged.
  const parts = new Set<Node>();
  const seen = new Set<unknown>();
  function visit(value: unknown): void {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    if (isNode(value)) {
      if (value.allOf || value.oneOf || value.anyOf)
        for (const part of refusingParts(document, value)) found.set(part, opened(part));
      const repair = withoutImpossible(value);
      if (repair !== undefined && !found.has(value)) found.set(value, repair);
      for (const part of [value.allOf, value.oneOf, value.anyOf].flatMap(nodesIn)) parts.add(targetOf(document, part));
    }
    for (const child of Object.values(value)) visit(child);
  }
  visit({ paths: document.paths, webhooks: document.webhooks, components: document.components });
  for (const value of seen) {
    const repair = isNode(value) && !parts.has(value) ? withRequired(document, value, found) : undefined;
    if (isNode(value) && repair !== undefined) found.set(value, repair);
  }
  return found;
}
