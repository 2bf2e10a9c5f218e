import { UserError } from "../cli/errors.js";
import {
  type Document,
  follow,
  type OperationEntry,
  type Pagination,
  type Parameter,
  type Schema,
} from "../contract/document.js";
import { isJson, isMultipart } from "../contract/media-type.js";
import { propertiesOf } from "../contract/resolve-schema.js";
import { memberName } from "./naming.js";
import { requiredOf, resolved } from "./schemas.js";

/** What a TypeScript type is written from: a schema, or the name of one of the platform's. */
export type TypeSource = { schema: Schema } | { name: string };

/** The type of a schema; where there is none, anything goes. */
export const typeOf = (schema: Schema | undefined): TypeSource =>
  schema === undefined ? { name: "unknown" } : { schema };

/** One input field of a call. */
export interface FieldModel {
  /** Its name in the call. */
  name: string;
  place: "path" | "query" | "header" | "body";
  /** Its name on the wire. */
  wireName: string;
  required: boolean;
  comma: boolean;
  type: TypeSource;
  /** Whether it takes a number as well as the text that the contract has. */
  takesNumbers: boolean;
  /** What is asked of it, with references followed. */
  schema: Schema | undefined;
  description: string | undefined;
  deprecated: boolean;
}

/** How the call pages. An answer that also tells a status is not a mere page: its call resolves to the whole result. */
export const paginationOf = ({ operation }: OperationEntry): Pagination | undefined =>
  operation["x-wait"] === undefined ? operation["x-pagination"] : undefined;

/** The schema of a list with that of its items resolved too. */
const withItems = (document: Document, schema: Schema): Schema =>
  schema.items === undefined ? schema : { ...schema, items: resolved(document, schema.items) };

/** The type of a body that is given whole. */
function wholeBodyType(contentType: string, schema: Schema | undefined): TypeSource {
  if (isJson(contentType)) return typeOf(schema);
  return { name: isMultipart(contentType) ? "FormData" : 'NonNullable<RequestInit["body"]>' };
}

/** The fields of the request body: its properties one by one, or the whole where it has none to spread. */
export function bodyOf(document: Document, entry: OperationEntry) {
  const { requestBody } = entry;
  const types = Object.entries(requestBody?.content ?? {});
  const found = types.find(([type]) => isJson(type)) ?? types[0];
  if (requestBody === undefined || found === undefined)
    return { fields: [], contentType: undefined, wholeBody: undefined };
  const [contentType, media] = found;
  const properties = Object.entries(propertiesOf(document, media.schema));
  const schema = media.schema && follow<Schema>(document, media.schema as Schema);
  const spreads =
    isJson(contentType) && requestBody.required === true && properties.length > 0 && !schema?.oneOf && !schema?.anyOf;
  if (!spreads) {
    const field: FieldModel = {
      name: "body",
      place: "body",
      wireName: "body",
      required: requestBody.required ?? false,
      comma: false,
      type: wholeBodyType(contentType, media.schema),
      takesNumbers: false,
      schema: undefined,
      description: requestBody.description,
      deprecated: false,
    };
    return { fields: [field], contentType, wholeBody: "body" };
  }
  const required = media.schema ? requiredOf(document, media.schema) : [];
  const fields = properties.map(([wireName, property]): FieldModel => {
    const target = resolved(document, property);
    return {
      name: memberName(wireName),
      place: "body",
      wireName,
      required: required.includes(wireName) && wireName !== paginationOf(entry)?.request.page,
      comma: false,
      type: typeOf(property),
      takesNumbers: false,
      schema: withItems(document, target),
      description: target.description,
      deprecated: target.deprecated ?? false,
    };
  });
  return { fields, contentType, wholeBody: undefined };
}

/** The ids of bodies are numbers, those of paths and queries text: a call takes what another one gave. */
export const takesNumbers = (parameter: Parameter, schema: Schema | undefined): boolean =>
  ["path", "query"].includes(parameter.in) && schema?.type === "string" && /(^i|_i|I)d$/.test(parameter.name);

/** The fields of path, query and headers. */
export function parameterFields(document: Document, entry: OperationEntry): FieldModel[] {
  const pageParameter = paginationOf(entry)?.request.page;
  return entry.parameters
    .filter((parameter) => parameter.in !== "cookie")
    .map((parameter): FieldModel => {
      const place = parameter.in as FieldModel["place"];
      const schema = parameter.schema && resolved(document, parameter.schema);
      return {
        name: memberName(parameter.name),
        place,
        wireName: parameter.name,
        // The client counts pages itself, from 1.
        required: (parameter.required ?? false) && parameter.name !== pageParameter,
        comma: place === "query" && parameter.explode === false && (parameter.style ?? "form") === "form",
        type: typeOf(parameter.schema),
        takesNumbers: takesNumbers(parameter, schema),
        schema: schema && withItems(document, schema),
        description: parameter.description ?? schema?.description,
        deprecated: parameter.deprecated ?? schema?.deprecated ?? false,
      };
    });
}

/** @throws UserError where a header could not be sent under its name. */
export function refuseHeaderNames(entry: OperationEntry, fields: FieldModel[]): void {
  const odd = fields.find(({ place, wireName }) => place === "header" && !/^[\w!#$%&'*+.^`|~-]+$/.test(wireName));
  if (odd !== undefined)
    throw new UserError(
      `${entry.pointer}: ${JSON.stringify(odd.wireName)} of ${entry.id} cannot be the name of a header. Write letters, digits and "-".`,
    );
}

/** @throws UserError where two fields would have the same name in the call. */
export function refuseClashes(entry: OperationEntry, fields: FieldModel[]): void {
  const seen = new Map<string, FieldModel>();
  for (const field of fields) {
    const other = seen.get(field.name);
    if (other !== undefined)
      throw new UserError(
        `${entry.pointer}: the input "${field.name}" of ${entry.id} would come from both the ${other.place} field ` +
          `"${other.wireName}" and the ${field.place} field "${field.wireName}". A call has one flat input: rename one.`,
      );
    seen.set(field.name, field);
  }
}
