import type { IHttpConfig, IHttpRequest } from "@stoplight/prism-http";
import { type Document, follow, type OperationEntry, type Schema } from "../contract/document.js";
import { choose, parsePrefer } from "./prefer.js";
import type { Exchange, MockAnswer, Responder } from "./types.js";
import { type Diagnostic, describeAnswerFaults, describeRequestFaults, errorsAmong } from "./violations.js";

/** The last layer: Prism, embedded. This module is the only one that knows it. */
export interface PrismLayer {
  /** Imports Prism and reads the document, once; takes a second or two. Called by the first exchange if nobody did. */
  load: () => Promise<void>;
  /** Whether a request is valid: whatever answers it without `respond` has to ask. */
  accepts: (exchange: Exchange) => Promise<boolean>;
  respond: Responder;
}

const methods: readonly IHttpRequest["method"][] = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
];

/** Makes equal schemas one object: Prism compiles each object once, and has a copy for each answer that shares one. */
function shareSchemas<Schema>(contents: { schema?: Schema }[]): void {
  const shared = new Map<string, Schema>();
  for (const content of contents) {
    if (content.schema === undefined) continue;
    const key = JSON.stringify(content.schema, (name, value) => (name === "x-stoplight" ? undefined : value));
    content.schema = shared.get(key) ?? content.schema;
    shared.set(key, content.schema);
  }
}

async function start(document: Document) {
  const [{ createInstance, getHttpOperationsFromSpec }, { createLogger }] = await Promise.all([
    import("@stoplight/prism-http"),
    import("@stoplight/prism-core"),
  ]);
  // Prism resolves references in place, and would really call an operation's callbacks.
  const operations = (await getHttpOperationsFromSpec(structuredClone(document))).map((operation) => ({
    ...operation,
    callbacks: [],
  }));
  shareSchemas(operations.flatMap(({ responses }) => responses.flatMap(({ contents = [] }) => contents)));
  const config: IHttpConfig = {
    isProxy: false,
    mock: { dynamic: false },
    checkSecurity: false,
    validateRequest: true,
    validateResponse: true,
    errors: false,
    upstreamProxy: undefined,
  };
  const logger = createLogger("mock", { enabled: false });
  const prism = createInstance(config, { logger });
  // The same validation with nothing behind it.
  const validator = createInstance(
    { ...config, validateResponse: false },
    { logger, mock: () => () => ({ _tag: "Right", right: { statusCode: 200 } }) },
  );
  const byOperation = new Map<string, typeof operations>();
  /** The operation as the list that Prism routes in. */
  const resourcesOf = ({ id, path, method }: OperationEntry) => {
    const known =
      byOperation.get(id) ??
      operations.filter((operation) => operation.path === path && operation.method.toUpperCase() === method);
    byOperation.set(id, known);
    return known;
  };
  return { prism, validator, resourcesOf, config };
}

/** Whether a query parameter may be there without a value. */
function mayBeEmpty(document: Document, declared: Schema | undefined): boolean {
  const schema = typeof declared?.$ref === "string" ? follow<Schema>(document, { $ref: declared.$ref }) : declared;
  if (schema?.type === undefined) return true;
  return schema.type === "string" && schema.enum === undefined && !(Number(schema.minLength) > 0);
}

function toPrismRequest(document: Document, { request, entry, query, body, bodyLength }: Exchange): IHttpRequest {
  const declared = entry.parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
  // Prism compares the names of query parameters without regard to case; the service does not.
  const lookAlike = (name: string) =>
    !declared.includes(name) && declared.some((other) => other.toLowerCase() === name.toLowerCase());
  const names = [...new Set(query.keys())].filter((name) => !lookAlike(name));
  // Prism takes an empty value for an absent parameter; a list of one it looks at.
  const refused = (name: string, value: string) =>
    value === "" &&
    entry.parameters.some(
      (parameter) => parameter.in === "query" && parameter.name === name && !mayBeEmpty(document, parameter.schema),
    );
  const { accept: _, ...headers } = Object.fromEntries(request.headers);
  return {
    method: methods.find((method) => method === entry.method.toLowerCase()) ?? "get",
    url: {
      path: request.target.replace(/\?.*$/s, ""),
      query: Object.fromEntries(
        names.map((name) => {
          const values = query.getAll(name);
          const [first = ""] = values;
          return [name, values.length === 1 && !refused(name, first) ? first : values];
        }),
      ),
    },
    // Without `accept`: every answer has one media type, and Prism would answer 406 or another code than the preferred.
    headers: { ...headers, "content-length": String(bodyLength) },
    body,
  };
}

function headersOf(headers: Record<string, unknown>, body: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]): [string, unknown] => [name.toLowerCase(), value])
      .filter(
        ([name, value]) => value !== null && value !== undefined && !(name === "content-type" && body === undefined),
      )
      .map(([name, value]) => [name, String(value)]),
  );
}

function problem(status: number, body: { message: string }, reason = body.message): MockAnswer {
  return { status, headers: { "content-type": "application/json" }, body, reason };
}

function fromPrismError(error: Error & { status?: number; detail?: string; additional?: unknown }, exchange: Exchange) {
  const { additional, detail, status } = error;
  const validation =
    typeof additional === "object" && additional !== null && "validation" in additional
      ? additional.validation
      : undefined;
  const faults: Diagnostic[] = Array.isArray(validation) ? validation : [];
  const reason = faults.length > 0 ? describeRequestFaults(exchange.entry, faults) : (detail ?? error.message);
  return problem(status ?? 500, { message: reason });
}

/** Prism by document: reading one takes long, and many mocks of one document are common in tests. */
const instances = new WeakMap<Document, ReturnType<typeof start>>();

/**
 * Prism as a responder: validates the request, picks the example, validates the answer. Mocks of the same document
 * object share what was read, so the object must not be changed afterwards.
 */
export function createPrismLayer(document: Document): PrismLayer {
  const instance = () => {
    const started = instances.get(document) ?? start(document);
    instances.set(document, started);
    return started;
  };
  return {
    load: async () => {
      await instance();
    },
    accepts: async (exchange) => {
      const { validator, resourcesOf } = await instance();
      const result = await validator.request(toPrismRequest(document, exchange), resourcesOf(exchange.entry))();
      return result._tag === "Right" && errorsAmong(result.right.validations.input).length === 0;
    },
    respond: async (exchange) => {
      const { entry, request } = exchange;
      const preference = parsePrefer(request.headers.get("prefer"));
      const choice = choose(entry, preference);
      if ("message" in choice) return problem(422, choice);
      const { prism, resourcesOf, config } = await instance();
      const result = await prism.request(toPrismRequest(document, exchange), resourcesOf(entry), {
        ...config,
        isProxy: false,
        mock: { dynamic: false, ...choice },
      })();
      if (result._tag === "Left") return fromPrismError(result.left, exchange);
      const { output, validations } = result.right;
      const answerFaults = errorsAmong(validations.output);
      if (answerFaults.length > 0)
        return problem(500, { message: describeAnswerFaults(entry, output.statusCode, answerFaults) });
      const requestFaults = errorsAmong(validations.input);
      const answer: MockAnswer = {
        status: output.statusCode,
        headers: headersOf(output.headers ?? {}, output.body),
        body: output.body,
      };
      if (requestFaults.length > 0) answer.reason = describeRequestFaults(entry, requestFaults);
      else if (choice.code !== undefined) answer.headers["preference-applied"] = Object.keys(preference).join(", ");
      return answer;
    },
  };
}
