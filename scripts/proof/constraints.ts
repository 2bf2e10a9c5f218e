import { escapePointer, isNode, type Schema } from "../contract/document.js";

/** One rule of a schema as it meets a value: what a violation has to break, and nothing else. */
export interface Constraint {
  keyword: string;
  /** The property that `required`, `dependentRequired` and `dependentSchemas` are about. */
  property?: string;
  /** Pointer of the schema that states it, in the bundle. */
  schema: string;
  /** Pointer into the value. */
  at: string;
  /** The nearest schema that has to hold apart from this rule: the whole, or the alternative that the value is in. */
  root: { schema: string; at: string };
}

/** What a walk needs of the bundle: schemas by their pointers, and whether a value fits one. */
export interface Reading {
  /** The schema at a pointer and the pointer itself, behind references. */
  schemaAt(pointer: string): { schema: Schema; pointer: string };
  fits(pointer: string, value: unknown): boolean;
}

const simple = [
  "type",
  "enum",
  "const",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "pattern",
  "format",
  "minItems",
  "maxItems",
  "uniqueItems",
  "contains",
  "minContains",
  "maxContains",
  "minProperties",
  "maxProperties",
  "propertyNames",
  "oneOf",
  "anyOf",
  "not",
] as const;

/** Rules that are broken in a way of their own, and keywords whose schemas are walked. */
const further = [
  ...["required", "dependentRequired", "additionalProperties", "unevaluatedProperties"],
  ...["$ref", "properties", "items", "allOf", "dependentSchemas"],
];

/** Keywords that ask nothing of a value. */
const annotations = [
  ...["title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "$comment"],
  ...["externalDocs", "xml", "discriminator", "contentEncoding", "contentMediaType", "contentSchema"],
];

/** Whether `constraintsOf` finds all that a keyword asks for. */
export const isKnown = (keyword: string): boolean =>
  [...simple, ...further, ...annotations].some((known) => known === keyword);

/** Rules that say nothing: a format that is an annotation, a contradiction of a rule that is there anyway. */
function isSilent(schema: Schema, keyword: string): boolean {
  // What is not in the enumeration breaks that rule first.
  if (keyword === "type") return schema.enum !== undefined || schema.const !== undefined;
  if (keyword === "format")
    return !["uri", "email", "uuid", "date", "time", "date-time", "ipv4"].includes(String(schema.format));
  if (keyword === "uniqueItems") return schema.uniqueItems !== true;
  if (keyword === "contains") return schema.minContains !== undefined;
  return false;
}

/** What a constraint is the same by, wherever it meets a value. */
export const keyOf = ({ schema, keyword, property }: Constraint): string => [schema, keyword, property].join(" ");

/** The constraints that a valid value meets under a schema, at each place where it meets them. */
export function constraintsOf(reading: Reading, pointer: string, value: unknown): Constraint[] {
  const found: Constraint[] = [];
  const add = (constraint: Constraint) => void found.push(constraint);
  function walk(from: string, at: string, value: unknown, root: Constraint["root"]): void {
    const { schema, pointer } = reading.schemaAt(from);
    const here = { schema: pointer, at, root };
    for (const keyword of simple)
      if (schema[keyword] !== undefined && !isSilent(schema, keyword)) add({ ...here, keyword });
    for (const index of (schema.allOf ?? []).keys()) walk(`${pointer}/allOf/${index}`, at, value, root);
    for (const keyword of ["oneOf", "anyOf"] as const) {
      const branches = schema[keyword];
      if (!Array.isArray(branches)) continue;
      for (const index of branches.keys()) {
        const branch = `${pointer}/${keyword}/${index}`;
        // An alternative of bare `required` lists is one rule together with its siblings.
        if (Object.keys(Object(branches[index])).join() !== "required" && reading.fits(branch, value))
          walk(branch, at, value, { schema: branch, at });
      }
    }
    if (Array.isArray(value) && schema.items !== undefined)
      for (const [index, item] of value.entries()) walk(`${pointer}/items`, `${at}/${index}`, item, root);
    if (!isNode(value)) return;
    for (const property of schema.required ?? []) add({ ...here, keyword: "required", property });
    for (const keyword of ["additionalProperties", "unevaluatedProperties"])
      if (schema[keyword] === false) add({ ...here, keyword });
    for (const [property, needed] of Object.entries((schema.dependentRequired ?? {}) as Record<string, string[]>))
      if (property in value && needed.length > 0) add({ ...here, keyword: "dependentRequired", property });
    for (const property of Object.keys((schema.dependentSchemas ?? {}) as object))
      if (property in value) walk(`${pointer}/dependentSchemas/${escapePointer(property)}`, at, value, root);
    for (const [name, inner] of Object.entries(value)) {
      const token = escapePointer(name);
      if (schema.properties?.[name] !== undefined)
        walk(`${pointer}/properties/${token}`, `${at}/${token}`, inner, root);
      else if (isNode(schema.additionalProperties))
        walk(`${pointer}/additionalProperties`, `${at}/${token}`, inner, root);
    }
  }
  walk(pointer, "", value, { schema: pointer, at: "" });
  return found;
}
