import { expect, test } from "vitest";
import type { Document } from "../../scripts/contract/document.js";
import { targetsOf } from "../../scripts/contract/overlay-targets.js";

const document = {
  openapi: "3.1.0",
  info: { title: "T", version: "1" },
  tags: [{ name: "a" }],
  paths: { "/a~b/{id}": { get: { summary: "" } } },
  "x-null": null,
} as unknown as Document;

// In double quotes, the library reads the same path.
test.each([
  ["$.info.title", '$["info"]["title"]'],
  ["$.paths['/a~b/{id}'].get.summary", '$["paths"]["/a~b/{id}"]["get"]["summary"]'],
  ["$['x-null']", '$["x-null"]'],
  ["$['x-null'].name", '$["x-null"]["name"]'],
  ["$.tags['0']", '$["tags"]["0"]'],
  ["$.tags.length", '$["tags"]["length"]'],
  ["$.info.toString", '$["info"]["toString"]'],
  ["$.info.title.length", '$["info"]["title"]["length"]'],
])("%s selects what the library selects", (target, other) => {
  const action = { update: {}, pointer: "#/actions/0" };
  expect(targetsOf(document, { ...action, target })).toEqual(targetsOf(document, { ...action, target: other }));
});

test("a path of names selects its place", () => {
  const target = "$.paths['/a~b/{id}'].get";
  expect(targetsOf(document, { target, update: {}, pointer: "" })).toEqual(["#/paths/~1a~0b~1{id}/get"]);
});
