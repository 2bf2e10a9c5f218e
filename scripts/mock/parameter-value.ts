import { fits } from "../api/fits.js";
import { merged, propertiesOf } from "../api/merge-schema.js";
import type { Parameter } from "../api/operation.js";
import { type Schema, typesOf } from "../api/schema.js";

/** Where the texts of parameters are in a request. */
export interface ParameterTexts {
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Headers;
}

/** Whether values of a schema, or of one of its alternatives, can be of a type. */
export function allowsType(schema: Schema | undefined, type: string, around: readonly Schema[] = []): boolean {
  if (schema === undefined || around.includes(schema)) return false;
  const { oneOf = [], anyOf = [], ...itself } = merged(schema);
  return (
    typesOf(itself).includes(type) ||
    [...oneOf, ...anyOf].some((alternative) => allowsType(alternative, type, [...around, schema]))
  );
}

/**
 * Whether every object has a property of this name, in lower case as Prism looks it up. It finds such a parameter in any request.
 */
export const isInherited = (name: string): boolean => name.toLowerCase() in Object.prototype;

/** Whether Prism finds a parameter with this name in a path. */
export const isPathName = (name: string): boolean => /^[\w.%-]+$/.test(name) && !(name in Object.prototype);

/** Whether a parameter is a list with spaces between its items, which Prism expects to be encoded. */
export const isSpaced = ({ style, explode }: { style?: string; explode?: boolean }): boolean =>
  style === "spaceDelimited" && explode !== true;

/** Whether values of a parameter can be lists or objects. */
export const isStructured = ({ schema }: Pick<Parameter, "schema">): boolean =>
  allowsType(schema, "array") || allowsType(schema, "object");

/** Whether values of a parameter can be lists of lists or objects, whose items are JSON. */
export const isNestedList = ({ schema }: Pick<Parameter, "schema">): boolean => {
  const items = schema && merged(schema).items;
  return allowsType(schema, "array") && (allowsType(items, "array") || allowsType(items, "object"));
};

/** Parses a text as JSON. Returns the text if it is not JSON. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The JSON items of a text in which commas separate them. */
function nestedItems(text: string): string[] {
  const items = jsonIn(`[${text}]`);
  return Array.isArray(items) ? items.map((item) => JSON.stringify(item)) : [text];
}

/** Converts a text to a value that its schema allows. Returns the text if there is none. */
export function valueIn(text: string, schema: Schema | undefined): unknown {
  if (schema === undefined) return text;
  const number = text.trim() === "" ? Number.NaN : Number(text);
  const candidates: unknown[] = [text];
  if (Number.isFinite(number)) candidates.push(number);
  if (/^(true|false)$/.test(text)) candidates.push(text === "true");
  if (/^[[{]/.test(text)) candidates.push(jsonIn(text));
  return candidates.find((value) => fits(value, schema, "sent")) ?? text;
}

/** The properties in the items of an object: `R=1`, or names and values alternately. */
const pairsOf = (items: readonly string[], explode: boolean): [name: string, value: string][] =>
  explode
    ? items.map((item) => [item.replace(/=.*$/s, ""), item.replace(/^[^=]*=?/, "")])
    : items.flatMap((name, index) => (index % 2 === 0 ? [[name, items[index + 1] ?? ""]] : []));

/** The value of a parameter's items. */
export function decodedValue(
  { schema, explode }: Pick<Parameter, "schema" | "explode">,
  items: readonly string[],
): unknown {
  if (allowsType(schema, "array")) return items.map((item) => valueIn(item, schema && merged(schema).items));
  if (!allowsType(schema, "object")) return valueIn(items.join(","), schema);
  const properties = propertiesOf(schema);
  return Object.fromEntries(pairsOf(items, explode).map(([name, item]) => [name, valueIn(item, properties[name])]));
}

/** The items of a matrix: `;color=a;color=b`, `;R=1;G=2` or `;color=a,b`. */
function matrixItems({ name, explode, schema }: Parameter, text: string): string[] {
  const parts = text.split(";").slice(1);
  if (explode && allowsType(schema, "object")) return parts;
  const values = parts.map((part) => (part.startsWith(`${name}=`) ? part.slice(name.length + 1) : part));
  return explode || !isStructured({ schema }) ? values : values.flatMap((value) => value.split(","));
}

/** The items of the cookies that belong to a parameter; undefined if there are none. */
function cookieItems({ name, explode, schema }: Parameter, headers: Headers): string[] | undefined {
  const pairs = (headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  if (explode && allowsType(schema, "object")) {
    const names = Object.keys(propertiesOf(schema));
    const own = pairs.filter((pair) => names.includes(pair.replace(/=.*$/s, "")));
    return own.length === 0 ? undefined : own.map(decodeText);
  }
  const values = pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1));
  if (values.length === 0) return undefined;
  const items = explode || !isStructured({ schema }) ? values : values.flatMap((each) => each.split(","));
  return items.map(decodeText);
}

function decodeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The items of a text that is written in a style with delimiters. */
export function delimitedItems(text: string, style: string | undefined): string[] {
  if (style === "form") return text.split(",");
  return text.split(style === "pipeDelimited" ? "|" : " ");
}

/** The items of a parameter in a request; undefined if the request does not have it. */
export function itemsOf(parameter: Parameter, { path, query, headers }: ParameterTexts): string[] | undefined {
  const { in: place, name, style, explode } = parameter;
  if (place === "cookie") return cookieItems(parameter, headers);
  if (place === "query") {
    const text = query.get(name);
    if (text === null) return undefined;
    if (isNestedList(parameter)) return explode ? query.getAll(name) : nestedItems(text);
    return parameter.content === undefined ? delimitedItems(text, style) : [text];
  }
  const text = place === "path" ? path[name] : (headers.get(name) ?? undefined);
  if (text === undefined) return undefined;
  if (style === "matrix") return matrixItems(parameter, text);
  if (!isStructured(parameter)) return [style === "label" ? text.replace(/^\./, "") : text];
  if (style === "label") return text.replace(/^\./, "").split(explode ? "." : ",");
  return text.split(",").map((item) => item.trim());
}
