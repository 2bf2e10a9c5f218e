import type { Pagination } from "../api/extensions.js";
import { merged, propertiesOf } from "../api/merge-schema.js";
import type { Operation, Parameter } from "../api/operation.js";
import { type Schema, targetOf } from "../api/schema.js";
import { UserError } from "../cli/errors.js";
import { isJson, isMultipart } from "../contract/media-type.js";
import { memberName } from "./naming.js";

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
  /** The schema with its references and `allOf` merged. */
  schema: Schema | undefined;
  description: string | undefined;
  deprecated: boolean;
}

/** How the call pages. A response that has a status to wait for is no mere page: its call resolves to the whole result. */
export const paginationOf = ({ wait, pagination }: Operation): Pagination | undefined =>
  wait === undefined ? pagination : undefined;

/** A merged schema whose items are merged too. */
const withItems = (schema: Schema): Schema =>
  schema.items === undefined ? schema : { ...schema, items: merged(schema.items) };

/** The type of a body that is given whole. */
function wholeBodyType(contentType: string, schema: Schema | undefined): TypeSource {
  if (isJson(contentType)) return typeOf(schema);
  return { name: isMultipart(contentType) ? "FormData" : 'NonNullable<RequestInit["body"]>' };
}

/** The fields of the request body: its properties one by one, or the whole where it has none to spread. */
export function bodyOf(operation: Operation) {
  const { body } = operation;
  const media = body?.content.find(({ type }) => isJson(type)) ?? body?.content[0];
  if (body === undefined || media === undefined) return { fields: [], contentType: undefined, wholeBody: undefined };
  const { type: contentType, schema } = media;
  const properties = Object.entries(propertiesOf(schema));
  const { oneOf, anyOf } = schema === undefined ? {} : targetOf(schema);
  const spreads = isJson(contentType) && body.required && properties.length > 0 && !oneOf && !anyOf;
  if (!spreads) {
    const field: FieldModel = {
      name: "body",
      place: "body",
      wireName: "body",
      required: body.required,
      comma: false,
      type: wholeBodyType(contentType, schema),
      takesNumbers: false,
      schema: undefined,
      description: body.description,
      deprecated: false,
    };
    return { fields: [field], contentType, wholeBody: "body" };
  }
  const required = (schema && merged(schema).required) ?? [];
  const fields = properties.map(([wireName, property]): FieldModel => {
    const target = merged(property);
    return {
      name: memberName(wireName),
      place: "body",
      wireName,
      required: required.includes(wireName) && wireName !== paginationOf(operation)?.request.page,
      comma: false,
      type: typeOf(property),
      takesNumbers: false,
      schema: withItems(target),
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
        // The client counts pages itself, from 1.
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

/** @throws UserError where a header could not be sent under its name. */
export function refuseHeaderNames({ pointer, id }: Operation, fields: FieldModel[]): void {
  const odd = fields.find(({ place, wireName }) => place === "header" && !/^[\w!#$%&'*+.^`|~-]+$/.test(wireName));
  if (odd !== undefined)
    throw new UserError(
      `${pointer}: ${JSON.stringify(odd.wireName)} of ${id} cannot be the name of a header. Write letters, digits and "-".`,
    );
}

/** @throws UserError where two fields would have the same name in the call. */
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
