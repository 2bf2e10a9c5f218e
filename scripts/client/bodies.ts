import { merged, propertiesOf } from "../api/merge-schema.js";
import { byPreference, isBodiless, type MediaType, type Operation, type RequestBody } from "../api/operation.js";
import { targetOf } from "../api/schema.js";
import type { Deviation } from "../contract/deviation.js";
import { isForm, isJson, isText } from "../contract/media-type.js";
import { type FieldModel, type TypeSource, typeOf } from "./field.js";
import { paginationOf, withItems } from "./fields.js";
import { formDeviations, formType, formWriter, wholeFormType } from "./form.js";
import { canSpread, keptWhole } from "./input-names.js";
import { memberName } from "./naming.js";

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

/** The input for a property that is required but not described. */
const undescribedField = (wireName: string, type: string): FieldModel => ({
  name: memberName(wireName),
  place: "body",
  wireName,
  required: true,
  comma: false,
  style: undefined,
  type: { name: type },
  takesNumbers: false,
  schema: undefined,
  description: undefined,
  deprecated: false,
});

/** The inputs for the properties of a JSON body or a form; none if the body has to be one input. */
function propertyFields(operation: Operation, body: RequestBody, media: MediaType): FieldModel[] {
  const { type, schema } = media;
  const { oneOf, anyOf } = schema === undefined ? {} : targetOf(schema);
  if (!(isJson(type) || isForm(type)) || !body.required || oneOf || anyOf) return [];
  const required = (schema && merged(schema).required) ?? [];
  const properties = propertiesOf(schema);
  const undescribed = required.filter((name) => !Object.hasOwn(properties, name));
  const described = Object.entries(properties).map(([wireName, property]): FieldModel => {
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
  return [...described, ...undescribed.map((name) => undescribedField(name, isForm(type) ? "string" : "unknown"))];
}

/** The inputs of a call for the request body of one media type. */
export interface BodyInput {
  fields: FieldModel[];
  /** A media type or a range of them, such as `image/*`. */
  contentType: string | undefined;
  wholeBody: string | undefined;
  /** Code of the function that writes the body, if it is a form. */
  form: string | undefined;
  deviations: Deviation[];
}

/**
 * The fields of a request body of one media type: one for each property, or one for the whole body if it has none to spread or
 * if a property has the name of another input.
 */
function bodyInput(
  operation: Operation,
  body: RequestBody,
  media: MediaType,
  parameters: readonly FieldModel[],
): BodyInput {
  const sent = {
    contentType: media.type,
    form: formWriter(media),
    deviations: isForm(media.type) ? formDeviations(operation, media) : [],
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

/** The inputs of a call for each media type of its body, the default first; none without a body. */
export function bodiesOf(operation: Operation, parameters: readonly FieldModel[]) {
  const { body, method } = operation;
  const none: { bodies: BodyInput[]; deviations: Deviation[] } = { bodies: [], deviations: [] };
  if (body === undefined) return none;
  if (isBodiless(operation)) {
    const what = `the request has a body, which fetch does not send with ${method}`;
    const { id, pointer } = { id: operation.id, pointer: body.pointer };
    return { ...none, deviations: [{ operation: id, pointer, what, instead: "the call has no input for it" }] };
  }
  const bodies = byPreference(body.content).map((media) => bodyInput(operation, body, media, parameters));
  return { bodies, deviations: bodies.flatMap((each) => each.deviations) };
}
