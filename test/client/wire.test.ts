import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { MediaIntelligence } from "ncloud-media-intelligence";
import { describe, expect, test } from "vitest";
import { bodyExamples } from "../../scripts/api/body-examples.js";
import { isCurrent, type Operation } from "../../scripts/api/operation.js";
import { type Schema, targetOf } from "../../scripts/api/schema.js";
import { isJson } from "../../scripts/contract/media-type.js";
import { atPointer } from "../../scripts/contract/pointer.js";
import { createMock, defaultKeys } from "../../scripts/mock/mock.js";
import { isFresh, verify } from "../../scripts/mock/signature.js";
import { callById } from "../helpers/client/call-by-id.js";
import { onRequest } from "../helpers/client/loopback.js";
import { type SampleCall, sampleCalls } from "../helpers/client/sample-calls.js";
import { api, document, headerNames, present } from "../helpers/mock.js";

/** A request on the wire, and its response. */
interface Exchange {
  request: Request;
  body: string;
  answer: unknown;
}

const mock = createMock({ document });
const exchanges: Exchange[] = [];
const client = new MediaIntelligence({
  credentials: defaultKeys,
  fetch: onRequest(async (request) => {
    const body = await request.clone().text();
    const response = await mock.fetch(request);
    exchanges.push({ request, body, answer: await response.clone().json() });
    return response;
  }),
});

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(document, "contract");

// Compiling is slow, and most schemas are needed more than once.
const validators = new Map<Schema, ValidateFunction>();

/** The errors of a value for a schema of the contract. */
function faults(schema: Schema, value: unknown): unknown {
  const validate = validators.get(schema) ?? ajv.compile({ $ref: `contract${encodeURI(schema.pointer)}` });
  validators.set(schema, validate);
  validate(value);
  return validate.errors ?? [];
}

/** A query value with the type of its schema, since everything is text in a request. */
function typed(declared: Schema, text: string): unknown {
  const { type, items } = targetOf(declared);
  if (type === "array") return text.split(",").map((item) => typed(present(items), item));
  return type === "string" ? text : JSON.parse(text);
}

/** The named examples of an operation's success responses. */
const successesOf = (operation: Operation) =>
  bodyExamples([operation]).flatMap(({ status = "", name, value }) =>
    status.startsWith("2") && name !== undefined ? [{ status, name, value }] : [],
  );

/** Pairs of calls and responses that include every call and every response at least once. */
function casesOf(operation: Operation) {
  const calls = sampleCalls(operation);
  const responses = successesOf(operation);
  return Array.from({ length: Math.max(calls.length, responses.length) }, (_, index) => ({
    call: present(calls[index % calls.length]),
    answer: present(responses[index % responses.length]),
  }));
}

function checkTarget({ request }: Exchange, entry: Operation, call: SampleCall): void {
  const url = new URL(request.url);
  expect(url.origin).toBe(present(api.servers[0]).url);
  expect(request.method).toBe(entry.method);
  const template = entry.path.split("/");
  const segments = url.pathname.split("/");
  expect(segments).toHaveLength(template.length);
  for (const [index, part] of template.entries()) {
    const [, name] = /^\{(.*)\}$/.exec(part) ?? [];
    expect(decodeURIComponent(present(segments[index]))).toBe(name === undefined ? part : String(call.path[name]));
  }
  // The raw pairs, since URLSearchParams decodes "+" as a space.
  const pairs = url.search.slice(1).split("&").filter(Boolean);
  const query = pairs.map((pair) => pair.split("=").map(decodeURIComponent));
  expect(Object.fromEntries(query)).toEqual(
    Object.fromEntries(Object.entries(call.query).map(([name, value]) => [name, String(value)])),
  );
  for (const [name, text = ""] of query) {
    const { schema } = present(entry.parameters.find((one) => one.in === "query" && one.name === name));
    expect(faults(present(schema), typed(present(schema), text)), name).toEqual([]);
  }
}

function checkHeaders({ request }: Exchange): void {
  const { pathname, search } = new URL(request.url);
  const header = (name: string) => request.headers.get(name) ?? "";
  const timestamp = header(headerNames.timestamp);
  const accessKey = header(headerNames.accessKey);
  const signed = { method: request.method, target: pathname + search, timestamp, accessKey };
  expect(accessKey).toBe(defaultKeys.accessKey);
  expect(isFresh(timestamp, Date.now())).toBe(true);
  expect(verify(signed, defaultKeys.secretKey, header(headerNames.signature))).toBe(true);
  const fixed = api.requestHeaders;
  for (const [name, value] of Object.entries(fixed)) expect(header(name)).toBe(value);
  const expected = ["prefer", ...Object.values(headerNames), ...Object.keys(fixed)].map((name) => name.toLowerCase());
  // The client adds its user agent if the runtime allows it.
  expect([...request.headers.keys()].filter((name) => name !== "user-agent").sort()).toEqual(expected.sort());
}

function checkBody({ body }: Exchange, { body: declared }: Operation, call: SampleCall): void {
  if (call.body === undefined) {
    expect(body).toBe("");
    return;
  }
  const { schema } = present(declared?.content.find(({ type }) => isJson(type)));
  const parsed = JSON.parse(body);
  expect(faults(present(schema), parsed)).toEqual([]);
  expect(parsed).toEqual(call.body);
  // In the order in which the contract has the fields.
  const { properties = {} } = targetOf(present(schema));
  const sorted = Object.keys(properties).filter((name) => name in parsed);
  expect(body).toBe(JSON.stringify(Object.fromEntries(sorted.map((name) => [name, call.body?.[name]]))));
}

const current = api.operations.filter(isCurrent);

describe.each(current.map((entry) => [entry.id, entry] as const))("%s", (id, entry) => {
  test.each(casesOf(entry).map(({ call, answer }) => [call.name, answer.name, call, answer] as const))(
    "sends %s as the contract defines, and resolves to the data of %s",
    async (_, __, call, answer) => {
      exchanges.length = 0;
      const prefer = `code=${answer.status}, example=${answer.name}`;
      const result = await callById(client, id)(call.input, { headers: { Prefer: prefer } });
      expect(exchanges).toHaveLength(1);
      const exchange = present(exchanges[0]);
      checkTarget(exchange, entry, call);
      checkHeaders(exchange);
      checkBody(exchange, entry, call);
      expect(exchange.answer).toEqual(answer.value);
      const { pagination, wait } = entry;
      if (pagination === undefined || wait !== undefined)
        expect(result).toEqual(atPointer(answer.value, present(api.envelope).data));
      else {
        const held = Object.entries(pagination.response).map(([name, pointer]) => [
          name,
          atPointer(answer.value, pointer),
        ]);
        expect({ ...Object(result) }).toEqual(Object.fromEntries(held));
      }
    },
  );
});
