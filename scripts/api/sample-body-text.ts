import { isEventStream, isJsonStream } from "../contract/media-type.js";
import { isNode } from "../contract/node.js";
import type { MediaType } from "./operation.js";
import type { Schema } from "./schema.js";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** An element with a value. A list repeats the element. */
function element(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => element(name, item)).join("");
  const content = isNode(value)
    ? Object.entries(value).map(([key, each]) => element(key, each))
    : [escaped(String(value ?? ""))];
  return `<${name}>${content.join("")}</${name}>`;
}

/** The name of the element that a schema describes. */
function elementName(schema: Schema | undefined): string {
  const { name } = Object(schema?.xml);
  return typeof name === "string" ? name : (schema?.name ?? "body");
}

/** A value as the text of a body that is neither JSON nor a form: XML, lines of JSON, an event, or the text itself. */
export function bodyText({ type, schema }: Pick<MediaType, "type" | "schema">, value: unknown): string {
  if (typeof value === "string") return value;
  if (isJsonStream(type))
    return [value]
      .flat()
      .map((item) => `${JSON.stringify(item)}\n`)
      .join("");
  if (isEventStream(type)) return `data: ${JSON.stringify(value)}\n\n`;
  return /[/+]xml\s*(;|$)/i.test(type) ? element(elementName(schema), value) : JSON.stringify(value);
}
