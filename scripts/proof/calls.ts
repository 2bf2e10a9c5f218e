import type { Api } from "../api/api.js";
import type { Operation } from "../api/operation.js";
import { sampleParameters, sampleRequest } from "../api/sample-request.js";
import { isNode } from "../contract/node.js";
import { own } from "../contract/own.js";
import { createMock, defaultKeys } from "../mock/mock.js";
import type { LoadedClient } from "./client.js";

/** What went over the wire in one exchange. */
export interface Wire {
  request: { method: string; target: string; body: string };
  response: { status: number; type: string | null; body: string; reason: string | null };
}

/** What a call came to: what it resolved to or was rejected with, and what went over the wire, if anything did. */
export interface Outcome {
  value?: unknown;
  error?: unknown;
  wire?: Wire | undefined;
}

/** What a call is given. */
export interface Given {
  /** Values of the parameters, in place of the sample's; a list may be repeated where it is to be joined. */
  parameters?: { in: string; name: string; value: unknown; repeated?: boolean }[];
  /** The request's body, in place of the sample's. */
  body?: unknown;
  /** Headers for the mock, besides those of the operation; no call of a client sends them. */
  headers?: Record<string, string>;
  /** A preference for the mock. */
  prefer?: string;
  /** A header that the mock gets no more, though the signature is right. */
  withoutHeader?: string;
  /** A body as text, with its media type; no call of a client sends it. */
  written?: { type: string; text: string };
}

const baseURL = "http://127.0.0.1";

/** A mock's `fetch` that keeps what was sent and received. */
function tapped(fetch: typeof globalThis.fetch) {
  let wire: Wire | undefined;
  return {
    fetch: async (url: string, init: RequestInit): Promise<Response> => {
      const request = new Request(url, init);
      const { pathname, search } = new URL(request.url);
      const sent = { method: request.method, target: pathname + search, body: await request.clone().text() };
      const response = await fetch(request);
      const received = {
        status: response.status,
        type: response.headers.get("content-type"),
        body: await response.clone().text(),
        reason: response.headers.get("x-mock-reason"),
      };
      wire = { request: sent, response: received };
      return response;
    },
    take: () => {
      const taken = wire;
      wire = undefined;
      return taken;
    },
  };
}

/** Calls operations of a contract through its own client, which checks both directions, against its own mock or against any other `fetch`. */
export function createCaller(
  { document }: Api,
  client: LoadedClient,
  fetch: typeof globalThis.fetch = createMock({ document }).fetch,
) {
  const tap = tapped(fetch);
  const calls = client.create({ baseURL, credentials: defaultKeys, fetch: tap.fetch, maxRetries: 0, validate: "both" });

  function valuesOf(operation: Operation, { parameters = [] }: Given) {
    const values = new Map(
      sampleParameters(operation).map(({ parameter, value }) => [`${parameter.in} ${parameter.name}`, value]),
    );
    for (const { in: place, name, value } of parameters) values.set(`${place} ${name}`, value);
    return values;
  }
  const bodyOf = (operation: Operation, given: Given): unknown =>
    "body" in given ? given.body : sampleRequest(operation).body?.value;

  /** Through the operation's own method, or the plain client where the contract gives it none. */
  async function send(operation: Operation, given: Given): Promise<unknown> {
    const values = valuesOf(operation, given);
    const body = bodyOf(operation, given);
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
    const fields = model.fields.flatMap(({ name, place, wireName }): [string, unknown][] => {
      const inBody = model.wholeBody === undefined ? own(spread, wireName) : body;
      const value = place === "body" ? inBody : values.get(`${place} ${wireName}`);
      return value === undefined ? [] : [[name, value]];
    });
    // What the body has besides is given under its own name, as a caller would who is wrong about it.
    const declared = new Set(model.fields.filter(({ place }) => place === "body").map(({ wireName }) => wireName));
    const others = Object.entries(spread).filter(([name]) => !declared.has(name));
    return calls[model.resource]?.[model.verb]?.(Object.fromEntries([...others, ...fields]), { headers });
  }

  return async function call(operation: Operation, given: Given = {}): Promise<Outcome> {
    try {
      const value = await send(operation, given);
      return { value, wire: tap.take() };
    } catch (error) {
      return { error, wire: tap.take() };
    }
  };
}

export type Caller = ReturnType<typeof createCaller>;
