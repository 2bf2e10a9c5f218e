import { describe, expect, test } from "vitest";
import { readApi } from "../../../scripts/api/read-api.js";
import { emitJourneys } from "../../../scripts/client/emit-journeys.js";
import { clientModel } from "../../../scripts/client/model.js";
import { uploadsOf } from "../../../scripts/client/uploads.js";
import type { ArazzoStep, ArazzoWorkflow } from "../../../scripts/contract/arazzo.js";
import { makeDocument } from "../../helpers/mock.js";

const body = {
  content: { "application/json": { schema: { type: "object", properties: { id: { type: "string" } } } } },
};
const document = makeDocument({
  "/films": {
    get: { operationId: "films.list", responses: { "200": { description: "", ...body } } },
    post: { operationId: "films.create", requestBody: body, responses: { "200": { description: "", ...body } } },
  },
});
const model = clientModel(readApi(document));
const list: ArazzoStep = { stepId: "list", operationId: "films.list" };

/** The generated journey of a workflow with these steps. */
function journeyOf(steps: ArazzoStep[], outputs: Record<string, string> = {}): string {
  const workflow: ArazzoWorkflow = { file: "films.arazzo.yaml", workflowId: "watch-films", steps, outputs };
  return emitJourneys(model, uploadsOf(model), [workflow]);
}

test("a workflow that the client supports becomes a function with its name in camel case", () => {
  const step = { ...list, outputs: { first: "$response.body#/id" } };
  expect(journeyOf([step], { id: "$steps.list.outputs.first" })).toContain(
    "export function watchFilms(client: Other, inputs: WatchFilmsInputs,",
  );
});

describe("a workflow that the client does not support is rejected with its file and step:", () => {
  test.each<[string, ArazzoStep[], Record<string, string>, string]>([
    [
      "an unknown operation",
      [{ stepId: "a", operationId: "films.watch" }],
      {},
      "step a: it calls no current operation",
    ],
    ["another workflow", [{ stepId: "a" }], {}, "step a: it calls no current operation"],
    [
      "a condition on a status that no wait has",
      [{ ...list, successCriteria: [{ condition: "$statusCode == 200" }, { condition: "$response.body#/id == 'a'" }] }],
      {},
      "step list: its condition $response.body#/id == 'a' is not a status of an x-wait",
    ],
    [
      "an output of a header",
      [{ ...list, outputs: { tag: "$response.header.etag" } }],
      {},
      "step list: its output $response.header.etag is not within the body",
    ],
    [
      "an output that no step has",
      [list],
      { id: "$steps.list.outputs.id" },
      "no step before gives $steps.list.outputs.id",
    ],
    [
      "a body that is one value",
      [{ stepId: "a", operationId: "films.create" }],
      {},
      "step a: its body is not an object with properties",
    ],
  ])("%s", (_, steps, outputs, message) => {
    expect(() => journeyOf(steps, outputs)).toThrow(message);
    expect(() => journeyOf(steps, outputs)).toThrow("films.arazzo.yaml: workflow watch-films");
  });
});
