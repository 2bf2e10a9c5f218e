import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Metafile } from "esbuild";
import { createMock } from "ncloud-media-intelligence/mock";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sampleRequest } from "../../scripts/api/sample-request.js";
import { launchBrowser } from "../../scripts/browser/launch.js";
import { buildBrowserMock } from "../../scripts/bundle/browser-mock.js";
import { listen } from "../../scripts/cli/listen.js";
import { paths } from "../../scripts/cli/paths.js";
import { api, document, present, signed } from "../helpers/mock.js";
import { pageOperation } from "../helpers/vendor-page-call.js";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "browser-mock-")));
const service = present(document.servers?.[0]).url;
let browser: Browser;
let metafile: Metafile;

beforeAll(async () => {
  metafile = await buildBrowserMock(join(folder, "dist"));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Bundles a program for a page, a worker or a service worker as one classic script. */
async function bundled(program: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: folder },
    bundle: true,
    format: "iife",
    platform: "browser",
    alias: {
      "ncloud-media-intelligence": join(paths.generated, "client/index.ts"),
      "ncloud-media-intelligence/mock": join(folder, "dist/browser/mock/index.js"),
      "ncloud-media-intelligence/msw": join(folder, "dist/browser/mock/msw.js"),
    },
    nodePaths: [join(paths.root, "node_modules")],
    logLevel: "silent",
    write: false,
  });
  return present(outputFiles[0]).text;
}

/** Serves scripts and an empty page. Returns the URL. */
async function serve(scripts: Record<string, string>): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const script = scripts[request.url ?? ""];
    response.setHeader("content-type", script === undefined ? "text/html" : "text/javascript");
    response.end(script ?? "<!doctype html><title>page</title>");
  });
  return { url: await listen(server, 0, "127.0.0.1"), close: () => server.close() };
}

/** The value that a script in a page leaves in `result`. */
async function resultIn(url: string, script: string): Promise<unknown> {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    await page.addScriptTag({ content: script });
    return await page.evaluate("result");
  } finally {
    await page.close();
  }
}

const begun = Date.UTC(2026, 0, 1);

/** A signed call of each operation. */
const calls = api.operations.map((operation) => {
  const { method, target, headers, body } = sampleRequest(operation);
  return {
    url: service + target,
    init: {
      method,
      headers: { ...api.requestHeaders, ...headers, ...signed(method, target, { now: begun }) },
      ...(body && { body: JSON.stringify(body.value) }),
    },
  };
});

const options = { seed: "a", limitRates: false };
const preferences = [{}, { prefer: "dynamic=true" }];

describe("in a page that is opened from disk", () => {
  const page = () => pathToFileURL(join(folder, "page.html")).href;
  beforeAll(() => writeFileSync(join(folder, "page.html"), "<!doctype html><title>page</title>"));

  test("each operation has the same response as in Node.js", async () => {
    const seen = await resultIn(
      page(),
      await bundled(`
        import { createMock } from "ncloud-media-intelligence/mock";
        async function main() {
          const mock = createMock({ ...${JSON.stringify(options)}, now: () => ${begun} });
          const responses = [];
          for (const preference of ${JSON.stringify(preferences)})
            for (const { url, init } of ${JSON.stringify(calls)}) {
              const response = await mock.fetch(url, { ...init, headers: { ...init.headers, ...preference } });
              responses.push([response.status, response.headers.get("x-mock-reason"), await response.text()]);
            }
          return responses;
        }
        globalThis.result = main();
      `),
    );
    const mock = createMock({ ...options, now: () => begun });
    const expected: [number, string | null, string][] = [];
    for (const preference of preferences)
      for (const { url, init } of calls) {
        const response = await mock.fetch(url, { ...init, headers: { ...init.headers, ...preference } });
        expected.push([response.status, response.headers.get("x-mock-reason"), await response.text()]);
      }
    expect(expected.filter(([status]) => status === 200).length).toBeGreaterThan(api.operations.length);
    expect(seen).toEqual(expected);
  });

  test("the client calls it with a signature that the page computes, and it cannot listen", async () => {
    const seen = await resultIn(
      page(),
      await bundled(`
        import { MediaIntelligence } from "ncloud-media-intelligence";
        import { createMock, mockCredentials } from "ncloud-media-intelligence/mock";
        async function main() {
          const mock = createMock({ faults: { jitter: 1 } });
          const client = new MediaIntelligence({ fetch: mock.fetch, credentials: mockCredentials });
          const { items } = await client.${pageOperation}();
          const wrong = new MediaIntelligence({ fetch: mock.fetch, credentials: { ...mockCredentials, secretKey: "wrong" } });
          const refused = await wrong.${pageOperation}().catch((error) => error.name);
          return [items.length, refused, await mock.listen().catch((error) => error.message)];
        }
        globalThis.result = main();
      `),
    );
    expect(seen).toEqual([2, "AuthenticationError", expect.stringMatching(/cannot listen: give `mock.fetch`/)]);
  });
});

test("MSW's worker of a page responds in place of the service", async () => {
  const worker = readFileSync(join(paths.root, "node_modules/msw/lib/mockServiceWorker.js"), "utf8");
  const { url, close } = await serve({ "/mockServiceWorker.js": worker });
  const script = await bundled(`
    import { setupWorker } from "msw/browser";
    import { handlers } from "ncloud-media-intelligence/msw";
    async function main() {
      const worker = setupWorker(...handlers({ checkSignature: false }));
      await worker.start({ quiet: true });
      const url = ${JSON.stringify(present(calls[0]).url)};
      const good = await fetch(url, ${JSON.stringify(present(calls[0]).init)});
      const lost = await fetch(url, { headers: { "x-mock-fault": "drop" } }).catch((error) => error.name);
      return [good.status, good.headers.get("x-mock-reason"), lost];
    }
    globalThis.result = main();
  `);
  try {
    expect(await resultIn(url, script)).toEqual([200, null, "TypeError"]);
  } finally {
    close();
  }
});

test("a service worker alone responds in place of the service", async () => {
  const worker = await bundled(`
    import { createMock } from "ncloud-media-intelligence/mock";
    const mock = createMock({ checkSignature: false });
    addEventListener("install", () => skipWaiting());
    addEventListener("activate", (event) => event.waitUntil(clients.claim()));
    addEventListener("fetch", (event) => {
      if (event.request.url.startsWith(${JSON.stringify(service)})) event.respondWith(mock.fetch(event.request));
    });
  `);
  const { url, close } = await serve({ "/worker.js": worker });
  const script = `
    async function main() {
      const controlled = new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve));
      await navigator.serviceWorker.register("/worker.js");
      await controlled;
      const response = await fetch(${JSON.stringify(present(calls[0]).url)}, ${JSON.stringify(present(calls[0]).init)});
      return response.status;
    }
    globalThis.result = main();`;
  try {
    expect(await resultIn(url, script)).toBe(200);
  } finally {
    close();
  }
});

test("the browser build imports only its own files and, for the handlers, MSW", () => {
  const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports.filter(({ external }) => external));
  expect(imported.map(({ path }) => path)).toEqual(["msw"]);
});
