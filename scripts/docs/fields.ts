import { merged } from "../api/merge-schema.js";
import type { Schema } from "../api/schema.js";

/** A value in a body, with its path such as `result.items[].name`. */
export interface Field {
  path: string;
  schema: Schema;
  isRequired: boolean;
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

/** The number of places from which on a schema is expanded only once: schemas that contain each other have too many. */
const most = 1000;

export const choicesOf = ({ oneOf = [], anyOf = [] }: Schema): Schema[] => [...oneOf, ...anyOf];

/** A schema, its reference and the schemas of its `allOf`, at any depth. */
const partsOf = (schema: Schema): Schema[] => [
  schema,
  ...(schema.reference === undefined ? [] : partsOf(schema.reference)),
  ...(schema.allOf ?? []).flatMap(partsOf),
];

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

/** Every value below a schema, parents before children. A recursive schema is expanded once on each path. */
export function fieldsOf(schema: Schema): Field[] {
  const body = placeOf("", schema, []);
  const places = [body];
  const expanded = new Set<Schema>();
  // The list grows while it is read, so that the shallowest place of a schema is expanded first.
  for (const place of places) {
    const parts = partsOf(place.schema);
    if (parts.some((part) => place.above.includes(part))) continue;
    if (places.length > most && expanded.has(place.schema)) continue;
    expanded.add(place.schema);
    expand(place, [...place.above, ...parts]);
    places.push(...place.inside, ...place.alternatives);
  }
  return listed(body);
}
