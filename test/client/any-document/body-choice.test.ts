import { expect, test } from "vitest";
import { compileUses, deviationsOf, oneCall, sentBy, served } from "../../helpers/client/any-document.js";
import { rejection } from "../../helpers/client/loopback.js";

const urlencoded = "application/x-www-form-urlencoded";
const schema = {
  type: "object",
  required: ["name"],
  properties: { name: { type: "string" }, age: { type: "integer" } },
};
const file = { type: "object", required: ["file"], properties: { file: { type: "string", format: "binary" } } };
const content = {
  "application/xml": { schema },
  [urlencoded]: { schema },
  "application/json": { schema },
  "multipart/form-data": { schema: file },
  "image/*": {},
};
const several = oneCall({
  parameters: [{ name: "id", in: "query", schema: { type: "string" } }],
  requestBody: { required: true, content },
});

test.each<[input: object, type: RegExp, body: string | RegExp]>([
  [{ name: "Rex" }, /^application\/json$/, '{"name":"Rex"}'],
  [{ contentType: "application/json", name: "Rex" }, /^application\/json$/, '{"name":"Rex"}'],
  [{ contentType: urlencoded, name: "R x", age: 3 }, /^application\/x-www-form-urlencoded$/, "name=R%20x&age=3"],
  [{ contentType: "application/xml", body: "<a/>" }, /^application\/xml$/, "<a/>"],
  [{ contentType: "multipart/form-data", file: new Blob(["x"]) }, /^multipart\/form-data; boundary=/, /name="file"/],
  [{ contentType: "image/png", body: "pixels" }, /^image\/png$/, "pixels"],
])("one input chooses the media type of the body: %j", async (input, type, body) => {
  const { headers, ...request } = await sentBy(several, { id: "7", ...input });
  expect(headers["content-type"]).toMatch(type);
  expect(request.body).toEqual(typeof body === "string" ? body : expect.stringMatching(body));
  expect(request.target).toBe("/things?id=7");
  expect(deviationsOf(several)).toEqual([]);
});

test("an undeclared media type, and inputs of another body, are rejected", async () => {
  const { things, received } = await served(several);
  expect(String(await rejection(things.call?.({ contentType: "text/csv", body: "a" }) ?? Promise.resolve()))).toMatch(
    /"contentType" of things.call must be one of application\/json, .*image\/\*; it is "text\/csv"/,
  );
  const other = things.call?.({ contentType: "application/xml", name: "Rex" }) ?? Promise.resolve();
  expect(String(await rejection(other))).toMatch(/has no input "name"\. It takes: id, body\./);
  expect(received).toEqual([]);
});

test("a range requires the choice, whose input is renamed if its name is taken", async () => {
  const range = oneCall({
    parameters: [{ name: "contentType", in: "query", schema: { type: "string" } }],
    requestBody: { required: true, content: { "image/*": {} } },
  });
  const { headers } = await sentBy(range, { contentType2: "image/png", body: "pixels" });
  expect(headers["content-type"]).toBe("image/png");
  const { things } = await served(range);
  const error = await rejection(things.call?.({ body: "pixels" }) ?? Promise.resolve());
  expect(String(error)).toMatch(/"contentType2" of things.call must be one of image\/\*/);
});

test("the default body is validated, and another one is not validated against its schema", async () => {
  const { things } = await served(several, undefined, { validate: "request" });
  const wrong = things.call?.({ name: 7 }) ?? Promise.resolve();
  expect(await rejection(wrong)).toMatchObject({ name: "ValidationError", issues: [{ pointer: "/name" }] });
  await things.call?.({ contentType: "application/xml", body: "<a/>" });
});

test("each media type has its own inputs", async () => {
  const inPath = oneCall(
    {
      parameters: [{ name: "thingId", in: "path", required: true, schema: { type: "string" } }],
      requestBody: { required: true, content },
    },
    { path: "/things/{thingId}" },
  );
  const code = `
client.things.call({ name: "a" });
client.things.call({ contentType: "${urlencoded}", name: "a", age: 3 });
client.things.call({ contentType: "application/xml", body: "<a/>" });
client.things.call({ contentType: "image/webp", body: new Blob([]) });
// @ts-expect-error -- XML is text
client.things.call({ contentType: "application/xml", name: "a" });
// @ts-expect-error -- there is no such type
client.things.call({ contentType: "text/csv", body: "a" });
`;
  const derived = `
const thing = client.in({ thingId: "7" });
thing.things.call({ contentType: "application/xml", body: "<a/>" });
// @ts-expect-error -- the name is missing
thing.things.call({ contentType: "application/json" });
`;
  expect(
    await compileUses({ several: { document: several, code }, derived: { document: inPath, code: derived } }),
  ).toEqual([]);
});
