import { contradictionsIn, type Repair } from "./contradictions.js";
import type { Deviation } from "./deviation.js";
import type { Document } from "./document.js";
import { withoutOtherExtensions } from "./extension-forms.js";
import { dataKeywords, keywords, namedMaps } from "./keywords.js";
import { withJson, withMediaTypes } from "./media-type-repairs.js";
import { isNode, type Node, without } from "./node.js";
import { withNull } from "./nullable.js";
import { isOverlapping } from "./overlap.js";
import { unknownMethods, withoutFragments, withPathItems, withUniqueIds } from "./path-items.js";
import { withPathParameters } from "./path-parameters.js";
import { withoutQueries } from "./path-queries.js";
import { withoutEndless, withoutSlashes, withReadable } from "./pattern-repairs.js";
import { under } from "./pointer.js";
import { withEnumType, withKnownType, withNullAlternative, withNullable, withNumericBound } from "./schema-repairs.js";
import { withoutWrongServers } from "./server-urls.js";

/** Removes a `null` schema, so that any value is allowed. */
const withoutNull = (node: Node): Repair | undefined =>
  "schema" in node && node.schema === null
    ? { what: "a schema is null", instead: "any value is allowed", node: without(node, "schema") }
    : undefined;

/**
 * Replaces `oneOf` by `anyOf` if all values of one alternative also match another one, since none of them would be
 * valid.
 */
function withAnyOf(document: Document, node: Node): Repair | undefined {
  if (node.anyOf !== undefined || !isOverlapping(document, node)) return undefined;
  const { oneOf, ...rest } = node;
  return {
    what: "all values of one alternative of oneOf are values of another one",
    instead: "a value may fit several (anyOf)",
    node: { ...rest, anyOf: oneOf },
  };
}

/** A path parameter that is not required, although its value is always a part of the path. */
function withRequiredPath(node: Node): Repair | undefined {
  const isParameter = node.in === "path" && typeof node.name === "string" && ("schema" in node || "content" in node);
  if (!isParameter || node.required === true) return undefined;
  return {
    what: `the path parameter "${node.name}" is not required`,
    instead: "it is, as OpenAPI says",
    node: { ...node, required: true },
  };
}

const constrains = (key: string): boolean =>
  key === "nullable" || !["annotation", undefined].includes(keywords.get(key)?.role);

/** Removes the keywords next to a reference that OpenAPI 3.0 ignores. Those for readers stay. */
function withoutSiblings(node: Node): Node {
  if (typeof node.$ref !== "string" || !Object.keys(node).some(constrains)) return node;
  return Object.fromEntries(Object.entries(node).filter(([key]) => !constrains(key)));
}

/** Removes a list of parameters that is null. */
const withoutNullParameters = (node: Node): Repair | undefined =>
  "parameters" in node && node.parameters === null
    ? { what: "the parameters are null", instead: "there are none", node: without(node, "parameters") }
    : undefined;

/** A title or a version that is written as a number. */
function withTexts(node: Node): Repair | undefined {
  const { title, version } = node;
  if (typeof version !== "number" && typeof title !== "number") return undefined;
  const texts = { title: String(title), version: String(version) };
  return { what: "the title or the version is a number", instead: "it is a text", node: { ...node, ...texts } };
}

/** `true` and `false` as schemas in the form of objects, which all tools read. They mean the same. */
const booleanSchemas = { true: {}, false: { not: {} } } as const;

/** The maps whose values are schemas. */
const schemaMaps = new Set(["schemas", "properties", "patternProperties", "dependentSchemas", "$defs"]);

/**
 * Corrects errors in another vendor's document that lint allows but the tools cannot handle. The intended meaning is
 * clear in each case, and each correction is reported as a deviation.
 */
export function repaired(document: Document): { document: Document; deviations: Deviation[] } {
  const deviations: Deviation[] = [];
  // There may be thousands of each of these.
  const nullables: string[] = [];
  const siblings: string[] = [];
  const isOpenApi30 = document.openapi.startsWith("3.0");
  const contradictions = contradictionsIn(document);
  const repairs: ((declared: Node, node: Node) => Repair | undefined)[] = [
    (declared) => contradictions.get(declared),
    (_, node) => withAnyOf(document, node),
    (_, node) => withoutNull(node),
    (_, node) => withRequiredPath(node),
    (_, node) => withMediaTypes(node),
    (_, node) => withJson(document, node),
    (_, node) => withKnownType(node),
    (_, node) => withEnumType(node),
    (_, node) => withNullAlternative(node),
    (_, node) => withoutNullParameters(node),
    (_, node) => withoutSlashes(node),
    (_, node) => withReadable(node),
    (_, node) => withoutEndless(node),
    (_, node) => withoutOtherExtensions(node),
    (_, node) => withoutWrongServers(node),
    (declared, node) => (declared === document.info ? withTexts(node) : undefined),
    ...(isOpenApi30
      ? [(_: Node, node: Node) => withNullable(node)]
      : [
          (_: Node, node: Node) => withNumericBound(node, "minimum", "exclusiveMinimum"),
          (_: Node, node: Node) => withNumericBound(node, "maximum", "exclusiveMaximum"),
        ]),
  ];
  const path: (string | number)[] = [];
  // Few places are corrected, and only these need a pointer.
  const here = () => under("#", ...path);
  function walkAt(key: string | number, value: unknown, map?: string): unknown {
    path.push(key);
    const walked = walk(value, map);
    path.pop();
    return walked;
  }
  /** @param map the key of a map by names, whose keys are no keywords; undefined for any other value. */
  function walk(value: unknown, map?: string): unknown {
    if (Array.isArray(value)) {
      const walked = value.map((each, index) => walkAt(index, each));
      return walked.some((each, index) => each !== value[index]) ? walked : value;
    }
    if (!isNode(value)) return value;
    const isMap = map !== undefined;
    const allowing = isOpenApi30 && !isMap ? withNull(value) : undefined;
    if (allowing !== undefined) nullables.push(here());
    const declared = allowing ?? value;
    let node = isOpenApi30 && !isMap ? withoutSiblings(declared) : declared;
    if (node !== declared) siblings.push(here());
    for (const repairOf of isMap ? [] : repairs) {
      const repair = repairOf(value, node);
      if (repair === undefined) continue;
      const { what, instead } = repair;
      deviations.push({ operation: undefined, pointer: here(), what, instead });
      node = repair.node;
    }
    // Extensions may stand next to the names of responses.
    const isForeign = (key: string, child: unknown) => map === "responses" && !isNode(child) && key.startsWith("x-");
    // Most nodes stay as they are.
    let copy: Node | undefined;
    const changed = (): Node => (copy ??= { ...node });
    for (const [key, child] of Object.entries(node)) {
      const isData = !isMap && (dataKeywords.includes(key) || key === "value" || key.startsWith("x-"));
      const isSchema = isMap ? schemaMaps.has(map) : key === "schema";
      if (isForeign(key, child)) delete changed()[key];
      else if (isSchema && typeof child === "boolean") changed()[key] = booleanSchemas[`${child}`];
      else if (!isData) {
        const walked = walkAt(key, child, !isMap && namedMaps.has(key) ? key : undefined);
        if (walked !== child) changed()[key] = walked;
      }
    }
    return copy ?? node;
  }
  // The repairs keep the structure of the document, so the cast is safe.
  const whole = walk(withoutQueries(withoutFragments(withPathItems(document), deviations), deviations)) as Document;
  const unknown = unknownMethods(whole);
  const once = (pointers: string[], what: string, instead: string) => {
    const [pointer] = pointers;
    if (pointer === undefined) return;
    deviations.push({ operation: undefined, pointer, what: `${what} (${pointers.length} in all)`, instead });
  };
  once(
    nullables,
    "nullable has no effect next to other keywords than a type, nor next to an enumeration",
    "null is allowed where a schema is not a mere reference",
  );
  once(siblings, "OpenAPI 3.0 ignores the keywords next to a $ref", "they have no effect");
  const named = withUniqueIds(withPathParameters(whole, deviations), deviations);
  return { document: named, deviations: [...deviations, ...unknown] };
}
