import { describe, expect, test } from "vitest";
import { compileUses, deviationsOf, oneCall, sentBy, served } from "../../helpers/client/any-document.js";
import { type Received, rejection } from "../../helpers/client/loopback.js";

const text = { type: "string" };
const properties = {
  name: text,
  age: { type: "integer" },
  tags: { type: "array", items: text },
  address: { type: "object", properties: { city: text } },
};

/** A document with a call that sends a form. */
const form = (type: string, schema: object, { encoding = {}, required = true, openapi = "3.1.0" } = {}) =>
  oneCall({ requestBody: { required, content: { [type]: { schema, encoding } } } }, { openapi });

const urlencoded = "application/x-www-form-urlencoded";
const values = { name: "Rex & Söhne", age: 3, tags: ["a b", "c"], address: { city: "Ulm" } };

/** The headers and the text of each part of a multipart body. */
function partsOf({ headers, body }: Received): [head: string, content: string][] {
  const [, boundary = ""] = /boundary=(.*)$/.exec(headers["content-type"] ?? "") ?? [];
  const [before, ...parts] = `\r\n${body}`.split(`\r\n--${boundary}`);
  if (before !== "" || parts.pop() !== "--\r\n") throw new Error(`This is no multipart body: ${body}`);
  return parts.map((part) => {
    const [head = "", ...content] = part.slice(2).split("\r\n\r\n");
    return [head.replaceAll("\r\n", " | "), content.join("\r\n\r\n")];
  });
}

const disposition = (name: string) => `Content-Disposition: form-data; name="${name}"`;

describe("a urlencoded form", () => {
  test("has an input for each property, repeats lists and sends objects as JSON", async () => {
    const { headers, body } = await sentBy(form(urlencoded, { type: "object", properties }), values);
    expect(headers["content-type"]).toBe(urlencoded);
    expect([...new URLSearchParams(body)]).toEqual([
      ["name", "Rex & Söhne"],
      ["age", "3"],
      ["tags", "a b"],
      ["tags", "c"],
      ["address", '{"city":"Ulm"}'],
    ]);
  });

  test("writes each property in the style of its encoding", async () => {
    const encoding = {
      tags: { style: "pipeDelimited" },
      address: { style: "deepObject", explode: true },
      age: { contentType: "application/json" },
    };
    const { body } = await sentBy(form(urlencoded, { type: "object", properties }, { encoding }), values);
    expect(body).toBe("name=Rex%20%26%20S%C3%B6hne&age=3&tags=a%20b%7Cc&address%5Bcity%5D=Ulm");
  });

  test("that is optional is one input, which takes an object or URLSearchParams", async () => {
    const document = form(urlencoded, { type: "object", properties }, { required: false });
    expect((await sentBy(document, { body: { name: "Rex" } })).body).toBe("name=Rex");
    expect((await sentBy(document, { body: new URLSearchParams({ name: "R x" }) })).body).toBe("name=R+x");
    const none = await sentBy(document, {});
    expect([none.body, none.headers["content-type"]]).toEqual(["", undefined]);
  });
});

describe("a multipart form", () => {
  test("has a part for each property and item, with objects as JSON", async () => {
    const request = await sentBy(form("multipart/form-data", { type: "object", properties }), values);
    expect(request.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=[\w-]+$/);
    expect(partsOf(request)).toEqual([
      [disposition("name"), "Rex & Söhne"],
      [disposition("age"), "3"],
      [disposition("tags"), "a b"],
      [disposition("tags"), "c"],
      [`${disposition("address")} | Content-Type: application/json`, '{"city":"Ulm"}'],
    ]);
  });

  test.each([
    ["format", "3.0.3", { type: "string", format: "binary" }],
    ["contentMediaType", "3.1.0", { contentMediaType: "image/png" }],
  ])("sends files as bytes, declared by %s in %s", async (_, openapi, file) => {
    const schema = {
      type: "object",
      required: ["photo"],
      properties: { photo: file, more: { type: "array", items: file } },
    };
    const document = form("multipart/form-data", schema, { openapi });
    const request = await sentBy(document, {
      photo: new File(["pixels"], 'a "b".png', { type: "image/gif" }),
      more: [new TextEncoder().encode("bytes"), new Blob(["blob"])],
    });
    const type = openapi === "3.1.0" ? "image/png" : "application/octet-stream";
    expect(partsOf(request)).toEqual([
      [`${disposition("photo")}; filename="a %22b%22.png" | Content-Type: image/gif`, "pixels"],
      [`${disposition("more")}; filename="more" | Content-Type: ${type}`, "bytes"],
      [`${disposition("more")}; filename="more" | Content-Type: ${type}`, "blob"],
    ]);
    const { things, received } = await served(document);
    expect(await rejection(things.call?.({ photo: "./photo.png" }) ?? Promise.resolve())).toMatchObject({
      name: "ValidationError",
      message: '"photo" is a file and must be a Blob or a Uint8Array; it is of type String.',
    });
    expect(received).toEqual([]);
  });

  test("gives each part the content type and style of its encoding", async () => {
    const encoding = {
      tags: { contentType: "application/json" },
      name: { contentType: "text/x-name, text/plain" },
      address: { style: "form", explode: true },
    };
    const request = await sentBy(form("multipart/form-data", { type: "object", properties }, { encoding }), values);
    expect(partsOf(request)).toEqual([
      [`${disposition("name")} | Content-Type: text/x-name`, "Rex & Söhne"],
      [disposition("age"), "3"],
      [`${disposition("tags")} | Content-Type: application/json`, '["a b","c"]'],
      [disposition("city"), "Ulm"],
    ]);
  });

  test("of another subtype keeps its type, and its part names and headers are reported", async () => {
    const encoding = { name: { headers: { "X-Part": { schema: text } } } };
    const document = form("multipart/mixed", { type: "object", properties }, { encoding });
    const request = await sentBy(document, { name: "Rex" });
    expect(request.headers["content-type"]).toMatch(/^multipart\/mixed; boundary=/);
    const media = "#/paths/~1things/post/requestBody/content/multipart~1mixed";
    expect(deviationsOf(document)).toEqual([
      `${media}/encoding/name: the part "name" has the headers X-Part, which are no inputs; the part is sent without them`,
      `${media}: OpenAPI does not say how properties become parts of multipart/mixed; ` +
        "each is a part with its name in Content-Disposition, as in multipart/form-data",
    ]);
  });

  test("accepts a FormData if the whole form is one input", async () => {
    const document = form("multipart/form-data", { type: "object", properties }, { required: false });
    const body = new FormData();
    body.set("name", "Rex");
    const request = await sentBy(document, { body });
    expect(partsOf({ ...request, body: request.body.trimEnd().concat("\r\n") })).toEqual([
      [disposition("name"), "Rex"],
    ]);
  });
});

test("XML and text are sent as text, and bytes are sent unchanged", async () => {
  const xml = oneCall({
    requestBody: { required: true, content: { "application/xml": { schema: { type: "object" } } } },
  });
  const request = await sentBy(xml, { body: "<a/>" });
  expect([request.headers["content-type"], request.body]).toEqual(["application/xml", "<a/>"]);
  const bytes = oneCall({ requestBody: { required: true, content: { "application/octet-stream": {} } } });
  const sent = await sentBy(bytes, { body: new Uint8Array([104, 105]) });
  expect([sent.headers["content-type"], sent.body]).toEqual(["application/octet-stream", "hi"]);
});

test.each(["get", "head"])(
  "the body of a %s is not an input, since fetch rejects it, and this is reported",
  async (method) => {
    const document = oneCall({ requestBody: { required: true, content: { "application/json": {} } } }, { method });
    expect((await sentBy(document, {})).body).toBe("");
    expect(deviationsOf(document)).toEqual([
      `#/paths/~1things/${method}/requestBody: the request has a body, which fetch does not send with ` +
        `${method.toUpperCase()}; the call has no input for it`,
    ]);
  },
);

test("a client without forms and styles does not contain their code", async () => {
  const { generateClient, readClient } = await import("../../../scripts/client/client-files.js");
  const { untyped } = await import("../../../scripts/client/type-text.js");
  const { toolchain } = await import("../../../scripts/generate/toolchain.js");
  const pathsOf = (document: ReturnType<typeof oneCall>) =>
    Object.keys(generateClient(readClient(document), untyped, toolchain())).filter((path) => path.includes("styled/"));
  expect(pathsOf(oneCall({}))).toEqual([]);
  expect(pathsOf(form(urlencoded, { type: "object", properties }))).toContain("runtime/styled/forms.ts");
});

test("the inputs of forms are typed: files as Blob or bytes, whole forms also as the platform's form types", async () => {
  const file = { type: "string", format: "binary" };
  const schema = {
    type: "object",
    required: ["file"],
    properties: { file, files: { type: "array", items: file }, name: text },
  };
  const code = `
client.things.call({ file: new Blob([]), files: [new Uint8Array(), new Blob([])], name: "a" });
// @ts-expect-error -- a path is no file
client.things.call({ file: "./a.png" });
// @ts-expect-error -- the file is required
client.things.call({ name: "a" });
`;
  const whole = `
client.things.call({ body: { file: new Blob([]) } });
client.things.call({ body: new FormData() });
client.things.call();
// @ts-expect-error -- no such field
client.things.call({ body: { file: new Blob([]), nam: "a" } });
`;
  const fields = `
client.things.call({ name: "a", tags: ["a"], address: { city: "Ulm" } });
// @ts-expect-error -- no number
client.things.call({ age: "3" });
`;
  expect(
    await compileUses({
      spread: { document: form("multipart/form-data", schema), code },
      whole: { document: form("multipart/form-data", schema, { required: false }), code: whole },
      urlencoded: { document: form(urlencoded, { type: "object", properties }), code: fields },
      xml: {
        document: oneCall({ requestBody: { required: true, content: { "application/xml": {} } } }),
        code: 'client.things.call({ body: "<a/>" });\n// @ts-expect-error -- text\nclient.things.call({ body: 1 });',
      },
    }),
  ).toEqual([]);
});

test.each([
  ["a form", "application/x-www-form-urlencoded", true],
  ["a JSON body that may be missing", "application/json", false],
])("a page number in %s is sent as given, the call is not paged, and that is reported", async (_, type, required) => {
  const schema = { type: "object", properties: { page: { type: "integer" } } };
  const response = { description: "A page.", content: { "application/json": { schema: { type: "object" } } } };
  const document = oneCall({
    "x-pagination": { request: { page: "page" }, response: { items: "/items" } },
    requestBody: { required, content: { [type]: { schema } } },
    responses: { 200: response },
  });
  const { things, received } = await served(document, (_request, answer) => {
    answer.writeHead(200, { "content-type": "application/json" }).end('{"items":[1]}');
  });
  expect(await things.call?.(required ? { page: 2 } : { body: { page: 2 } })).toEqual({ items: [1] });
  expect(received.map(({ body }) => body)).toEqual([required ? "page=2" : '{"page":2}']);
  expect(deviationsOf(document)).toEqual([
    "#/paths/~1things/post/x-pagination: the page number page is no parameter and no property of a required JSON body; " +
      "the call sends the page number that it is given, and returns one page as it is",
  ]);
});
