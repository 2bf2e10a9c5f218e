import { describe, expect, test } from "vitest";
import { readApi } from "../../scripts/api/read-api.js";
import { createRouter } from "../../scripts/mock/route.js";

/** The parameters that a router with one template finds in a path. */
const parametersIn = (template: string, path: string) => {
  const document = { openapi: "3.1.0", info: { title: "A", version: "1" }, paths: { [template]: { get: {} } } };
  return createRouter(readApi(document).operations)("GET", path)?.pathParameters;
};

describe("several parameters in one segment:", () => {
  test.each([
    ["/{a}.{b}", "/x.y.z", { a: "x", b: "y.z" }],
    ["/{a}.{b}", "/.x.y", { a: ".x", b: "y" }],
    ["/{a}{b}", "/xyz", { a: "x", b: "yz" }],
    ["/{a}{b}", "/x", undefined],
    ["/v{a}-{b}.json", "/v1-2.json", { a: "1", b: "2" }],
    ["/v{a}-{b}.json", "/v1-.json", undefined],
    ["/v{a}-{b}.json", "/v1-2.xml", undefined],
    ["/v{a}", "/v", undefined],
    ["/{a}b", "/bb", { a: "b" }],
  ])("%s matches %s", (template, path, expected) => expect(parametersIn(template, path)).toEqual(expected));

  test("a long path without a match is rejected in linear time", () => {
    const start = performance.now();
    expect(parametersIn("/{a}a{b}b{c}c{d}", `/${"ab".repeat(200_000)}`)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test("a segment with literal text has precedence over one without, and a slash at the end counts", () => {
  const templates = ["/a/{id}", "/a/{id}.json", "/a/b", "/a/{id}/"];
  const paths = Object.fromEntries(templates.map((path) => [path, { get: { operationId: path } }]));
  const route = createRouter(readApi({ openapi: "3.1.0", info: { title: "A", version: "1" }, paths }).operations);
  const found = ["/a/1", "/a/1.json", "/a/b", "/a/1/"].map((path) => route("GET", path)?.operation.id);
  expect(found).toEqual(templates);
});
