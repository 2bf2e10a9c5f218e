import { merged } from "../api/merge-schema.js";
import { type Schema, typesOf } from "../api/schema.js";
import { constraintsOf } from "../client/text.js";
import { code, paragraphs, table } from "./markdown.js";

/** A value in a body, with its path, such as `result.items[].name`. */
interface Field {
  path: string;
  schema: Schema;
  isRequired: boolean;
}

const choicesOf = ({ oneOf = [], anyOf = [] }: Schema): Schema[] => [...oneOf, ...anyOf];

/** The types that a schema names; without any, the one that its keywords imply. */
function impliedTypes(schema: Schema): readonly string[] {
  if (schema.type !== undefined) return typesOf(schema);
  if (schema.properties) return ["object"];
  return schema.items ? ["array"] : [];
}

/** The type in words, such as `array of string`; empty if the schema allows anything. */
export function typeOf(declared: Schema | undefined): string {
  if (declared === undefined) return "";
  const schema = merged(declared);
  const choices = [...new Set(choicesOf(schema).map(typeOf))].filter(Boolean);
  if (schema.type === undefined && choices.length > 0) return choices.join(" or ");
  return impliedTypes(schema)
    .map((type) => {
      const items = type === "array" ? typeOf(schema.items) : "";
      return items === "" ? type : `array of ${items}`;
    })
    .join(" or ");
}

/** A schema, its reference and the schemas of its `allOf`, at any depth. */
const partsOf = (schema: Schema): Schema[] => [
  schema,
  ...(schema.reference === undefined ? [] : partsOf(schema.reference)),
  ...(schema.allOf ?? []).flatMap(partsOf),
];

/** Every value below a schema, parents before children. A recursive schema is expanded once. */
export function fieldsOf(declared: Schema, path = "", above: readonly Schema[] = []): Field[] {
  const parts = partsOf(declared);
  if (parts.some((part) => above.includes(part))) return [];
  const inside = [...above, ...parts];
  const schema = merged(declared);
  const { properties = {}, required = [], items, additionalProperties } = schema;
  const own = Object.entries(properties).flatMap(([name, property]) => {
    const at = path === "" ? name : `${path}.${name}`;
    return [{ path: at, schema: property, isRequired: required.includes(name) }, ...fieldsOf(property, at, inside)];
  });
  const any = typeof additionalProperties === "object" ? fieldsOf(additionalProperties, `${path}.*`, inside) : [];
  const each = items === undefined ? [] : fieldsOf(items, `${path}[]`, inside);
  const chosen = choicesOf(schema).flatMap((choice) => fieldsOf(choice, path, inside));
  const paths = new Set([...own, ...any, ...each].map((field) => field.path));
  return [...own, ...any, ...each, ...chosen.filter((field) => !paths.has(field.path) && paths.add(field.path))];
}

/** Describes a value and its limits. A description of its use, such as of the parameter, replaces the description of its schema. */
export function describe(
  declared: Schema | undefined,
  used: { description?: string | undefined; deprecated?: boolean } = {},
): string {
  const schema = declared && merged(declared);
  const limits = constraintsOf(schema).map((line) =>
    line.replace(/^@default (.*)$/, (_, value) => `Default: ${code(value)}.`),
  );
  return paragraphs(
    used.deprecated === true || schema?.deprecated === true ? "**Deprecated.**" : "",
    used.description ?? schema?.description,
    limits.join(" "),
  );
}

/** The fields of a body as a table; empty if it has none. */
export const fieldTable = (schema: Schema | undefined): string =>
  table(
    ["Field", "Type", "Required", "What it is"],
    (schema === undefined ? [] : fieldsOf(schema)).map((field) => [
      code(field.path),
      typeOf(field.schema),
      field.isRequired ? "yes" : "no",
      describe(field.schema),
    ]),
  );
