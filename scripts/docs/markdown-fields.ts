import { merged } from "../api/merge-schema.js";
import { type Schema, typesOf } from "../api/schema.js";
import { constraintsOf } from "../client/text.js";
import { choicesOf, fieldsOf, isOutermost, namedObject } from "./fields.js";
import type { MarkdownTexts } from "./languages/markdown-texts.js";
import { code, paragraphs, table } from "./markdown.js";

/** The types that a schema names; without any, the one that its keywords imply. */
function impliedTypes(schema: Schema): readonly string[] {
  if (schema.type !== undefined) return typesOf(schema);
  if (schema.properties) return ["object"];
  return schema.items ? ["array"] : [];
}

/** The schemas that have sections of their own. */
type Sections = Pick<ReadonlyMap<Schema, unknown>, "has">;

/** The name of a schema with a section, for {@link withSchemas}. */
const openSchema = ({ name = "" }: Schema): string => `\uE004${name}\uE005`;

/** Writes the names of schemas, which the types in a table leave open. */
export const withSchemas = (text: string, nameOf: (name: string) => string): string =>
  text.replace(/\uE004([^\uE005]*)\uE005/g, (_, name: string) => nameOf(name));

/**
 * The type in words, such as `array of string`; empty if the schema allows anything or contains itself. That of a schema with a
 * section is its name.
 */
export function typeOf(declared: Schema | undefined, texts: MarkdownTexts, sections: Sections = new Set()): string {
  // Schemas that contain each other have too many paths to follow each.
  const known = new Map<Schema, string>();
  function find(schema: Schema): string {
    const named = namedObject(schema);
    if (named !== undefined && sections.has(named)) return openSchema(named);
    const before = known.get(schema);
    if (before !== undefined) return before;
    known.set(schema, "");
    const type = made(merged(schema));
    known.set(schema, type);
    return type;
  }
  function made(schema: Schema): string {
    const choices = [...new Set(choicesOf(schema).map(find))].filter(Boolean);
    if (schema.type === undefined && choices.length > 0) return texts.either({ types: choices });
    const types = impliedTypes(schema).map((type) => {
      const items = type === "array" && schema.items !== undefined ? find(schema.items) : "";
      return items === "" ? type : texts.arrayOf({ items });
    });
    return texts.either({ types });
  }
  return declared === undefined ? "" : find(declared);
}

/** The use of a schema. Its description, such as that of the parameter, replaces the description of the schema. */
interface Use {
  description?: string | undefined;
  deprecated?: boolean;
}

/** The limits of a value, a sentence for each. */
const limitsOf = (schema: Schema | undefined, { constraints, default: defaultOf }: MarkdownTexts): string[] =>
  constraintsOf(schema, constraints).map((line) =>
    line.replace(/^@default (.*)$/, (_, value) => defaultOf({ value: code(value) })),
  );

function describeWith(schema: Schema | undefined, limits: string[], used: Use, texts: MarkdownTexts): string {
  return paragraphs(
    used.deprecated === true || schema?.deprecated === true ? `**${texts.deprecated}**` : "",
    used.description ?? schema?.description,
    limits.join(" "),
  );
}

/** Describes a value and its limits. */
export function describe(declared: Schema | undefined, texts: MarkdownTexts, used: Use = {}): string {
  const schema = declared && merged(declared);
  return describeWith(schema, limitsOf(schema, texts), used, texts);
}

/** A row of a table of values: the cells before the description, and what is described. */
interface Row {
  name: string;
  cells: string[];
  schema: Schema | undefined;
  used?: Use;
}

/**
 * A table of values with their descriptions in the last column. Code with a vertical bar cannot be copied correctly from a
 * table, so limits with a bar follow as a list.
 */
export function valueTable(columns: string[], rows: Row[], texts: MarkdownTexts): string {
  const below: string[] = [];
  const lines = rows.map(({ name, cells, schema: declared, used = {} }) => {
    const schema = declared && merged(declared);
    const limits = limitsOf(schema, texts).map((limit) => {
      if (!limit.includes("|")) return limit;
      below.push(`- ${code(name)}: ${limit}`);
      return texts.limitBelow;
    });
    return [code(name), ...cells, describeWith(schema, limits, used, texts)];
  });
  return paragraphs(table(columns, lines), ...(below.length > 0 ? [texts.limits, below.join("\n")] : []));
}

/** The fields of a body as a table, after its type if that is a schema with a section; empty if it has no fields. */
export function fieldTable(schema: Schema | undefined, texts: MarkdownTexts): string {
  if (schema === undefined) return "";
  const { fields, sections } = fieldsOf(schema);
  const rows = fields.map(({ path, schema: field, isRequired }) => ({
    name: path,
    cells: [typeOf(field, texts, sections), isRequired ? texts.yes : texts.no],
    schema: field,
  }));
  return paragraphs(
    [...sections.values()].some(isOutermost) ? typeOf(merged(schema), texts, sections) : "",
    valueTable(texts.fieldColumns, rows, texts),
    sections.size > 0 ? texts.schemaSections : "",
  );
}
