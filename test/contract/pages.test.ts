import { describe, expect, test } from "vitest";
import { bodyExamples } from "../../scripts/api/body-examples.js";
import { merged } from "../../scripts/api/merge-schema.js";
import { createValidator } from "../../scripts/proof/validators.js";
import { api } from "../helpers/bundled.js";

const validator = createValidator(api);

function faultsOf(id: string, status: string | undefined, value: unknown) {
  const example = bodyExamples(api.operations).find((each) => each.operation.id === id && each.status === status);
  return validator.faults(example?.schema, value).map(({ keyword, instancePath }) => `${keyword} ${instancePath}`);
}

const success = (result?: object) => ({ code: "0", message: "success", ...(result && { result }) });

describe("a response with only the fields on the operation's page is accepted:", () => {
  test.each([
    ["assets.import", { assetId: 5678, createUserName: "user123" }],
    ["assets.list", {}],
    ["assets.move", { projectId: 5678 }],
    ["persons.create", {}],
    ["persons.update", {}],
    ["deprecated.importVideoAsset", { createUserName: "user123", createdTime: "2026-03-18T10:30:00" }],
  ])("%s", (id, result) => {
    expect(faultsOf(id, "200", success(result))).toEqual([]);
  });

  test.each(["assets.delete", "deprecated.cancelAnalysis", "deprecated.cancelSceneSummary"])("%s", (id) => {
    expect(faultsOf(id, "200", success())).toEqual([]);
  });
});

describe("a response without a field that its page requires is refused:", () => {
  test.each([
    ["assets.import", { createUserName: "user123" }],
    ["assets.import", { assetId: 5678 }],
    ["assets.move", { assetId: 5678 }],
  ])("%s %j", (id, result) => {
    expect(faultsOf(id, "200", success(result))).toEqual(["required /result"]);
  });
});

describe("the reason of a failed upload is one of the page's three:", () => {
  const failed = (uploadMessage: string) => success({ uploadStatus: "FAILED", uploadMessage });
  test.each(["FILE_NOT_EXIST", "OVER_SIZE_LIMIT", "RESOLUTION_NOT_SUPPORT"])("%s", (reason) => {
    expect(faultsOf("persons.completeThumbnailUpload", "200", failed(reason))).toEqual([]);
  });
});

describe("the length of scenes", () => {
  const analysis = { analysisPersonCount: 0 };
  const [shortest, longest] = ["minSceneDurationSec", "maxSceneDurationSec"];

  test.each([10, 30])("may be %d seconds at least", (seconds) => {
    expect(faultsOf("index.request", undefined, { ...analysis, [shortest]: seconds, [longest]: 60 })).toEqual([]);
  });

  test.each([
    [9, "minimum"],
    [31, "maximum"],
  ])("may not be %d seconds at least", (seconds, keyword) => {
    const body = { ...analysis, [shortest]: seconds, [longest]: 60 };
    expect(faultsOf("index.request", undefined, body)).toEqual([`${keyword} /${shortest}`]);
  });

  test.each(["requestAnalysis", "requestVideoAnalysis"])("is no pair of durations in deprecated.%s", (verb) => {
    const id = `deprecated.${verb}`;
    expect(faultsOf(id, undefined, { ...analysis, sceneRange: "EXTRA_SHORT" })).toEqual([]);
    const refused = ["additionalProperties ", "additionalProperties "];
    expect(faultsOf(id, undefined, { ...analysis, [shortest]: 10, [longest]: 30 })).toEqual(refused);
  });
});

test("at most one thumbnail of a new person is primary", () => {
  const thumbnails = (...primary: boolean[]) => ({
    thumbnails: primary.map((isPrimaryThumbnail, index) => ({ thumbnailKey: `${index}.jpg`, isPrimaryThumbnail })),
  });
  expect(faultsOf("persons.create", undefined, thumbnails(false, false))).toEqual([]);
  expect(faultsOf("persons.create", undefined, thumbnails(false, true))).toEqual([]);
  expect(faultsOf("persons.create", undefined, thumbnails(true, true))).toEqual(["contains /thumbnails"]);
});

describe("a scene search requires a text or an image:", () => {
  test.each([
    [{ query: { textQuery: "harbour", dialogQuery: { any: ["weather"] } } }, []],
    [{ query: { imageQuery: "a.png", personQuery: { not: [1] } }, queryOption: {}, filter: { any: "thing" } }, []],
    [{}, ["required "]],
    [{ query: { textQuery: "harbour", imageQuery: "a.png" } }, ["oneOf /query"]],
  ])("%j", (body, faults) => {
    expect(faultsOf("deprecated.searchScenes", undefined, body)).toEqual(faults);
  });
});

describe("deprecated operations have the query parameters of their pages:", () => {
  const limits = { type: "integer", minimum: 1 };
  test.each([
    ["getIndex", { confidence_level: { enum: ["LOW", "MEDIUM", "HIGH"], default: "MEDIUM" } }],
    ["getVideoIndex", { confidence_level: { enum: ["LOW", "MEDIUM", "HIGH"], default: "MEDIUM" } }],
    ["listIndexes", {}],
    ["listVideoIndexes", {}],
    ["listVideoAssets", { pageNum: limits, pageSize: { ...limits, maximum: 1000, default: 1000 } }],
    [
      "getSceneSearchResult",
      { pageNum: { ...limits, default: 1 }, pageSize: { ...limits, maximum: 100, default: 50 } },
    ],
  ])("%s", (verb, expected) => {
    const operation = api.operations.find(({ id }) => id === `deprecated.${verb}`);
    const query = (operation?.parameters ?? []).filter((parameter) => parameter.in === "query");
    const schemas = query.map(({ name, schema }) => [name, schema && merged(schema)]);
    expect(Object.fromEntries(schemas)).toMatchObject(expected);
    expect(schemas).toHaveLength(Object.keys(expected).length);
    expect(query.filter(({ required }) => required).map(({ name }) => name)).toEqual(
      verb === "listVideoAssets" ? ["pageNum"] : [],
    );
  });
});
