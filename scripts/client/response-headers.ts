import { merged } from "../api/merge-schema.js";
import type { Operation, Response, ResponseHeader } from "../api/operation.js";
import { type Schema, typesOf } from "../api/schema.js";
import type { Deviation } from "../contract/deviation.js";
import { isJson } from "../contract/media-type.js";
import { uniqueName } from "../contract/unique-name.js";
import { type TypeSource, typeOf } from "./field.js";
import { memberName } from "./naming.js";

export interface HeaderModel {
  name: string;
  wireName: string;
  required: boolean;
  /** The function of the run time that reads it. */
  reader: string;
  type: TypeSource;
}

const text = { name: "string" };

/** How values of a schema are read from a text; undefined if they may have several types. */
function readerOf(schema: Schema): string | undefined {
  const { oneOf, anyOf, items, ...all } = merged(schema);
  if (oneOf || anyOf) return undefined;
  const types = new Set(typesOf(all).map((type) => (type === "integer" ? "number" : type)));
  const [type = "string"] = types;
  if (types.size > 1) return undefined;
  if (type === "string") return "headers.text";
  if (type === "number" || type === "boolean") return `headers.${type}`;
  const read = type === "array" && items !== undefined ? readerOf(items) : undefined;
  return read === undefined || read.startsWith("headers.list") ? undefined : `headers.list(${read})`;
}

function headerType({ schema, content }: ResponseHeader): Pick<HeaderModel, "reader" | "type"> {
  if (content !== undefined && isJson(content.type)) return { reader: "headers.json", type: typeOf(content.schema) };
  const reader = schema && readerOf(schema);
  return schema === undefined || reader === undefined
    ? { reader: "headers.text", type: text }
    : { reader, type: typesOf(merged(schema)).length === 0 ? text : typeOf(schema) };
}

/** OpenAPI ignores a header of this name, because the media type declares it. */
const isRead = ({ name }: ResponseHeader): boolean => name.toLowerCase() !== "content-type";

export function headersOf({ headers }: Response): HeaderModel[] {
  const taken = new Set<string>();
  return headers.filter(isRead).map((header) => {
    const name = uniqueName(memberName(header.name), (each) => taken.has(each));
    taken.add(name);
    return { name, wireName: header.name, required: header.required, ...headerType(header) };
  });
}

/** The declared headers that the result of a call contains in another form, or not at all. */
export function headerDeviations(
  operation: Operation,
  responses: readonly Response[],
  hasHeaders: boolean,
): Deviation[] {
  return responses.flatMap(({ headers }) =>
    headers.filter(isRead).flatMap((header): Deviation[] => {
      const { name, pointer, schema } = header;
      if (!hasHeaders) {
        const what = `the header ${name} is not part of the result, because the call resolves to the body`;
        return [{ operation: operation.id, pointer, what, instead: "the response of withResponse() has it as text" }];
      }
      if (schema === undefined || readerOf(schema) !== undefined) return [];
      const what = `the values of the header ${name} have several forms, or are objects`;
      return [{ operation: operation.id, pointer, what, instead: "the result has its text" }];
    }),
  );
}
