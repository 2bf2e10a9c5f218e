import { cellsOf } from "../contract/cells.js";
import { atPointer, type Document, followed, isNode, type Node, type Schema, under } from "../contract/document.js";
import type { Finding } from "../contract/finding.js";
import { own } from "../contract/own.js";
import type { Validator } from "../proof/validators.js";

/** A value in an example, and where. */
interface Shown {
  value: unknown;
  at: string;
}

interface Uses {
  values: Shown[];
  inRequest: boolean;
}

const branchesOf = ({ allOf, anyOf, oneOf }: Schema) =>
  Object.entries({ allOf, anyOf, oneOf }).flatMap(([keyword, list]) =>
    Array.isArray(list) ? list.map((_, index) => ({ keyword, index })) : [],
  );

/** Whether a schema, or what it refers to, says that something about it is uncertain. */
const isMarked = (document: Document, pointer: string): boolean =>
  [pointer, followed(document, pointer)].some(
    (each) => Object(atPointer(document, each))["x-provenance"] !== undefined,
  );

/** Reads what the named examples of all bodies show of each schema, by the schema's pointer. */
function usesOf(document: Document, validator: Validator): Map<string, Uses> {
  const uses = new Map<string, Uses>();
  const fits = (pointer: string, value: unknown) => validator.faults(pointer, value).length === 0;
  function walk(declared: string, value: unknown, at: string, inRequest: boolean): void {
    const pointer = followed(document, declared);
    const schema = Object(atPointer(document, pointer)) as Schema;
    const known = uses.get(pointer) ?? { values: [], inRequest: false };
    known.values.push({ value, at });
    known.inRequest ||= inRequest;
    uses.set(pointer, known);
    for (const { keyword, index } of branchesOf(schema)) {
      const branch = under(pointer, keyword, index);
      if (keyword === "allOf" || fits(branch, value)) walk(branch, value, at, inRequest);
    }
    if (Array.isArray(value))
      for (const [index, item] of value.entries()) {
        if (schema.items !== undefined) walk(under(pointer, "items"), item, under(at, index), inRequest);
        const contains = under(pointer, "contains");
        if (schema.contains !== undefined && fits(contains, item)) walk(contains, item, under(at, index), inRequest);
      }
    if (isNode(value))
      for (const [name, inner] of Object.entries(value))
        if (own(schema.properties, name) !== undefined)
          walk(under(pointer, "properties", name), inner, under(at, name), inRequest);
  }
  const seen = new Set<string>();
  for (const { status, example, schema, pointer, value } of cellsOf(document)) {
    const claim = `${schema} ${pointer}`;
    if (example === undefined || seen.has(claim) || !fits(schema, value)) continue;
    seen.add(claim);
    walk(schema, value, pointer, status === undefined);
  }
  return uses;
}

/** Fields of examples that no schema for their place describes. */
function strangers(document: Document, uses: Map<string, Uses>): Finding[] {
  const places = new Map<string, { value: Node; known: Set<string> }>();
  for (const [pointer, { values }] of uses) {
    const { properties } = Object(atPointer(document, pointer)) as Schema;
    for (const { value, at } of values) {
      // A schema without `properties` is one whose fields are unknown.
      if (!isNode(value) || properties === undefined) continue;
      const { known } = places.get(at) ?? { known: new Set() };
      places.set(at, { value, known: new Set([...known, ...Object.keys(properties)]) });
    }
  }
  return [...places].flatMap(([at, { value, known }]) =>
    Object.keys(value)
      .filter((name) => !known.has(name))
      .map((name) => ({
        check: "examples" as const,
        message: `The example has "${name}", which its schema does not describe. Describe it, or correct its name here.`,
        pointer: under(at, name),
      })),
  );
}

/** What is wrong with one property, judged by the examples of its object. */
function propertyFaults(document: Document, object: string, uses: Map<string, Uses>, name: string): string[] {
  const pointer = under(object, "properties", name);
  const { required = [] } = atPointer(document, object) as Schema;
  const { values = [], inRequest = false } = uses.get(object) ?? {};
  const given = values.filter(({ value }) => isNode(value) && Object.hasOwn(value, name));
  if (values.length === 0) return [];
  if (given.length === 0)
    return isMarked(document, pointer)
      ? []
      : [`No example has "${name}". Give it in one, or mark with x-provenance why it is not known well enough.`];
  const schema = Object(atPointer(document, followed(document, pointer))) as Schema;
  const shown = uses.get(followed(document, pointer))?.values ?? [];
  const isAlways = given.length === values.length && !required.includes(name) && schema.default === undefined;
  const isExcused = !inRequest && (isMarked(document, object) || isMarked(document, pointer));
  return [
    ...(isAlways && !isExcused
      ? [`"${name}" is not required, and every example has it. Require it, or leave it out of one example.`]
      : []),
    ...(schema.type === "string" &&
    schema.format === undefined &&
    shown.length > 0 &&
    shown.every(({ value }) => /^https?:\/\/./.test(String(value)))
      ? [`"${name}" is a URL in every example. Write format: uri.`]
      : []),
  ];
}

/**
 * Holds schemas and examples against each other: an example shows nothing that is not described, each described field is
 * shown, what is optional is left out once, and what looks like a URL is one.
 */
export function checkShown(document: Document, validator: Validator): Finding[] {
  const uses = usesOf(document, validator);
  const properties = [...uses.keys()].flatMap((object) =>
    Object.keys((atPointer(document, object) as Schema).properties ?? {}).flatMap((name) =>
      propertyFaults(document, object, uses, name).map((message) => ({
        check: "examples" as const,
        message,
        pointer: under(object, "properties", name),
      })),
    ),
  );
  return [...strangers(document, uses), ...properties];
}
