import { inspect } from "node:util";
import {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  MediaIntelligence,
  MediaIntelligenceError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
} from "ncloud-media-intelligence";
import { describe, expect, test } from "vitest";
import { definition } from "../../generated/client/definition.js";
import * as definitions from "../../generated/client/operations.js";
import { connect } from "../../generated/client/runtime/connect.js";
import { atPointer } from "../../scripts/contract/pointer.js";
import { createMock } from "../../scripts/mock/mock.js";
import { bodyExamples, contract, operations } from "../helpers/bundled.js";
import { reading, place as wholePlace } from "../helpers/client/kinds.js";
import { credentials, loopback, rejection } from "../helpers/client/loopback.js";
import { present } from "../helpers/mock.js";
import { callPage, vendorPage } from "../helpers/vendor-page.js";

const readingOne = present(Object.values(definitions).find(({ id }) => id === reading));
const { projectId: _, ...place } = wholePlace;

/** The error of a list call that receives this response. */
async function failureOf(status: number, text: string, headers: Record<string, string> = {}): Promise<ApiError> {
  const server = await loopback((_, response) =>
    response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(text),
  );
  const error = await rejection(
    callPage(new MediaIntelligence({ baseURL: server.baseURL, credentials, maxRetries: 0 })),
  );
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toBeInstanceOf(MediaIntelligenceError);
  // Asserted above.
  return error as ApiError;
}

/** The error class of a status, and its name. */
function classOf(status: number): typeof ApiError {
  const classes: Record<number, typeof ApiError> = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    429: RateLimitError,
  };
  return classes[status] ?? (status >= 500 ? ServerError : ApiError);
}

const catalogue = Object.values(contract["x-error-catalogue"] ?? {}).flatMap((entries) => Object.values(entries));
const errorExamples = bodyExamples.filter(({ status }) => status !== undefined && !status.startsWith("2"));
/** Each error once, since `npm run check` proves them for every operation. */
const differentErrors = new Map(errorExamples.map((example) => [`${example.status} ${example.name}`, example]));

describe("each error that the contract documents", () => {
  test.each([...differentErrors])("%s", async (_, { status, name, value }) => {
    const error = await failureOf(Number(status), JSON.stringify(value));
    expect(error.constructor).toBe(classOf(Number(status)));
    expect(error.name).toBe(error.constructor.name);
    expect(error.status).toBe(Number(status));
    expect(error.code).toBe(atPointer(value, "/code"));
    expect(error.errorCode).toBe(atPointer(value, "/error/errorCode"));
    expect(error.body).toEqual(value);
    expect(error.message).toContain(atPointer(value, "/message") ?? atPointer(value, "/error/message"));
    const remedies = catalogue.filter(({ example }) => example === name).map(({ remedy }) => remedy);
    for (const remedy of remedies) {
      expect(error.hint).toContain(remedy);
      expect(error.message).toContain(remedy);
    }
  });

  test("has a hint in the catalogue", () => {
    const known = catalogue.map(({ example }) => example);
    expect(errorExamples.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  });
});

test("an error contains the operationId of the call", async () => {
  const { pathname } = new URL(vendorPage.request.url);
  const operation = operations.find(({ path }) => path === pathname);
  const error = await failureOf(404, "{}");
  expect(error.operationId).toBe(operation?.id);
  expect(error.message).toContain(error.operationId);
});

test.each([400, 401, 402, 403, 404, 405, 409, 413, 418, 422, 429, 500, 501, 502, 503, 504, 599])(
  "HTTP %i with an unknown body has the error class of its status",
  async (status) => {
    expect((await failureOf(status, "{}")).constructor).toBe(classOf(status));
  },
);

describe("a response that violates the contract is an API error:", () => {
  test("HTML from a proxy", async () => {
    const html = "<html><body>Bad Gateway</body></html>";
    const error = await failureOf(502, html, { "Content-Type": "text/html" });
    expect(error).toBeInstanceOf(ServerError);
    expect([error.status, error.code, error.errorCode, error.hint]).toEqual([502, undefined, undefined, undefined]);
    expect(error.body).toBe(html);
    expect(error.message).not.toContain("<html>");
  });

  test("an empty body", async () => {
    const error = await failureOf(500, "");
    expect(error).toBeInstanceOf(ServerError);
    expect([error.code, error.errorCode]).toEqual([undefined, undefined]);
    expect(error.message).toContain("500");
  });

  test("an empty body with HTTP 200", async () => {
    expect((await failureOf(200, "")).status).toBe(200);
  });

  test("truncated JSON in an error response", async () => {
    const error = await failureOf(503, '{"error":{"errorCode":"5');
    expect(error).toBeInstanceOf(ServerError);
    expect(error.body).toBe('{"error":{"errorCode":"5');
  });

  test("truncated JSON with HTTP 200", async () => {
    const whole = JSON.stringify(vendorPage.response);
    const error = await failureOf(200, whole.slice(0, -20));
    expect([error.status, error.message]).toEqual([200, expect.stringContaining("does not match the contract")]);
  });

  test("text with HTTP 200", async () => {
    expect((await failureOf(200, "OK", { "Content-Type": "text/plain" })).body).toBe("OK");
  });

  test.each(["null", "[]", "0", '"text"', "{}"])("%s with HTTP 200", async (text) => {
    expect((await failureOf(200, text)).status).toBe(200);
  });

  test("a code other than success with HTTP 200", async () => {
    const error = await failureOf(200, JSON.stringify({ code: "10001", message: "Invalid Request." }));
    expect([error.status, error.code, error.errorCode]).toEqual([200, "10001", undefined]);
    expect(error.message).toContain("Invalid Request.");
  });

  test("JSON of the gateway with the media type text", async () => {
    const [gateway] = errorExamples.filter(({ value }) => atPointer(value, "/error/errorCode") !== undefined);
    const error = await failureOf(Number(gateway?.status), JSON.stringify(gateway?.value), {
      "Content-Type": "text/plain;charset=UTF-8",
    });
    expect(error.errorCode).toBe(atPointer(gateway?.value, "/error/errorCode"));
    expect(error.hint).toBeTypeOf("string");
  });

  test("the gateway's code as a number", async () => {
    const error = await failureOf(401, JSON.stringify({ error: { errorCode: 200, message: "Authentication Failed" } }));
    expect(error.errorCode).toBe("200");
    expect(error.hint).toBeTypeOf("string");
  });

  test("the service's error in a nested object", async () => {
    const error = await failureOf(
      400,
      JSON.stringify({ responseError: { code: "10001", message: "Invalid Request." } }),
    );
    expect(error.code).toBe("10001");
  });

  test("fields named as inherited properties", async () => {
    const error = await failureOf(400, JSON.stringify({ code: "constructor", message: "__proto__" }));
    expect([error.code, error.hint]).toEqual(["constructor", undefined]);
  });
});

test("JSON with the media type text is a success", async () => {
  const server = await loopback((_, response) =>
    response.writeHead(200, { "Content-Type": "text/plain" }).end(JSON.stringify(vendorPage.response)),
  );
  const page = await callPage(new MediaIntelligence({ baseURL: server.baseURL, credentials }));
  expect(page.items).toEqual(vendorPage.response.result.content);
});

describe("the request id for the vendor's support", () => {
  const names = contract["x-request-id-headers"]?.names ?? [];

  test("is the value of the first of the contract's headers that the response has", async () => {
    expect(names.length).toBeGreaterThan(1);
    for (const [index, name] of names.entries()) {
      const later = Object.fromEntries(names.slice(index).map((other) => [other, `id of ${other}`]));
      expect((await failureOf(500, "{}", { ...later, [name]: "id" })).requestId).toBe("id");
    }
    expect((await failureOf(500, "{}")).requestId).toBeUndefined();
  });

  test("is read from no other header", async () => {
    const headers = Object.fromEntries([...names, "x-request-id"].map((name) => [name, "id"]));
    const server = await loopback((_, response) => response.writeHead(500, headers).end("{}"));
    const { requestIdHeaders: _, ...unnamed } = definition;
    const idOf = async (known: typeof definition) => {
      const { call } = connect(known, { baseURL: server.baseURL, credentials, maxRetries: 0 });
      return rejection(call(readingOne, place, {})) as Promise<ApiError>;
    };
    expect((await idOf(unnamed)).requestId).toBeUndefined();
    expect((await idOf({ ...unnamed, requestIdHeaders: ["x-request-id"] })).requestId).toBe("id");
  });
});

describe("the headers of a response", () => {
  test("are readable, and in no log, since they may contain secrets", async () => {
    const secrets = { "set-cookie": "session=hunter2", location: "https://example.com/?X-Amz-Signature=hunter2" };
    const error = await failureOf(403, "{}", { ...secrets, "x-other-request-id": "r-7" });
    expect(error.headers.get("X-Other-Request-Id")).toBe("r-7");
    expect(error.headers.get("set-cookie")).toBe(secrets["set-cookie"]);
    for (const shown of [inspect(error, { depth: 9 }), JSON.stringify(error), String(error)])
      expect(shown).not.toMatch(/hunter2|r-7/);
  });

  test("of the mock contain the reason that the message and the hint show", async () => {
    const mock = createMock({ document: contract, keys: [credentials] });
    const client = new MediaIntelligence({ credentials, fetch: mock.fetch });
    const error = await rejection(callPage(client, { pageSize: 0 }));
    expect(error).toBeInstanceOf(BadRequestError);
    const { headers, message, hint } = error as ApiError;
    const reason = headers.get("x-mock-reason");
    expect(reason).toMatch(/must be >= \d+/);
    expect(message).toContain(`The mock says: ${reason}`);
    expect(hint).toContain(reason);
  });
});

test("an error has no hint if the hints cannot be loaded", async () => {
  const server = await loopback((_, response) =>
    response.writeHead(401).end(JSON.stringify({ error: { errorCode: "200", message: "Authentication Failed" } })),
  );
  const hints = () => Promise.reject(new Error("The chunk is gone."));
  const { call } = connect({ ...definition, hints }, { baseURL: server.baseURL, credentials });
  const error = await rejection(call(readingOne, place, {}));
  expect(error).toBeInstanceOf(AuthenticationError);
  expect(error).toMatchObject({ status: 401, errorCode: "200", hint: undefined });
});
