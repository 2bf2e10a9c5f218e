import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/browser/launch.js";
import { paths } from "../../scripts/cli/paths.js";
import { type OperationEntry, operationsOf } from "../../scripts/contract/document.js";
import { en, languageOf } from "../../scripts/docs/languages/index.js";
import { hashOf } from "../../scripts/docs/place.js";
import { generatePages } from "../../scripts/generate/docs.js";
import { applyOverlay } from "../../scripts/generate/overlays.js";
import { seriousFindings } from "./accessibility.js";
import { bundledContract } from "./bundled.js";
import { openFiles, type Watched } from "./watched-page.js";

const contract = await bundledContract();
const korean = await applyOverlay(contract, join(paths.root, "openapi/overlays/ko.yaml"));
const operations = operationsOf(contract);

/** One that is deprecated, and one whose neighbours in the menu have every method that the contract has. */
const methodsBeside = ({ operation }: OperationEntry): number =>
  new Set(operations.filter((other) => other.operation.tags?.[0] === operation.tags?.[0]).map(({ method }) => method))
    .size;
const kinds = [true, false].flatMap((isDeprecated) =>
  operations
    .filter(
      ({ operation, requestBody }) => (operation.deprecated === true) === isDeprecated && requestBody !== undefined,
    )
    .sort((a, b) => methodsBeside(b) - methodsBeside(a))
    .slice(0, 1),
);

let browser: Browser;
let watched: Watched & { url: string };

beforeAll(async () => {
  browser = await launchBrowser();
  const editions = [
    { language: en, document: contract },
    { language: languageOf("ko"), document: korean },
  ];
  watched = await openFiles(browser, await generatePages(editions));
}, 60_000);

afterAll(async () => {
  await watched?.close();
  await browser?.close();
});

/** Goes to a hash, and waits for the heading that it leads to. */
async function goTo(hash: string, heading: string): Promise<void> {
  await watched.page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await watched.page.getByRole("heading", { name: heading }).first().waitFor();
}

test("the first key reaches a link that moves the focus to the content and leaves the place alone", async () => {
  const { page } = watched;
  await page.locator("main h1, main h2").first().waitFor();
  await page.keyboard.press("Tab");
  const focused = await page.evaluate(() => {
    const { className, textContent } = document.activeElement ?? {};
    const { outlineStyle } = getComputedStyle(document.activeElement ?? document.body);
    return { className, textContent, outlineStyle };
  });
  expect(focused).toEqual({ className: "skip", textContent: en.page.skip, outlineStyle: "solid" });
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => [document.activeElement?.localName, location.hash])).toEqual(["main", ""]);
});

test("an operationId alone leads to its operation, and below a tag that was renamed", async () => {
  for (const entry of kinds) {
    const { id, operation } = entry;
    await goTo(id, operation.summary ?? "");
    expect(new URL(watched.page.url()).hash).toBe(hashOf(entry));
    await goTo("", contract.info.title);
    await goTo(`#/another-tag/${id.toLowerCase()}`, operation.summary ?? "");
    expect(new URL(watched.page.url()).hash).toBe(hashOf(entry));
    await goTo("", contract.info.title);
  }
});

test.each(["light", "dark"] as const)("axe finds nothing serious or critical in the %s", async (colorScheme) => {
  const { page } = watched;
  await page.emulateMedia({ colorScheme });
  await page.reload();
  await page.waitForFunction((scheme) => document.documentElement.className === scheme, colorScheme);
  await goTo("", contract.info.title);
  expect(await seriousFindings(page)).toEqual([]);
  for (const entry of kinds) {
    await goTo(hashOf(entry), entry.operation.summary ?? "");
    await page.locator(".panel-response-samples pre, .panel-response-samples code").first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  }
});

test("nothing is wider than a narrow screen but what scrolls by itself", async () => {
  const { page } = watched;
  await page.setViewportSize({ width: 390, height: 844 });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await goTo("", contract.info.title);
  expect(await width()).toBe(390);
  for (const entry of kinds) {
    await goTo(hashOf(entry), entry.operation.summary ?? "");
    expect(await width()).toBe(390);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
});

test("on paper there is no menu, a dark page is light, and no code is cut off", async () => {
  const { page } = watched;
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await page.locator(".menu-content").isVisible()).toBe(false);
  expect(await page.locator(".bar nav").first().isVisible()).toBe(false);
  expect(await page.evaluate(() => document.documentElement.className)).toBe("light");
  const cut = () =>
    [...document.querySelectorAll("main pre")].filter(
      (element) => element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1,
    ).length;
  expect(await page.locator("main pre").count()).toBeGreaterThan(0);
  expect(await page.evaluate(cut)).toBe(0);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  expect(await page.evaluate(() => document.documentElement.className)).toBe("dark");
  await page.emulateMedia({ media: null });
});

test("the switch leads to the same operation in Korean, where every operation has its link", async () => {
  const { page } = watched;
  const [entry] = operations;
  const [translated] = operationsOf(korean);
  if (entry === undefined || translated === undefined) throw new Error("The contract has no operation.");
  await goTo(entry.id, entry.operation.summary ?? "");
  await page.getByRole("link", { name: "한국어" }).click();
  await page
    .getByRole("heading", { name: translated.operation.summary ?? "" })
    .first()
    .waitFor();
  expect(page.url()).toMatch(/\/ko\/index\.html#/);
  expect(new URL(page.url()).hash).toBe(hashOf(entry));
  // The menu shows the operations of a tag when it is opened.
  const links = new Set<string>();
  for (const tag of korean.tags ?? []) {
    const first = operationsOf(korean).find(({ operation }) => operation.tags?.[0] === tag.name);
    if (first === undefined) continue;
    await goTo(hashOf(first), first.operation.summary ?? "");
    await page.locator(`.menu-content a[href$="${hashOf(first)}"]`).waitFor();
    const found = page.locator(".menu-content a[href*='#/']");
    for (const href of await found.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? "")))
      links.add(href);
  }
  expect([...links]).toEqual(expect.arrayContaining(operations.map(hashOf)));
  expect(watched.faults).toEqual([]);
});
