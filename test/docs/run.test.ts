import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sampleRequest } from "../../scripts/api/sample-request.js";
import { launchBrowser } from "../../scripts/browser/launch.js";
import { listen } from "../../scripts/cli/listen.js";
import { paths } from "../../scripts/cli/paths.js";
import { docsSite } from "../../scripts/docs/site.js";
import { createMock, defaultKeys } from "../../scripts/mock/mock.js";
import { seriousFindings } from "../helpers/docs/accessibility.js";
import { runAll, walkThrough } from "../helpers/docs/running.js";
import { openFiles, type Watched, watch } from "../helpers/docs/watched-page.js";
import { api, callOperation, document, present } from "../helpers/mock.js";

const read = (path: string) => readFileSync(join(paths.generated, "docs", path), "utf8");
const files = Object.fromEntries(["index.html", "ko/index.html", "mock.html"].map((path) => [path, read(path)]));

/** In the long proof every operation and every journey; else one of each kind. */
const isLong = process.env.DOCS_PROOF !== undefined;
const { operations } = api;
const kinds = [
  operations.find(({ method }) => method === "GET"),
  operations.find(({ wait }) => wait !== undefined),
  operations.find(({ id }) => operations.some(({ wait }) => wait?.startedBy?.includes(id))),
  operations.find(({ upload }) => upload !== undefined),
];
const chosen = isLong ? operations : [...new Set(kinds.map(present))];

/** The mock's state depends on time, so that both have the same. */
const time = Date.UTC(2026, 5, 1);

/** The response to the sample call of each operation, from the mock in Node.js. */
async function expected(uploads: string) {
  const mock = createMock({ document, now: () => time, checkSignature: false, limitRates: false });
  const responses = [];
  for (const operation of chosen) {
    const response = await callOperation(mock, operation);
    const body = (await response.text()).replaceAll("https://send-it-with-mock-fetch.invalid", uploads);
    responses.push({ id: operation.id, status: `HTTP ${response.status}`, body: JSON.parse(body) });
  }
  return responses;
}

const editionOf = (path: string) => JSON.parse(/id="run">(.*?)<\/script>/.exec(read(path))?.[1] ?? "");
const journeys = Object.keys(editionOf("index.html").journeys).slice(0, isLong ? undefined : 2);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Serves the docs and a mock on one port, as `npm start` does. */
async function serve() {
  const mock = createMock({ document, limitRates: false, now: () => time });
  const site = docsSite({ read, mock: defaultKeys });
  const server = createServer((request, response) => site(request, response) || mock.handler(request, response));
  const url = await listen(server, 0, "127.0.0.1");
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url, mock, close };
}

const ids = chosen.map(({ id }) => id);

describe.each(["index.html", "ko/index.html"])("%s from disk, without a network", (path) => {
  let watched: Watched;
  beforeAll(async () => {
    watched = await openFiles(browser, files, path);
    await watched.page.clock.setFixedTime(time);
    await watched.page.reload();
  });
  afterAll(() => watched?.close());

  test("the mock is loaded at the first press", async () => {
    await watched.page.locator("[data-journey]").first().waitFor({ state: "attached" });
    expect(watched.requests.filter((url) => url.endsWith("mock.html"))).toEqual([]);
  });

  test("Run of each operation shows the response that the mock has in Node.js, and a job walks to its end", async () => {
    const shown = await runAll(watched.page, ids);
    const seen = shown.map(({ id, status, body }) => ({ id, status, body: JSON.parse(body) }));
    expect(seen).toEqual(await expected("https://send-it-with-mock-fetch.invalid"));
    expect(shown.filter(({ problems, refusal }) => problems.length > 0 || refusal !== "")).toEqual([]);
    for (const { id, signed, states } of shown) {
      const operation = present(operations.find((each) => each.id === id));
      const { method, target } = sampleRequest(operation);
      expect(signed.split("\n")).toEqual([`${method} ${target}`, String(time), defaultKeys.accessKey]);
      const waited = operation.wait ?? operations.find(({ wait }) => wait?.startedBy?.includes(id))?.wait;
      if (waited !== undefined) expect(waited.success).toContain(states.at(-1));
    }
    expect(watched.faults).toEqual([]);
    expect(watched.requests.filter((url) => !url.startsWith("file:"))).toEqual([]);
  });

  test.each(journeys)("the journey %s can be clicked through to its end", async (id) => {
    await watched.page.evaluate(() => {
      location.hash = "";
    });
    const { statuses, end } = await walkThrough(watched.page, id);
    expect({ statuses: [...new Set(statuses)], end }).toEqual({
      statuses: ["HTTP 200"],
      end: editionOf(path).texts.done,
    });
  });
});

test("a page that the mock's server serves calls that mock, and shares its state with programs", async () => {
  const { url, mock, close } = await serve();
  const { page, requests, faults, ...watched } = await watch(browser, { offline: false });
  try {
    await page.clock.setFixedTime(time);
    await page.goto(`${url}/`);
    const shown = await runAll(page, ids, isLong);
    const seen = shown.map(({ id, status, body }) => ({ id, status, body: JSON.parse(body) }));
    expect(seen).toEqual(await expected(url));
    expect(requests.filter((address) => address.endsWith("mock.html"))).toEqual([]);
    expect(mock.requests.map(({ operationId }) => operationId)).toEqual(expect.arrayContaining(ids));
    expect(faults).toEqual([]);
  } finally {
    await watched.close();
    close();
  }
});

describe("the form of an operation", () => {
  let watched: Watched;
  const operation = present(
    operations.find(({ parameters, body }) => parameters.some(({ in: place }) => place === "path") && !body),
  );
  beforeAll(async () => {
    watched = await openFiles(browser, files);
    await watched.page.goto(`${watched.page.url()}#${operation.id}`);
    await watched.page.locator(`[data-run="${operation.id}"]`).click();
  });
  afterAll(() => watched?.close());

  test("a refusal shows what the mock says, and what the contract says to do", async () => {
    const { page } = watched;
    const input = page.locator(".run-panel .field input").first();
    await input.fill("no-such-name");
    await page.locator(".run-panel .send").click();
    const refusal = page.locator(".run-panel .refusal");
    await refusal.waitFor();
    const known = api.errors.filter(({ status }) => status === 404).map(({ remedy }) => remedy);
    expect(await page.locator(".run-panel .status strong").textContent()).toBe("HTTP 404");
    const [reason, , remedy] = await refusal.locator("dd").allTextContents();
    expect(reason).toContain("no-such-name");
    expect(known).toContain(remedy);
  });

  test("a value is checked as it is typed, and a refused one can be sent", async () => {
    const { page } = watched;
    const input = page.locator(".run-panel .field input").first();
    await input.fill("");
    expect(await input.getAttribute("aria-invalid")).toBe("true");
    expect(await page.locator(".run-panel .problem").first().textContent()).toBe(
      editionOf("index.html").texts["is.missing"],
    );
    await input.fill("my-workspace");
    expect(await input.getAttribute("aria-invalid")).toBe("false");
  });

  test("it has no serious findings of axe, open and with a response", async () => {
    await watched.page.locator(".run-panel .send").click();
    await watched.page.locator(".run-panel .valid").waitFor();
    expect(await seriousFindings(watched.page, { within: [".run-panel", ".run-bar"] })).toEqual([]);
  });
});
