import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { expect } from "vitest";
import type { Operation } from "../../../scripts/api/operation.js";
import { sampleRequest } from "../../../scripts/api/sample-request.js";
import { listen } from "../../../scripts/cli/listen.js";
import { paths } from "../../../scripts/cli/paths.js";
import type { RunData } from "../../../scripts/docs/run/run-data.js";
import { docsSite } from "../../../scripts/docs/site.js";
import { createMock, defaultKeys } from "../../../scripts/mock/mock.js";
import { api, callOperation, document, present } from "../mock.js";
import { runAll, type Shown, walkThrough } from "./running.js";
import { openFiles, type Watched, watch } from "./watched-page.js";

const read = (path: string) => readFileSync(join(paths.generated, "docs", path), "utf8");
const files = Object.fromEntries(
  ["index.html", "run.js", "ko/index.html", "ko/run.js", "mock.html"].map((path) => [path, read(path)]),
);

/** The time of the page and of the mock in Node.js: responses contain it. */
const time = Date.UTC(2026, 5, 1);

/** What a page knows of the API. */
export const runDataIn = (path: string): RunData =>
  JSON.parse(/^globalThis\.runData = (.*);$/m.exec(files[path.replace("index.html", "run.js")] ?? "")?.[1] ?? "");

/** Opens a page of the docs from disk, without a network. */
export async function openDocs(browser: Browser, path = "index.html"): Promise<Watched> {
  const watched = await openFiles(browser, files, path);
  await watched.page.clock.setFixedTime(time);
  await watched.page.reload();
  return watched;
}

/** The response of the mock in Node.js to the sample call of an operation. Its presigned URLs begin with `origin`. */
async function responsesTo(operations: readonly Operation[], origin: string) {
  const mock = createMock({ document, now: () => time, checkSignature: false, limitRates: false });
  const responses = [];
  for (const operation of operations) {
    const response = await callOperation(mock, operation);
    const body = (await response.text()).replaceAll("https://send-it-with-mock-fetch.invalid", origin);
    responses.push({ id: operation.id, status: `HTTP ${response.status}`, body: JSON.parse(body) });
  }
  return responses;
}

/** The signed text and the last state of the job are those of the operation. */
function expectSignedAndEnded({ id, signed, states }: Shown): void {
  const operation = present(api.operations.find((each) => each.id === id));
  const { method, target } = sampleRequest(operation);
  expect(signed.split("\n")).toEqual([`${method} ${target}`, String(time), defaultKeys.accessKey]);
  const job = operation.wait ?? api.operations.find(({ wait }) => wait?.startedBy?.includes(id))?.wait;
  if (job !== undefined) expect(job.success).toContain(states.at(-1));
}

const plain = (shown: readonly Shown[]) =>
  shown.map(({ id, status, body }) => ({ id, status, body: JSON.parse(body) }));

/** Runs operations on a page from disk: each shows the response that the mock has in Node.js. */
export async function proveRuns({ page, requests, faults }: Watched, operations: readonly Operation[]): Promise<void> {
  const ids = operations.map(({ id }) => id);
  const shown = await runAll(page, ids);
  expect(plain(shown)).toEqual(await responsesTo(operations, "https://send-it-with-mock-fetch.invalid"));
  expect(shown.filter(({ problems, refusal }) => problems.length > 0 || refusal !== "")).toEqual([]);
  for (const each of shown) expectSignedAndEnded(each);
  expect(faults).toEqual([]);
  expect(requests.filter((url) => !url.startsWith("file:"))).toEqual([]);
}

/** Walks through a journey to its end. */
export async function proveJourney({ page }: Watched, path: string, id: string): Promise<void> {
  await page.evaluate(() => {
    location.hash = "";
  });
  const { statuses, end } = await walkThrough(page, id);
  expect({ statuses: new Set(statuses), end }).toEqual({
    statuses: new Set(["HTTP 200"]),
    end: runDataIn(path).texts.done,
  });
}

/** Runs operations on a page that is served with a mock on the same port, as `npm start` does: the page calls this mock. */
export async function proveServed(browser: Browser, path: string, operations: readonly Operation[]): Promise<void> {
  const mock = createMock({ document, limitRates: false, now: () => time });
  const site = docsSite({ read, mock: defaultKeys });
  const server = createServer((request, response) => site(request, response) || mock.handler(request, response));
  const url = await listen(server, 0, "127.0.0.1");
  const { page, requests, faults, close } = await watch(browser, { offline: false });
  const missing: string[] = [];
  page.on("response", (response) => {
    if (response.status() >= 400 && !mock.requests.some(({ target }) => response.url() === url + target))
      missing.push(response.url());
  });
  try {
    await page.clock.setFixedTime(time);
    await page.goto(`${url}/${path}`);
    const ids = operations.map(({ id }) => id);
    expect(plain(await runAll(page, ids, false))).toEqual(await responsesTo(operations, url));
    expect(requests.filter((address) => address.endsWith("mock.html"))).toEqual([]);
    expect(mock.requests.map(({ operationId }) => operationId)).toEqual(expect.arrayContaining(ids));
    // The page reads the status of a job that a later call deletes: the browser logs the 404 of the mock.
    expect(faults.filter((fault) => !fault.startsWith("Failed to load resource"))).toEqual([]);
    expect(missing).toEqual([]);
  } finally {
    await close();
    server.close();
    server.closeAllConnections();
  }
}
