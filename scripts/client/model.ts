import { UserError } from "../cli/errors.js";
import {
  type Document,
  follow,
  type MediaType,
  type OperationEntry,
  operationsOf,
  type Pagination,
  type Schema,
} from "../contract/document.js";
import { isJson, isText } from "../contract/media-type.js";
import { isSigned } from "../contract/signature-headers.js";
import { bodyOf, type FieldModel, paginationOf, parameterFields, refuseClashes, refuseHeaderNames } from "./fields.js";
import { camelCase, kebabCase, memberName, pascalCase } from "./naming.js";
import { publicNames, resourceClass } from "./public-names.js";
import { isAlwaysThere, schemaAt, typeOf } from "./schemas.js";

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

/** One operation as the client offers it. */
export interface OperationModel {
  entry: OperationEntry;
  resource: string;
  verb: string;
  fields: FieldModel[];
  contentType: string | undefined;
  wholeBody: string | undefined;
  answer: "json" | "text" | "blob" | "nothing";
  /** TypeScript type of what a call resolves to; of an item where it pages. */
  output: string;
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
}

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

function answerOf(document: Document, entry: OperationEntry) {
  const found = success(document, entry);
  if (found === undefined) return { answer: "nothing" as const, output: "void" };
  const { status, type, media } = found;
  if (!isJson(type))
    return isText(type) ? { answer: "text" as const, output: "string" } : { answer: "blob" as const, output: "Blob" };
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
  return {
    className: named?.name ?? (taken.has(titled) || taken.has(`${titled}Error`) ? `${titled}Client` : titled),
    packageName: named?.package ?? "./client/index.js",
    document,
    resources: [...resources.values()],
  };
}
