import { afterAll, beforeAll, expect, test } from "vitest";
import { seriousFindings } from "../helpers/docs/accessibility.js";
import { openDocs, proveJourney, proveRuns, proveServed, runDataIn } from "../helpers/docs/run-proof.js";
import { useBrowser } from "../helpers/docs/use-browser.js";
import type { Watched } from "../helpers/docs/watched-page.js";
import { api, present } from "../helpers/mock.js";

const path = "index.html";
const { texts, journeys } = runDataIn(path);
const starter = present(
  api.operations.find(({ id }) => api.operations.some(({ wait }) => wait?.startedBy?.includes(id))),
);
const reader = present(
  api.operations.find(({ method, parameters }) => method === "GET" && parameters.some((each) => each.in === "path")),
);

const browser = useBrowser();
let watched: Watched;
beforeAll(async () => {
  watched = await openDocs(browser());
}, 60_000);
afterAll(() => watched?.close());

test("the mock is loaded at the first press, and Run shows its response and the states of the job", async () => {
  await watched.page.locator("[data-journey]").first().waitFor({ state: "attached" });
  expect(watched.requests.filter((url) => url.endsWith("mock.html"))).toEqual([]);
  await proveRuns(watched, [starter]);
  expect(watched.requests.filter((url) => url.endsWith("mock.html")).length).toBe(1);
});

test("a journey can be clicked through to its end", () =>
  proveJourney(watched, path, present(Object.keys(journeys)[0])));

test("a page that is served with the mock calls that mock", () => proveServed(browser(), path, [reader]));

test("a refusal shows what the mock says, and what the contract says to do", async () => {
  const { page } = watched;
  await page.evaluate((id) => {
    location.hash = id;
  }, reader.id);
  const button = page.locator(`[data-run="${reader.id}"]`);
  await button.click();
  expect(await button.getAttribute("aria-expanded")).toBe("true");
  const input = page.locator(".run-panel .field input").first();
  await input.fill("no-such-name");
  await page.locator(".run-panel .send").click();
  const refusal = page.locator(".run-panel .refusal");
  await refusal.waitFor();
  expect(await page.locator(".run-panel .status strong").textContent()).toBe("HTTP 404");
  const [reason, , remedy] = await refusal.locator("dd").allTextContents();
  expect(reason).toContain("no-such-name");
  expect(api.errors.filter(({ status }) => status === 404).map((error) => error.remedy)).toContain(remedy);
});

test("a value is checked as it is typed", async () => {
  const input = watched.page.locator(".run-panel .field input").first();
  const problem = watched.page.locator(".run-panel .problem").first();
  await input.fill("");
  expect([await input.getAttribute("aria-invalid"), await problem.textContent()]).toEqual([
    "true",
    texts["is.missing"],
  ]);
  await input.fill("my-workspace");
  expect([await input.getAttribute("aria-invalid"), await problem.textContent()]).toEqual(["false", ""]);
});

test("the panel has no serious findings of axe", async () => {
  await watched.page.locator(".run-panel .send").click();
  await watched.page.locator(".run-panel .valid").waitFor();
  expect(await seriousFindings(watched.page, { within: [".run-panel", ".run-bar"] })).toEqual([]);
});
