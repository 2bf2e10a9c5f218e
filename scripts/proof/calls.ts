import type { Api } from "../api/api.js";
import { isBodiless, type Operation } from "../api/operation.js";
import { sampleParameters, sampleRequest } from "../api/sample-request.js";
import { basePathOf } from "../api/servers.js";
import { typedValue } from "../client/typed-value.js";
import { concreteType } from "../contract/media-type.js";
import { isNode } from "../contract/node.js";
import { own } from "../contract/own.js";
import { createMock } from "../mock/mock.js";
import type { LoadedClient } from "./client.js";

export interface Wire {
  request: { method: string; target: string; body: string };
  response: { status: number; type: string | null; body: string; reason: string | null };
}

/** The result or the error of a call, and the request and response, if a request was sent and is recorded. */
export interface Outcome {
  value?: unknown;
  error?: unknown;
  wire?: Wire | undefined;
}

/** Differences from the sample call. */
export interface Given {
  /** Values of parameters. `repeated` writes a list as repeated parameters where the contract joins it. */
  parameters?: { in: string; name: string; value: unknown; repeated?: boolean }[];
  body?: unknown;
  /** Additional headers for the mock. No method of the client sends them. */
  headers?: Record<string, string>;
  /** A `Prefer` header for the mock. */
  prefer?: string;
  /** A header that is removed after the request is signed. */
  withoutHeader?: string;
  /** A body as text. No method of the client sends it. */
  written?: { type: string; text: string };
}

const baseURL = "http://127.0.0.1";

const decoder = new TextDecoder();

/** The body of a request as text, and the arguments of a `fetch` that sends it. */
async function readBody(url: string, init: RequestInit): Promise<{ text: string; sent: Parameters<typeof fetch> }> {
  const { body = null } = init;
  if (body === null || typeof body === "string") return { text: body ?? "", sent: [url, init] };
  const request = new Request(url, init);
  return { text: await request.clone().text(), sent: [request] };
}

/** A `fetch` that records the last request and response. */
function createRecorder(fetch: typeof globalThis.fetch) {
  let wire: Wire | undefined;
  return {
    fetch: async (url: string, init: RequestInit): Promise<Response> => {
      const { method = "GET" } = init;
      const { pathname, search } = new URL(url);
      const { text, sent } = await readBody(url, init);
      const response = await fetch(...sent);
      const { status, headers } = response;
      const bytes = await response.arrayBuffer();
      const received = {
        status,
        type: headers.get("content-type"),
        body: decoder.decode(bytes),
        reason: headers.get("x-mock-reason"),
      };
      wire = { request: { method, target: pathname + search, body: text }, response: received };
      return new Response(bytes.byteLength > 0 ? bytes : null, { status, headers });
    },
    take: () => {
      const taken = wire;
      wire = undefined;
      return taken;
    },
  };
}

/**
 * Creates a function that calls operations of a contract through its own client, which validates requests and
 * responses. `fetch` defaults to the contract's mock, whose requests and responses are recorded.
 */
export function createCaller({ document, servers }: Api, client: LoadedClient, fetch?: typeof globalThis.fetch) {
  const recorder = fetch === undefined ? createRecorder(createMock({ document }).fetch) : undefined;
  const calls = client.create({
    baseURL: servers[0] === undefined ? baseURL : baseURL + basePathOf(servers[0]),
    credentials: client.credentials,
    fetch: recorder?.fetch ?? fetch,
    maxRetries: 0,
    validate: "both",
    // Otherwise an example of HTTP 429 would delay the next calls.
    rateLimit: false,
    // Deprecated operations are tested too, so their warnings are off.
    logLevel: "off",
  });

  /** Calls the operation's own method, or the plain client if the operation has none. */
  async function send(operation: Operation, given: Given): Promise<unknown> {
    const sample = sampleParameters(operation).map(({ parameter, value }) => ({ ...parameter, value }));
    const values = new Map<string, unknown>();
    for (const { in: place, name, value } of [...sample, ...(given.parameters ?? [])])
      values.set(`${place} ${name}`, value);
    const sampled = "body" in given ? given.body : sampleRequest(operation).body?.value;
    const body = isBodiless(operation) ? undefined : sampled;
    const headers = given.prefer === undefined ? {} : { Prefer: given.prefer };
    const model = client.models.get(operation.id);
    if (model === undefined) {
      const valuesIn = (place: string) =>
        Object.fromEntries(
          operation.parameters
            .filter((each) => each.in === place && values.has(`${place} ${each.name}`))
            .map(({ name }) => [name, values.get(`${place} ${name}`)]),
        );
      const params = { path: valuesIn("path"), query: valuesIn("query"), header: valuesIn("header") };
      return calls.http.request(operation.method, operation.path, { params, body, headers });
    }
    const spread = model.wholeBody === undefined && isNode(body) ? body : {};
    const fields = model.fields.flatMap(({ name, place, wireName, type }): [string, unknown][] => {
      const inBody = model.wholeBody === undefined ? own(spread, wireName) : body;
      const value = place === "body" ? inBody : values.get(`${place} ${wireName}`);
      // Only forms have files.
      return value === undefined ? [] : [[name, model.form === undefined ? value : typedValue(type, value)]];
    });
    // Other fields of the body keep their names, as if the caller expected them to exist.
    const declared = new Set(model.fields.filter(({ place }) => place === "body").map(({ wireName }) => wireName));
    const others = Object.entries(spread).filter(([name]) => !declared.has(name));
    const { choice } = model;
    const type = choice?.isRequired ? [[choice.input, concreteType(choice.bodies[0]?.contentType ?? "")]] : [];
    return calls[model.resource]?.[model.verb]?.(Object.fromEntries([...type, ...others, ...fields]), { headers });
  }

  return async function call(operation: Operation, given: Given = {}): Promise<Outcome> {
    try {
      const value = await send(operation, given);
      return { value, wire: recorder?.take() };
    } catch (error) {
      return { error, wire: recorder?.take() };
    }
  };
}

export type Caller = ReturnType<typeof createCaller>;
