import { constraintsOf } from "../client/text.js";
import { type Document, follow, isNode, type Schema } from "../contract/document.js";
import { code, paragraphs, table } from "./markdown.js";

/** A value within a body, by the path to it, such as `result.items[].name`. */
interface Field {
  path: string;
  schema: Schema;
  isRequired: boolean;
}

/** A schema with its references followed and its `allOf` put together; `names` are the references on the way. */
function resolved(document: Document, schema: Schema): { schema: Schema; names: string[] } {
  const { $ref, allOf = [], ...own } = schema;
  const target = typeof $ref === "string" ? resolved(document, follow<Schema>(document, { $ref })) : undefined;
  const parts = allOf.map((part) => resolved(document, part));
  const schemas = [...(target === undefined ? [] : [target.schema]), ...parts.map((part) => part.schema), own];
  return {
    schema: {
      ...Object.assign({}, ...schemas),
      ...(schemas.some(({ properties }) => properties) && {
        properties: Object.assign({}, ...schemas.map(({ properties }) => properties)),
        required: schemas.flatMap(({ required = [] }) => required),
      }),
    },
    names: [...($ref === undefined ? [] : [$ref]), ...(target?.names ?? []), ...parts.flatMap((part) => part.names)],
  };
}

const choicesOf = ({ oneOf, anyOf }: Schema): Schema[] =>
  [oneOf, anyOf].flatMap((list) => (Array.isArray(list) ? list.filter(isNode) : []));

/** The type in words, such as `array of string`; empty where the schema allows anything. */
export function typeOf(document: Document, declared: Schema): string {
  const { schema } = resolved(document, declared);
  const choices = [...new Set(choicesOf(schema).map((choice) => typeOf(document, choice)))].filter(Boolean);
  if (schema.type === undefined && choices.length > 0) return choices.join(" or ");
  const named = schema.type ?? (schema.properties ? "object" : schema.items ? "array" : []);
  return (Array.isArray(named) ? named : [named])
    .map((type) => {
      const of = type === "array" && schema.items ? typeOf(document, schema.items) : "";
      return of === "" ? type : `array of ${of}`;
    })
    .join(" or ");
}

/** Every value below a schema, the outer before the inner; a schema that holds itself is opened once. */
function fieldsOf(document: Document, declared: Schema, path = "", above: string[] = []): Field[] {
  const { schema, names } = resolved(document, declared);
  if (names.some((name) => above.includes(name))) return [];
  const inside = [...above, ...names];
  const { properties = {}, required = [], items, additionalProperties } = schema;
  const own = Object.entries(properties).flatMap(([name, property]) => {
    const at = path === "" ? name : `${path}.${name}`;
    return [
      { path: at, schema: property, isRequired: required.includes(name) },
      ...fieldsOf(document, property, at, inside),
    ];
  });
  const any = isNode(additionalProperties) ? fieldsOf(document, additionalProperties, `${path}.*`, inside) : [];
  const each = items === undefined ? [] : fieldsOf(document, items, `${path}[]`, inside);
  const chosen = choicesOf(schema).flatMap((choice) => fieldsOf(document, choice, path, inside));
  const known = new Set([...own, ...any, ...each].map((field) => field.path));
  return [...own, ...any, ...each, ...chosen.filter((field) => !known.has(field.path) && known.add(field.path))];
}

/** What a value is and what limits it has. */
export function sayingOf(document: Document, declared: Schema, description = declared.description): string {
  const { schema } = resolved(document, declared);
  const limits = constraintsOf(schema).map((line) =>
    line.replace(/^@default (.*)$/, (_, value) => `Default: ${code(value)}.`),
  );
  return paragraphs(
    schema.deprecated === true ? "**Deprecated.**" : "",
    description ?? schema.description,
    limits.join(" "),
  );
}

/** The fields of a body as a table; empty where it has none. */
export const fieldTable = (document: Document, schema: Schema): string =>
  table(
    ["Field", "Type", "Required", "What it is"],
    fieldsOf(document, schema).map((field) => [
      code(field.path),
      typeOf(document, field.schema),
      field.isRequired ? "yes" : "no",
      sayingOf(document, field.schema),
    ]),
  );
