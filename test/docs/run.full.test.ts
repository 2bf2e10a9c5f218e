import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { otherDocs } from "../helpers/docs/other-api.js";
import { openDocs, proveJourney, proveRuns, proveServed, runDataIn } from "../helpers/docs/run-proof.js";
import { useBrowser } from "../helpers/docs/use-browser.js";
import { openFiles, type Watched } from "../helpers/docs/watched-page.js";
import { api, present } from "../helpers/mock.js";

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

test("another API is run too: its key is sent, alternatives are chosen by name, and limits are checked", async () => {
  const other = await openFiles(browser(), await otherDocs());
  const { page } = other;
  try {
    await page.evaluate(() => {
      location.hash = "replacePet";
    });
    await page.locator("[data-run=replacePet]").click();
    const panel = page.locator(".run-panel");
    const alternative = panel.getByLabel("Alternative of Body");
    expect(await alternative.evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.text)).toBe("Dog");
    expect(await panel.getByLabel("Body, item 1").count()).toBe(0);
    await panel.locator(".send").click();
    await panel.locator(".valid").waitFor();
    const sent = await panel.locator(".outcome pre").allTextContents();
    expect(sent.join("\n")).toMatch(/X-Key: secret/);
    expect(JSON.parse(present(sent[2]))).toEqual({ bark: 3, toys: [{ name: "ball" }] });
    await panel.getByLabel(/^bark /).fill("0");
    expect(await panel.locator(".problem:not(:empty)").allTextContents()).toEqual([
      runDataIn("index.html").texts["is.minimum"]?.replace("{0}", "1"),
    ]);
    await panel.locator(".send").click();
    await panel.locator(".refusal").waitFor();
    await alternative.selectOption("Cat");
    await panel.locator(".send").click();
    await panel.locator(".valid").waitFor();
    expect(other.faults).toEqual([]);
  } finally {
    await other.close();
  }
});
