import { describe, expect, test } from "vitest";
import { sampleRequest } from "../../scripts/api/sample-request.js";
import { bodyLimit } from "../../scripts/mock/body.js";
import { createMock } from "../../scripts/mock/mock.js";
import { clockTolerance } from "../../scripts/mock/signature.js";
import {
  api,
  callMock,
  callOperation,
  catalogued,
  document,
  headerNames,
  makeDocument,
  oneOfEachMethod,
  origin,
  outcome,
  present,
  signed,
} from "../helpers/mock.js";

const instant = 1_700_000_000_000;
const mock = createMock({ document });
const frozen = createMock({ document, now: () => instant });
const keys = [
  { accessKey: "a", secretKey: "b" },
  { accessKey: "c", secretKey: "d" },
];
const otherKeys = createMock({ document, keys, now: () => instant });
const unchecked = createMock({ document, checkSignature: false });

/** Whether an operation has this method and a template that matches the path. The router is compared with it. */
function isKnown(method: string, path: string): boolean {
  const segments = path.split("/").map(decodeURIComponent);
  if (segments.some((segment) => [".", ".."].includes(segment))) return false;
  return api.operations.some((operation) => {
    const template = operation.path.split("/");
    const fits = (part: string, index: number) =>
      /^\{[^{}]+\}$/.test(part) ? segments[index] !== "" : part === segments[index];
    return operation.method === method && template.length === segments.length && template.every(fits);
  });
}

// One operation of each method, since `npm run check` proves that the gateway protects every operation.
describe.each(oneOfEachMethod)("the gateway before $id", (entry) => {
  const { method, target } = sampleRequest(entry);
  const send = (headers: Record<string, string>, to = frozen) =>
    outcome(to.fetch(origin + target, { method, headers }));
  const good = signed(method, target, { now: instant });

  test("rejects a request without one of the signature's headers", async () => {
    for (const name of Object.values(headerNames)) {
      const { [name]: _, ...headers } = good;
      expect(await send(headers), name).toEqual(catalogued("credentialsMissing"));
      expect(await send({ ...headers, [name]: "" }), name).toEqual(catalogued("credentialsMissing"));
    }
  });

  test("rejects a wrong signature, an unknown key and the signature of another request", async () => {
    const refused = catalogued("credentialsInvalid");
    expect(await send(signed(method, target, { now: instant, secretKey: "wrong" }))).toEqual(refused);
    expect(await send(signed(method, target, { now: instant, accessKey: "unknown" }))).toEqual(refused);
    expect(await send(signed(method, `${target}x`, { now: instant }))).toEqual(refused);
    expect(await send({ ...good, [headerNames.timestamp]: String(instant + 1) })).toEqual(refused);
  });

  test("accepts a clock less than five minutes off and rejects one that is five minutes off", async () => {
    for (const sense of [-1, 1]) {
      const at = (off: number) => send(signed(method, target, { now: instant + sense * off }));
      expect(await at(clockTolerance)).toEqual(catalogued("credentialsInvalid"));
      expect((await at(clockTolerance - 1)).status).not.toBe(catalogued("credentialsInvalid").status);
    }
  });

  test("sends its own time, so that a client can correct its clock", async () => {
    const response = await frozen.fetch(origin + target, { method });
    expect(response.headers.get("date")).toBe(new Date(instant).toUTCString());
  });

  test("accepts other keys instead of the default ones, and any request without checks", async () => {
    const { status } = catalogued("credentialsInvalid");
    for (const pair of keys)
      expect((await send(signed(method, target, { now: instant, ...pair }), otherKeys)).status).not.toBe(status);
    expect((await send(good, otherKeys)).status).toBe(status);
    expect((await send({}, unchecked)).status).not.toBe(status);
  });

  test("logs the reason of a refusal, but neither key nor signature", async () => {
    const lines: string[] = [];
    const logging = createMock({ document, onAccess: (line) => lines.push(JSON.stringify(line)) });
    const headers = signed(method, target, { secretKey: "wrong" });
    const response = await logging.fetch(origin + target, { method, headers });
    expect(response.headers.get("x-mock-reason")).toContain("signature");
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(entry.id);
    for (const name of [headerNames.accessKey, headerNames.signature])
      expect(lines[0]).not.toContain(present(headers[name]));
  });

  test("responds 404 to any other path or method, with or without credentials", async () => {
    const [path = ""] = target.split("?");
    const tricks = [
      `${path}/`,
      `/${path}`,
      path.toUpperCase(),
      `${path}%2F`,
      `${path}/x/y/z/w`,
      path.replace("/", "/%2E%2E/"),
    ];
    // A path that does not match one template may match that of another operation, with another method or an id that
    // ends in a slash.
    const unknown = tricks.filter((text) => new URL(origin + text).pathname === text && !isKnown(method, text));
    expect(unknown.length).toBeGreaterThan(2);
    const unused = ["DELETE", "PUT", "PATCH", "POST", "GET", "HEAD", "OPTIONS"].filter(
      (name) => !isKnown(name === "HEAD" ? "GET" : name, path),
    );
    expect(unused.length).toBeGreaterThan(0);
    const calls = [...unknown.map((text) => [method, text]), ...unused.map((name) => [name, target])];
    for (const [name = "", text = ""] of [...calls, ["GET", "/no/such/path"]]) {
      const notFound = name === "HEAD" ? catalogued("notFound").status : catalogued("notFound");
      const read = async (response: Response) => (name === "HEAD" ? response.status : outcome(response));
      expect(await read(await callMock(mock, name, text)), `${name} ${text}`).toEqual(notFound);
      expect(await read(await mock.fetch(origin + text, { method: name })), `${name} ${text}`).toEqual(notFound);
    }
  });

  test("matches a path with a percent-encoded letter in a literal part", async () => {
    const encoded = target.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
    expect(encoded).not.toBe(target);
    const response = await callOperation(mock, entry, {}, { target: encoded });
    expect(response.headers.get("x-mock-reason")).toBeNull();
    expect(response.ok).toBe(true);
  });

  test("rejects a broken encoding in path and query", async () => {
    for (const broken of ["%", "%zz", "%ff", "%ed%a0%80"])
      for (const bad of [
        `${target}${target.includes("?") ? "&" : "?"}x=${broken}`,
        `${target.split("?")[0]}/${broken}`,
      ])
        expect(await outcome(callMock(mock, method, bad)), bad).toEqual(catalogued("badRequest"));
  });
});

describe("the gateway and bodies", () => {
  const schema = { type: "object", required: ["name"], properties: { name: { type: "string" } } };
  const content = { "application/json": { schema } };
  const responses = { "201": { description: "", content: { "application/json": { example: { ok: true } } } } };
  const paths = { "/things": { post: { requestBody: { required: true, content }, responses } } };
  const { components, security, ...rest } = document;
  const catalogue = { "x-error-catalogue": present(rest["x-error-catalogue"]) };
  const signing = { ...(components && { components }), ...(security && { security }), ...catalogue };
  const strict = createMock({ document: makeDocument(paths, signing) });
  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    outcome(callMock(strict, "POST", "/things", { body, headers: { "content-type": "application/json", ...headers } }));

  test("passes a valid body on", async () => {
    expect(await post('{"name":"x"}')).toEqual({ status: 201, body: { ok: true } });
    expect((await post('{"name":1}')).status).toBe(422);
  });

  test.each(["{", "[1,]", "x", '"\u0000"', "{}{}"])("rejects the malformed JSON %j", async (body) => {
    expect(await post(body)).toEqual(catalogued("badRequest"));
  });

  test("rejects a body that is not UTF-8", async () => {
    const bytes = new Uint8Array(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]));
    expect(await post(bytes)).toEqual(catalogued("badRequest"));
  });

  test("reads a body of exactly the limit and rejects one more byte", async () => {
    const padded = (length: number) => `{"name":"x"}${" ".repeat(length - 12)}`;
    expect((await post(padded(bodyLimit))).status).toBe(201);
    expect(await post(padded(bodyLimit + 1))).toEqual(catalogued("requestEntityTooLarge"));
  });

  test("does not read a body before the credentials are valid", async () => {
    const body = new ReadableStream({ pull: () => Promise.reject(new Error("read")) });
    const init = { method: "POST", body, duplex: "half" };
    const response = strict.fetch(`${origin}/things`, init);
    expect(await outcome(response)).toEqual(catalogued("credentialsMissing"));
  });
});

describe("another document, without a catalogue and without a signature", () => {
  const ok = (value: unknown) => ({
    responses: { "200": { description: "", content: { "application/json": { example: value } } } },
  });
  const paths = {
    "/a/{id}": { get: ok("one") },
    "/a/mine": { get: ok("mine") },
    "/a/{id}/{part}.json": { get: ok("part") },
  };
  const other = createMock({ document: makeDocument(paths) });
  const get = (path: string) => outcome(other.fetch(origin + path));

  test("needs no credentials and responds with plain errors", async () => {
    expect(await get("/a/7")).toEqual({ status: 200, body: "one" });
    expect(await get("/a/mine")).toEqual({ status: 200, body: "mine" });
    expect(await get("/a/%6Dine")).toEqual({ status: 200, body: "mine" });
    expect(await get("/a/x%2Fy")).toEqual({ status: 200, body: "one" });
    expect(await get("/a/7/b.json")).toEqual({ status: 200, body: "part" });
    for (const path of ["/a/", "/a//b.json", "/a/7/.json", "/a/7/bxjson"])
      expect(await get(path), path).toEqual({ status: 404, body: { message: expect.any(String) } });
  });
});
