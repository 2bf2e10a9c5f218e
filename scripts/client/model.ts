import type { Api } from "../api/api.js";
import type { Pagination } from "../api/extensions.js";
import { isAlwaysThere, merged, schemaAt } from "../api/merge-schema.js";
import type { MediaType, Operation, Parameter } from "../api/operation.js";
import { UserError } from "../cli/errors.js";
import type { Deviation } from "../contract/deviation.js";
import { isJson, isText } from "../contract/media-type.js";
import { type CallName, nameCalls, stemOf } from "./call-names.js";
import { type ConnectionModel, connectionModel } from "./connection.js";
import { type FieldModel, type TypeSource, typeOf } from "./field.js";
import { bodyOf, paginationOf, parameterFields, refuseHeaderNames } from "./fields.js";
import { nameInputs } from "./input-names.js";
import { camelCase, pascalCase } from "./naming.js";
import { modelNames, publicNames, resourceClass } from "./public-names.js";
import { type WaitModel, waiterOf } from "./waiters.js";

/** The result of a call. */
export interface Output {
  type: TypeSource;
  /** Whether a success may omit it. */
  isOptional: boolean;
}

export interface OperationModel {
  operation: Operation;
  resource: string;
  verb: string;
  fields: FieldModel[];
  contentType: string | undefined;
  wholeBody: string | undefined;
  reader: "json" | "text" | "blob" | "nothing";
  /** The result of the call, or an item if it is a list call; undefined if the contract describes none. */
  output: Output | undefined;
  pagination: Pagination | undefined;
  wait: WaitModel | undefined;
  /** Differences between the client and the document. */
  deviations: readonly Deviation[];
}

export interface ResourceModel {
  name: string;
  className: string;
  description: string | undefined;
  operations: OperationModel[];
}

/** The model from which the client's files are written. */
export interface ClientModel {
  className: string;
  packageName: string;
  api: Api;
  resources: ResourceModel[];
  /** The type name of each named schema. */
  models: ReadonlyMap<string, string>;
  connection: ConnectionModel;
  /** Differences between the client and the document, over all operations. */
  deviations: readonly Deviation[];
}

/** The body of the first success that has one, preferably as JSON. */
function successBody({ responses }: Operation): MediaType | undefined {
  const contents = responses.filter(({ status }) => /^2(\d\d|XX)$/.test(status)).map(({ content }) => content);
  const content = contents.find(({ length }) => length > 0);
  return content?.find(({ type }) => isJson(type)) ?? content?.[0];
}

function resultOf({ envelope }: Api, operation: Operation): Pick<OperationModel, "reader" | "output"> {
  const media = successBody(operation);
  if (media === undefined) return { reader: "nothing", output: undefined };
  const { type } = media;
  const always = (type: TypeSource): Output => ({ type, isOptional: false });
  if (!isJson(type))
    return isText(type)
      ? { reader: "text", output: always({ name: "string" }) }
      : { reader: "blob", output: always({ name: "Blob" }) };
  const pagination = paginationOf(operation);
  const pointer = pagination?.response.items ?? envelope?.data ?? "";
  const schema = schemaAt(media.schema, pointer);
  if (schema === undefined) return { reader: "json", output: undefined };
  if (pagination !== undefined) return { reader: "json", output: always(typeOf(merged(schema).items)) };
  return { reader: "json", output: { type: { schema }, isOptional: !isAlwaysThere(media.schema, pointer) } };
}

/** @throws UserError if a URL parser changes the path, since the signature then does not fit the request. */
function refuseOtherPath({ path, pointer, id }: Operation): void {
  const filled = path.replaceAll(/\{[^{}]*\}/g, "x");
  const { pathname, search } = new URL(`https://example.com${filled}`);
  const sent = pathname + search;
  if (sent !== filled)
    throw new UserError(
      `${pointer}: the path of ${id} is sent as ${sent}. Write it so, percent-encoded, in the contract.`,
    );
}

const ignored = ({ id }: Operation, { name, pointer }: Parameter): Deviation => ({
  operation: id,
  pointer,
  what: `OpenAPI ignores the header parameter ${name}, which media types and security describe`,
  instead: "it is no input of the call",
});

function operationModel(api: Api, operation: Operation, name: CallName): OperationModel {
  if (operation.signed) refuseOtherPath(operation);
  const parameters = parameterFields(operation);
  const body = bodyOf(operation, parameters);
  const { fields, deviations } = nameInputs(operation, [...parameters, ...body.fields]);
  refuseHeaderNames(operation, fields);
  return {
    operation,
    ...name,
    fields,
    contentType: body.contentType,
    wholeBody: body.wholeBody,
    ...resultOf(api, operation),
    pagination: paginationOf(operation),
    wait: waiterOf(api, operation),
    deviations: [
      ...operation.ignoredParameters.map((each) => ignored(operation, each)),
      ...body.deviations,
      ...deviations,
    ],
  };
}

export const inputName = (name: CallName): string => `${stemOf(name)}Input`;

const namesOf = ({ verb, wait, operation: { upload } }: OperationModel): string[] => [
  verb,
  ...(wait === undefined ? [] : [wait.method]),
  ...(upload === undefined ? [] : [upload.method]),
];

/** @throws UserError if a method of a resource has the name of another one. */
function refuseSameMethod(resource: ResourceModel, model: OperationModel): void {
  const names = namesOf(model);
  const isTwice = names.length > new Set(names).size;
  for (const other of isTwice ? [...resource.operations, model] : resource.operations) {
    const name = namesOf(other).find((taken) => names.includes(taken));
    if (name !== undefined)
      throw new UserError(
        `${model.operation.pointer}: ${model.operation.id} and ${other.operation.id} (${other.operation.pointer}) would both be ` +
          `client.${model.resource}.${name}(). Give one of them another operationId, or x-wait or x-upload another method.`,
      );
  }
}

/**
 * Makes the model of a client.
 * @throws UserError if two inputs, operations or files have the same name in the client.
 */
export function clientModel(api: Api): ClientModel {
  const resources = new Map<string, ResourceModel>();
  // Operations that will be removed are available only in `client.http`.
  const { names, deviations } = nameCalls(api.operations.filter(({ removal }) => removal === undefined));
  for (const [operation, callName] of names) {
    const model = operationModel(api, operation, callName);
    const resource = resources.get(model.resource) ?? {
      name: model.resource,
      className: resourceClass(pascalCase(model.resource)),
      description: api.tags.find((tag) => camelCase(tag.name) === model.resource)?.description,
      operations: [],
    };
    refuseSameMethod(resource, model);
    resource.operations.push(model);
    resources.set(model.resource, resource);
  }
  const connection = connectionModel(api);
  const named = api.client;
  const titled = pascalCase(api.title).replace(/^\P{L}+/u, "") || "ApiClient";
  // An API is often called after its one resource.
  const taken = new Set([...publicNames, ...[...resources.values()].map((resource) => resource.className)]);
  const className = named?.name ?? (taken.has(titled) || taken.has(`${titled}Error`) ? `${titled}Client` : titled);
  const operations = [...resources.values()].flatMap((resource) => resource.operations);
  const inputs = operations.flatMap((model) =>
    [model.verb, model.operation.upload?.method ?? model.verb].map((verb) => inputName({ ...model, verb })),
  );
  return {
    className,
    models: modelNames(
      [...api.schemas.keys()],
      new Set([...taken, className, `${className}Error`, `${className}In`, "CommonInputs", ...inputs]),
    ),
    packageName: named?.package ?? "./client/index.js",
    api,
    resources: [...resources.values()],
    connection,
    deviations: [...deviations, ...connection.deviations, ...operations.flatMap((each) => each.deviations)],
  };
}
