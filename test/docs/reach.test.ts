import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Api } from "../../scripts/api/api.js";
import { isCurrent, type Operation, responseOf } from "../../scripts/api/operation.js";
import { launchBrowser } from "../../scripts/browser/launch.js";
import { fragmentOf } from "../../scripts/docs/docs-context.js";
import { en } from "../../scripts/docs/languages/index.js";
import { colourRules, seriousFindings } from "../helpers/docs/accessibility.js";
import { contractEditions } from "../helpers/docs/editions.js";
import { corrected, openFiles, type Watched } from "../helpers/docs/watched-page.js";

const { editions, pages } = await contractEditions();
const [english, korean] = editions;
if (english === undefined || korean === undefined) throw new Error("The docs have no two languages.");
const { title, operations } = english.api;

/**
 * A deprecated operation, and one with several examples of its response: the one with the most methods among the operations
 * of its tag.
 */
function kindsIn({ operations: all }: Api): Operation[] {
  const methodsUnder = (tag: string | undefined): number =>
    new Set(all.filter((other) => other.tag === tag).map(({ method }) => method)).size;
  const hasChoice = (operation: Operation): boolean =>
    responseOf(operation, "200")?.content.some(({ examples }) => examples.length > 1) === true;
  const [chosen] = all
    .filter((operation) => isCurrent(operation) && hasChoice(operation))
    .sort((one, other) => methodsUnder(other.tag) - methodsUnder(one.tag));
  const deprecated = all.find((operation) => !isCurrent(operation) && operation.body);
  return [deprecated, chosen].filter((operation) => operation !== undefined);
}

const kinds = kindsIn(english.api);

let browser: Browser;
let watched: Watched & { url: string };

beforeAll(async () => {
  browser = await launchBrowser();
  watched = await openFiles(browser, pages);
}, 60_000);

afterAll(async () => {
  await watched?.close();
  await browser?.close();
});

/** Goes to a hash and waits for its heading. */
async function goTo(hash: string, heading: string): Promise<void> {
  await watched.page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await watched.page.locator("main").getByRole("heading", { name: heading }).first().waitFor();
}

test("the first tab stop is a link that moves the focus to the content and keeps the hash", async () => {
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

test("an operationId leads to its operation, alone or under a tag that was renamed", async () => {
  for (const operation of kinds) {
    const { id } = operation;
    await goTo(id, operation.summary ?? "");
    expect(new URL(watched.page.url()).hash).toBe(fragmentOf(operation));
    await goTo("", title);
    await goTo(`#/another-tag/${id.toLowerCase()}`, operation.summary ?? "");
    expect(new URL(watched.page.url()).hash).toBe(fragmentOf(operation));
    await goTo("", title);
  }
});

test("the search opens with the keyboard, finds an operation by its id, and returns the focus", async () => {
  const { page } = watched;
  const [operation] = kinds;
  if (operation === undefined) throw new Error("The contract has no operation of this kind.");
  const trigger = page.locator('[data-testid="search-trigger"][role="button"]');
  const isFocused = () => trigger.evaluate((element) => element === document.activeElement);
  await trigger.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: en.viewer["Search docs..."] ?? "" }).waitFor();
  await page.keyboard.type(operation.id);
  await page
    .locator(`[data-component-name="Search/SearchItem"][href="${fragmentOf(operation)}"]`)
    .first()
    .waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(isFocused).toBe(true);
});

test("the title of the tab names the current section", async () => {
  for (const { id, summary = "" } of kinds) {
    await goTo(id, summary);
    await expect.poll(() => watched.page.title()).toBe(`${summary} · ${title}`);
  }
  await goTo("", title);
  await expect.poll(() => watched.page.title()).toBe(title);
});

test("on a narrow screen the page does not scroll sideways", async () => {
  const { page } = watched;
  await page.setViewportSize({ width: 390, height: 844 });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await goTo("", title);
  expect(await width()).toBe(390);
  for (const operation of kinds) {
    await goTo(fragmentOf(operation), operation.summary ?? "");
    expect(await width()).toBe(390);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
});

test("the printed page has no menu, is light, and contains all code", async () => {
  const { page } = watched;
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  await page.reload();
  await page.waitForFunction(() => document.documentElement.className === "dark");
  await page.locator("main pre").first().waitFor({ state: "attached" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await page.locator(".menu-content").isVisible()).toBe(false);
  expect(await page.locator(".bar nav").first().isVisible()).toBe(false);
  expect(await page.evaluate(() => document.documentElement.className)).toBe("light");
  // On paper, sticky elements cover other text.
  const sticking = () =>
    [...document.querySelectorAll("main *")].filter((one) => getComputedStyle(one).position === "sticky");
  expect(await page.evaluate(`(${sticking})().length`)).toBe(0);
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

test("the link to the Korean page leads to the same operation", async () => {
  const { page } = watched;
  const [operation] = operations;
  const [translated] = korean.api.operations;
  if (operation === undefined || translated === undefined) throw new Error("The contract has no operation.");
  await goTo(operation.id, operation.summary ?? "");
  await page.getByRole("link", { name: korean.language.name }).click();
  await page
    .getByRole("heading", { name: translated.summary ?? "" })
    .first()
    .waitFor();
  expect(page.url()).toMatch(/\/ko\/index\.html#/);
  expect(new URL(page.url()).hash).toBe(fragmentOf(operation));
  await corrected(page);
  const labels = await page.locator("#redoc").evaluate((viewer) =>
    [...viewer.querySelectorAll("*")]
      .filter((one) => one.closest('code, pre, [data-component-name="Markdown/Markdown"]') === null)
      .flatMap((one) => [one.ariaLabel, ...[...one.childNodes].map(({ nodeValue }) => nodeValue)])
      .map((text) => text?.trim()),
  );
  const inEnglish = Object.entries(en.viewer).filter(([key, text]) => korean.language.viewer[key] !== text);
  expect(labels).toEqual(expect.arrayContaining([korean.language.viewer.and, korean.language.viewer.menu]));
  expect(inEnglish.filter(([, text]) => labels.includes(text.trim()))).toEqual([]);
});

test("the link from the Korean page leads to the same chapter of the guide", async () => {
  const { page } = watched;
  const chapter = (heading: string) => page.locator('[id="section/paging"]', { hasText: heading });
  const isBelowBar = (heading: string) =>
    chapter(heading).evaluate((h) => Math.abs(h.getBoundingClientRect().top) < 200);
  const { paging } = korean.language;
  await goTo("/section/paging", paging.heading);
  await expect.poll(() => isBelowBar(paging.heading)).toBe(true);
  await page.getByRole("link", { name: english.language.name }).click();
  await expect.poll(() => isBelowBar(en.paging.heading)).toBe(true);
  expect(page.url()).toMatch(/\/index\.html#\/section\/paging$/);
});

test.each(
  editions.flatMap(({ api, language, path }) => [
    { api, language, path, colorScheme: "light" as const, rules: undefined },
    { api, language, path, colorScheme: "dark" as const, rules: colourRules },
  ]),
)("axe has no serious findings in $language.name with the $colorScheme color scheme", async (given) => {
  const { page } = watched;
  const { path, colorScheme, rules } = given;
  await page.emulateMedia({ colorScheme });
  await page.goto(new URL(path, watched.url).href);
  await page.waitForFunction((scheme) => document.documentElement.className === scheme, colorScheme);
  await page.locator("main").getByRole("heading", { name: given.api.title }).first().waitFor();
  expect(await seriousFindings(page, { rules })).toEqual([]);
  for (const operation of kindsIn(given.api)) {
    await goTo(fragmentOf(operation), operation.summary ?? "");
    await page.locator(".panel-response-samples pre, .panel-response-samples code").first().waitFor();
    const within = [`[id="${fragmentOf(operation).slice(2)}"]`, ".menu-content"];
    expect(await seriousFindings(page, { rules, within })).toEqual([]);
  }
  expect(watched.faults).toEqual([]);
});
