import type { Finding } from "../check/finding.js";
import { type Document, followed, type OperationEntry, under } from "../contract/document.js";
import { isJson } from "../contract/media-type.js";
import { sampleRequest } from "../contract/sample-request.js";
import { signatureHeaders } from "../contract/signature-headers.js";
import { createMock, defaultKeys } from "../mock/mock.js";
import { sign } from "../mock/signature.js";
import type { Given } from "./calls.js";
import { type BadRequest, badRequests, type Tools, type Unbroken } from "./requests.js";

/** How many of the bad requests each tool refuses. */
export interface Negative {
  count: number;
  mock: number;
  /** On how many Ajv and @cfworker/json-schema were asked, and how many of those they judge alike. */
  judged: number;
  agreed: number;
  byKeyword: Record<string, number>;
  /** Constraints that another one implies, so that they cannot be broken alone. */
  implied: { operation: string; keyword: string; place: string; pointer: string; by: string[] }[];
  /** What a tool lets through. */
  ignored: { tool: string; operation: string; keyword: string; place: string; pointer: string; found: string }[];
}

/** The operation with the sample call's values replaced, for `sampleRequest`. */
function changed(entry: OperationEntry, { parameters = [], ...given }: Given): OperationEntry {
  const replaced = new Map(parameters.map(({ in: place, name, value }) => [`${place} ${name}`, value]));
  const key = (parameter: { in: string; name: string }) => `${parameter.in} ${parameter.name}`;
  const { requestBody, ...rest } = entry;
  const type = Object.keys(requestBody?.content ?? {}).find(isJson) ?? "application/json";
  return {
    ...rest,
    parameters: entry.parameters
      .filter((parameter) => !replaced.has(key(parameter)) || replaced.get(key(parameter)) !== undefined)
      .map(({ ...parameter }) => {
        const value = replaced.get(key(parameter));
        return value === undefined ? parameter : { ...parameter, example: value };
      }),
    ...(!("body" in given)
      ? requestBody && { requestBody }
      : given.body !== undefined && { requestBody: { content: { [type]: { example: given.body } } } }),
  };
}

/** Sends a signed request to the contract's mock, with what differs from the sample call. */
function sender(document: Document) {
  const { fetch } = createMock({ document });
  const names = signatureHeaders(document);
  return async (entry: OperationEntry, given: Given): Promise<Response> => {
    const { method, target, headers, body } = sampleRequest(document, changed(entry, given));
    const timestamp = String(Date.now());
    const { accessKey, secretKey } = defaultKeys;
    const signed = new Headers({ ...document["x-request-headers"], ...headers });
    if (names !== undefined) {
      signed.set(names.timestamp, timestamp);
      signed.set(names.accessKey, accessKey);
      signed.set(names.signature, sign({ method, target, timestamp, accessKey }, secretKey));
    }
    if (given.withoutHeader !== undefined) signed.delete(given.withoutHeader);
    return fetch(`http://127.0.0.1${target}`, {
      method,
      headers: signed,
      ...(body !== undefined && { body: JSON.stringify(body.value) }),
    });
  };
}

/** Why an answer of the mock is no proper refusal; undefined where it is one. */
async function lenience({ document, validator }: Tools, entry: OperationEntry, response: Response) {
  const status = String(response.status);
  if (!status.startsWith("4")) return `answers ${status}`;
  const declared = entry.responses[status];
  if (declared === undefined) return `answers ${status}, which the operation does not declare`;
  const media = Object.keys(declared.content ?? {})[0];
  if (media === undefined) return undefined;
  const pointer = followed(document, under(entry.pointer, "responses", status));
  const faults = validator.faults(under(pointer, "content", media, "schema"), await response.json());
  return faults.length === 0 ? undefined : `answers ${status} with a body that is not documented`;
}

/** Sends each bad request, and asks each tool what it makes of it. */
export async function proveRequests(
  tools: Tools & { peer: (pointer: string, value: unknown) => boolean },
): Promise<{ negative: Negative; unbroken: Unbroken[]; findings: Finding[] }> {
  const { document, peer } = tools;
  const { requests, unbroken } = badRequests(tools);
  const send = sender(document);
  const ignored: Negative["ignored"] = [];
  const byKeyword: Record<string, number> = {};
  const count = { mock: 0, judged: 0, agreed: 0 };
  const note = (tool: string, { entry, keyword, place, pointer }: BadRequest, found: string) =>
    void ignored.push({ tool, operation: entry.id, keyword, place, pointer, found });
  for (const request of requests) {
    const { entry, keyword, given, claim } = request;
    byKeyword[keyword] = (byKeyword[keyword] ?? 0) + 1;
    const lenient = await lenience(tools, entry, await send(entry, given));
    if (lenient === undefined) count.mock += 1;
    else note("mock", request, lenient);
    if (claim === undefined) continue;
    count.judged += 1;
    if (!peer(claim.schema, claim.value)) count.agreed += 1;
    else note("@cfworker/json-schema", request, "accepts it");
  }
  const implied = requests
    .filter((each) => each.implied.length > 0)
    .map(({ entry, keyword, place, pointer, implied: by }) => ({ operation: entry.id, keyword, place, pointer, by }));
  const findings = [
    ...ignored.map(({ tool, operation, keyword, place, pointer, found }) => ({
      check: "negative" as const,
      message: `${operation}, ${place}: a request that breaks only "${keyword}" is not refused by ${tool}: it ${found}.`,
      pointer,
    })),
    ...unbroken.map(({ operation, keyword, pointer }) => ({
      check: "negative" as const,
      message: `${operation}: no request was found that breaks "${keyword}". Give an example that comes close to it.`,
      pointer,
    })),
  ];
  return { negative: { count: requests.length, ...count, byKeyword, implied, ignored }, unbroken, findings };
}
