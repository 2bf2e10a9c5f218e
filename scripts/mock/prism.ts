import type { IPrismOutput } from "@stoplight/prism-core";
import type { IHttpConfig, IHttpResponse } from "@stoplight/prism-http";
import { fits } from "../api/fits.js";
import type { Document } from "../contract/document.js";
import { isForm, isJson } from "../contract/media-type.js";
import { withoutEmpty } from "./empty-values.js";
import type { Exchange, MockResponse } from "./exchange.js";
import { type Choice, choose, parsePrefer } from "./prefer.js";
import { importPrism } from "./prism-import.js";
import { type ReadOperation, readerOf } from "./prism-read.js";
import { requestKey, toPrismRequest } from "./prism-request.js";
import { createRecent } from "./recent.js";
import { problem } from "./response.js";
import { hasLargeResponse } from "./unread-schemas.js";
import { type Diagnostic, describeRequestFaults, describeResponseFaults, errorsAmong } from "./violations.js";

export type PrismLayer = ReturnType<typeof createPrismLayer>;

const config: IHttpConfig = {
  isProxy: false,
  mock: { dynamic: false },
  checkSecurity: false,
  validateRequest: true,
  validateResponse: true,
  errors: false,
  upstreamProxy: undefined,
};

type Route = Parameters<Awaited<ReturnType<typeof importPrism>>["createInstance"]>[1]["route"] & {};

async function start() {
  const { createInstance, createLogger } = await importPrism();
  const logger = createLogger("mock", { enabled: false });
  // Each gets the one operation that the router found. Prism's own router knows fewer paths, such as with a slash at the end.
  const route: Route = ({ resources: [only] }) =>
    only === undefined ? { _tag: "Left", left: new Error("There is no operation.") } : { _tag: "Right", right: only };
  const prism = createInstance(config, { logger, route });
  // This instance only validates.
  const validator = createInstance(
    { ...config, validateResponse: false },
    { logger, route, mock: () => () => ({ _tag: "Right", right: { statusCode: 200 } }) },
  );
  return { prism, validator };
}

function headersOf(headers: Record<string, unknown>, body: unknown): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers))
    if (value !== null && value !== undefined) result[name.toLowerCase()] = String(value);
  if (body === undefined) delete result["content-type"];
  return result;
}

function fromPrismError(error: Error & { status?: number; detail?: string; additional?: unknown }, exchange: Exchange) {
  const { additional, detail, status } = error;
  const { validation } = Object(additional);
  const faults: Diagnostic[] = Array.isArray(validation) ? validation : [];
  const reason = faults.length > 0 ? describeRequestFaults(exchange.operation, faults) : (detail ?? error.message);
  return problem(status ?? 500, { message: reason });
}

function fromPrism({ output, validations }: IPrismOutput<IHttpResponse>, { operation }: Exchange): MockResponse {
  const { statusCode: status, headers = {}, body } = output;
  const responseFaults = errorsAmong(validations.output);
  if (responseFaults.length > 0)
    return problem(500, { message: describeResponseFaults(operation, status, responseFaults) });
  const response: MockResponse = { status, headers: headersOf(headers, body), body };
  const requestFaults = errorsAmong(validations.input);
  if (requestFaults.length > 0) response.reason = describeRequestFaults(operation, requestFaults);
  return response;
}

/** An operation whose body is required or not. */
function withBody(read: ReadOperation[number], required: boolean): ReadOperation[number] {
  const body = { id: "empty", contents: [], ...read.request?.body, required };
  return { ...read, request: { ...read.request, body } };
}

/**
 * The operations for Prism. A form without fields is an empty body. Prism treats a JSON body of `null`, `false`, `0` or
 * `""` as missing: requiring a body makes the request invalid, as it should be unless its schema allows the value.
 */
function resourcesFor(whole: ReadOperation, exchange: Exchange): ReadOperation {
  const { request, body, bytes, operation } = exchange;
  const read = whole.map((each) => withoutEmpty(each, exchange));
  if (body) return read;
  if (bytes.byteLength === 0)
    return isForm(request.headers.get("content-type") ?? "") ? read.map((each) => withBody(each, false)) : read;
  const media = operation.body?.content.find(({ type }) => isJson(type));
  const isAllowed = media !== undefined && (media.schema === undefined || fits(body, media.schema, "sent"));
  return read.map((each) => withBody(each, !isAllowed));
}

/**
 * The configuration for a choice. Generated responses are seeded, so that the same request always gets the same
 * response.
 */
function mockConfig({ dynamic, ...choice }: Choice, { operation, request, body }: Exchange, seed: string) {
  if (!dynamic) return { dynamic: false, ...choice };
  return { dynamic: true, ...choice, seed: JSON.stringify([seed, operation.method, request.target, body]) };
}

/**
 * Creates Prism's layer. It validates the request, chooses an example or generates a response, and validates the
 * response. Mocks of the same document object share what was read, so the object must not be changed afterwards.
 */
export function createPrismLayer(document: Document, seed: string) {
  const read = readerOf(document);
  let started: ReturnType<typeof start> | undefined;
  const load = () => {
    started ??= start();
    return started;
  };
  const accepted = new WeakSet<Exchange>();
  // The keys of the last thousand valid requests, which need not be validated again.
  const valid = createRecent(1000);
  const responses = new Map<string, MockResponse>();

  async function validate(exchange: Exchange): Promise<boolean> {
    const [{ validator }, operations] = await Promise.all([load(), read(exchange.operation)]);
    const result = await validator.request(toPrismRequest(exchange), resourcesFor(operations, exchange))();
    return result._tag === "Right" && errorsAmong(result.right.validations.input).length === 0;
  }

  async function ask(exchange: Exchange, choice: Choice): Promise<MockResponse> {
    const [{ prism }, operations] = await Promise.all([load(), read(exchange.operation)]);
    const mock = mockConfig(choice, exchange, seed);
    const settings: IHttpConfig = { ...config, isProxy: false, mock, validateRequest: !accepted.has(exchange) };
    const result = await prism.request(toPrismRequest(exchange), resourcesFor(operations, exchange), settings)();
    return result._tag === "Left" ? fromPrismError(result.left, exchange) : fromPrism(result.right, exchange);
  }

  return {
    /** Imports Prism once, which takes half a second. Otherwise the first exchange does this. */
    load: async (): Promise<void> => {
      await load();
    },
    /** Whether a request is valid. A layer that responds itself must check this. */
    accepts: async (exchange: Exchange): Promise<boolean> => {
      const key = requestKey(exchange);
      const isKnown = key !== undefined && valid.has(key);
      if (!isKnown && !(await validate(exchange))) return false;
      accepted.add(exchange);
      if (key !== undefined && !isKnown) valid.add(key);
      return true;
    },
    respond: async (exchange: Exchange): Promise<MockResponse> => {
      const { operation } = exchange;
      const preference = parsePrefer(exchange.request.headers.get("prefer"));
      const choice = choose(operation, preference);
      if ("message" in choice) return problem(422, choice);
      if (choice.dynamic && hasLargeResponse(operation))
        return problem(422, {
          message: `Prefer: ${operation.id} has a response with a recursive schema or one of more than a thousand parts, for which no value can be generated; request an example`,
        });
      // The example that a valid request gets depends only on its choice.
      const key = accepted.has(exchange) && !choice.dynamic ? JSON.stringify([operation.pointer, choice]) : undefined;
      const response = (key !== undefined && responses.get(key)) || (await ask(exchange, choice));
      if (key !== undefined) responses.set(key, response);
      const isApplied = response.reason === undefined && (choice.code !== undefined || choice.dynamic === true);
      const headers = { ...response.headers };
      if (isApplied) headers["preference-applied"] = Object.keys(preference).join(", ");
      return { ...response, headers };
    },
  };
}
