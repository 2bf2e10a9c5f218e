import { merged } from "../api/merge-schema.js";
import type { Schema } from "../api/schema.js";
import { memoized } from "../contract/memoized.js";

/** A value in a body, with its path such as `result.items[].name`. */
export interface Field {
  path: string;
  schema: Schema;
  isRequired: boolean;
}

/** The values below a schema. */
export interface Fields {
  /** Parents before children, each path once. */
  fields: readonly Field[];
  /** The named schemas whose fields are left out, with the path of the first value of each. They have a section of their own. */
  sections: ReadonlyMap<Schema, string>;
}

/** A path and the schema of its values. */
interface Place {
  path: string;
  schema: Schema;
  /** The schemas that contain this one. */
  above: readonly Schema[];
  /** Undefined for items, alternatives and the body itself. */
  field?: Field;
  inside: Place[];
  alternatives: Place[];
}

/** The maximum number of places of a schema that is described as a whole. */
const most = 300;

export const choicesOf = ({ oneOf = [], anyOf = [] }: Schema): Schema[] => [...oneOf, ...anyOf];

/** A schema, its reference and the schemas of its `allOf`, at any depth. */
const partsOf = memoized((schema: Schema): ReadonlySet<Schema> => {
  const { reference, allOf = [] } = schema;
  return new Set([
    schema,
    ...[...(reference === undefined ? [] : [reference]), ...allOf].flatMap((part) => [...partsOf(part)]),
  ]);
});

/** The named schema with properties that a schema is, or that it refers to without further properties. */
export function namedObject(schema: Schema): Schema | undefined {
  if (schema.name !== undefined) return merged(schema).properties && schema;
  const { reference, allOf = [], properties } = schema;
  const [only, ...others] = [...(reference === undefined ? [] : [reference]), ...allOf];
  return only === undefined || others.length > 0 || properties !== undefined ? undefined : namedObject(only);
}

const placeOf = (path: string, schema: Schema, above: readonly Schema[], field?: Field): Place => ({
  path,
  schema,
  above,
  ...(field && { field }),
  inside: [],
  alternatives: [],
});

function expand(place: Place, above: readonly Schema[]): void {
  const { path } = place;
  const schema = merged(place.schema);
  const { properties = {}, required = [], items, additionalProperties } = schema;
  for (const [name, property] of Object.entries(properties)) {
    const at = path === "" ? name : `${path}.${name}`;
    const field = { path: at, schema: property, isRequired: required.includes(name) };
    place.inside.push(placeOf(at, property, above, field));
  }
  if (typeof additionalProperties === "object") place.inside.push(placeOf(`${path}.*`, additionalProperties, above));
  if (items !== undefined) place.inside.push(placeOf(`${path}[]`, items, above));
  place.alternatives = choicesOf(schema).map((choice) => placeOf(path, choice, above));
}

/** The fields of an expanded place, parents before children, each path once. */
function listed({ field, inside, alternatives }: Place): Field[] {
  const fields = [...(field ? [field] : []), ...inside.flatMap(listed)];
  const paths = new Set(fields.map(({ path }) => path));
  return [...fields, ...alternatives.flatMap(listed).filter(({ path }) => !paths.has(path) && paths.add(path))];
}

/** The fields at every path. A recursive schema is expanded once on each path. Undefined if there are too many places. */
function allFields(schema: Schema): Fields | undefined {
  const body = placeOf("", schema, []);
  const places = [body];
  // The list grows while it is read.
  for (const place of places) {
    const parts = partsOf(place.schema);
    if (place.above.some((schema) => parts.has(schema))) continue;
    expand(place, [...place.above, ...parts]);
    places.push(...place.inside, ...place.alternatives);
    if (places.length > most) return undefined;
  }
  return { fields: listed(body), sections: new Map() };
}

/** Whether a path is that of the body, its items or its values: it has no name of a property. */
export const isOutermost = (path: string): boolean => /^(\[\]|\.\*)*$/.test(path);

/** The fields outside named schemas, each schema expanded once. The body and its alternatives may be named, up to the limit. */
function ownFields(schema: Schema): Fields {
  const body = placeOf("", schema, []);
  const places = [body];
  const sections = new Map<Schema, string>();
  const expanded = new Set<Schema>();
  for (const place of places) {
    const target = namedObject(place.schema) ?? merged(place.schema);
    const isOwn = target.name === undefined || (isOutermost(place.path) && places.length <= most);
    if (!isOwn && namedObject(target) !== undefined) {
      if (!sections.has(target)) sections.set(target, place.path);
    } else if (!expanded.has(target)) {
      expanded.add(target);
      expand(place, []);
      places.push(...place.inside, ...place.alternatives);
    }
  }
  return { fields: listed(body), sections };
}

/**
 * Every value below a schema. Where schemas contain each other, the values are too many for each body to list them: then those
 * in named schemas are left out.
 */
export const fieldsOf = memoized((schema: Schema): Fields => allFields(schema) ?? ownFields(schema));

/** The schemas that have sections of their own because one of these bodies leaves out their fields. */
export function schemaSections(bodies: readonly Schema[]): Set<Schema> {
  const found = new Set<Schema>();
  const add = (schema: Schema): void => {
    for (const section of fieldsOf(schema).sections.keys()) found.add(section);
  };
  bodies.forEach(add);
  // The set grows while it is read.
  found.forEach(add);
  return found;
}
