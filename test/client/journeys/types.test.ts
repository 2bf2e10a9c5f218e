import type { AssetIndex, MediaIntelligence, UploadFile } from "ncloud-media-intelligence";
import * as journeys from "ncloud-media-intelligence/journeys";
import {
  type EachResult,
  each,
  type JourneyOptions,
  type JourneyRun,
  type JourneyState,
  type Outcome,
} from "ncloud-media-intelligence/journeys";
import { describe, expect, expectTypeOf, test } from "vitest";
import { readWorkflows } from "../../../scripts/contract/arazzo.js";
import { workflowsOf } from "../../../scripts/contract/companion-paths.js";
import { Sources } from "../../../scripts/contract/sources.js";

test("each workflow of the contract becomes a function", () => {
  const workflows = readWorkflows(workflowsOf("openapi/openapi.yaml"), new Sources());
  expect(workflows.length).toBeGreaterThan(5);
  expect(journeys).toMatchObject(
    Object.fromEntries(workflows.map(({ workflowId }) => [workflowId, expect.any(Function)])),
  );
});

describe("a journey is typed from its workflow:", () => {
  test("inputs by the calls that take them, outputs by the results of the calls", () => {
    // Compiled, but never called.
    void [
      async (client: MediaIntelligence, file: UploadFile) => {
        const place = { workspaceName: "news", projectId: 12 };
        const made = await journeys.setUp(client, { workspaceName: "news", bucketName: "b", projectName: "p" });
        expectTypeOf(made.projectId).toEqualTypeOf<number>();

        const indexed = await journeys.indexAnAsset(client, { ...place, key: "a.mp4", bucketName: "b" });
        expectTypeOf(indexed.assetId).toEqualTypeOf<number>();
        expectTypeOf(indexed.index).toEqualTypeOf<AssetIndex>();
        expectTypeOf<journeys.IndexAnAssetInputs["key"]>().toEqualTypeOf<string>();
        expectTypeOf<journeys.IndexAnAssetInputs["personCount"]>().toEqualTypeOf<number | undefined>();
        // @ts-expect-error -- the key is missing
        await journeys.indexAnAsset(client, { ...place, bucketName: "b" });
        // @ts-expect-error -- unknown input
        await journeys.indexAnAsset(client, { ...place, key: "a.mp4", bucketName: "b", file });

        await journeys.summariseScenes(client, { ...place, assetId: indexed.assetId, sceneIds: [1] });
        // @ts-expect-error -- scenes are numbers
        await journeys.summariseScenes(client, { ...place, assetId: 1, sceneIds: ["1"] });

        const found = await journeys.searchByText(client, { ...place, text: "harbour" });
        expectTypeOf(found.totalCount).toEqualTypeOf<number | undefined>();
        const similar = await journeys.searchByImage(client, { ...place, fileName: "a.png", file });
        expectTypeOf(similar.results).toEqualTypeOf(found.results);
        // @ts-expect-error -- the file is missing
        await journeys.searchByImage(client, { ...place, fileName: "a.png" });

        const person = await journeys.registerPerson(client, {
          workspaceName: "news",
          fileName: "a.png",
          file,
          name: "One",
          tagName: "Guest",
        });
        expectTypeOf(person.personId).toEqualTypeOf<number>();
        expectTypeOf(person.tagId).toEqualTypeOf<number>();
        const { workspaceName } = place;
        await journeys.findSimilarPersons(client, { workspaceName, personId: person.personId });
        await journeys.mergePersons(client, { workspaceName, personId: 1, otherPersonIds: [2] });
        await journeys.deletePerson(client, { workspaceName, personId: 1, tagId: person.tagId });
        const nothing: object = await journeys.cleanUp(client, { ...place, assetId: 1 });
        void nothing;
        // @ts-expect-error -- a client with inputs has another type
        await journeys.cleanUp(client.in({ workspaceName }), { ...place, assetId: 1 });
      },
    ];
  });

  test("the run, the state and the options", () => {
    type Run = ReturnType<typeof journeys.indexAnAsset>;
    expectTypeOf<Run>().toExtend<JourneyRun<{ assetId: number }>>();
    expectTypeOf<Run["state"]>().toEqualTypeOf<JourneyState>();
    expectTypeOf<Parameters<NonNullable<JourneyOptions["onState"]>>>().toEqualTypeOf<[state: JourneyState]>();
  });

  test("the result of each item, by whether it has a value", () => {
    const labelOf = (result: EachResult<string, number>): string => {
      if ("value" in result) {
        expectTypeOf(result.value).toEqualTypeOf<number>();
        // @ts-expect-error -- a value has no outcome
        return result.outcome;
      }
      expectTypeOf(result.outcome).toEqualTypeOf<Outcome>();
      switch (result.outcome) {
        case "not sent":
        case "refused":
        case "unknown":
          return result.error.message;
      }
    };
    expect(labelOf).toBeTypeOf("function");
    // @ts-expect-error -- items without a key
    void ((items: object[]) => each(items, async () => 1, { concurrency: "2" }));
  });
});
