import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const find = (pagination: string, responses = `{ "200": { $ref: "#/components/responses/Page" } }`) =>
  problemsOf(
    "pagination-pointers",
    `
openapi: 3.1.0
paths:
  /widgets:
    parameters: [{ $ref: "#/components/parameters/PageNum" }]
    get:
      parameters: [{ name: pageSize, in: query }, { name: trace, in: header }]
      x-pagination: ${pagination}
      responses: ${responses}
components:
  parameters:
    PageNum: { name: pageNum, in: query }
  responses:
    Page: { content: { application/json: { schema: { $ref: widgets/schemas.yaml#/Answer } } } }
`,
    {
      files: {
        "widgets/schemas.yaml": `
Answer: { allOf: [{ properties: { code: {} } }, { properties: { result: { $ref: "#/Page" } } }] }
Page: { allOf: [{ $ref: "#/Page" }], properties: { content: { type: array }, a/b: { type: integer } } }
`,
      },
    },
  );

test("parameters of path and operation, properties behind references and allOf", async () => {
  expect(
    await find(
      "{ request: { page: pageNum, size: pageSize }, response: { items: /result/content, totalCount: /result/a~1b } }",
    ),
  ).toEqual([]);
});
test("parameters that are missing or not in the query", async () => {
  expect(
    await find("{ request: { page: page, size: trace }, response: { items: /result/content } }"),
  ).toMatchInlineSnapshot(`
    [
      [
        "kit/pagination-pointers",
        "#/paths/~1widgets/get/x-pagination/request/page",
        "x-pagination.request.page is "page", which is no query parameter or body property of the operation. Write one of those it has: pageNum, pageSize.",
      ],
      [
        "kit/pagination-pointers",
        "#/paths/~1widgets/get/x-pagination/request/size",
        "x-pagination.request.size is "trace", which is no query parameter or body property of the operation. Write one of those it has: pageNum, pageSize.",
      ],
    ]
  `);
});
test("pointers without a target, and invalid pointers", async () => {
  expect(
    await find("{ request: { page: pageNum }, response: { items: /result/items, totalCount: code } }"),
  ).toMatchInlineSnapshot(`
    [
      [
        "kit/pagination-pointers",
        "#/paths/~1widgets/get/x-pagination/response/items",
        "x-pagination.response.items is "/result/items", which is no property in the schema of the 2xx response. Write a JSON pointer into the body, such as /result/items.",
      ],
      [
        "kit/pagination-pointers",
        "#/paths/~1widgets/get/x-pagination/response/totalCount",
        "x-pagination.response.totalCount is "code", which is no property in the schema of the 2xx response. Write a JSON pointer into the body, such as /result/items.",
      ],
    ]
  `);
});
test("unknown keys at each level", async () => {
  expect(
    await find(
      "{ cursor: x, request: { page: pageNum, offset: pageNum }, response: { items: /result/content, next: /code } }",
    ),
  ).toMatchInlineSnapshot(`
    [
      [
        "kit/pagination-pointers",
        "#/paths/~1widgets/get/x-pagination/cursor",
        "x-pagination has no "cursor". Write one of request, response: nothing else is read.",
      ],
      [
        "kit/pagination-pointers",
        "#/paths/~1widgets/get/x-pagination/request/offset",
        "x-pagination.request has no "offset". Write one of page, size: nothing else is read.",
      ],
      [
        "kit/pagination-pointers",
        "#/paths/~1widgets/get/x-pagination/response/next",
        "x-pagination.response has no "next". Write one of items, totalCount, totalPage, pageNo, pageSize: nothing else is read.",
      ],
    ]
  `);
});
test("neither page nor items", async () => {
  expect(await find("{ request: { size: pageSize } }")).toMatchInlineSnapshot(`
    [
      [
        "kit/pagination-pointers",
        "#/paths/~1widgets/get/x-pagination",
        "x-pagination.request has no "page". Write one: without it the client cannot page.",
      ],
      [
        "kit/pagination-pointers",
        "#/paths/~1widgets/get/x-pagination",
        "x-pagination.response has no "items". Write one: without it the client cannot page.",
      ],
    ]
  `);
});
test("not a map", async () => {
  expect(await find("true")).toMatchInlineSnapshot(`
    [
      [
        "kit/pagination-pointers",
        "#/paths/~1widgets/get/x-pagination",
        "x-pagination is true. Write a map of request and response.",
      ],
    ]
  `);
});
test("no response with a body", async () => {
  expect(
    await find(
      "{ request: { page: pageNum }, response: { items: /result/content } }",
      `{ "204": { description: Done } }`,
    ),
  ).toMatchInlineSnapshot(`
    [
      [
        "kit/pagination-pointers",
        "#/paths/~1widgets/get/x-pagination",
        "x-pagination has no 2xx response with a JSON schema to point into. Write one, or remove x-pagination.",
      ],
    ]
  `);
});

test("the page number in the request body", async () => {
  const problems = await problemsOf(
    "pagination-pointers",
    `
openapi: 3.1.0
paths:
  /widgets:
    post:
      x-pagination: { request: { page: pageNum, size: size }, response: { items: /content } }
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Query" } } } }
      responses: { "200": { content: { application/json: { schema: { $ref: "#/components/schemas/Page" } } } } }
components:
  schemas:
    Query: { properties: { pageNum: { type: integer } } }
    Page: { properties: { content: { type: array } } }
`,
  );
  expect(problems).toEqual([
    [
      "kit/pagination-pointers",
      "#/paths/~1widgets/post/x-pagination/request/size",
      'x-pagination.request.size is "size", which is no query parameter or body property of the operation. Write one of those it has: pageNum.',
    ],
  ]);
});
