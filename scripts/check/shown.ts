import type { Api } from "../api/api.js";
import { bodyExamples } from "../api/body-examples.js";
import { type Schema, targetOf } from "../api/schema.js";
import type { Finding } from "../contract/finding.js";
import { isNode, type Node } from "../contract/node.js";
import { own } from "../contract/own.js";
import { under } from "../contract/pointer.js";
import type { Validator } from "../proof/validators.js";

interface Shown {
  value: unknown;
  at: string;
}

interface Uses {
  values: Shown[];
  inRequest: boolean;
}

export const exampleFinding = (message: string, pointer: string): Finding => ({ check: "examples", message, pointer });

/** Whether a schema, or the target of its reference, is marked as uncertain. */
const isMarked = (schema: Schema): boolean =>
  [schema, targetOf(schema)].some((each) => each["x-provenance"] !== undefined);

/** The values of each schema in the named examples of all bodies. */
function usesOf(api: Api, validator: Validator): Map<Schema, Uses> {
  const uses = new Map<Schema, Uses>();
  function walk(schema: Schema, value: unknown, at: string, inRequest: boolean): void {
    const before = uses.get(schema) ?? { values: [], inRequest: false };
    before.values.push({ value, at });
    before.inRequest ||= inRequest;
    uses.set(schema, before);
    const { reference, allOf = [], anyOf = [], oneOf = [], items, contains, properties } = schema;
    if (reference !== undefined) walk(reference, value, at, inRequest);
    for (const part of allOf) walk(part, value, at, inRequest);
    for (const branch of [...anyOf, ...oneOf]) if (validator.fits(branch, value)) walk(branch, value, at, inRequest);
    if (Array.isArray(value))
      for (const [index, item] of value.entries()) {
        if (items !== undefined) walk(items, item, under(at, index), inRequest);
        if (contains !== undefined && validator.fits(contains, item)) walk(contains, item, under(at, index), inRequest);
      }
    if (isNode(value))
      for (const [name, inner] of Object.entries(value)) {
        const property = own(properties, name);
        if (property !== undefined) walk(property, inner, under(at, name), inRequest);
      }
  }
  const seen = new Set<string>();
  for (const { status, name, schema, media, pointer, value } of bodyExamples(api.operations)) {
    const claim = `${media} ${pointer}`;
    if (name === undefined || schema === undefined || seen.has(claim) || !validator.fits(schema, value)) continue;
    seen.add(claim);
    walk(schema, value, pointer, status === undefined);
  }
  return uses;
}

function undescribedFields(uses: Map<Schema, Uses>): Finding[] {
  const places = new Map<string, { value: Node; described: Set<string> }>();
  for (const [{ properties }, { values }] of uses)
    for (const { value, at } of values) {
      // The fields of a schema without `properties` are not known.
      if (!isNode(value) || properties === undefined) continue;
      const { described } = places.get(at) ?? { described: new Set() };
      places.set(at, { value, described: new Set([...described, ...Object.keys(properties)]) });
    }
  return [...places].flatMap(([at, { value, described }]) =>
    Object.keys(value)
      .filter((name) => !described.has(name))
      .map((name) => {
        const message = `The example has "${name}", which its schema does not describe. Describe it, or correct its name here.`;
        return exampleFinding(message, under(at, name));
      }),
  );
}

const isUrl = ({ value }: Shown): boolean => /^https?:\/\/./.test(String(value));

function propertyFaults(object: Schema, uses: Map<Schema, Uses>, name: string, property: Schema): string[] {
  const { required = [] } = object;
  const { values = [], inRequest = false } = uses.get(object) ?? {};
  const given = values.filter(({ value }) => isNode(value) && Object.hasOwn(value, name));
  if (values.length === 0) return [];
  if (given.length === 0)
    return isMarked(property)
      ? []
      : [`No example has "${name}". Give it in one, or mark with x-provenance why it is not known well enough.`];
  const faults: string[] = [];
  const target = targetOf(property);
  const isAlways = given.length === values.length && !required.includes(name) && target.default === undefined;
  const isExcused = !inRequest && (isMarked(object) || isMarked(property));
  if (isAlways && !isExcused)
    faults.push(`"${name}" is not required, and every example has it. Require it, or leave it out of one example.`);
  const shown = uses.get(target)?.values ?? [];
  const isVerified = Object(property["x-provenance"]).certainty === "verified";
  if (!isVerified && target.type === "string" && target.format === undefined && shown.length > 0 && shown.every(isUrl))
    faults.push(`"${name}" is a URL in every example. Write format: uri.`);
  return faults;
}

/**
 * Compares schemas with examples. Every field of an example must be described, every described field must occur in an
 * example, every optional field must be absent from one, and texts that are always URLs must have `format: uri`.
 */
export function checkShown(api: Api, validator: Validator): Finding[] {
  const uses = usesOf(api, validator);
  const properties = [...uses.keys()].flatMap((object) =>
    Object.entries(object.properties ?? {}).flatMap(([name, property]) =>
      propertyFaults(object, uses, name, property).map((message) =>
        exampleFinding(message, under(object.pointer, "properties", name)),
      ),
    ),
  );
  return [...undescribedFields(uses), ...properties];
}
