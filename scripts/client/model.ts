import { UserError } from "../cli/errors.js";
import {
  atPointer,
  type Document,
  follow,
  type MediaType,
  type OperationEntry,
  operationsOf,
  type Pagination,
  type Parameter,
  type Schema,
} from "../contract/document.js";
import { isSigned } from "../contract/signature-headers.js";
import { camelCase, memberName, pascalCase } from "./naming.js";
import { isAlwaysThere, propertiesOf, requiredOf, schemaAt, typeOf } from "./schemas.js";

/** One input field of a call. */
export interface FieldModel {
  /** Its name in the call. */
  name: string;
  place: "path" | "query" | "header" | "body";
  /** Its name on the wire. */
  wireName: string;
  required: boolean;
  comma: boolean;
  /** TypeScript type, written in terms of `paths`. */
  type: string;
  schema: Schema | undefined;
  description: string | undefined;
  deprecated: boolean;
}

/** One operation as the client offers it. */
export interface OperationModel {
  entry: OperationEntry;
  resource: string;
  verb: string;
  fields: FieldModel[];
  contentType: string | undefined;
  wholeBody: string | undefined;
  answer: "json" | "text" | "blob" | "none";
  /** TypeScript type of what a call resolves to; of an item where it pages. */
  output: string;
  pagination: Pagination | undefined;
  signed: boolean;
}

/** One resource: the operations whose calls start with its name. */
export interface ResourceModel {
  name: string;
  className: string;
  description: string | undefined;
  operations: OperationModel[];
}

/** Everything that the client's files are written from. */
export interface ClientModel {
  className: string;
  packageName: string;
  document: Document;
  resources: ResourceModel[];
}

const isJson = (type: string) => /^application\/(.*\+)?json\b/i.test(type);
const key = (text: string) => JSON.stringify(text);

/** `workspaces.list`, `repos/list-for-org` and `listPets` (under its tag) all name a resource and a verb. */
function callName({ id, operation, method, path }: OperationEntry): { resource: string; verb: string } {
  const [first = "", ...rest] = id.split(/[./]/);
  if (operation.operationId !== undefined && rest.length > 0)
    return { resource: memberName(first), verb: memberName(rest.join(" ")) };
  return {
    resource: memberName(operation.tags?.[0] ?? "api"),
    verb: memberName(operation.operationId ?? `${method.toLowerCase()} ${path}`),
  };
}

function success(
  document: Document,
  entry: OperationEntry,
): { status: string; type: string; media: MediaType } | undefined {
  for (const [status, response] of Object.entries(entry.responses)) {
    if (!/^2(\d\d|XX)$/.test(status)) continue;
    const types = Object.entries(response.content ?? {});
    const found = types.find(([type]) => isJson(type)) ?? types[0];
    if (found) return { status, type: found[0], media: follow(document, found[1]) };
  }
  return undefined;
}

/** How the call pages. An answer that also tells a status is not a mere page: its call resolves to the whole result. */
const paginationOf = ({ operation }: OperationEntry): Pagination | undefined =>
  operation["x-wait"] === undefined ? operation["x-pagination"] : undefined;

function answerOf(document: Document, entry: OperationEntry) {
  const found = success(document, entry);
  if (found === undefined) return { answer: "none" as const, output: "void" };
  const { status, type, media } = found;
  if (!isJson(type))
    return type.startsWith("text/")
      ? { answer: "text" as const, output: "string" }
      : { answer: "blob" as const, output: "Blob" };
  const numeric = /^\d+$/.test(status) ? status : key(status);
  const whole = `paths[${key(entry.path)}][${key(entry.method.toLowerCase())}]["responses"][${numeric}]["content"][${key(type)}]`;
  const pagination = paginationOf(entry);
  const pointer = pagination?.response.items ?? document["x-envelope"]?.data ?? "";
  const schema = schemaAt(document, media.schema, pointer);
  if (schema === undefined) return { answer: "json" as const, output: "void" };
  const way = pointer
    .split("/")
    .slice(1)
    .reduce((type, token) => `NonNullable<${type}[${key(token)}]>`, whole);
  if (pagination !== undefined) {
    const items = follow<Schema>(document, schema as Schema).items;
    return { answer: "json" as const, output: typeOf(items, `${way}[number]`) };
  }
  const output = typeOf(pointer === "" ? media.schema : schema, way);
  return {
    answer: "json" as const,
    output: isAlwaysThere(document, media.schema, pointer) ? output : `${output} | undefined`,
  };
}

function bodyOf(document: Document, entry: OperationEntry) {
  const { requestBody } = entry;
  const types = Object.entries(requestBody?.content ?? {});
  const found = types.find(([type]) => isJson(type)) ?? types[0];
  if (requestBody === undefined || found === undefined)
    return { fields: [], contentType: undefined, wholeBody: undefined };
  const [contentType, media] = found;
  const content = `NonNullable<paths[${key(entry.path)}][${key(entry.method.toLowerCase())}]["requestBody"]>["content"]`;
  const way = typeOf(media.schema, `${content}[${key(contentType)}]`);
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
      type: isJson(contentType) ? way : contentType.startsWith("multipart/") ? "FormData" : "BodyInit",
      schema: undefined,
      description: requestBody.description,
      deprecated: false,
    };
    return { fields: [field], contentType, wholeBody: "body" };
  }
  const required = media.schema ? requiredOf(document, media.schema) : [];
  const fields = properties.map(([wireName, property]): FieldModel => {
    const target = follow<Schema>(document, property as Schema);
    return {
      name: memberName(wireName),
      place: "body",
      wireName,
      required: required.includes(wireName) && wireName !== paginationOf(entry)?.request.page,
      comma: false,
      type: `${way}[${key(wireName)}]`,
      schema: target,
      description: property.description ?? target.description,
      deprecated: target.deprecated ?? false,
    };
  });
  return { fields, contentType, wholeBody: undefined };
}

/** The ids of bodies are numbers and those of paths text: a call takes what another one gave. */
const takesNumbers = (parameter: Parameter, schema: Schema | undefined): boolean =>
  parameter.in === "path" && schema?.type === "string" && /(^i|_i|I)d$/.test(parameter.name);

function parameterFields(document: Document, entry: OperationEntry): FieldModel[] {
  const pageParameter = paginationOf(entry)?.request.page;
  return entry.parameters
    .filter((parameter) => parameter.in !== "cookie")
    .map((parameter): FieldModel => {
      const place = parameter.in as FieldModel["place"];
      const schema = parameter.schema && follow<Schema>(document, parameter.schema as Schema);
      const at = `paths[${key(entry.path)}][${key(entry.method.toLowerCase())}]["parameters"]`;
      return {
        name: memberName(parameter.name),
        place,
        wireName: parameter.name,
        // The client counts pages itself, from 1.
        required: (parameter.required ?? false) && parameter.name !== pageParameter,
        comma: place === "query" && parameter.explode === false && (parameter.style ?? "form") === "form",
        type: `NonNullable<${at}[${key(place)}]>[${key(parameter.name)}]${takesNumbers(parameter, schema) ? " | number" : ""}`,
        schema,
        description: parameter.description,
        deprecated: parameter.deprecated ?? false,
      };
    });
}

function refuseClashes(entry: OperationEntry, fields: FieldModel[]): void {
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

function operationModel(document: Document, entry: OperationEntry): OperationModel {
  const body = bodyOf(document, entry);
  const fields = [...parameterFields(document, entry), ...body.fields];
  refuseClashes(entry, fields);
  return {
    entry,
    ...callName(entry),
    fields,
    contentType: body.contentType,
    wholeBody: body.wholeBody,
    ...answerOf(document, entry),
    pagination: paginationOf(entry),
    signed: isSigned(document, entry),
  };
}

/**
 * Reads the document as a client sees it.
 * @throws UserError where two inputs or two operations would have the same name in the client.
 */
export function clientModel(document: Document): ClientModel {
  const resources = new Map<string, ResourceModel>();
  for (const entry of operationsOf(document)) {
    // What is to be removed stays within reach of `client.http` alone.
    if (entry.operation["x-removal"] !== undefined) continue;
    const model = operationModel(document, entry);
    const resource = resources.get(model.resource) ?? {
      name: model.resource,
      className: pascalCase(model.resource),
      description: document.tags?.find((tag) => camelCase(tag.name) === model.resource)?.description,
      operations: [],
    };
    const twin = resource.operations.find(({ verb }) => verb === model.verb);
    if (twin !== undefined)
      throw new UserError(
        `${entry.pointer}: ${entry.id} and ${twin.entry.id} (${twin.entry.pointer}) would both be ` +
          `client.${model.resource}.${model.verb}(). Give one of them another operationId.`,
      );
    resource.operations.push(model);
    resources.set(model.resource, resource);
  }
  if (resources.has("http"))
    throw new UserError('A resource must not be called "http": client.http is the plain openapi-fetch client.');
  const named = document.info["x-client"];
  return {
    className: named?.name ?? (pascalCase(document.info.title).replace(/^\P{L}+/u, "") || "ApiClient"),
    packageName: named?.package ?? "./client/index.js",
    document,
    resources: [...resources.values()],
  };
}

/** The code a named example carries, at either of the places an error body keeps it. */
export function exampleCode(document: Document, name: string): string | undefined {
  const value = document.components?.examples?.[name]?.value;
  const code = atPointer(value, "/code") ?? atPointer(value, "/error/errorCode");
  return code === undefined ? undefined : String(code);
}
