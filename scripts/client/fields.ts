import type { Pagination } from "../api/extensions.js";
import { merged, propertiesOf } from "../api/merge-schema.js";
import type { Operation, Parameter } from "../api/operation.js";
import { type Schema, targetOf } from "../api/schema.js";
import { UserError } from "../cli/errors.js";
import { isJson, isMultipart } from "../contract/media-type.js";
import { memberName } from "./naming.js";

/** The source of a TypeScript type: a schema, or the name of a type of the platform. */
export type TypeSource = { schema: Schema } | { name: string };

/** The type of a schema; `unknown` if there is none. */
export const typeOf = (schema: Schema | undefined): TypeSource =>
  schema === undefined ? { name: "unknown" } : { schema };

/** One input field of a call. */
export interface FieldModel {
  /** Name in the call. */
  name: string;
  place: "path" | "query" | "header" | "body";
  /** Name in the request. */
  wireName: string;
  required: boolean;
  comma: boolean;
  type: TypeSource;
  /** Whether it also accepts a number, although the contract has text. */
  takesNumbers: boolean;
  /** The schema with references and `allOf` merged. */
  schema: Schema | undefined;
  description: string | undefined;
  deprecated: boolean;
}

/** A field of the request body. */
const bodyField = (wireName: string, type: TypeSource, required: boolean, schema?: Schema): FieldModel => ({
  name: memberName(wireName),
  place: "body",
  wireName,
  required,
  comma: false,
  type,
  takesNumbers: false,
  schema,
  description: schema?.description,
  deprecated: schema?.deprecated ?? false,
});

/** The pagination of a call. A call with a waiter has none, since it resolves to the whole result and its status. */
export const paginationOf = ({ wait, pagination }: Operation): Pagination | undefined =>
  wait === undefined ? pagination : undefined;

const withItems = (schema: Schema): Schema =>
  schema.items === undefined ? schema : { ...schema, items: merged(schema.items) };

function wholeBodyType(contentType: string, schema: Schema | undefined): TypeSource {
  if (isJson(contentType)) return typeOf(schema);
  return { name: isMultipart(contentType) ? "FormData" : 'NonNullable<RequestInit["body"]>' };
}

/** The fields of the request body: one for each property, or one for the whole body if it has none to spread. */
export function bodyOf(operation: Operation) {
  const { body } = operation;
  const media = body?.content.find(({ type }) => isJson(type)) ?? body?.content[0];
  if (body === undefined || media === undefined) return { fields: [], contentType: undefined, wholeBody: undefined };
  const { type: contentType, schema } = media;
  const properties = Object.entries(propertiesOf(schema));
  const { oneOf, anyOf } = schema === undefined ? {} : targetOf(schema);
  const spreads = isJson(contentType) && body.required && properties.length > 0 && !oneOf && !anyOf;
  if (!spreads) {
    const field = bodyField("body", wholeBodyType(contentType, schema), body.required);
    return { fields: [{ ...field, description: body.description }], contentType, wholeBody: "body" };
  }
  const required = (schema && merged(schema).required) ?? [];
  const pageName = paginationOf(operation)?.request.page;
  const fields = properties.map(([wireName, property]) => {
    const isRequired = required.includes(wireName) && wireName !== pageName;
    return bodyField(wireName, typeOf(property), isRequired, withItems(merged(property)));
  });
  return { fields, contentType, wholeBody: undefined };
}

/** Whether a parameter also accepts numbers: ids are text in paths and queries but numbers in bodies, where callers find them. */
export const takesNumbers = (parameter: Parameter, schema: Schema | undefined): boolean =>
  ["path", "query"].includes(parameter.in) && schema?.type === "string" && /(^i|_i|I)d$/.test(parameter.name);

export function parameterFields(operation: Operation): FieldModel[] {
  const pageParameter = paginationOf(operation)?.request.page;
  return operation.parameters
    .filter((parameter) => parameter.in !== "cookie")
    .map((parameter): FieldModel => {
      const place = parameter.in as FieldModel["place"];
      const schema = parameter.schema && merged(parameter.schema);
      return {
        name: memberName(parameter.name),
        place,
        wireName: parameter.name,
        // The client sets the page number.
        required: parameter.required && parameter.name !== pageParameter,
        comma: place === "query" && !parameter.explode && parameter.style === "form",
        type: typeOf(parameter.schema),
        takesNumbers: takesNumbers(parameter, schema),
        schema: schema && withItems(schema),
        description: parameter.description ?? schema?.description,
        deprecated: parameter.deprecated || (schema?.deprecated ?? false),
      };
    });
}

/** @throws UserError for a header whose name HTTP does not allow. */
export function refuseHeaderNames({ pointer, id }: Operation, fields: FieldModel[]): void {
  const invalid = fields.find(({ place, wireName }) => place === "header" && !/^[\w!#$%&'*+.^`|~-]+$/.test(wireName));
  if (invalid !== undefined)
    throw new UserError(
      `${pointer}: ${JSON.stringify(invalid.wireName)} of ${id} cannot be the name of a header. Write letters, digits and "-".`,
    );
}

/** @throws UserError if two fields have the same name in the call. */
export function refuseClashes({ pointer, id }: Operation, fields: FieldModel[]): void {
  const seen = new Map<string, FieldModel>();
  for (const field of fields) {
    const other = seen.get(field.name);
    if (other !== undefined)
      throw new UserError(
        `${pointer}: the input "${field.name}" of ${id} would come from both the ${other.place} field ` +
          `"${other.wireName}" and the ${field.place} field "${field.wireName}". A call has one flat input: rename one.`,
      );
    seen.set(field.name, field);
  }
}
