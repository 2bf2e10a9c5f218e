import { createServer } from "node:http";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/browser/launch.js";
import { listen } from "../../scripts/cli/listen.js";
import { type Document, operationsOf } from "../../scripts/contract/document.js";
import { withSamples } from "../../scripts/docs/samples.js";
import { docsSite } from "../../scripts/docs/site.js";
import { renderDocs } from "../../scripts/generate/docs.js";
import { bundledContract, smallDocument } from "./bundled.js";
import { problemsOf } from "./reading.js";
import { openFromDisk, type Watched, watch } from "./watched-page.js";

const contract = await bundledContract();

/** What the contract may lack: a body, several successes, several examples of one, names in mixed case. */
const varied = smallDocument({
  tags: [{ name: "myPets" }],
  paths: {
    "/pets/{petId}": {
      post: {
        operationId: "pets.feedNow",
        tags: ["myPets"],
        summary: "Feed a pet",
        parameters: [{ name: "petId", in: "path", required: true, schema: { type: "integer" }, example: 7 }],
        requestBody: {
          content: {
            "application/json": {
              schema: {},
              examples: { Hay: { value: { food: "hay" } }, Oats: { value: { food: "oats" } } },
            },
          },
        },
        responses: {
          200: {
            description: "Fed.",
            content: {
              "application/json": {
                schema: { type: "object" },
                examples: {
                  Fed: { summary: "It ate", value: { state: "full", at: [{ bowl: "left" }] } },
                  Left: { summary: "It left some", value: { state: "half full" } },
                },
              },
            },
          },
          202: {
            description: "Later.",
            content: { "application/json": { schema: {}, examples: { Later: { value: { state: "waiting" } } } } },
          },
        },
      },
      get: {
        operationId: "pets.get",
        tags: ["myPets"],
        summary: "Get a pet",
        parameters: [{ name: "petId", in: "path", required: true, schema: { type: "integer" }, example: 7 }],
        responses: { 200: { description: "A pet." } },
      },
    },
  },
});

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser?.close());

describe.each([
  { name: "the contract", document: contract },
  { name: "a varied document", document: varied },
])("$name, opened once from disk", ({ document }: { document: Document }) => {
  let watched: Watched & { url: string };

  beforeAll(async () => {
    watched = await openFromDisk(browser, document);
  }, 30_000);

  afterAll(() => watched?.close());

  const operations = operationsOf(withSamples(document));

  test.each([...new Set(operations.map(({ operation }) => operation.tags?.[0] ?? ""))])(
    "each operation under %s is reached by its link and shows its parameters, source, samples and examples",
    async (tag) => {
      const problems: string[] = [];
      for (const entry of operations.filter(({ operation }) => operation.tags?.[0] === tag))
        problems.push(...(await problemsOf(watched.page, document, entry)));
      expect(problems).toEqual([]);
    },
  );

  test("nothing was asked for but the file, and nothing went wrong", () => {
    expect(watched.faults).toEqual([]);
    expect(new Set(watched.requests.map((url) => url.replace(/#.*/, "")))).toEqual(new Set([watched.url]));
  });
});

test("every error of the catalogue has its row", async () => {
  const { page, url, faults, close } = await openFromDisk(browser, contract);
  await page.goto(`${url}#/section/errors`);
  await page.getByRole("heading", { name: "Errors" }).first().waitFor();
  const rows = await page.locator("tr").allTextContents();
  for (const { status, meaning, remedy } of Object.values(contract["x-error-catalogue"] ?? {}).flatMap(Object.values))
    expect(rows.some((row) => [String(status), meaning, remedy].every((part) => row.includes(part)))).toBe(true);
  expect(faults).toEqual([]);
  await close();
});

test("text that looks like markup neither breaks the page nor runs", async () => {
  const hostile = "Mind </script><script>window.ran = 1</script> <!-- <script> \u2028 and more";
  const { page, url, faults, close } = await openFromDisk(
    browser,
    smallDocument({
      info: { title: `T ${hostile}`, version: "1", description: hostile },
      paths: { "/pets": { get: { operationId: "pets.list", tags: ["pets"], summary: hostile, responses: {} } } },
    }),
  );
  await page.goto(`${url}#/pets/pets.list`);
  await page
    .getByRole("heading", { name: /Mind .*and more/ })
    .first()
    .waitFor();
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
  expect(faults).toEqual([]);
  await close();
});

test("a served page reloads where it stands, and shows a failure as plain text until then", async () => {
  const pageTitled = (title: string): Promise<string> => renderDocs(smallDocument({ info: { title, version: "1" } }));
  let html = await pageTitled("First title");
  const read = (): string => html;
  const site = docsSite({ read, liveReload: true });
  const server = createServer((request, response) => site(request, response) || response.writeHead(404).end());
  try {
    const url = await listen(server, 0, "127.0.0.1");
    const { page, faults, close } = await watch(browser, { offline: false });
    const connected = page.waitForResponse(/__reload/);
    await page.goto(url);
    await connected;
    await page.getByRole("heading", { name: "First title" }).waitFor();
    site.fail("It is <b id=bold>broken</b>");
    expect(await page.getByRole("alert").textContent()).toBe("It is <b id=bold>broken</b>");
    html = await pageTitled("Second title");
    site.reload();
    await page.getByRole("heading", { name: "Second title" }).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  } finally {
    site.close();
    server.close();
    server.closeAllConnections();
  }
});
