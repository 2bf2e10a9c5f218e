import type { Pagination } from "../api/extensions.js";
import { merged, propertiesOf } from "../api/merge-schema.js";
import type { Operation, Parameter } from "../api/operation.js";
import type { Schema } from "../api/schema.js";
import { UserError } from "../cli/errors.js";
import type { Deviation } from "../contract/deviation.js";
import { isHeaderName } from "../contract/header-name.js";
import { isJson } from "../contract/media-type.js";
import { under } from "../contract/pointer.js";
import { type FieldModel, typeOf } from "./field.js";
import { memberName } from "./naming.js";
import { parameterStyle } from "./parameter-style.js";

/**
 * Whether the page number is an input of its own: a parameter, or a property of a JSON body. A form is written once, before the
 * number changes from page to page.
 */
function isPageInput({ request: { page } }: Pagination, { parameters, body }: Operation): boolean {
  if (parameters.some(({ name }) => name === page)) return true;
  const content = body?.required === true ? body.content : [];
  return content.length > 0 && content.every(({ type, schema }) => isJson(type) && page in propertiesOf(schema));
}

/** The pagination of a call. A call with a waiter has none, since it resolves to the whole result and its status. */
export function paginationOf(operation: Operation): Pagination | undefined {
  const { wait, pagination } = operation;
  return wait === undefined && pagination && isPageInput(pagination, operation) ? pagination : undefined;
}

/** The deviation of a call that returns one page instead of all of them. */
export function pageDeviations(operation: Operation): Deviation[] {
  const { id, pointer, pagination } = operation;
  if (pagination === undefined || isPageInput(pagination, operation)) return [];
  const what = `the page number ${pagination.request.page} is no parameter and no property of a required JSON body`;
  const instead = "the call sends the page number that it is given, and returns one page as it is";
  return [{ operation: id, pointer: under(pointer, "x-pagination"), what, instead }];
}

/** A schema with its items merged. */
export const withItems = (schema: Schema): Schema =>
  schema.items === undefined ? schema : { ...schema, items: merged(schema.items) };

/** Whether a parameter also accepts numbers: ids are text in paths and queries but numbers in bodies, where callers find them. */
export const takesNumbers = (parameter: Parameter, schema: Schema | undefined): boolean =>
  ["path", "query"].includes(parameter.in) && schema?.type === "string" && /(^i|_i|I)d$/.test(parameter.name);

/** The inputs of the parameters, and where the client sends them in another form than the document says. */
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
  return { fields: withWholeQuery(fields, pagination), deviations };
}

/**
 * If one query parameter has a style, all of them are written by their styles. The page number is the exception: the run
 * time adds it to each request.
 */
function withWholeQuery(fields: FieldModel[], pagination: Pagination | undefined): FieldModel[] {
  const isStyled = fields.some(({ place, style }) => place === "query" && style !== undefined);
  if (!isStyled) return fields;
  return fields.map((field) => {
    if (field.place !== "query" || field.style !== undefined || field.wireName === pagination?.request.page)
      return field;
    return { ...field, comma: false, style: field.comma ? "styles.form" : "styles.formExploded" };
  });
}

/** @throws UserError for a header or cookie whose name HTTP does not allow. */
export function refuseHeaderNames({ pointer, id }: Operation, fields: FieldModel[]): void {
  const invalid = fields.find(({ place, wireName }) => ["header", "cookie"].includes(place) && !isHeaderName(wireName));
  if (invalid !== undefined)
    throw new UserError(
      `${pointer}: ${JSON.stringify(invalid.wireName)} of ${id} cannot be the name of a ${invalid.place}. Write letters, digits and "-".`,
    );
}
