import { merged } from "../api/merge-schema.js";
import { type Schema, typesOf } from "../api/schema.js";
import { constraintsOf } from "../client/text.js";
import { choicesOf, fieldsOf } from "./fields.js";
import type { MarkdownTexts } from "./languages/markdown-texts.js";
import { code, paragraphs, table } from "./markdown.js";

/** The types that a schema names; without any, the one that its keywords imply. */
function impliedTypes(schema: Schema): readonly string[] {
  if (schema.type !== undefined) return typesOf(schema);
  if (schema.properties) return ["object"];
  return schema.items ? ["array"] : [];
}

/** The type in words, such as `array of string`; empty if the schema allows anything or is one of those `around` it. */
export function typeOf(declared: Schema | undefined, texts: MarkdownTexts, around: readonly Schema[] = []): string {
  if (declared === undefined || around.includes(declared)) return "";
  const inside = [...around, declared];
  const schema = merged(declared);
  const choices = [...new Set(choicesOf(schema).map((choice) => typeOf(choice, texts, inside)))].filter(Boolean);
  if (schema.type === undefined && choices.length > 0) return texts.either({ types: choices });
  const types = impliedTypes(schema).map((type) => {
    const items = type === "array" ? typeOf(schema.items, texts, inside) : "";
    return items === "" ? type : texts.arrayOf({ items });
  });
  return texts.either({ types });
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

/** The fields of a body as a table; empty if it has none. */
export const fieldTable = (schema: Schema | undefined, texts: MarkdownTexts): string =>
  valueTable(
    texts.fieldColumns,
    (schema === undefined ? [] : fieldsOf(schema)).map(({ path, schema: field, isRequired }) => ({
      name: path,
      cells: [typeOf(field, texts), isRequired ? texts.yes : texts.no],
      schema: field,
    })),
    texts,
  );
