import { afterAll, beforeAll, expect, test } from "vitest";
import type { Operation } from "../../scripts/api/operation.js";
import { fragmentOf } from "../../scripts/docs/docs-context.js";
import { en } from "../../scripts/docs/languages/index.js";
import { seriousFindings } from "../helpers/docs/accessibility.js";
import { contractEditions } from "../helpers/docs/editions.js";
import { kindsIn } from "../helpers/docs/kinds.js";
import { useBrowser } from "../helpers/docs/use-browser.js";
import { corrected, goTo, openFiles, type Watched } from "../helpers/docs/watched-page.js";

const { editions, pages } = await contractEditions();
const [english, korean] = editions;
if (english === undefined || korean === undefined) throw new Error("The docs have no two languages.");
const { title, operations } = english.api;

const kinds = kindsIn(english.api);

function kindOf(n: number): Operation {
  const kind = kinds[n];
  if (kind === undefined) throw new Error("The contract has no operation of this kind.");
  return kind;
}

const browser = useBrowser();
let watched: Watched & { url: string };
beforeAll(async () => {
  watched = await openFiles(browser(), pages);
}, 60_000);
afterAll(() => watched?.close());

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
    await goTo(watched.page, id, operation.summary ?? "");
    expect(new URL(watched.page.url()).hash).toBe(fragmentOf(operation));
    await goTo(watched.page, "", title);
    await goTo(watched.page, `#/another-tag/${id.toLowerCase()}`, operation.summary ?? "");
    expect(new URL(watched.page.url()).hash).toBe(fragmentOf(operation));
    await goTo(watched.page, "", title);
  }
});

test("a link leads to its place even if the viewer replaces the address before the page hears of the link", async () => {
  const operation = kindOf(0);
  for (const hash of [operation.id, fragmentOf(operation)]) {
    await watched.page.evaluate((next) => {
      location.hash = next;
      history.replaceState(null, "", "#/");
    }, hash);
    await watched.page
      .locator("main")
      .getByRole("heading", { name: operation.summary ?? "" })
      .first()
      .waitFor();
    await expect.poll(() => new URL(watched.page.url()).hash).toBe(fragmentOf(operation));
    await goTo(watched.page, "", title);
  }
});

test("the search is loaded when its field gets the focus, and returns the focus", async () => {
  const { page, requests } = watched;
  const isLoaded = () => requests.some((url) => url.endsWith("search.js"));
  const field = page.getByRole("combobox", { name: en.search.label });
  const link = page.locator(".menu-content a").first();
  await link.focus();
  expect(isLoaded()).toBe(false);
  await page.keyboard.press("Control+k");
  await expect.poll(isLoaded).toBe(true);
  await page.keyboard.type("workspace");
  await page.locator(".hit[aria-selected]").waitFor();
  expect(await field.getAttribute("aria-expanded")).toBe("true");
  await page.keyboard.press("Escape");
  expect(await field.getAttribute("aria-expanded")).toBe("false");
  await page.keyboard.press("Escape");
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("Enter opens the first hit, and the arrows another one", async () => {
  const { page } = watched;
  const [operation] = kinds;
  if (operation === undefined) throw new Error("The contract has no operation of this kind.");
  await page.keyboard.press("/");
  await page.keyboard.type(operation.id);
  await page.locator(`.hit[aria-selected][href="${fragmentOf(operation)}"]`).waitFor();
  const second = await page.locator(".hit").nth(1).getAttribute("href");
  expect(await seriousFindings(page, { within: [".bar"] })).toEqual([]);
  await page.keyboard.press("Enter");
  await page
    .getByRole("heading", { name: operation.summary ?? "" })
    .first()
    .waitFor();
  expect(new URL(page.url()).hash).toBe(fragmentOf(operation));
  await page.keyboard.press("/");
  await page.locator(".hit").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => new URL(page.url()).hash).toBe(second);
});

test.each([
  ["10027", "10027"],
  ["INVALID_METADATA", "uploadStatus"],
  // What is folded or far down is drawn only when it comes near.
  ["detectAudioEffects", "detectAudioEffects"],
  ["비디오 형식 metaData.format", "format"],
])("a search for %s leads to its own place", async (question, text) => {
  const { page } = watched;
  await goTo(watched.page, "", title);
  await page.keyboard.press("/");
  await page.keyboard.type(question);
  await page.locator(".hit").first().waitFor();
  await page.keyboard.press("Enter");
  const found = page.locator(".found", { hasText: text });
  await found.waitFor();
  const { top, isFocused } = await found.evaluate((element) => ({
    top: element.getBoundingClientRect().top,
    isFocused: element === document.activeElement,
  }));
  expect(Math.abs(top - 100)).toBeLessThan(100);
  expect(isFocused).toBe(true);
  await goTo(watched.page, "", title);
});

test("going back to a place that a search led to restores where the reader was", async () => {
  const { page } = watched;
  await page.keyboard.press("/");
  await page.keyboard.type("10027");
  await page.locator(".hit").first().waitFor();
  await page.keyboard.press("Enter");
  const found = page.locator(".found", { hasText: "10027" });
  await found.waitFor();
  const { hash } = new URL(page.url());
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 120);
  const row = page.getByRole("cell", { name: "10027", exact: true }).first();
  const top = () => row.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  await expect.poll(top).toBeLessThan(0);
  const before = await top();
  expect(new URL(page.url()).hash).toBe(hash);
  await goTo(page, kindOf(0).id, kindOf(0).summary ?? "");
  await page.goBack();
  await expect.poll(() => new URL(page.url()).hash).toBe(hash);
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(3);
  // Nothing else scrolls once the page is at rest.
  await corrected(page);
  expect(Math.abs((await top()) - before)).toBeLessThan(3);
  await goTo(page, "", title);
});

test("the title of the tab names the current section", async () => {
  for (const { id, summary = "" } of kinds) {
    await goTo(watched.page, id, summary);
    await expect.poll(() => watched.page.title()).toBe(`${summary} · ${title}`);
  }
  await goTo(watched.page, "", title);
  await expect.poll(() => watched.page.title()).toBe(title);
});

test("on a narrow screen the page does not scroll sideways", async () => {
  const { page } = watched;
  await page.setViewportSize({ width: 390, height: 844 });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await goTo(watched.page, "", title);
  expect(await width()).toBe(390);
  for (const operation of kinds) {
    await goTo(watched.page, fragmentOf(operation), operation.summary ?? "");
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
  await goTo(watched.page, operation.id, operation.summary ?? "");
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
  const inEnglish = Object.entries(en.viewer).filter(
    ([key, text]) => text !== "" && korean.language.viewer[key] !== text,
  );
  expect(labels).toEqual(expect.arrayContaining([korean.language.viewer.and, korean.language.viewer.menu]));
  expect(inEnglish.filter(([, text]) => labels.includes(text.trim()))).toEqual([]);
});

test("the link from the Korean page leads to the same chapter of the guide", async () => {
  const { page } = watched;
  const chapter = (heading: string) => page.locator('[id="section/paging"]', { hasText: heading });
  const isBelowBar = (heading: string) =>
    chapter(heading).evaluate((h) => Math.abs(h.getBoundingClientRect().top) < 200);
  const { paging } = korean.language;
  await goTo(watched.page, "/section/paging", paging.heading);
  await expect.poll(() => isBelowBar(paging.heading)).toBe(true);
  await page.getByRole("link", { name: english.language.name }).click();
  await expect.poll(() => isBelowBar(en.paging.heading)).toBe(true);
  expect(page.url()).toMatch(/\/index\.html#\/section\/paging$/);
});

test("the choice of the mock puts its address and keys into every sample, at the same place", async () => {
  const { page } = watched;
  const operation = kindOf(1);
  await page.goto(`${new URL("index.html", watched.url).href}#${operation.id}`);
  const sample = page.locator(`[id="${fragmentOf(operation).slice(2)}"] .panel-request-samples pre`).first();
  await sample.waitFor();
  expect(await sample.textContent()).toContain("$NCLOUD_ACCESS_KEY");
  const { hash } = new URL(page.url());
  await page.getByRole("combobox", { name: en.page.samples.label }).selectOption("mock");
  await expect.poll(() => sample.textContent(), { timeout: 15_000 }).toContain("http://127.0.0.1:4010");
  expect(await sample.textContent()).toContain("mock-access-key");
  expect(await sample.textContent()).not.toContain("$NCLOUD_");
  expect(new URL(page.url()).hash).toBe(hash);
  await page.evaluate(() => localStorage.clear());
});

test("the button at an operation copies its Markdown, which is loaded then", async () => {
  const { page } = watched;
  const operation = kindOf(0);
  await page.goto(`${new URL("index.html", watched.url).href}?#${operation.id}`);
  const button = page.locator(`[id="${fragmentOf(operation).slice(2)}"] [data-testid="page-actions"] button`).first();
  await button.waitFor();
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => {
      document.body.dataset.copied = text;
    };
  });
  await button.click();
  await expect
    .poll(() => page.evaluate(() => document.body.dataset.copied ?? ""))
    .toMatch(new RegExp(`^# ${operation.id}: `));
});
