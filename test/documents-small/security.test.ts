import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { readClient } from "../../scripts/client/client-files.js";
import type { Document } from "../../scripts/contract/document.js";
import { clientPreamble } from "../../scripts/docs/typescript-sample.js";
import { createMock } from "../../scripts/mock/mock.js";
import { clientsOf, compileUses } from "../helpers/client/any-document.js";
import { json, loopback, rejection } from "../helpers/client/loopback.js";

const securitySchemes = {
  "X Key": { type: "apiKey", in: "header", name: "X-Key" },
  queryKey: { type: "apiKey", in: "query", name: "api key" },
  session: { type: "apiKey", in: "cookie", name: "sid" },
  basic: { type: "http", scheme: "basic" },
  bearer: { type: "http", scheme: "Bearer" },
  oauth: { type: "oauth2", flows: {} },
  openId: { type: "openIdConnect", openIdConnectUrl: "https://id.example" },
  digest: { type: "http", scheme: "digest" },
  tls: { type: "mutualTLS" },
};

/** What each operation needs. */
const needs: Record<string, Record<string, string[]>[]> = {
  header: [{ "X Key": [] }],
  query: [{ queryKey: [] }],
  cookie: [{ session: [] }],
  basic: [{ basic: [] }],
  bearer: [{ bearer: [] }],
  oauth: [{ oauth: ["read"] }],
  openId: [{ openId: [] }],
  digest: [{ digest: [] }],
  tls: [{ tls: [] }],
  both: [{ "X Key": [], queryKey: [] }],
  either: [{ "X Key": [] }, { bearer: [] }],
  optional: [{}, { bearer: [] }],
  open: [],
  undeclared: [{ nothing: [] }],
};

const document = {
  openapi: "3.1.0",
  info: { title: "Small", version: "1" },
  servers: [{ url: "https://small.example" }],
  paths: Object.fromEntries(
    Object.entries(needs).map(([name, security]) => [
      `/${name}`,
      {
        get: {
          operationId: `things.${name}`,
          security,
          responses: { 200: { description: "OK.", content: { "application/json": { schema: {} } } } },
        },
      },
    ]),
  ),
  components: { securitySchemes },
} as unknown as Document;

const credentials = {
  xKey: "header-secret",
  queryKey: "query secret&",
  session: async () => "cookie-secret",
  basic: { username: "ann", password: "pass:wörd" },
  bearer: () => "bearer-secret",
  oauth: async () => "oauth-secret",
  openId: "open-id-secret",
  digest: 'username="ann"',
};

const create = await clientsOf(document);
const startServer = () => loopback((_, response) => json(response, {}));

describe("what is sent", () => {
  test.each<[string, object]>([
    ["header", { headers: { "x-key": "header-secret" } }],
    ["query", { target: "/query?api%20key=query%20secret%26" }],
    ["cookie", { headers: { cookie: "sid=cookie-secret" } }],
    ["basic", { headers: { authorization: `Basic ${Buffer.from("ann:pass:wörd").toString("base64")}` } }],
    ["bearer", { headers: { authorization: "Bearer bearer-secret" } }],
    ["oauth", { headers: { authorization: "Bearer oauth-secret" } }],
    ["openId", { headers: { authorization: "Bearer open-id-secret" } }],
    ["digest", { headers: { authorization: 'digest username="ann"' } }],
    ["both", { target: "/both?api%20key=query%20secret%26", headers: { "x-key": "header-secret" } }],
    ["optional", { headers: { authorization: "Bearer bearer-secret" } }],
  ])("for %s, by a call, client.http and a derived client", async (name, expected) => {
    const { baseURL, received } = await startServer();
    const client = create({ baseURL, credentials });
    await client.things[name]?.();
    await client.http.GET?.(`/${name}`);
    await client.withOptions({ middleware: [] }).things[name]?.();
    expect(received).toMatchObject([expected, expected, expected]);
  });

  test.each(["open", "tls", "undeclared"])("nothing for %s", async (name) => {
    const { baseURL, received } = await startServer();
    await create({ baseURL, credentials }).things[name]?.();
    expect(received[0]?.target).toBe(`/${name}`);
    const { authorization, cookie, "x-key": key } = received[0]?.headers ?? {};
    expect([authorization, cookie, key]).toEqual([undefined, undefined, undefined]);
  });

  test("of alternatives, the first whose secrets are all given", async () => {
    const { baseURL, received } = await startServer();
    await create({ baseURL, credentials: { bearer: "token" } }).things.either?.();
    await create({ baseURL, credentials: { bearer: "token", xKey: "key" } }).things.either?.();
    await create({ baseURL }).things.optional?.();
    expect(received.map(({ headers }) => [headers.authorization, headers["x-key"]])).toEqual([
      ["Bearer token", undefined],
      [undefined, "key"],
      [undefined, undefined],
    ]);
  });

  test("a header that the call has itself is left as it is", async () => {
    const { baseURL, received } = await startServer();
    await create({ baseURL }).things.bearer?.({}, { headers: { Authorization: "Bearer own" } });
    expect(received[0]?.headers.authorization).toBe("Bearer own");
  });
});

describe("what is refused, without a secret in the message", () => {
  const unfit = "cannot be sent: it holds a line end, a space at an end, or a character beyond ASCII";
  test.each<[string, object, string]>([
    [
      "both",
      { xKey: "k" },
      "things.both needs the credentials xKey and queryKey. Give them to the client: { credentials: { xKey, queryKey } }.",
    ],
    [
      "either",
      {},
      "things.either needs the credentials xKey, or bearer. Give them to the client: { credentials: { xKey } }.",
    ],
    ["header", { xKey: "a\nb" }, `credentials.xKey ${unfit}. Copy it anew.`],
    ["cookie", { session: "a;b" }, `credentials.session ${unfit}, a quote, a comma or a semicolon. Copy it anew.`],
    ["bearer", { bearer: "" }, "credentials.bearer must be text that is not empty; it is empty."],
    ["basic", { basic: "ann" }, "credentials.basic must be { username, password }; it is of type String."],
    [
      "basic",
      { basic: { username: "a:b", password: "p" } },
      'credentials.basic must be { username, password }, both text, and no ":" in the username.',
    ],
    [
      "oauth",
      { oauth: () => Promise.reject(new Error("no token")) },
      "The function of credentials.oauth failed; its error is the cause.",
    ],
  ])("%s with %j", async (name, given, message) => {
    const { baseURL, received } = await startServer();
    const error = await rejection(create({ baseURL, credentials: given }).things[name]?.() ?? Promise.resolve());
    expect(error).toMatchObject({ name: "CredentialsError", message });
    expect(received).toEqual([]);
  });

  test("an unknown name, and credentials that are no object", () => {
    expect(() => create({ credentials: { XKey: "secret" } })).toThrow(
      'credentials has no "XKey". It takes: xKey, queryKey, session, basic, bearer, oauth, openId, digest.',
    );
    expect(() => create({ credentials: "secret" })).toThrow("must be an object of xKey, queryKey");
  });
});

test("hooks, logs, middleware, responses, errors and inspect show no secret", async () => {
  const { baseURL } = await loopback((_, response) => json(response, { message: "no" }, 403));
  const shown: string[] = [];
  // A stack names the module of the client by its whole code.
  const keep = (event: unknown) => void shown.push(inspect(event, { depth: 9 }).replaceAll(/data:text\/[^):]*/g, ""));
  const client = create({
    baseURL,
    credentials,
    logger: { debug: keep, info: keep, warn: keep, error: keep },
    logLevel: "debug",
    onRequest: keep,
    onResponse: keep,
    middleware: [
      async (request: object, next: (request: object) => Promise<unknown>) => {
        keep(request);
        const response = await next(request);
        keep(response);
        return response;
      },
    ],
    fetch: (url: string, init: RequestInit) => {
      keep(init);
      return fetch(url, init);
    },
  });
  for (const name of ["header", "query", "cookie", "basic", "bearer"])
    keep(await rejection(client.things[name]?.() ?? Promise.resolve()));
  keep(client);
  expect(shown.length).toBeGreaterThan(30);
  expect(shown.join("\n")).not.toMatch(/-secret|query.*secret|pass:w|YW5u/);
});

test("the options have the types of the schemes", async () => {
  const code = `import { Things, type Credentials } from "./client/index.js";
import { Small as Checked } from "./client/validation.js";
const credentials: Credentials = { xKey: "a", session: async () => "b", basic: () => ({ username: "a", password: "b" }), bearer: undefined };
export const clients = [new Small({ credentials, timeout: 5 }), new Things({ credentials }), new Checked({ credentials, validate: "both" })];
// @ts-expect-error a login is no text
new Small({ credentials: { basic: "a" } });
// @ts-expect-error there is no such scheme
new Small({ credentials: { accessKey: "a", secretKey: "b" } });`;
  expect(await compileUses({ secured: { document, code } })).toEqual([]);
});

test("the docs' program gives the client the secrets that most calls need", () => {
  const model = readClient(document);
  expect(clientPreamble(model)).toContain('new Small({ credentials: { xKey: "..." } });');
});

test("what is not carried out is reported", () => {
  expect(readClient(document).deviations.map(({ pointer, instead }) => [pointer, instead])).toEqual([
    ["#/paths/~1undeclared/get", "calls are sent without it"],
    ["#/components/securitySchemes/digest", 'the secret is sent as it is given, behind "digest "'],
    ["#/components/securitySchemes/tls", "calls are sent without it; the option fetch may add it"],
  ]);
});

test("the mock refuses a request that lacks them", async () => {
  const mock = createMock({ document });
  const said = async (target: string, headers: Record<string, string> = {}) => {
    const response = await mock.fetch(`https://small.example${target}`, { headers });
    return [response.status, response.headers.get("x-mock-reason")];
  };
  expect(await said("/both", { "X-Key": "a" })).toEqual([401, "missing security: query api key"]);
  expect(await said("/both?api%20key=a", { "X-Key": "a" })).toEqual([200, null]);
  expect(await said("/either")).toEqual([401, "missing security: header X-Key, or header Authorization: Bearer"]);
  expect(await said("/bearer", { authorization: "Basic x" })).toMatchObject([401, expect.any(String)]);
  expect(await said("/bearer", { authorization: "bearer x" })).toEqual([200, null]);
  expect(await said("/cookie", { cookie: "a=1; sid=2" })).toEqual([200, null]);
  expect(await said("/cookie", { cookie: "a=1; xsid=2" })).toMatchObject([401, expect.any(String)]);
  for (const name of ["optional", "open", "tls", "undeclared"]) expect(await said(`/${name}`)).toEqual([200, null]);
  const unchecked = await createMock({ document, checkSignature: false }).fetch("https://small.example/both");
  expect(unchecked.status).toBe(200);
});
