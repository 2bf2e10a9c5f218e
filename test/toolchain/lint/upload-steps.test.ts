import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const complete = {
  operation: "pictures.complete",
  key: "pictureKey",
  status: "/result/status",
  reason: "/result/reason",
  success: ["DONE"],
  failure: ["LOST", "TOO_LARGE"],
};
const sound = {
  method: "uploadPicture",
  fileName: "fileName",
  url: "/result/url",
  key: "/result/pictureKey",
  expiresIn: "/result/seconds",
  complete,
};
const find = async (upload: unknown, deprecated = false) => {
  const problems = await problemsOf(
    "upload-steps",
    `
openapi: 3.1.0
paths:
  /pictures:
    post:
      operationId: pictures.createUrl
      x-upload: ${JSON.stringify(upload)}
      requestBody: { content: { application/json: { schema: { properties: { fileName: { type: string } } } } } }
      responses: { "200": { content: { application/json: { schema: { $ref: pictures/schemas.yaml#/Issued } } } } }
  /pictures/complete:
    post:
      operationId: pictures.complete
      deprecated: ${deprecated}
      requestBody: { content: { application/json: { schema: { properties: { pictureKey: { type: string } } } } } }
      responses: { "200": { content: { application/json: { schema: { $ref: pictures/schemas.yaml#/Ended } } } } }
`,
    {
      files: {
        "pictures/schemas.yaml": `
Issued: { properties: { result: { properties: { url: { type: string }, pictureKey: { type: string }, seconds: { type: integer } } } } }
Ended: { properties: { result: { $ref: "#/Result" } } }
Result: { properties: { status: { $ref: "#/Status" }, reason: { type: string } } }
Status: { type: string, enum: [DONE, LOST, TOO_LARGE] }
`,
      },
    },
  );
  return problems.map(([, pointer = "", message = ""]) => [pointer.replace("#/paths/~1pictures/post/", ""), message]);
};

test("all that the client needs, behind references; expiry and reason are optional", async () => {
  expect(await find(sound)).toEqual([]);
  const { expiresIn: _, ...others } = sound;
  const { reason: __, ...ending } = complete;
  expect(await find({ ...others, complete: ending })).toEqual([]);
});

test.each<[string, unknown, string, string]>([
  ["no map", "yes", "x-upload", "Write a map of method, fileName, url, key, expiresIn, complete."],
  ["an unknown key", { ...sound, uri: "/a" }, "x-upload/uri", 'has no "uri"'],
  ["a method that is no name", { ...sound, method: "upload it" }, "x-upload/method", "such as uploadImage"],
  [
    "a file name that is not sent",
    { ...sound, fileName: "name" },
    "x-upload/fileName",
    "a property of the request body: fileName",
  ],
  [
    "a URL that does not come",
    { ...sound, url: "/url" },
    "x-upload/url",
    'x-upload.url is "/url". Write a JSON pointer',
  ],
  ["no key", { ...sound, key: undefined }, "x-upload", "x-upload.key is missing"],
  ["a time that does not come", { ...sound, expiresIn: "/result/a" }, "x-upload/expiresIn", "x-upload.expiresIn is"],
  ["no end", { ...sound, complete: undefined }, "x-upload", "x-upload.complete is missing"],
  ["an unknown key of the end", { ...sound, complete: { ...complete, ok: 1 } }, "x-upload/complete/ok", 'has no "ok"'],
  [
    "an unknown operation",
    { ...sound, complete: { ...complete, operation: "pictures.end" } },
    "x-upload/complete/operation",
    'is "pictures.end". Write the operationId of a current operation',
  ],
  [
    "a key that is not sent",
    { ...sound, complete: { ...complete, key: "key" } },
    "x-upload/complete/key",
    "a property of its body: pictureKey",
  ],
  [
    "a reason that does not come",
    { ...sound, complete: { ...complete, reason: "/result/why" } },
    "x-upload/complete/reason",
    ", or remove it.",
  ],
  [
    "a status without an enum",
    { ...sound, complete: { ...complete, status: "/result/reason" } },
    "x-upload/complete/status",
    "no string with an enum",
  ],
  [
    "a status that is left out",
    { ...sound, complete: { ...complete, failure: ["LOST"] } },
    "x-upload/complete/success",
    "Write each of DONE, LOST, TOO_LARGE into one of the two lists.",
  ],
])("%s", async (_, upload, pointer, message) => {
  expect(await find(upload)).toEqual([[pointer, expect.stringContaining(message)]]);
});

test("a deprecated operation that completes the upload", async () => {
  expect(await find(sound, true)).toEqual([
    ["x-upload/complete/operation", expect.stringContaining("of a current operation")],
  ]);
});
