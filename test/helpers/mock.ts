import { connect } from "node:net";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Operation } from "../../scripts/api/operation.js";
import { responseOf } from "../../scripts/api/operation.js";
import { sampleRequest } from "../../scripts/api/sample-request.js";
import type { Document } from "../../scripts/contract/document.js";
import { isJson } from "../../scripts/contract/media-type.js";
import { apiOf } from "../../scripts/mock/api-of.js";
import { createMock, defaultKeys, type MockOptions } from "../../scripts/mock/mock.js";
import { document } from "../../scripts/mock/package/contract.js";
import { sign } from "../../scripts/mock/signature.js";

/** The document of the packaged mock. Mocks of one object share what they read from it. */
export { document };
export const api = apiOf(document);
/** For tests that do not depend on the operation. */
export const oneOfEachMethod = [...new Map(api.operations.map((operation) => [operation.method, operation])).values()];

/** Returns the value. Fails the test if there is none. */
export function present<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error("A value that the test needs is missing.");
  return value;
}

export const headerNames = present(api.signature);

/** A document for features that the contract does not use: other bodies, path templates, invalid responses. */
export const makeDocument = (
  paths: Record<string, Record<string, unknown>>,
  rest: Partial<Document> = {},
): Document => ({
  openapi: "3.1.0",
  info: { title: "Other", version: "1" },
  paths,
  ...rest,
});

interface Signing {
  now?: number;
  accessKey?: string;
  secretKey?: string;
}

/** The signature's headers for a request. */
export function signed(method: string, target: string, signing: Signing = {}): Record<string, string> {
  const { now = Date.now(), accessKey = defaultKeys.accessKey, secretKey = defaultKeys.secretKey } = signing;
  const timestamp = String(now);
  return {
    [headerNames.timestamp]: timestamp,
    [headerNames.accessKey]: accessKey,
    [headerNames.signature]: sign({ method, target, timestamp, accessKey }, secretKey),
  };
}

export const origin = "http://mock.invalid";

/** Sends a signed request to a mock without a socket. */
export function callMock(mock: ReturnType<typeof createMock>, method: string, target: string, init: RequestInit = {}) {
  const headers = { ...signed(method, target), ...Object.fromEntries(new Headers(init.headers)) };
  return mock.fetch(origin + target, { ...init, method, headers });
}

/** The operation of the model, by its place in the document. */
const operationAt = ({ pointer }: Pick<Operation, "pointer">): Operation =>
  present(api.operations.find((operation) => operation.pointer === pointer));

/** A valid call of an operation on a fresh state, by its sample request; optionally with another target or body. */
export function callOperation(
  mock: ReturnType<typeof createMock>,
  entry: Pick<Operation, "pointer">,
  headers: HeadersInit = {},
  { target, ...change }: { target?: string; body?: string } = {},
) {
  mock.reset();
  const sample = sampleRequest(operationAt(entry));
  const body = { ...(sample.body && { body: JSON.stringify(sample.body.value) }), ...change };
  const all = { ...api.requestHeaders, ...sample.headers, ...Object.fromEntries(new Headers(headers)) };
  return callMock(mock, sample.method, target ?? sample.target, { headers: all, ...body });
}

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(document, "contract");

/** The faults of a body by the contract's schema for this response. */
export function faultsOf(entry: Pick<Operation, "pointer">, status: string, body: unknown): unknown[] {
  const media = responseOf(operationAt(entry), status)?.content.find(({ type }) => isJson(type));
  const { pointer } = present(media?.schema);
  const validate = present(ajv.getSchema(`contract${encodeURI(pointer)}`));
  validate(body);
  return validate.errors ?? [];
}

/** The body that the contract's catalogue has for an error of the gateway, with its status. */
export function catalogued(name: string): { status: number; body: unknown } {
  const { status, example } = present(document["x-error-catalogue"]?.gateway?.[name]);
  return { status, body: present(document.components?.examples?.[example]).value };
}

/** Status and JSON body of a response, in the shape of `catalogued`. */
export async function outcome(pending: Response | Promise<Response>): Promise<{ status: number; body: unknown }> {
  const response = await pending;
  return { status: response.status, body: await response.json() };
}

/** Runs a test against a mock that listens, and closes it. */
export async function withServer(options: Partial<MockOptions>, use: (url: string) => Promise<void>): Promise<void> {
  const { url, close } = await createMock({ document, ...options }).listen();
  try {
    await use(url);
  } finally {
    await close();
  }
}

/** Writes bytes to the server and resolves to all that it sends until it closes the connection. */
export function sendRaw(url: string, text: string | Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.write(text));
    let received = "";
    socket.on("data", (chunk) => {
      received += chunk.toString("utf8");
    });
    socket.on("close", () => resolve(received));
    socket.on("error", reject);
  });
}

/** A request as text, with the signature's headers. */
export function requestText(method: string, target: string, headers: Record<string, string> = {}, body = ""): string {
  const all = { host: "localhost", ...signed(method, target), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${target} HTTP/1.1`, ...lines, "", body].join("\r\n");
}
