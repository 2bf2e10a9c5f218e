import type { Api } from "../api/api.js";
import type { MediaType, Operation, ParameterPlace } from "../api/operation.js";
import { isJson, isText } from "../contract/media-type.js";
import { type TypeSource, typeOf } from "./field.js";

/** A request that the service sends: a webhook or a callback. */
export interface ServiceRequest {
  operation: Operation;
  /** The type of the request with its method, body and parameters, and of the response body that the service expects. */
  type: TypeSource;
}

/** Webhooks by their names, and callbacks by the id of their operation. */
export interface ServiceRequests {
  webhooks: ReadonlyMap<string, readonly ServiceRequest[]>;
  callbacks: ReadonlyMap<string, ReadonlyMap<string, readonly ServiceRequest[]>>;
}

const nothing = { name: "undefined" };

/** The type of a body for the server that receives it. */
function bodyType(content: readonly MediaType[]): TypeSource {
  const types = content.map(({ type, schema }): TypeSource => {
    if (isJson(type)) return typeOf(schema);
    return { name: isText(type) ? "string" : "unknown" };
  });
  return types.length === 0 ? nothing : { union: types };
}

function requestOf(operation: Operation): ServiceRequest {
  const { body, parameters, responses, method } = operation;
  const members = [{ name: "method", isRequired: true, type: { name: JSON.stringify(method) } as TypeSource }];
  if (body !== undefined) members.push({ name: "body", isRequired: body.required, type: bodyType(body.content) });
  for (const place of ["path", "query", "header", "cookie"] satisfies ParameterPlace[]) {
    const inPlace = parameters.filter((parameter) => parameter.in === place);
    if (inPlace.length === 0) continue;
    const values = inPlace.map(({ name, required, schema, content }) => {
      return { name, isRequired: required, type: typeOf(schema ?? content?.schema) };
    });
    members.push({ name: place, isRequired: true, type: { members: values } });
  }
  const successes = responses.filter(({ status }) => /^2/.test(status)).map(({ content }) => bodyType(content));
  members.push({ name: "response", isRequired: true, type: successes.length === 0 ? nothing : { union: successes } });
  return { operation, type: { members } };
}

const requestsOf = (operations: ReadonlyMap<string, readonly Operation[]>) =>
  new Map([...operations].map(([name, all]) => [name, all.map(requestOf)]));

export const serviceRequests = ({ webhooks, operations }: Api): ServiceRequests => ({
  webhooks: requestsOf(webhooks),
  callbacks: new Map(
    operations.filter(({ callbacks }) => callbacks.size > 0).map(({ id, callbacks }) => [id, requestsOf(callbacks)]),
  ),
});

export const hasServiceRequests = ({ webhooks, callbacks }: ServiceRequests): boolean =>
  webhooks.size > 0 || callbacks.size > 0;

export const allServiceRequests = ({ webhooks, callbacks }: ServiceRequests): ServiceRequest[] =>
  [...webhooks.values(), ...[...callbacks.values()].flatMap((each) => [...each.values()])].flat();
