import type { Pagination } from "../api/extensions.js";
import { merged, propertiesOf } from "../api/merge-schema.js";
import type { MediaType, Operation, Parameter, RequestBody } from "../api/operation.js";
import { type Schema, targetOf } from "../api/schema.js";
import { UserError } from "../cli/errors.js";
import type { Deviation } from "../contract/deviation.js";
import { isJson, isMultipart } from "../contract/media-type.js";
import { type FieldModel, type TypeSource, typeOf } from "./field.js";
import { canSpread, keptWhole } from "./input-names.js";
import { memberName } from "./naming.js";

/** The pagination of a call. A call with a waiter has none, since it resolves to the whole result and its status. */
export const paginationOf = ({ wait, pagination }: Operation): Pagination | undefined =>
  wait === undefined ? pagination : undefined;

const withItems = (schema: Schema): Schema =>
  schema.items === undefined ? schema : { ...schema, items: merged(schema.items) };

function wholeBodyType(contentType: string, schema: Schema | undefined): TypeSource {
  if (isJson(contentType)) return typeOf(schema);
  return { name: isMultipart(contentType) ? "FormData" : 'NonNullable<RequestInit["body"]>' };
}

/** The input for the whole body. */
const wholeBodyField = (body: RequestBody, { type, schema }: MediaType): FieldModel => ({
  name: "body",
  place: "body",
  wireName: "body",
  required: body.required,
  comma: false,
  type: wholeBodyType(type, schema),
  takesNumbers: false,
  schema: undefined,
  description: body.description,
  deprecated: false,
});

/** The inputs for the properties of a JSON body; none if it has to be given whole. */
function propertyFields(operation: Operation, body: RequestBody, { type, schema }: MediaType): FieldModel[] {
  const { oneOf, anyOf } = schema === undefined ? {} : targetOf(schema);
  if (!isJson(type) || !body.required || oneOf || anyOf) return [];
  const required = (schema && merged(schema).required) ?? [];
  return Object.entries(propertiesOf(schema)).map(([wireName, property]): FieldModel => {
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
}

/** The inputs of a call for the request body. */
export interface BodyInput {
  fields: FieldModel[];
  contentType: string | undefined;
  wholeBody: string | undefined;
  deviations: Deviation[];
}

/**
 * The fields of the request body: one for each property, or one for the whole body if it has none to spread or if a property has
 * the name of another input.
 */
export function bodyOf(operation: Operation, parameters: readonly FieldModel[]): BodyInput {
  const { body } = operation;
  const media = body?.content.find(({ type }) => isJson(type)) ?? body?.content[0];
  if (body === undefined || media === undefined)
    return { fields: [], contentType: undefined, wholeBody: undefined, deviations: [] };
  const contentType = media.type;
  const properties = propertyFields(operation, body, media);
  const isSpread = properties.length > 0 && canSpread(parameters, properties);
  if (isSpread) return { fields: properties, contentType, wholeBody: undefined, deviations: [] };
  const deviations = properties.length > 0 ? [keptWhole(operation, media.pointer)] : [];
  return { fields: [wholeBodyField(body, media)], contentType, wholeBody: "body", deviations };
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
