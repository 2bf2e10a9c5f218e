import { createServer } from "node:http";
import { expect, test } from "vitest";
import { listen } from "../../scripts/cli/listen.js";
import { en } from "../../scripts/docs/languages/index.js";
import { docsSite } from "../../scripts/docs/site.js";
import { describePage } from "../helpers/docs/describe-page.js";
import { contractEditions } from "../helpers/docs/editions.js";
import { renderDocs } from "../helpers/docs/rendered.js";
import { smallApi } from "../helpers/docs/small-document.js";
import { useBrowser } from "../helpers/docs/use-browser.js";
import { openFromDisk, watch } from "../helpers/docs/watched-page.js";
import { present } from "../helpers/mock.js";

/** A document with everything that the contract may lack: a body, several successes and examples, names in mixed case. */
const varied = smallApi({
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

const { editions, pages } = await contractEditions();

const browser = useBrowser();

describePage("the contract in English", browser, { edition: present(editions[0]), files: pages });
describePage("a varied document", browser, {
  edition: { path: "index.html", api: varied, language: en },
  files: { "index.html": await renderDocs(varied) },
});

test("text that looks like markup is shown as text", async () => {
  const hostile = "Mind </script><script>window.ran = 1</script> <!-- <script> \u2028 and more";
  const { page, url, faults, close } = await openFromDisk(
    browser(),
    smallApi({
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

test("a served page shows a failure as plain text until it reloads, and keeps its scroll position", async () => {
  const long = Array.from({ length: 100 }, (_, n) => `Paragraph ${n}.`).join("\n\n");
  const pageTitled = (title: string): Promise<string> =>
    renderDocs(smallApi({ info: { title, version: "1", description: long } }));
  let html = await pageTitled("First title");
  const read = (): string => html;
  const site = docsSite({ read, liveReload: true });
  const server = createServer((request, response) => site(request, response) || response.writeHead(404).end());
  try {
    const url = await listen(server, 0, "127.0.0.1");
    const { page, faults, close } = await watch(browser(), { offline: false });
    const connected = page.waitForResponse(/__reload/);
    await page.goto(url);
    await connected;
    await page.locator("main").getByRole("heading", { name: "First title" }).waitFor();
    site.fail("It is <b id=bold>broken</b>");
    expect(await page.getByRole("alert").textContent()).toBe("It is <b id=bold>broken</b>");
    await page.getByText("Paragraph 99.").waitFor();
    await page.evaluate(() => scrollTo(0, 500));
    html = await pageTitled("Second title");
    site.reload();
    await page.locator("main").getByRole("heading", { name: "Second title" }).waitFor();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(500);
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  } finally {
    site.close();
    server.close();
    server.closeAllConnections();
  }
});
