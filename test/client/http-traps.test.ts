import { type ClientOptions, MediaIntelligence, ValidationError } from "ncloud-media-intelligence";
import { describe, expect, test, vi } from "vitest";
import { verify } from "../../scripts/mock/signature.js";
import { credentials, onRequest, rejection } from "../helpers/client/loopback.js";
import { headerNames } from "../helpers/mock.js";
import { vendorPage } from "../helpers/vendor-page.js";

type Result = Promise<{ data?: unknown; error?: unknown; response: Response }>;
type Call = (path: unknown, init?: unknown) => Result;

const list = "/api/v1/workspaces";
const one = "/api/v1/workspaces/{workspace_name}";

/** A plain client without types, and its requests. */
function plainClient(answer: () => Response = () => Response.json(vendorPage.response), options: ClientOptions = {}) {
  const sent: Request[] = [];
  const bodies: string[] = [];
  const { http } = new MediaIntelligence({
    credentials,
    fetch: onRequest(async (request) => {
      sent.push(request);
      bodies.push(await request.clone().text());
      return answer();
    }),
    ...options,
  });
  // The contract's types forbid most of these calls.
  return { http: http as unknown as Record<"GET" | "POST" | "PUT", Call> & { use: typeof http.use }, sent, bodies };
}

describe("the plain client rejects, before anything is sent,", () => {
  const path = (value: unknown) => ({ params: { path: { workspace_name: value } } });
  const query = (value: unknown) => ({ params: { query: { pageNum: value } } });

  test.each<[string, unknown, unknown, string]>([
    ['".." in a path', one, path(".."), "workspace_name"],
    ['"." in a path', one, path("."), "workspace_name"],
    ["an empty text in a path", one, path(""), "workspace_name"],
    ["null in a path", one, path(null), "workspace_name"],
    ["an array in a path", one, path(["a"]), "workspace_name"],
    ["a missing path parameter", one, undefined, "workspace_name"],
    ["a missing path parameter in empty parameters", one, { params: { path: {} } }, "workspace_name"],
    ["a Date in a query", list, query(new Date(0)), "pageNum"],
    ["an object in a query", list, query({ a: 1 }), "pageNum"],
    ["an array in an array in a query", list, query([[1]]), "pageNum"],
    ["null in a query", list, query(null), "pageNum"],
    ["NaN in a query", list, query(Number.NaN), "pageNum"],
    [
      "a Date in a query, even with a custom serializer",
      list,
      { ...query(new Date(0)), querySerializer: {} },
      "pageNum",
    ],
    ["URLSearchParams for a query", list, { params: { query: new URLSearchParams("pageNum=1") } }, "URLSearchParams"],
    ["text for a query", list, { params: { query: "pageNum=1" } }, "query"],
    ["cookie parameters", list, { params: { cookie: { a: "1" } } }, '"cookie"'],
    ["an object for a header", list, { headers: { "x-trace": { id: 1 } } }, "x-trace"],
    ["a Date for a header", list, { params: { header: { "x-trace": new Date(0) } } }, "x-trace"],
    ["a misspelt option", list, { parms: { query: { pageNum: 1 } } }, "parms"],
    ["an unknown parseAs", list, { parseAs: "xml" }, "parseAs"],
    ["another base URL for one call", list, { baseUrl: "https://elsewhere.example" }, "baseUrl"],
    ["a whole URL for a path", "https://elsewhere.example/x", undefined, "path"],
    ["a path that would become another host", "@elsewhere.example/x", undefined, "path"],
    ["a missing path", undefined, undefined, "path"],
    ["a path to another operation", `${list}/../persons`, undefined, "path"],
    ["a percent-encoded path to another operation", `${list}/%2E%2e`, undefined, "path"],
    ["a query in the path", `${list}?pageNum=1`, undefined, "path"],
    ["a function in a body", list, { body: { a: () => 1 } }, "JSON"],
    ["infinity in a body", list, { body: { a: Infinity } }, "JSON"],
  ])("%s", async (_, to, init, named) => {
    const { http, sent } = plainClient();
    const error = await rejection(http.POST(to, init));
    expect(error).toBeInstanceOf(ValidationError);
    expect(String(error)).toContain(named);
    expect(sent).toEqual([]);
  });

  test.each(["headers", "header"])("%s that HTTP does not allow, without showing the value", async (place) => {
    const { http, sent } = plainClient();
    const headers = { "x-trace": "hidden\r\nx-other: 1" };
    const error = await rejection(http.GET(list, place === "headers" ? { headers } : { params: { header: headers } }));
    expect(error).toBeInstanceOf(ValidationError);
    expect(String(error)).toContain("x-trace");
    expect(String(error)).not.toContain("hidden");
    expect(sent).toEqual([]);
  });

  test("a middleware that sends a signed request to another host", async () => {
    const { http, sent } = plainClient();
    http.use({ onRequest: ({ request }) => new Request("https://elsewhere.example/x", request) });
    expect(await rejection(http.GET(list))).toBeInstanceOf(ValidationError);
    expect(sent).toEqual([]);
  });
});

describe("an error of the plain client is truthy for any body:", () => {
  test.each<[string, () => Response, unknown]>([
    [
      "none",
      () => new Response(null, { status: 404 }),
      expect.objectContaining({ name: "NotFoundError", status: 404 }),
    ],
    ["empty text", () => new Response("", { status: 409 }), expect.objectContaining({ name: "ConflictError" })],
    [
      "none, and a length of 0",
      () => new Response(null, { status: 500, headers: { "Content-Length": "0" } }),
      expect.objectContaining({ name: "ServerError", operationId: `POST ${list}`, attempts: 1 }),
    ],
    ["HTML", () => new Response("<html>", { status: 502 }), "<html>"],
    ["JSON", () => Response.json({ code: "10001" }, { status: 400 }), { code: "10001" }],
  ])("%s", async (_, answer, expected) => {
    const { data, error, response } = await plainClient(answer).http.POST(list, { body: {} });
    expect(error).toEqual(expected);
    expect(data).toBeUndefined();
    expect(response.ok).toBe(false);
  });
});

describe("a success of the plain client is returned unchanged:", () => {
  test.each<[string, () => Response, unknown]>([
    ["text", () => new Response("OK", { headers: { "Content-Type": "text/plain" } }), "OK"],
    [
      "JSON that is called text",
      () => new Response('{"a":1}', { headers: { "Content-Type": "text/plain" } }),
      { a: 1 },
    ],
    ["JSON", () => Response.json({ a: 1 }), { a: 1 }],
    ["nothing", () => new Response(null, { status: 204 }), undefined],
  ])("%s", async (_, answer, expected) => {
    const { data, error } = await plainClient(answer).http.GET(list);
    expect(error).toBeUndefined();
    expect(data).toEqual(expected);
  });

  test("a response that is declared as JSON but is not JSON causes an error that says so", async () => {
    const answer = () => new Response('{"a":', { headers: { "Content-Type": "application/json" } });
    expect(await rejection(plainClient(answer).http.GET(list))).toMatchObject({
      name: "ApiError",
      status: 200,
      body: '{"a":',
    });
  });

  test("as bytes on request", async () => {
    const answer = () => new Response(new Uint8Array([1, 2]));
    const { data } = await plainClient(answer).http.GET(list, { parseAs: "arrayBuffer" });
    expect([...new Uint8Array(data as ArrayBuffer)]).toEqual([1, 2]);
  });
});

describe("a body of the plain client is sent unchanged:", () => {
  const form = new FormData();
  form.set("name", "news");
  test.each<[string, unknown, string, RegExp]>([
    ["an object", { a: 1 }, '{"a":1}', /^application\/json/],
    ["text", "news", '"news"', /^application\/json/],
    ["a Blob with a type", new Blob(["x"], { type: "image/png" }), "x", /^image\/png$/],
    ["a Blob without one", new Blob(["x"]), "x", /^application\/octet-stream$/],
    ["an ArrayBuffer", new TextEncoder().encode("x").buffer, "x", /^application\/octet-stream$/],
    ["a typed array", new TextEncoder().encode("x"), "x", /^application\/octet-stream$/],
    ["URLSearchParams", new URLSearchParams({ a: "1" }), "a=1", /^application\/x-www-form-urlencoded/],
    ["a form", form, "news", /^multipart\/form-data; boundary=/],
  ])("%s", async (_, body, text, type) => {
    const { http, sent, bodies } = plainClient();
    await http.POST(list, { body });
    expect(bodies[0]).toContain(text);
    expect(sent[0]?.headers.get("content-type")).toMatch(type);
  });

  test.each<[string, object]>([
    ["named values", { headers: { "Content-Type": "text/csv" } }],
    ["Headers", { headers: new Headers({ "Content-Type": "text/csv" }) }],
    ["pairs", { headers: [["Content-Type", "text/csv"]] }],
    ["parameters", { params: { header: { "Content-Type": "text/csv" } } }],
  ])("with the media type that the call sets as %s", async (_, init) => {
    const { http, sent, bodies } = plainClient();
    await http.POST(list, { body: "a,b", ...init });
    await http.POST(list, { body: new Blob(["a,b"]), ...init });
    expect(bodies).toEqual(["a,b", "a,b"]);
    expect(sent.map(({ headers }) => headers.get("content-type"))).toEqual(["text/csv", "text/csv"]);
  });
});

test("a header of the plain client accepts several values, and null removes a default", async () => {
  const { http, sent } = plainClient();
  await http.GET(list, { headers: { "x-trace": ["a", 1], "Content-Type": null, "x-none": undefined } });
  expect(sent.map(({ headers }) => ["x-trace", "content-type", "x-none"].map((name) => headers.get(name)))).toEqual([
    ["a,1", null, null],
  ]);
});

test("a call of the plain client is retried like every other, and the middleware sees it once", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  let number = 0;
  const { http, sent } = plainClient(() =>
    number++ === 0 ? new Response(null, { status: 503 }) : Response.json({ a: 1 }),
  );
  const seen: string[] = [];
  http.use({
    onRequest: ({ request }) => {
      seen.push("request");
      request.headers.set("x-mine", "kept");
      return request;
    },
    onResponse: ({ response }) => void seen.push(`response ${response.status}`),
  });
  expect((await http.PUT(list, { body: { a: 1 } })).data).toEqual({ a: 1 });
  vi.restoreAllMocks();
  expect(seen).toEqual(["request", "response 200"]);
  expect(sent).toHaveLength(2);
  for (const { method, url, headers } of sent) {
    const { pathname, search } = new URL(url);
    const header = (name: string) => headers.get(name) ?? "";
    const signed = {
      method,
      target: pathname + search,
      timestamp: header(headerNames.timestamp),
      accessKey: header(headerNames.accessKey),
    };
    expect(verify(signed, credentials.secretKey, header(headerNames.signature))).toBe(true);
    expect(header("x-mine")).toBe("kept");
  }
});
