import type { Api } from "../api/api.js";
import type { Pagination } from "../api/extensions.js";
import type { Operation, Parameter } from "../api/operation.js";
import { UserError } from "../cli/errors.js";
import type { Deviation } from "../contract/deviation.js";
import { memoized } from "../contract/memoized.js";
import { bodiesOf } from "./bodies.js";
import { type BodyChoice, choiceOf } from "./body-choice.js";
import { type CallName, nameCalls, stemOf } from "./call-names.js";
import { type ConnectionModel, connectionModel } from "./connection.js";
import type { FieldModel } from "./field.js";
import { pageDeviations, paginationOf, parameterFields, refuseHeaderNames } from "./fields.js";
import { nameInputs } from "./input-names.js";
import { camelCase, pascalCase } from "./naming.js";
import { modelNames, publicNames, resourceClass } from "./public-names.js";
import { type Result, resultOf } from "./results.js";
import { type ServiceRequests, serviceRequests } from "./service-requests.js";
import { type WaitModel, waiterOf } from "./waiters.js";

export interface OperationModel extends Result {
  operation: Operation;
  resource: string;
  verb: string;
  fields: FieldModel[];
  contentType: string | undefined;
  wholeBody: string | undefined;
  /** Code of the function that writes the body, if it is a form. */
  form: string | undefined;
  /** The choice of the body's media type, if calls have one. */
  choice: BodyChoice | undefined;
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
  requests: ServiceRequests;
  /** Differences between the client and the document, over all operations. */
  deviations: readonly Deviation[];
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

/** The deviation of an operation that the client does not offer. */
const untraced = ({ id, method, pointer }: Operation): Deviation[] =>
  method === "TRACE"
    ? [{ operation: id, pointer, what: "fetch does not send TRACE", instead: "the client has no call for it" }]
    : [];

function ignored({ id }: Operation, { name, in: place, pointer }: Parameter): Deviation {
  const reasons: Record<string, string> = {
    header: `OpenAPI ignores the header parameter ${name}, which media types and security describe`,
    querystring: `the place querystring of the parameter ${name} is not carried out`,
  };
  const what = reasons[place] ?? `the ${place} parameter ${name} is what the credentials send`;
  return { operation: id, pointer, what, instead: "it is no input of the call" };
}

function operationModel(api: Api, operation: Operation, name: CallName): OperationModel {
  if (operation.signed) refuseOtherPath(operation);
  const parameters = parameterFields(operation);
  const { bodies, deviations: ofBodies } = bodiesOf(operation, parameters.fields);
  const [body] = bodies;
  const result = resultOf(api, operation);
  const { fields, deviations } = nameInputs(operation, [...parameters.fields, ...(body?.fields ?? [])]);
  refuseHeaderNames(operation, fields);
  return {
    operation,
    ...name,
    fields,
    contentType: body?.contentType,
    wholeBody: body?.wholeBody,
    form: body?.form,
    choice: choiceOf(operation, parameters.fields, bodies),
    ...result,
    pagination: paginationOf(operation),
    wait: waiterOf(api, operation),
    deviations: [
      ...operation.ignoredParameters.map((each) => ignored(operation, each)),
      ...parameters.deviations,
      ...ofBodies,
      ...result.deviations,
      ...deviations,
      ...pageDeviations(operation),
    ],
  };
}

/** Whether results of an operation have declared headers. */
export const hasHeaders = ({ statuses }: OperationModel): boolean => statuses.some(({ headers }) => headers.length > 0);

/** Whether the response of an operation is a stream. */
export const isStreamed = ({ reader }: OperationModel): boolean => reader === "events" || reader === "lines";

/** Whether an operation has inputs or responses that the plain run time does not cover. */
export const isStyled = ({ fields, form, choice, accept, reader }: OperationModel): boolean =>
  form !== undefined ||
  choice !== undefined ||
  accept !== undefined ||
  reader === "byType" ||
  fields.some(({ style }) => style !== undefined);

/** Name of the type of an operation's input. */
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

function modelOf(api: Api): ClientModel {
  const resources = new Map<string, ResourceModel>();
  // Operations that will be removed are available only in `client.http`.
  const current = api.operations.filter(({ removal }) => removal === undefined);
  const { names, deviations } = nameCalls(current.filter(({ method }) => method !== "TRACE"));
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
  // An API often has the name of its only resource.
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
    requests: serviceRequests(api),
    deviations: [
      ...current.flatMap(untraced),
      ...deviations,
      ...connection.deviations,
      ...operations.flatMap((each) => each.deviations),
    ],
  };
}

/**
 * The model of a client.
 * @throws UserError if two inputs, operations or files have the same name in the client.
 */
export const clientModel = memoized(modelOf);
