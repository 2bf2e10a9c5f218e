import type { Api } from "../api/api.js";
import type { Pagination } from "../api/extensions.js";
import { isAlwaysThere, merged, schemaAt } from "../api/merge-schema.js";
import type { MediaType, Operation } from "../api/operation.js";
import { UserError } from "../cli/errors.js";
import { isJson, isText } from "../contract/media-type.js";
import {
  bodyOf,
  type FieldModel,
  paginationOf,
  parameterFields,
  refuseClashes,
  refuseHeaderNames,
  type TypeSource,
  typeOf,
} from "./fields.js";
import { camelCase, kebabCase, memberName, pascalCase } from "./naming.js";
import { modelNames, publicNames, resourceClass } from "./public-names.js";

/** How the client waits for the status in an operation's response. */
export interface WaitModel {
  /** Name of the method that waits. */
  method: string;
  /** JSON pointer to the status in what the call resolves to. */
  pointer: string;
  success: readonly string[];
  failure: readonly string[];
  /** The operations that start and end what is waited for. */
  startedBy: readonly string[];
  cancelledBy: string | undefined;
}

/** What a call resolves to. */
export interface Output {
  type: TypeSource;
  /** Whether a success may come without it. */
  isOptional: boolean;
}

/** One operation as the client offers it. */
export interface OperationModel {
  operation: Operation;
  resource: string;
  verb: string;
  fields: FieldModel[];
  contentType: string | undefined;
  wholeBody: string | undefined;
  /** How the body of a success is read. */
  reader: "json" | "text" | "blob" | "nothing";
  /** What a call resolves to, or an item of it where it pages; nothing where the contract describes none. */
  output: Output | undefined;
  pagination: Pagination | undefined;
  wait: WaitModel | undefined;
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
  api: Api;
  resources: ResourceModel[];
  /** The names of the types of the named schemas, by the schema's own. */
  models: ReadonlyMap<string, string>;
}

/** `workspaces.list`, `repos/list-for-org` and `listPets` (under its tag) all name a resource and a verb. */
function callName({ id, hasId, tag }: Operation): { resource: string; verb: string } {
  const [first = "", ...rest] = id.split(/[./]/);
  if (hasId && rest.length > 0) return { resource: memberName(first), verb: memberName(rest.join(" ")) };
  return { resource: memberName(tag ?? "api"), verb: memberName(id) };
}

/** The body of the first success that has one: as JSON where it may be that. */
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

/** @throws UserError where the status stands outside of what a call resolves to. */
function waitOf({ envelope }: Api, { wait, pointer, id }: Operation): WaitModel | undefined {
  if (wait === undefined) return undefined;
  const data = envelope?.data ?? "";
  if (!wait.status.startsWith(`${data}/`))
    throw new UserError(
      `${pointer}/x-wait: the status of ${id} is at ${wait.status}, and a call resolves to ${data} alone, as x-envelope ` +
        "has it. A client cannot wait for what it does not see: point to a status within that.",
    );
  const { method, success, failure, startedBy = [], cancelledBy } = wait;
  return { method, pointer: wait.status.slice(data.length), success, failure, startedBy, cancelledBy };
}

/** @throws UserError where what is signed would not be what is sent. */
function refuseOtherPath({ path, pointer, id }: Operation): void {
  const filled = path.replaceAll(/\{[^{}]*\}/g, "x");
  const { pathname, search } = new URL(`https://example.com${filled}`);
  const sent = pathname + search;
  if (sent !== filled)
    throw new UserError(
      `${pointer}: the path of ${id} is sent as ${sent}. Write it so, percent-encoded, in the contract.`,
    );
}

function operationModel(api: Api, operation: Operation): OperationModel {
  if (operation.signed) refuseOtherPath(operation);
  const body = bodyOf(operation);
  const fields = [...parameterFields(operation), ...body.fields];
  refuseClashes(operation, fields);
  refuseHeaderNames(operation, fields);
  return {
    operation,
    ...callName(operation),
    fields,
    contentType: body.contentType,
    wholeBody: body.wholeBody,
    ...resultOf(api, operation),
    pagination: paginationOf(operation),
    wait: waitOf(api, operation),
  };
}

/** Name of the type of the input of a call. */
export const inputName = ({ resource, verb }: Pick<OperationModel, "resource" | "verb">): string =>
  `${pascalCase(resource)}${pascalCase(verb)}Input`;

/** The methods that an operation becomes. */
const namesOf = ({ verb, wait, operation: { upload } }: OperationModel): string[] => [
  verb,
  ...(wait === undefined ? [] : [wait.method]),
  ...(upload === undefined ? [] : [upload.method]),
];

/**
 * Makes the model of a client: what its files are written from.
 * @throws UserError where two inputs or two operations would have the same name in the client.
 */
export function clientModel(api: Api): ClientModel {
  const resources = new Map<string, ResourceModel>();
  for (const operation of api.operations) {
    // What is to be removed is called by `client.http` alone.
    if (operation.removal !== undefined) continue;
    const model = operationModel(api, operation);
    const resource = resources.get(model.resource) ?? {
      name: model.resource,
      className: resourceClass(pascalCase(model.resource)),
      description: api.tags.find((tag) => camelCase(tag.name) === model.resource)?.description,
      operations: [],
    };
    const names = namesOf(model);
    for (const other of [...resource.operations, ...(names.length > new Set(names).size ? [model] : [])]) {
      const name = namesOf(other).find((taken) => names.includes(taken));
      if (name !== undefined)
        throw new UserError(
          `${operation.pointer}: ${operation.id} and ${other.operation.id} (${other.operation.pointer}) would both be ` +
            `client.${model.resource}.${name}(). Give one of them another operationId, or x-wait or x-upload another method.`,
        );
    }
    resource.operations.push(model);
    resources.set(model.resource, resource);
  }
  const own = ["http", "in", "withOptions"].find((name) => resources.has(name));
  if (own !== undefined)
    throw new UserError(`A resource must not be called "${own}": the client itself has client.${own}.`);
  const files = new Map<string, string>();
  for (const name of resources.keys()) {
    const other = files.get(kebabCase(name));
    if (other !== undefined)
      throw new UserError(
        `The resources ${other} and ${name} would both be resources/${kebabCase(name)}.ts. Spell them alike in each operationId.`,
      );
    files.set(kebabCase(name), name);
  }
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
    models: modelNames([...api.schemas.keys()], new Set([...taken, className, `${className}Error`, ...inputs])),
    packageName: named?.package ?? "./client/index.js",
    api,
    resources: [...resources.values()],
  };
}
