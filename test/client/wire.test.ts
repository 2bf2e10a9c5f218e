import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { MediaIntelligence } from "ncloud-media-intelligence";
import { describe, expect, test } from "vitest";
import { follow, type OperationEntry, type Schema } from "../../scripts/contract/document.js";
import { atPointer } from "../../scripts/contract/pointer.js";
import { createMock, defaultKeys } from "../../scripts/mock/mock.js";
import { isFresh, verify } from "../../scripts/mock/signature.js";
import { document, headerNames, operations, present } from "../mock/helpers.js";
import { callById } from "./call-by-id.js";
import { onRequest } from "./loopback.js";
import { type SampleCall, sampleCalls } from "./sample-calls.js";

/** What came over the wire, and what went back. */
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

/** What a schema of the contract has against a value. */
function faults(schema: Schema, value: unknown): unknown {
  const compile = () => ajv.compile(schema.$ref === undefined ? schema : { $ref: `contract${schema.$ref}` });
  const validate = validators.get(schema) ?? compile();
  validators.set(schema, validate);
  validate(value);
  return validate.errors ?? [];
}

/** A query value as its schema types it: everything is text on the wire. */
function typed(declared: Schema, text: string): unknown {
  const { type, items = {} } = follow<Schema>(document, declared as Schema);
  if (type === "array") return text.split(",").map((item) => typed(items, item));
  return type === "string" ? text : JSON.parse(text);
}

/** The named examples of the answer that tells of success. */
const answersOf = ({ responses }: OperationEntry) =>
  Object.entries(responses)
    .filter(([status]) => status.startsWith("2"))
    .flatMap(([status, { content = {} }]) =>
      Object.values(content).flatMap(({ examples = {} }) =>
        Object.entries(examples).map(([name, example]) => ({ status, name, value: follow(document, example).value })),
      ),
    );

/** Each call beside an answer, so that every one of either is there. */
function casesOf(entry: OperationEntry) {
  const calls = sampleCalls(document, entry);
  const answers = answersOf(entry);
  return Array.from({ length: Math.max(calls.length, answers.length) }, (_, index) => ({
    call: present(calls[index % calls.length]),
    answer: present(answers[index % answers.length]),
  }));
}

function checkTarget({ request }: Exchange, entry: OperationEntry, call: SampleCall): void {
  const url = new URL(request.url);
  expect(url.origin).toBe(present(document.servers?.[0]).url);
  expect(request.method).toBe(entry.method);
  const template = entry.path.split("/");
  const segments = url.pathname.split("/");
  expect(segments).toHaveLength(template.length);
  for (const [index, part] of template.entries()) {
    const [, name] = /^\{(.*)\}$/.exec(part) ?? [];
    expect(decodeURIComponent(present(segments[index]))).toBe(name === undefined ? part : String(call.path[name]));
  }
  // The raw pairs, since URLSearchParams would take a "+" for a space.
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
  const fixed = document["x-request-headers"] ?? {};
  for (const [name, value] of Object.entries(fixed)) expect(header(name)).toBe(value);
  const expected = ["prefer", ...Object.values(headerNames), ...Object.keys(fixed)].map((name) => name.toLowerCase());
  // Where the runtime allows it, the client says what it is.
  expect([...request.headers.keys()].filter((name) => name !== "user-agent").sort()).toEqual(expected.sort());
}

function checkBody({ body }: Exchange, { requestBody }: OperationEntry, call: SampleCall): void {
  if (call.body === undefined) {
    expect(body).toBe("");
    return;
  }
  const { schema } = present(requestBody?.content["application/json"]);
  const parsed = JSON.parse(body);
  expect(faults(present(schema), parsed)).toEqual([]);
  expect(parsed).toEqual(call.body);
  // In the order in which the contract has the fields.
  const { properties = {} } = follow<Schema>(document, schema as Schema);
  const sorted = Object.keys(properties).filter((name) => name in parsed);
  expect(body).toBe(JSON.stringify(Object.fromEntries(sorted.map((name) => [name, call.body?.[name]]))));
}

const current = operations.filter(({ operation }) => operation["x-removal"] === undefined);

describe.each(current.map((entry) => [entry.id, entry] as const))("%s", (id, entry) => {
  test.each(casesOf(entry).map(({ call, answer }) => [call.name, answer.name, call, answer] as const))(
    "sends %s as the contract says, and resolves to what %s holds",
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
      const { "x-pagination": pagination, "x-wait": wait } = entry.operation;
      if (pagination === undefined || wait !== undefined)
        expect(result).toEqual(atPointer(answer.value, present(document["x-envelope"]).data));
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
