import { misfitOf } from "../api/fits.js";
import { merged, propertiesOf } from "../api/merge-schema.js";
import type { Encoding, MediaType } from "../api/operation.js";
import { type Schema, typesOf } from "../api/schema.js";
import { essenceOf, isForm, isJson } from "../contract/media-type.js";
import type { Exchange } from "./exchange.js";
import { allowsType, decodedValue, delimitedItems, jsonIn, valueIn } from "./parameter-value.js";
import { isSpread, queryObject } from "./query-object.js";

/** A field or part of a form. */
interface Part {
  readonly text: string;
  readonly type: string;
}

/** The form of an exchange; undefined for any other body. */
function formIn({ request, operation }: Exchange): MediaType | undefined {
  const type = essenceOf(request.headers.get("content-type") ?? "");
  return operation.body?.content.find((media) => isForm(type) && essenceOf(media.type) === type);
}

/** The value of one part. Objects are JSON. */
function valueOfPart({ text, type }: Part, schema: Schema | undefined): unknown {
  return isJson(type) || allowsType(schema, "object") || allowsType(schema, "array")
    ? jsonIn(text)
    : valueIn(text, schema);
}

/** The value of a property whose encoding has a style. */
function styledValue(schema: Schema, { style = "form", explode }: Encoding, texts: readonly string[]) {
  const items = texts.flatMap((text) => (explode || text === "" ? [text] : delimitedItems(text, style)));
  const isEmpty = items.length === 1 && items[0] === "";
  return decodedValue({ schema, explode }, isEmpty ? [] : items);
}

/** The value of a form by the schema of its media type. */
async function valueOfForm({ schema, encoding }: MediaType, form: FormData): Promise<Record<string, unknown>> {
  const properties = propertiesOf(schema);
  const value: Record<string, unknown> = {};
  const required = (schema && merged(schema).required) ?? [];
  const spread = spreadObjects(properties, encoding, form, required);
  for (const name of new Set(form.keys())) {
    if (!Object.hasOwn(properties, name) && spread.isField(name)) continue;
    const parts = await Promise.all(
      form.getAll(name).map(async (each): Promise<Part> => {
        return typeof each === "string" ? { text: each, type: "" } : { text: await each.text(), type: each.type };
      }),
    );
    const property = properties[name];
    const styled = encoding.get(name);
    const [first = { text: "", type: "" }] = parts;
    if (property === undefined) value[name] = first.text;
    else if (styled?.style !== undefined)
      value[name] = styledValue(
        property,
        styled,
        parts.map(({ text }) => text),
      );
    else if (allowsType(property, "array")) {
      const whole = parts.length === 1 ? valueOfPart(first, property) : undefined;
      const { items } = merged(property);
      value[name] = Array.isArray(whole) ? whole : parts.map((part) => valueOfPart(part, items));
    } else value[name] = valueOfPart(first, property);
  }
  return { ...value, ...spread.objects };
}

/**
 * The objects whose properties are separate fields of a form: `R=1&G=2`, or `a[R]=1&a[G]=2`, and whether a field is one of
 * theirs. An empty object has no fields, so a required object is always present.
 */
function spreadObjects(
  properties: Readonly<Record<string, Schema>>,
  encoding: ReadonlyMap<string, Encoding>,
  form: FormData,
  required: readonly string[],
): { objects: Record<string, unknown>; isField: (name: string) => boolean } {
  const query = new URLSearchParams([...form].map(([name, each]) => [name, typeof each === "string" ? each : ""]));
  const others = new Set([...query.keys()]);
  const spread = Object.entries(properties).flatMap(([name, schema]) => {
    const { style, explode = false } = encoding.get(name) ?? {};
    const field = { name, style, schema, explode };
    return isSpread(field) ? [field] : [];
  });
  const found = spread.flatMap((each): [string, unknown][] => {
    const empty = required.includes(each.name) && allowsType(each.schema, "object") ? {} : undefined;
    const object = queryObject(each, query, others) ?? empty;
    return object === undefined ? [] : [[each.name, object]];
  });
  const isField = (field: string) =>
    spread.some(({ name, style, schema }) =>
      style === "deepObject" ? field.startsWith(`${name}[`) : Object.hasOwn(propertiesOf(schema), field),
    );
  return { objects: Object.fromEntries(found), isField };
}

/** Validates a form by its schema, since Prism reads all fields as text. */
export async function formFaults(exchange: Exchange): Promise<string[]> {
  const media = formIn(exchange);
  if (media?.schema === undefined || exchange.bytes.byteLength === 0) return [];
  // The schema may describe the whole body as bytes.
  if (typesOf(merged(media.schema)).length > 0 && !allowsType(media.schema, "object")) return [];
  const headers = { "content-type": exchange.request.headers.get("content-type") ?? "" };
  // Prism rejects a body that is not a form.
  const form = await new Response(exchange.bytes.slice(), { headers }).formData().catch(() => undefined);
  if (form === undefined) return [];
  const misfit = misfitOf(await valueOfForm(media, form), media.schema, "sent");
  if (misfit === undefined) return [];
  const [, name = "", rest = ""] = /^\/([^/]*)(.*)/s.exec(misfit.pointer) ?? [];
  return [`Request body ${name === "" ? "" : `property ${name}`}${rest}: ${misfit.message}`.replace(" :", ":")];
}
