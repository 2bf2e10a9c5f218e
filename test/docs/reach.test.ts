import { expect, test } from "vitest";
import { fragmentOf } from "../../scripts/docs/docs-context.js";
import { en } from "../../scripts/docs/languages/index.js";
import { seriousFindings } from "../helpers/docs/accessibility.js";
import { contractEditions } from "../helpers/docs/editions.js";
import { kindsIn } from "../helpers/docs/kinds.js";
import { proveSearch } from "../helpers/docs/prove-search.js";
import { useDocs } from "../helpers/docs/use-docs.js";
import { corrected, goTo } from "../helpers/docs/watched-page.js";
import { present } from "../helpers/mock.js";

const { editions, pages } = await contractEditions();
const [english, korean] = editions;
if (english === undefined || korean === undefined) throw new Error("The docs have no two languages.");
const { title, operations } = english.api;

const kinds = kindsIn(english.api);

const watched = useDocs(pages);

test("the first tab stop is a link that moves the focus to the content and keeps the hash", async () => {
  const { page } = watched();
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
    await goTo(watched().page, id, operation.summary ?? "");
    expect(new URL(watched().page.url()).hash).toBe(fragmentOf(operation));
    await goTo(watched().page, "", title);
    await goTo(watched().page, `#/another-tag/${id.toLowerCase()}`, operation.summary ?? "");
    expect(new URL(watched().page.url()).hash).toBe(fragmentOf(operation));
    await goTo(watched().page, "", title);
  }
});

test("the search is loaded when its field gets the focus, and returns the focus", async () => {
  const { page, requests } = watched();
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
  const { page } = watched();
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

test("a search for an error leads to its own place", async () => {
  await proveSearch(watched().page, title, ["10027", "10027"]);
});

test("the title of the tab names the current section", async () => {
  for (const { id, summary = "" } of kinds) {
    await goTo(watched().page, id, summary);
    await expect.poll(() => watched().page.title()).toBe(`${summary} · ${title}`);
  }
  await goTo(watched().page, "", title);
  await expect.poll(() => watched().page.title()).toBe(title);
});

test("on a narrow screen the page does not scroll sideways", async () => {
  const { page } = watched();
  await page.setViewportSize({ width: 390, height: 844 });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await goTo(watched().page, "", title);
  expect(await width()).toBe(390);
  for (const operation of kinds) {
    await goTo(watched().page, fragmentOf(operation), operation.summary ?? "");
    expect(await width()).toBe(390);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
});

test("the link to the Korean page leads to the same operation", async () => {
  const { page } = watched();
  const [operation] = operations;
  const [translated] = korean.api.operations;
  if (operation === undefined || translated === undefined) throw new Error("The contract has no operation.");
  await goTo(watched().page, operation.id, operation.summary ?? "");
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

test("the choice of the mock puts its address and keys into every sample, at the same place", async () => {
  const { page } = watched();
  const operation = present(kinds[1]);
  await page.goto(`${new URL("index.html", watched().url).href}#${operation.id}`);
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
  const { page } = watched();
  const operation = present(kinds[0]);
  await page.goto(`${new URL("index.html", watched().url).href}?#${operation.id}`);
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
