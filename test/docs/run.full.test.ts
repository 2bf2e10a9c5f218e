import { afterAll, beforeAll, describe, test } from "vitest";
import { openDocs, proveJourney, proveRuns, proveServed, runDataIn } from "../helpers/docs/run-proof.js";
import { useBrowser } from "../helpers/docs/use-browser.js";
import type { Watched } from "../helpers/docs/watched-page.js";
import { api } from "../helpers/mock.js";

const browser = useBrowser();

describe.each(["index.html", "ko/index.html"])("%s", (path) => {
  let watched: Watched;
  beforeAll(async () => {
    watched = await openDocs(browser(), path);
  });
  afterAll(() => watched?.close());

  test("from disk and without a network, Run of every operation shows the response of the mock, and every job walks to its end", () =>
    proveRuns(watched, api.operations));

  test.each(Object.keys(runDataIn(path).journeys))("the journey %s can be clicked through to its end", (id) =>
    proveJourney(watched, path, id),
  );

  test("served with the mock on the same port, Run of every operation calls that mock", () =>
    proveServed(browser(), path, api.operations));
});
