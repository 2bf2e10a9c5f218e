import type { Pagination } from "../api/extensions.js";
import { merged, propertiesOf } from "../api/merge-schema.js";
import type { MediaType, Operation, Parameter, RequestBody } from "../api/operation.js";
import { type Schema, targetOf } from "../api/schema.js";
import { UserError } from "../cli/errors.js";
import type { Deviation } from "../contract/deviation.js";
import { isForm, isJson, isText } from "../contract/media-type.js";
import { type FieldModel, type TypeSource, typeOf } from "./field.js";
import { formDeviations, formType, formWriter, wholeFormType } from "./form.js";
import { canSpread, keptWhole } from "./input-names.js";
import { memberName } from "./naming.js";
import { parameterStyle } from "./parameter-style.js";

/** The pagination of a call. A call with a waiter has none, since it resolves to the whole result and its status. */
export const paginationOf = ({ wait, pagination }: Operation): Pagination | undefined =>
  wait === undefined ? pagination : undefined;

const withItems = (schema: Schema): Schema =>
  schema.items === undefined ? schema : { ...schema, items: merged(schema.items) };

function wholeBodyType(media: MediaType): TypeSource {
  const { type, schema } = media;
  if (isJson(type)) return typeOf(schema);
  if (isForm(type)) return wholeFormType(media);
  return { name: isText(type) ? "string" : 'NonNullable<RequestInit["body"]>' };
}

/** The input for the whole body. */
const wholeBodyField = (body: RequestBody, media: MediaType): FieldModel => ({
  name: "body",
  place: "body",
  wireName: "body",
  required: body.required,
  comma: false,
  style: undefined,
  type: wholeBodyType(media),
  takesNumbers: false,
  schema: undefined,
  description: body.description,
  deprecated: false,
});

/** The inputs for the properties of a JSON body or a form; none if it has to be given whole. */
function propertyFields(operation: Operation, body: RequestBody, media: MediaType): FieldModel[] {
  const { type, schema } = media;
  const { oneOf, anyOf } = schema === undefined ? {} : targetOf(schema);
  if (!(isJson(type) || isForm(type)) || !body.required || oneOf || anyOf) return [];
  const required = (schema && merged(schema).required) ?? [];
  return Object.entries(propertiesOf(schema)).map(([wireName, property]): FieldModel => {
    const target = merged(property);
    return {
      name: memberName(wireName),
      place: "body",
      wireName,
      required: required.includes(wireName) && wireName !== paginationOf(operation)?.request.page,
      comma: false,
      style: undefined,
      type: isForm(type) ? formType(media, wireName, property) : typeOf(property),
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
  /** The function that writes a body that is a form, as it stands in the generated code. */
  form: string | undefined;
  deviations: Deviation[];
}

const noBody: BodyInput = { fields: [], contentType: undefined, wholeBody: undefined, form: undefined, deviations: [] };

/** The body types that a call cannot have, because another one was chosen for it. */
function otherTypes(operation: Operation, { content, pointer }: RequestBody, chosen: MediaType): Deviation[] {
  const others = content.filter((each) => each !== chosen).map(({ type }) => type);
  if (others.length === 0) return [];
  return [
    {
      operation: operation.id,
      pointer,
      what: `the body may also be ${others.join(", ")}`,
      instead: `calls send ${chosen.type}; client.http sends any`,
    },
  ];
}

/**
 * The fields of the request body: one for each property, or one for the whole body if it has none to spread or if a property has
 * the name of another input.
 */
export function bodyOf(operation: Operation, parameters: readonly FieldModel[]): BodyInput {
  const { body, method } = operation;
  const media =
    body?.content.find(({ type }) => isJson(type)) ??
    body?.content.find(({ type }) => isForm(type)) ??
    body?.content[0];
  if (body === undefined || media === undefined) return noBody;
  if (["GET", "HEAD"].includes(method)) {
    const what = `the request has a body, which fetch does not send with ${method}`;
    return {
      ...noBody,
      deviations: [{ operation: operation.id, pointer: body.pointer, what, instead: "the call has no input for it" }],
    };
  }
  const sent = {
    contentType: media.type,
    form: formWriter(media),
    deviations: [
      ...otherTypes(operation, body, media),
      ...(isForm(media.type) ? formDeviations(operation, media) : []),
    ],
  };
  const properties = propertyFields(operation, body, media);
  const isSpread = properties.length > 0 && canSpread(parameters, properties);
  if (isSpread) return { ...sent, fields: properties, wholeBody: undefined };
  const kept = properties.length > 0 ? [keptWhole(operation, media.pointer)] : [];
  return {
    ...sent,
    fields: [wholeBodyField(body, media)],
    wholeBody: "body",
    deviations: [...sent.deviations, ...kept],
  };
}

/** Whether a parameter also accepts numbers: ids are text in paths and queries but numbers in bodies, where callers find them. */
export const takesNumbers = (parameter: Parameter, schema: Schema | undefined): boolean =>
  ["path", "query"].includes(parameter.in) && schema?.type === "string" && /(^i|_i|I)d$/.test(parameter.name);

/** The inputs of the parameters, and what of them is not sent as the document says. */
export function parameterFields(operation: Operation) {
  const pagination = paginationOf(operation);
  const deviations: Deviation[] = [];
  const fields = operation.parameters.map((parameter): FieldModel => {
    const place = parameter.in;
    const described = parameter.schema ?? parameter.content?.schema;
    const schema = described && merged(described);
    const written = parameterStyle(operation, parameter);
    deviations.push(...written.deviations);
    return {
      name: memberName(parameter.name),
      place,
      wireName: parameter.name,
      // The client sets the page number.
      required: parameter.required && parameter.name !== pagination?.request.page,
      comma: written.comma,
      style: written.style,
      type: typeOf(described),
      takesNumbers: takesNumbers(parameter, schema),
      schema: schema && withItems(schema),
      description: parameter.description ?? schema?.description,
      deprecated: parameter.deprecated || (schema?.deprecated ?? false),
    };
  });
  return { fields: withWholeQuery(fields), deviations };
}

/** A query is written as a whole: where one of its parameters has a style of its own, all are written by their styles. */
function withWholeQuery(fields: FieldModel[]): FieldModel[] {
  const isStyled = fields.some(({ place, style }) => place === "query" && style !== undefined);
  if (!isStyled) return fields;
  return fields.map((field) => {
    if (field.place !== "query" || field.style !== undefined) return field;
    return { ...field, comma: false, style: field.comma ? "styles.form" : "styles.formExploded" };
  });
}

/** @throws UserError for a header or cookie whose name HTTP does not allow. */
export function refuseHeaderNames({ pointer, id }: Operation, fields: FieldModel[]): void {
  const invalid = fields.find(
    ({ place, wireName }) => ["header", "cookie"].includes(place) && !/^[\w!#$%&'*+.^`|~-]+$/.test(wireName),
  );
  if (invalid !== undefined)
    throw new UserError(
      `${pointer}: ${JSON.stringify(invalid.wireName)} of ${id} cannot be the name of a ${invalid.place}. Write letters, digits and "-".`,
    );
}
