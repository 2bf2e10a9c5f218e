import type { Document } from "../contract/document.js";
import { keywords } from "../contract/keywords.js";
import { isNode, type Node } from "../contract/node.js";
import { atPointer, tokensOf, under } from "../contract/pointer.js";
import { schemasOf } from "./kept-reading.js";
import type { Schema } from "./schema.js";

/** Returns the schema at a JSON pointer into the bundle. It always returns the same object for a pointer. */
export type SchemaReader = (pointer: string) => Schema;

/** Keywords whose value can be `true` or `false`, which allows or forbids further properties or items. */
const openness = new Set(["additionalProperties", "unevaluatedProperties", "unevaluatedItems"]);

/** The keywords of OpenAPI 3.0 that JSON Schema 2020-12 expresses differently, and those that they change. */
const differing = ["nullable", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];

/** Converts the keywords of OpenAPI 3.0 that JSON Schema 2020-12 expresses differently. */
function fromOpenApi30(raw: Node): Node {
  if (!differing.some((keyword) => keyword in raw)) return raw;
  const { nullable, minimum, maximum, exclusiveMinimum, exclusiveMaximum, ...rest } = raw;
  const schema: Node = { ...rest };
  if (minimum !== undefined) schema[exclusiveMinimum === true ? "exclusiveMinimum" : "minimum"] = minimum;
  if (maximum !== undefined) schema[exclusiveMaximum === true ? "exclusiveMaximum" : "maximum"] = maximum;
  if (nullable === true && typeof rest.type === "string") schema.type = [rest.type, "null"];
  return schema;
}

/** Whether a schema is only a reference. OpenAPI 3.0 ignores siblings of `$ref`. */
const isMereReference = (raw: unknown, isOpenApi30: boolean): raw is { $ref: string } =>
  isNode(raw) && typeof raw.$ref === "string" && (isOpenApi30 || Object.keys(raw).length === 1);

/**
 * Creates a reader of a bundled document's schemas, which reads each schema once.
 * @throws Error for a reference without a target or to itself, which loading rejects.
 */
export function createSchemaReader(document: Document): SchemaReader {
  const isOpenApi30 = document.openapi.startsWith("3.0");
  const known = schemasOf(document);

  function declaredAt(pointer: string): string {
    const seen = new Set<string>();
    let at = under("#", ...tokensOf(pointer));
    for (let raw = atPointer(document, at); isMereReference(raw, isOpenApi30); raw = atPointer(document, at)) {
      if (seen.has(at)) throw new Error(`The reference at ${pointer} refers to itself.`);
      seen.add(at);
      at = under("#", ...tokensOf(raw.$ref));
    }
    return at;
  }

  function held(keyword: string, value: unknown, pointer: string): unknown {
    const found = keywords.get(keyword);
    if (found?.role !== "applicator") return value;
    if (found.holds === "schema")
      return openness.has(keyword) && typeof value === "boolean" ? value : readHeld(pointer, value);
    if (found.holds === "list")
      return Array.isArray(value) ? value.map((each, index) => readHeld(under(pointer, index), each)) : value;
    return isNode(value)
      ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, readHeld(under(pointer, name), each)]))
      : value;
  }

  function read(from: string): Schema {
    const pointer = declaredAt(from);
    return known.get(pointer) ?? readDeclared(pointer, atPointer(document, pointer));
  }

  /** Reads the schema `raw`, whose pointer is normal since it was made from that of the schema that holds it. */
  const readHeld = (pointer: string, raw: unknown): Schema =>
    isMereReference(raw, isOpenApi30) ? read(raw.$ref) : readDeclared(pointer, raw);

  function readDeclared(pointer: string, raw: unknown): Schema {
    const before = known.get(pointer);
    if (before !== undefined) return before;
    const [, name] = /^#\/components\/schemas\/([^/]+)$/.exec(pointer) ?? [];
    // Registered before it is filled, since a recursive schema refers to itself.
    const schema: Node & Pick<Schema, "pointer" | "name"> = {
      pointer,
      name: name && tokensOf(`#/${name}`)[0],
    };
    known.set(pointer, schema);
    if (raw === undefined) throw new Error(`The reference ${pointer} has no target.`);
    if (raw === false) schema.not = { pointer: under(pointer, "not"), name: undefined };
    if (!isNode(raw)) return schema;
    for (const [keyword, value] of Object.entries(isOpenApi30 ? fromOpenApi30(raw) : raw)) {
      if (keyword in schema || keyword === "reference") continue;
      if (keyword === "$ref") schema.reference = read(String(value));
      else schema[keyword] = held(keyword, value, under(pointer, keyword));
    }
    return schema;
  }
  return read;
}
