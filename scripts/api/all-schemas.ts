import { knownFormats } from "../contract/formats.js";
import { under } from "../contract/pointer.js";
import type { Api } from "./api.js";
import { bodiesOf } from "./operation.js";
import type { Schema } from "./schema.js";
import { heldBy, reachableFrom } from "./walk-schema.js";

/** A place in the document that contains a schema or a reference to one. */
export interface SchemaPlace {
  /** JSON pointer of the place. */
  readonly place: string;
  readonly schema: Schema;
}

/** The outermost schemas of bodies, parameters and components, each once. */
function outermost({ operations, schemas }: Api): SchemaPlace[] {
  const parameters = operations.flatMap((operation) => operation.parameters);
  const content = [
    ...operations.flatMap(bodiesOf).flatMap((body) => body.content),
    ...parameters.flatMap((parameter) => parameter.content ?? []),
  ];
  const found = new Map<string, Schema>();
  for (const { pointer, schema } of [...content, ...parameters])
    if (schema !== undefined) found.set(under(pointer, "schema"), schema);
  for (const [name, schema] of schemas) found.set(under("#/components/schemas", name), schema);
  return [...found].map(([place, schema]) => ({ place, schema }));
}

/** All schemas of bodies, parameters and components and the schemas in them, each once, outer before inner. */
export const allSchemas = (api: Api): Schema[] => [...reachableFrom(outermost(api).map(({ schema }) => schema))];

/** All places of schemas in bodies, parameters and components, including references. */
export const schemaPlaces = (api: Api): SchemaPlace[] => {
  const within = ({ place, schema }: SchemaPlace): SchemaPlace[] => {
    if (place !== schema.pointer) return [{ place, schema }];
    const held = [...heldBy(schema)].map(({ schema: inner, keyword, key }) => {
      return { place: under(place, keyword, ...(key === undefined ? [] : [key])), schema: inner };
    });
    return [{ place, schema }, ...held.flatMap(within)];
  };
  return outermost(api).flatMap(within);
};

/** Unregistered formats, each with the JSON pointers of its uses. */
export function unknownFormats(api: Api): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { format, pointer } of allSchemas(api)) {
    if (typeof format !== "string" || knownFormats.includes(format)) continue;
    found.set(format, [...(found.get(format) ?? []), under(pointer, "format")]);
  }
  return found;
}
