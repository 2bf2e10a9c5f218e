import { readFileSync } from "node:fs";
import { paths } from "jsonpath-rfc9535";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { isCurrent } from "../../../scripts/api/operation.js";
import type { Document } from "../../../scripts/contract/document.js";
import { createMock } from "../../../scripts/mock/mock.js";
import { api, callMock, document, origin, outcome, present } from "../../helpers/mock.js";

const root = new URL("../../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");

describe("the Overlay of the mock", () => {
  const { actions } = parse(read("openapi/overlays/mock.yaml")) as { actions: { target: string }[] };
  const bundle = JSON.parse(read("generated/openapi.json"));

  test.each(actions)("$target matches a part of the document", ({ target }) =>
    expect(paths(bundle, target)).not.toEqual([]),
  );

  test.each(api.operations.filter(isCurrent))("defines $id", ({ extensions }) =>
    expect(extensions).toHaveProperty("x-mock"),
  );
});

describe("an invalid x-mock", () => {
  const get = present(api.operations.find(({ extensions }) => Object(extensions["x-mock"]).action === "read"));
  const withRule = (change: object, collections: object = {}): Document => {
    const wrong: Document = structuredClone(document);
    Object.assign(Object(wrong.paths?.[get.path]?.get)["x-mock"], change);
    Object.assign(Object(wrong)["x-mock"].collections, collections);
    return wrong;
  };

  test.each([
    ["an unknown word", { colour: "red" }, {}, /operation .*colour/],
    ["an unknown action", { action: "explode" }, {}, /\/action/],
    ["an unknown collection", { on: "films" }, {}, /there is no collection films/],
    [
      "an undeclared error",
      { refuse: [{ error: "conflict", value: 1, is: 1 }] },
      {},
      /it declares no response for the error conflict/,
    ],
    ["an unknown job", { refuse: [{ error: "404", running: "films.get" }] }, {}, /films\.get/],
    ["an unknown expression", { set: { a: "$tomorrow" } }, {}, /the mock has no expression \$tomorrow/],
    ["an unknown filter of an expression", { set: { a: "{$now | shout}" } }, {}, /\$now \| shout/],
    ["a job without an x-wait", { action: "start" }, {}, /x-wait/],
    ["an unknown parent", {}, { films: { key: "id", parent: "cinemas" } }, /films .*cinemas/],
    ["an unknown example", {}, { films: { key: "id", seeds: [{ example: "Nothing" }] } }, /no example Nothing/],
    ["a seed without a key", {}, { films: { key: "id", seeds: [{ value: {} }] } }, /no id, its key/],
  ])("with %s causes one clear message when the mock is created", (_, change, collections, message) =>
    expect(() => createMock({ document: withRule(change, collections) })).toThrow(message),
  );

  test("causes a 500 if the response violates the contract", async () => {
    const mock = createMock({ document: withRule({ answer: { workspaceName: 7 } }) });
    const { status, body } = await outcome(callMock(mock, "GET", "/api/v1/workspaces/my-workspace"));
    expect(status).toBe(500);
    expect(Object(body).message).toMatch(/\/responses\/200\) at \/result\/workspaceName/);
  });

  test("is optional: a document without one has no state", async () => {
    const content = { "application/json": { example: { a: 1 } } };
    const paths = { "/x": { get: { operationId: "x", responses: { "200": { description: "", content } } } } };
    const mock = createMock({ document: { openapi: "3.1.0", info: { title: "Other", version: "1" }, paths } });
    expect(await outcome(mock.fetch(`${origin}/x`))).toEqual({ status: 200, body: { a: 1 } });
  });
});
