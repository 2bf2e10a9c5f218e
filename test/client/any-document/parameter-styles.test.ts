import { describe, expect, test } from "vitest";
import { createMock } from "../../../scripts/mock/mock.js";
import { compileUses, deviationsOf, oneCall, sentBy, served } from "../../helpers/client/any-document.js";
import { json, rejection } from "../../helpers/client/loopback.js";

const list = { type: "array", items: { type: "string" } };
const color = {
  type: "object",
  properties: { R: { type: "integer" }, G: { type: "integer" }, B: { type: "integer" } },
};

/** A document with a call whose parameter `color` has this place and style. */
const parameterIn = (place: string, style: object, schema: object = list) =>
  oneCall(
    { parameters: [{ name: "color", in: place, required: true, schema, ...style }] },
    { method: "get", path: place === "path" ? "/things/{color}/end" : "/things" },
  );

const names = ["blue", "black"];
const rgb = { R: 100, G: 200 };

describe("a list and an object are written in the declared style, as in OpenAPI's examples:", () => {
  test.each([
    ["simple", false, "blue,black", "R,100,G,200"],
    ["simple", true, "blue,black", "R=100,G=200"],
    ["label", false, ".blue,black", ".R,100,G,200"],
    ["label", true, ".blue.black", ".R=100.G=200"],
    ["matrix", false, ";color=blue,black", ";color=R,100,G,200"],
    ["matrix", true, ";color=blue;color=black", ";R=100;G=200"],
  ])("path, %s, explode %s", async (style, explode, ofList, ofObject) => {
    const ofPath = async (schema: object, value: unknown) =>
      (await sentBy(parameterIn("path", { style, explode }, schema), { color: value })).target;
    expect(await ofPath(list, names)).toBe(`/things/${ofList}/end`);
    expect(await ofPath(color, rgb)).toBe(`/things/${ofObject}/end`);
  });

  test.each([
    ["form", true, "color=blue&color=black", "R=100&G=200"],
    ["form", false, "color=blue,black", "color=R,100,G,200"],
    ["spaceDelimited", false, "color=blue%20black", "color=R%20100%20G%20200"],
    ["pipeDelimited", false, "color=blue%7Cblack", "color=R%7C100%7CG%7C200"],
  ])("query, %s, explode %s", async (style, explode, ofList, ofObject) => {
    const ofQuery = async (schema: object, value: unknown) =>
      (await sentBy(parameterIn("query", { style, explode }, schema), { color: value })).target;
    expect(await ofQuery(list, names)).toBe(`/things?${ofList}`);
    expect(await ofQuery(color, rgb)).toBe(`/things?${ofObject}`);
  });

  test("query, deepObject", async () => {
    const document = parameterIn("query", { style: "deepObject", explode: true }, color);
    const { target } = await sentBy(document, { color: rgb });
    expect(target).toBe("/things?color%5BR%5D=100&color%5BG%5D=200");
    expect(decodeURIComponent(target)).toBe("/things?color[R]=100&color[G]=200");
  });

  test("query, a list of objects as deepObject", async () => {
    const document = parameterIn("query", { style: "deepObject", explode: true }, { type: "array", items: color });
    const { target } = await sentBy(document, { color: [rgb, { R: 1 }] });
    expect(decodeURIComponent(target)).toBe("/things?color[0][R]=100&color[0][G]=200&color[1][R]=1");
  });

  test.each([
    [false, "blue,black", "R,100,G,200"],
    [true, "blue,black", "R=100,G=200"],
  ])("header, explode %s", async (explode, ofList, ofObject) => {
    const ofHeader = async (schema: object, value: unknown) =>
      (await sentBy(parameterIn("header", { explode }, schema), { color: value })).headers.color;
    expect(await ofHeader(list, names)).toBe(ofList);
    expect(await ofHeader(color, rgb)).toBe(ofObject);
  });

  test.each([
    [true, "color=blue; color=black", "R=100; G=200"],
    [false, "color=blue,black", "color=R,100,G,200"],
  ])("cookie, explode %s", async (explode, ofList, ofObject) => {
    const ofCookie = async (schema: object, value: unknown) =>
      (await sentBy(parameterIn("cookie", { explode }, schema), { color: value })).headers.cookie;
    expect(await ofCookie(list, names)).toBe(ofList);
    expect(await ofCookie(color, rgb)).toBe(ofObject);
  });
});

test("several cookies are sent in one header, and reserved characters are encoded", async () => {
  const parameters = [
    { name: "session", in: "cookie", required: true, schema: { type: "string" } },
    { name: "debug", in: "cookie", schema: { type: "integer" } },
  ];
  const document = oneCall({ parameters }, { method: "get" });
  expect((await sentBy(document, { session: "a;b c", debug: 1 })).headers.cookie).toBe("session=a%3Bb%20c; debug=1");
  const { things } = await served(document);
  expect(await rejection(things.call?.({ debug: 1 }) ?? Promise.resolve())).toMatchObject({
    name: "ValidationError",
    message: "things.call needs the input session.",
  });
});

test("a parameter with a media type is written as JSON in the query, the path and a header", async () => {
  const content = { "application/json": { schema: color } };
  const parameters = ["query", "path", "header"].map((place) => ({ name: place, in: place, required: true, content }));
  const document = oneCall({ parameters }, { method: "get", path: "/things/{path}" });
  const { target, headers } = await sentBy(document, { query: rgb, path: { R: 1 }, header: { B: 2 } });
  expect(target).toBe("/things/%7B%22R%22%3A1%7D?query=%7B%22R%22%3A100%2C%22G%22%3A200%7D");
  expect(headers.header).toBe('{"B":2}');
});

test("allowReserved keeps reserved characters, except those that would split the query", async () => {
  const parameters = [{ name: "q", in: "query", allowReserved: true, schema: { type: "string" } }];
  const { target } = await sentBy(oneCall({ parameters }, { method: "get" }), { q: "a/b?c:d@e[f]&g#h+i=j é" });
  expect(target).toBe("/things?q=a/b?c:d@e[f]%26g%23h%2Bi=j%20%C3%A9");
});

test("plain parameters keep their encoding and the document's order when others have styles", async () => {
  const parameters = [
    { name: "ids", in: "query", explode: false, schema: list },
    { name: "filter", in: "query", style: "deepObject", schema: color },
    { name: "tags", in: "query", schema: list },
    { name: "page", in: "query", schema: { type: "integer" } },
  ];
  const document = oneCall({ parameters }, { method: "get" });
  const { target } = await sentBy(document, { page: 2, tags: ["x y", "z"], filter: { R: 1 }, ids: ["1,5", "2"] });
  expect(target).toBe("/things?ids=1%2C5,2&filter%5BR%5D=1&tags=x%20y&tags=z&page=2");
  expect((await sentBy(document, {})).target).toBe("/things");
});

test("lists and objects within lists and objects are written as JSON, which is reported", async () => {
  const nested = { type: "array", items: color };
  for (const [explode, target] of [
    [true, "/things?color=%7B%22R%22%3A1%7D&color=%7B%22G%22%3A2%7D"],
    [false, "/things?color=%7B%22R%22%3A1%7D,%7B%22G%22%3A2%7D"],
  ] as const) {
    const document = parameterIn("query", { explode }, nested);
    expect(deviationsOf(document)).toEqual([
      '#/paths/~1things/get/parameters/0: OpenAPI leaves open how lists and objects within the parameter "color" are written; they are written as JSON',
    ]);
    expect((await sentBy(document, { color: [{ R: 1 }, { G: 2 }] })).target).toBe(target);
    const { fetch } = createMock({ document });
    expect((await fetch(`https://small.example${target}`)).status).toBe(204);
    expect((await fetch("https://small.example/things?color=x")).status).toBe(422);
    expect((await fetch("https://small.example/things")).status).toBe(422);
  }
});

test.each<[string, object, object, string]>([
  ["an unknown input", parameterIn("path", { style: "matrix" }), { color: ["a"], colour: 1 }, 'no input "colour"'],
  ["a list in a list", parameterIn("path", { style: "label" }), { color: [["a"]] }, '"color" must be text'],
  ["a Date as an object", parameterIn("path", { style: "simple" }, color), { color: new Date(0) }, '"color" must be'],
  [
    "an empty list in a path",
    parameterIn("path", { style: "simple" }),
    { color: [] },
    "would address another resource",
  ],
])("%s is rejected before anything is sent", async (_, document, input, message) => {
  const { things, received } = await served(document as ReturnType<typeof oneCall>);
  expect(await rejection(things.call?.(input) ?? Promise.resolve())).toMatchObject({
    name: "ValidationError",
    message: expect.stringContaining(message),
  });
  expect(received).toEqual([]);
});

test("an input is validated in the caller's form, whatever its style", async () => {
  const document = parameterIn("query", { style: "deepObject" }, { ...color, required: ["R"] });
  const { things, received } = await served(document, undefined, { validate: "both" });
  expect(await rejection(things.call?.({ color: { R: "red" } }) ?? Promise.resolve())).toMatchObject({
    name: "ValidationError",
    issues: [{ pointer: "/color/R", keyword: "type" }],
  });
  expect(received).toEqual([]);
  await things.call?.({ color: { R: 1 } });
  expect(received).toHaveLength(1);
});

test("styles that OpenAPI does not define are reported", () => {
  const nested = { type: "object", properties: { of: list } };
  const pointer = "#/paths/~1things/get/parameters/0";
  expect(deviationsOf(parameterIn("query", { style: "deepObject" }, nested))).toEqual([
    `${pointer}: OpenAPI leaves open how lists and objects in a deepObject are written; ` +
      "they are written as color[a][b]=1, a list is repeated, and objects in a list have numbers",
  ]);
  expect(deviationsOf(parameterIn("query", { style: "simple" }))).toEqual([
    `${pointer}: OpenAPI has no style "simple" for a query parameter; it is written in the style form`,
  ]);
  expect(deviationsOf(parameterIn("query", { style: "deepObject" }, color))).toEqual([]);
});

test("client.in() provides inputs of every style in addition to those of the call", async () => {
  const style = { in: "path", required: true, schema: { type: "string" } };
  const document = oneCall(
    {
      parameters: [
        { ...style, name: "owner" },
        { ...style, name: "color", style: "matrix" },
        { name: "sort", in: "cookie", schema: { type: "string" } },
      ],
    },
    { method: "get", path: "/things/{owner}/{color}" },
  );
  const { client, received } = await served(document, undefined, { validate: "both" });
  const derived = client.in({ owner: "Rex" }).in({ color: "blue" });
  await derived.things.call?.();
  await derived.withOptions({ maxRetries: 0 }).things.call?.({ sort: "up" });
  await client.in({ color: "red" }).things.call?.({ owner: "Kim" });
  expect(received.map(({ target, headers }) => [target, headers.cookie])).toEqual([
    ["/things/Rex/;color=blue", undefined],
    ["/things/Rex/;color=blue", "sort=up"],
    ["/things/Kim/;color=red", undefined],
  ]);
  for (const twice of [{ owner: "Kim" }, { color: "red" }])
    expect(await rejection(Promise.resolve(derived.things.call?.(twice)))).toMatchObject({
      name: "ValidationError",
      message: expect.stringContaining(`${Object.keys(twice)} from client.in() already`),
    });
  expect(received).toHaveLength(3);
});

test("styled inputs are typed by their schemas", async () => {
  const cookie = { name: "session", in: "cookie", required: true, schema: { type: "string" } };
  const content = { name: "where", in: "query", content: { "application/json": { schema: color } } };
  const document = oneCall({ parameters: [cookie, content] }, { method: "get" });
  const code = `
import type { ThingsCallInput } from "./client/index.js";
export const session: Same<ThingsCallInput["session"], string> = true;
export const where: ThingsCallInput["where"] = { R: 1 };
client.things.call({ session: "a", where: { R: 1 } });
// @ts-expect-error -- the cookie is required
client.things.call({});
// @ts-expect-error -- no such colour
client.things.call({ session: "a", where: { X: 1 } });
`;
  const matrix = parameterIn("path", { style: "matrix" });
  expect(
    await compileUses({
      content: { document, code },
      matrix: {
        document: matrix,
        code: 'client.things.call({ color: ["a"] });\nclient.in({ color: ["a"] }).things.call();',
      },
    }),
  ).toEqual([]);
});

test("a paged list reads every page if its query has styles", async () => {
  const document = oneCall(
    {
      parameters: [
        { name: "color", in: "query", style: "pipeDelimited", explode: false, schema: list },
        { name: "page no", in: "query", schema: { type: "integer" } },
      ],
      "x-pagination": { request: { page: "page no" }, response: { items: "/items", totalPage: "/pages" } },
      responses: { 200: { description: "", content: { "application/json": { schema: {} } } } },
    },
    { method: "get" },
  );
  const { things, received } = await served(document, ({ target }, response) =>
    json(response, { items: [target.at(-1)], pages: 3 }),
  );
  const items: unknown[] = [];
  const pages = things.call?.({ color: names }) as unknown;
  for await (const item of pages as AsyncIterable<unknown>) items.push(item);
  expect(items).toEqual(["1", "2", "3"]);
  expect(received[1]?.target).toBe("/things?color=blue%7Cblack&page%20no=2");
  const page = await things.call?.({ pageNo: 2 });
  expect([page, received.at(-1)?.target]).toMatchObject([{ pageNo: 2 }, "/things?page%20no=2"]);
});
