import { cleanUp, indexAnAsset, type JourneyState, searchByImage, setUp } from "ncloud-media-intelligence/journeys";
import { describe, expect, test } from "vitest";
import { rejection } from "../../helpers/client/loopback.js";
import { picture } from "../uploads/pictures.js";
import { analysing, idsOf, importing, mockedClient, pathOf, place } from "./mocked-client.js";

const quick = { interval: 1 };
const inputs = { ...place, key: "a/clip.mp4" };

/** Ends a simulated process in the middle of a journey. */
class Killed extends Error {}

describe("a killed journey continues in another process, and repeats nothing:", () => {
  test.each([1, 2, 3, 4, 5, 6])("killed at its state number %i, before the state is saved", async (last) => {
    const { client, count, mock } = mockedClient();
    let kept: JourneyState | undefined;
    let states = 0;
    const onState = (state: JourneyState) => {
      // As if it had been saved as JSON in a file.
      kept = JSON.parse(JSON.stringify(state));
      if (++states === last) throw new Killed();
    };
    const first = await indexAnAsset(client, inputs, { ...quick, onState }).catch((error: unknown) => error);
    const { assetId } = await indexAnAsset(client, inputs, { ...quick, resume: kept });
    expect([count(importing.id), count(analysing.id)]).toEqual([1, 1]);
    expect(idsOf(mock, inputs.key)).toEqual([assetId]);
    expect(first).toMatchObject(last <= 4 ? { name: "JourneyError", cause: expect.any(Killed) } : { assetId });
  });

  test.each([importing, analysing])(
    "killed while the call of $id is running, carried out or not",
    async (operation) => {
      for (const isCarriedOut of [true, false]) {
        const { client, mock, count } = mockedClient();
        let kept: JourneyState | undefined;
        let isDead = false;
        const dying = mockedClient({
          fetch: async (url, init) => {
            const isIt = pathOf(operation).test(`${init.method} ${new URL(url).pathname}`);
            if (isIt && isCarriedOut) await mock.fetch(url, init);
            if (isIt) isDead = true;
            // A killed process receives no response.
            return isDead ? new Promise<never>(() => {}) : mock.fetch(url, init);
          },
        }).client;
        const onState = (state: JourneyState) => {
          kept = state;
        };
        void indexAnAsset(dying, inputs, { ...quick, onState }).catch(() => {});
        while (!isDead) await new Promise((resolve) => setImmediate(resolve));
        await indexAnAsset(client, inputs, { ...quick, resume: kept });
        expect([count(importing.id), count(analysing.id)], String(isCarriedOut)).toEqual([1, 1]);
      }
    },
  );
});

test("a deleted resource is not deleted again", async () => {
  const { client, mock } = mockedClient();
  const { workspaceName, projectId } = place;
  const { assetId } = await indexAnAsset(client, inputs, quick);
  const whole = { workspaceName, projectId, assetId };
  let kept: JourneyState | undefined;
  const onState = (state: JourneyState) => {
    kept = state;
    if ("deleteAsset" in state.steps) throw new Killed();
  };
  expect(await rejection(cleanUp(client, whole, { onState }))).toMatchObject({ step: "deleteAsset" });
  // The other steps fail, since the project has other assets.
  await cleanUp(client, whole, { resume: kept }).catch(() => {});
  const deletes = mock.requests.filter(({ method, target }) => method === "DELETE" && target.includes(`/${assetId}`));
  expect(deletes).toHaveLength(2);
  expect(new Set(deletes.map(({ target }) => target)).size).toBe(2);
});

describe("the state of a journey", () => {
  test("is JSON at any time, and is passed to onState", async () => {
    const { client } = mockedClient();
    const states: JourneyState[] = [];
    const run = setUp(
      client,
      { workspaceName: "new-one", bucketName: "b", projectName: "news" },
      {
        ...quick,
        onState: (state) => {
          states.push(state);
          expect(run.state).toEqual(state);
          expect(JSON.parse(JSON.stringify(state))).toEqual(state);
        },
      },
    );
    const { projectId } = await run;
    expect(states.map(({ steps }) => Object.keys(steps))).toEqual([
      ["createWorkspace"],
      ["createWorkspace"],
      ["createWorkspace", "readWorkspace", "createProject"],
      ["createWorkspace", "readWorkspace", "createProject"],
    ]);
    expect(run.state).toMatchObject({ journey: "setUp", steps: { createProject: { outputs: { projectId } } } });
    expect(
      await setUp(client, { workspaceName: "new-one", bucketName: "b", projectName: "news" }, { resume: run.state }),
    ).toEqual(await run);
  });

  test("does not contain the file, which is passed again", async () => {
    const { client, operations } = mockedClient();
    const query = { workspaceName: place.workspaceName, projectId: place.projectId, fileName: "a.png" };
    const run = searchByImage(client, { ...query, file: picture("png") }, quick);
    expect((await run).results).toBeDefined();
    expect(run.state.inputs).toEqual(query);
    expect(operations().filter((each) => each === "PUT")).toHaveLength(1);
  });

  test("is rejected if it belongs to another journey or to other inputs", async () => {
    const { client, operations } = mockedClient();
    const state = { journey: "indexAnAsset", inputs, steps: {} };
    for (const [resume, message] of [
      [{ ...state, journey: "setUp" }, /not a state of indexAnAsset/],
      [{ ...state, inputs: { ...inputs, key: "b.mp4" } }, /with another key/],
      [{ ...state, inputs: {} }, /with another/],
      [{}, /not a state of indexAnAsset/],
      [null, /not a state of indexAnAsset/],
    ] as const)
      expect(await rejection(indexAnAsset(client, inputs, { resume: resume as never }))).toMatchObject({
        name: "ValidationError",
        message: expect.stringMatching(message),
      });
    expect(operations()).toEqual([]);
  });
});

test("onStep is called for each step, and a signal stops between steps and during a wait", async () => {
  const { client, operations } = mockedClient();
  const steps: string[] = [];
  const controller = new AbortController();
  const onStep = (step: string) => {
    steps.push(step);
    if (step === "requestAnalysis") controller.abort();
  };
  const error = await rejection(indexAnAsset(client, inputs, { ...quick, onStep, signal: controller.signal }));
  expect(steps).toEqual(["importAsset", "awaitImport", "requestAnalysis"]);
  expect(error).toMatchObject({ step: "requestAnalysis", outcome: "not sent", cause: { name: "AbortError" } });
  expect(operations()).not.toContain(analysing.id);
  const waiting = await rejection(
    indexAnAsset(client, inputs, {
      interval: 60_000,
      signal: AbortSignal.timeout(100),
    }),
  );
  expect(waiting).toMatchObject({ step: "awaitImport", cause: { name: "AbortError" } });
});

test("an option that is unknown or of the wrong type is rejected", async () => {
  const { client, operations } = mockedClient();
  for (const options of [{ onstate: () => {} }, { interval: 0 }, { onState: true }, { signal: {} }])
    expect(await rejection(indexAnAsset(client, inputs, options as never))).toMatchObject({ name: "ValidationError" });
  expect(operations()).toEqual([]);
});
