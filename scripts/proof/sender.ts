import type { Api } from "../api/api.js";
import { isBodiless, type Operation, type Parameter, type RequestBody } from "../api/operation.js";
import { sampleRequest } from "../api/sample-request.js";
import { basePathOf } from "../api/servers.js";
import { isJson } from "../contract/media-type.js";
import { createMock, defaultKeys } from "../mock/mock.js";
import { signedHeaders } from "../mock/signature.js";
import type { Given } from "./calls.js";

function changedParameters(declared: readonly Parameter[], { parameters = [] }: Given): Parameter[] {
  return declared.flatMap((parameter) => {
    const other = parameters.find((each) => each.in === parameter.in && each.name === parameter.name);
    if (other === undefined) return [parameter];
    if (other.value === undefined) return [];
    const explode = other.repeated === true || parameter.explode;
    // A sample with an example that breaks its schema keeps it only if there is no schema.
    return [{ ...parameter, example: other.value, examples: [], schema: undefined, explode }];
  });
}

function changedBody(declared: RequestBody | undefined, given: Given): RequestBody | undefined {
  if (!("body" in given)) return declared;
  if (given.body === undefined) return undefined;
  const type = declared?.content.find((media) => isJson(media.type))?.type ?? "application/json";
  const media = { type, pointer: "", schema: undefined, encoding: new Map(), example: given.body, examples: [] };
  return { pointer: "", required: false, description: undefined, content: [media] };
}

export const reasonOf = ({ headers }: Response): string => headers.get("x-mock-reason") ?? "it does not say why";

/** Sends a sample call of an operation with the given differences. */
export type Sender = (operation: Operation, given: Given) => Promise<Response>;

/** Creates a function that sends signed requests to the contract's mock, or to another one. */
export function createSender(
  { document, requestHeaders, signature: names }: Api,
  // For a document without a signature, the mock would check that secrets are present.
  fetch: typeof globalThis.fetch = createMock({ document, checkSignature: names !== undefined }).fetch,
): Sender {
  return async (operation, given) => {
    const parameters = changedParameters(operation.parameters, given);
    const changed = { ...operation, parameters, body: changedBody(operation.body, given) };
    const { method, target, headers, body } = sampleRequest(changed);
    const signature = signedHeaders(document, { method, target }, defaultKeys);
    const signed = new Headers({ ...requestHeaders, ...headers, ...signature });
    const type = given.written?.type ?? body?.contentType;
    if (type !== undefined) signed.set("content-type", type);
    for (const [name, value] of Object.entries(given.headers ?? {})) signed.set(name, value);
    if (given.withoutHeader !== undefined) signed.delete(given.withoutHeader);
    const init: RequestInit = { method, headers: signed };
    const text = given.written?.text ?? (body && JSON.stringify(body.value));
    if (text !== undefined && !isBodiless(operation)) init.body = text;
    const [server] = operation.servers;
    return fetch(`http://127.0.0.1${server === undefined ? "" : basePathOf(server)}${target}`, init);
  };
}
