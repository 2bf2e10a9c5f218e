import type { Document, OperationEntry } from "../contract/document.js";
import { isJson } from "../contract/media-type.js";
import { sampleRequest } from "../contract/sample-request.js";
import { createMock, defaultKeys } from "../mock/mock.js";
import { signedHeaders } from "../mock/signature.js";
import type { Given } from "./calls.js";

/** The operation with the sample call's values replaced, for `sampleRequest`. */
function changed(entry: OperationEntry, { parameters = [], ...given }: Given): OperationEntry {
  const { requestBody, ...rest } = entry;
  const type = Object.keys(requestBody?.content ?? {}).find(isJson) ?? "application/json";
  return {
    ...rest,
    parameters: entry.parameters.flatMap((parameter) => {
      const other = parameters.find((each) => each.in === parameter.in && each.name === parameter.name);
      if (other === undefined) return [parameter];
      if (other.value === undefined) return [];
      return [{ ...parameter, example: other.value, ...(other.repeated && { explode: true }) }];
    }),
    ...(!("body" in given)
      ? requestBody && { requestBody }
      : given.body !== undefined && { requestBody: { content: { [type]: { example: given.body } } } }),
  };
}

/** Sends a signed request to the contract's mock, or to another, with what differs from the sample call. */
export function createSender(document: Document, fetch = createMock({ document }).fetch) {
  return async (entry: OperationEntry, given: Given): Promise<Response> => {
    const { method, target, headers, body } = sampleRequest(document, changed(entry, given));
    const signature = signedHeaders(document, { method, target }, defaultKeys);
    const signed = new Headers({ ...document["x-request-headers"], ...headers, ...signature });
    const type = given.written?.type ?? body?.contentType;
    if (type !== undefined) signed.set("content-type", type);
    for (const [name, value] of Object.entries(given.headers ?? {})) signed.set(name, value);
    if (given.withoutHeader !== undefined) signed.delete(given.withoutHeader);
    const text = given.written?.text ?? (body && JSON.stringify(body.value));
    return fetch(`http://127.0.0.1${target}`, { method, headers: signed, ...(text !== undefined && { body: text }) });
  };
}
