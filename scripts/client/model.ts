import { UserError } from "../cli/errors.js";
import {
  type Document,
  follow,
  type MediaType,
  type OperationEntry,
  operationsOf,
  type Pagination,
} from "../contract/document.js";
import { isJson, isText } from "../contract/media-type.js";
import { isSigned } from "../contract/signature-headers.js";
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
import { declaredAt, isAlwaysThere, resolved } from "./schemas.js";

/** How the client waits for the status that an operation answers. */
export interface WaitModel {
  /** Name of the method that waits. */
  method: string;
  /** JSON pointer to the status in what the call resolves to. */
  pointer: string;
  success: string[];
  failure: string[];
  /** The operations that start and end what is waited for. */
  startedBy: string[];
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
  entry: OperationEntry;
  resource: string;
  verb: string;
  fields: FieldModel[];
  contentType: string | undefined;
  wholeBody: string | undefined;
  answer: "json" | "text" | "blob" | "nothing";
  /** What a call resolves to, or an item of it where it pages; nothing where the contract describes none. */
  output: Output | undefined;
  pagination: Pagination | undefined;
  wait: WaitModel | undefined;
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
  /** The name of the type of each of the document's schemas, by the schema's own. */
  models: ReadonlyMap<string, string>;
}

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

function success(document: Document, entry: OperationEntry): { type: string; media: MediaType } | undefined {
  for (const [status, response] of Object.entries(entry.responses)) {
    if (!/^2(\d\d|XX)$/.test(status)) continue;
    const types = Object.entries(response.content ?? {});
    const found = types.find(([type]) => isJson(type)) ?? types[0];
    if (found) return { type: found[0], media: follow(document, found[1]) };
  }
  return undefined;
}

function answerOf(document: Document, entry: OperationEntry): Pick<OperationModel, "answer" | "output"> {
  const found = success(document, entry);
  if (found === undefined) return { answer: "nothing", output: undefined };
  const { type, media } = found;
  const always = (type: TypeSource): Output => ({ type, isOptional: false });
  if (!isJson(type))
    return isText(type)
      ? { answer: "text", output: always({ name: "string" }) }
      : { answer: "blob", output: always({ name: "Blob" }) };
  const pagination = paginationOf(entry);
  const pointer = pagination?.response.items ?? document["x-envelope"]?.data ?? "";
  const schema = declaredAt(document, media.schema, pointer);
  if (schema === undefined) return { answer: "json", output: undefined };
  if (pagination !== undefined) return { answer: "json", output: always(typeOf(resolved(document, schema).items)) };
  return {
    answer: "json",
    output: { type: { schema }, isOptional: !isAlwaysThere(document, media.schema, pointer) },
  };
}

/** @throws UserError where the status stands outside of what a call resolves to. */
function waitOf(document: Document, { operation, pointer, id }: OperationEntry): WaitModel | undefined {
  const wait = operation["x-wait"];
  if (wait === undefined) return undefined;
  const data = document["x-envelope"]?.data ?? "";
  if (!wait.status.startsWith(`${data}/`))
    throw new UserError(
      `${pointer}/x-wait: the status of ${id} is at ${wait.status}, and a call resolves to ${data} alone, as x-envelope ` +
        "has it. A client cannot wait for what it does not see: point to a status within that.",
    );
  const { method, success, failure, startedBy = [], cancelledBy } = wait;
  return { method, pointer: wait.status.slice(data.length), success, failure, startedBy, cancelledBy };
}

/** @throws UserError where what is signed would not be what is sent. */
function refuseOtherPath({ path, pointer, id }: OperationEntry): void {
  const filled = path.replaceAll(/\{[^{}]*\}/g, "x");
  const { pathname, search } = new URL(`https://example.com${filled}`);
  const sent = pathname + search;
  if (sent !== filled)
    throw new UserError(
      `${pointer}: the path of ${id} is sent as ${sent}. Write it so, percent-encoded, in the contract.`,
    );
}

function operationModel(document: Document, entry: OperationEntry): OperationModel {
  const signed = isSigned(document, entry);
  if (signed) refuseOtherPath(entry);
  const body = bodyOf(document, entry);
  const fields = [...parameterFields(document, entry), ...body.fields];
  refuseClashes(entry, fields);
  refuseHeaderNames(entry, fields);
  return {
    entry,
    ...callName(entry),
    fields,
    contentType: body.contentType,
    wholeBody: body.wholeBody,
    ...answerOf(document, entry),
    pagination: paginationOf(entry),
    wait: waitOf(document, entry),
    signed,
  };
}

/** Name of the type of an operation's input. */
export const inputName = ({ resource, verb }: Pick<OperationModel, "resource" | "verb">): string =>
  `${pascalCase(resource)}${pascalCase(verb)}Input`;

/** The methods that an operation becomes. */
const namesOf = ({ verb, wait }: OperationModel): string[] => [verb, ...(wait === undefined ? [] : [wait.method])];

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
      className: resourceClass(pascalCase(model.resource)),
      description: document.tags?.find((tag) => camelCase(tag.name) === model.resource)?.description,
      operations: [],
    };
    const names = namesOf(model);
    for (const other of [...resource.operations, ...(names.length > new Set(names).size ? [model] : [])]) {
      const name = namesOf(other).find((taken) => names.includes(taken));
      if (name !== undefined)
        throw new UserError(
          `${entry.pointer}: ${entry.id} and ${other.entry.id} (${other.entry.pointer}) would both be ` +
            `client.${model.resource}.${name}(). Give one of them another operationId, or x-wait another method.`,
        );
    }
    resource.operations.push(model);
    resources.set(model.resource, resource);
  }
  if (resources.has("http"))
    throw new UserError('A resource must not be called "http": client.http is the plain openapi-fetch client.');
  const files = new Map<string, string>();
  for (const name of resources.keys()) {
    const other = files.get(kebabCase(name));
    if (other !== undefined)
      throw new UserError(
        `The resources ${other} and ${name} would both be resources/${kebabCase(name)}.ts. Spell them alike in each operationId.`,
      );
    files.set(kebabCase(name), name);
  }
  const named = document.info["x-client"];
  const titled = pascalCase(document.info.title).replace(/^\P{L}+/u, "") || "ApiClient";
  // An API is often called after its one resource.
  const taken = new Set([...publicNames, ...[...resources.values()].map((resource) => resource.className)]);
  const className = named?.name ?? (taken.has(titled) || taken.has(`${titled}Error`) ? `${titled}Client` : titled);
  const operations = [...resources.values()].flatMap((resource) => resource.operations);
  return {
    className,
    models: modelNames(
      Object.keys(document.components?.schemas ?? {}),
      new Set([...taken, className, `${className}Error`, ...operations.map(inputName)]),
    ),
    packageName: named?.package ?? "./client/index.js",
    document,
    resources: [...resources.values()],
  };
}
