import type { Location, Oas3Rule } from "@redocly/openapi-core";
import { isNode } from "./support.js";

const isObjectSchema = (schema: unknown): boolean =>
  isNode(schema) && ("properties" in schema || [schema.type].flat().includes("object"));

/** A top-level key of a schemas file, or of `components/schemas`. */
const isNamed = ({ source, pointer }: Location): boolean =>
  /^#\/components\/schemas\/[^/]+$/.test(pointer) ||
  (/(^|[\\/])schemas\.(ya?ml|json)$/.test(source.absoluteRef) && /^#\/[^/]+$/.test(pointer));

const message =
  "An object schema is inline. Move it to a top-level key of the resource's schemas.yaml and write $ref: schemas.yaml#/<Name> here. Types and docs are named after the key; an inline object has no name to import.";

/** An object schema is a named component and is used by reference. */
export const noInlineObjectSchema: Oas3Rule = () => ({
  Schema(schema, { report, location }) {
    if (isObjectSchema(schema) && !isNamed(location)) report({ message, location: location.key() });
  },
  ref(reference, { report, location, type }) {
    // A $ref with sibling keywords is an unnamed schema as well.
    if (type.name === "Schema" && isObjectSchema(reference)) report({ message, location: location.key() });
  },
});
