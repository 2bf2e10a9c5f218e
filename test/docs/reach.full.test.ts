import { expect, test } from "vitest";
import { fragmentOf } from "../../scripts/docs/docs-context.js";
import { en } from "../../scripts/docs/languages/index.js";
import { contractEditions } from "../helpers/docs/editions.js";
import { kindsIn } from "../helpers/docs/kinds.js";
import { proveSearch } from "../helpers/docs/prove-search.js";
import { useDocs } from "../helpers/docs/use-docs.js";
import { corrected, goTo } from "../helpers/docs/watched-page.js";
import { present } from "../helpers/mock.js";

const { editions, pages } = await contractEditions();
const [english, korean] = editions;
if (english === undefined || korean === undefined) throw new Error("The docs have no two languages.");
const { title } = english.api;

const kinds = kindsIn(english.api);

const watched = useDocs(pages);

test("a link leads to its place even if the viewer replaces the address before the page hears of the link", async () => {
  const operation = present(kinds[0]);
  for (const hash of [operation.id, fragmentOf(operation)]) {
    await watched().page.evaluate((next) => {
      location.hash = next;
      history.replaceState(null, "", "#/");
    }, hash);
    await watched()
      .page.locator("main")
      .getByRole("heading", { name: operation.summary ?? "" })
      .first()
      .waitFor();
    await expect.poll(() => new URL(watched().page.url()).hash).toBe(fragmentOf(operation));
    await goTo(watched().page, "", title);
  }
});

test.each([
  ["INVALID_METADATA", "uploadStatus"],
  // What is folded or far down is drawn only when it comes near.
  ["detectAudioEffects", "detectAudioEffects"],
  ["비디오 형식 metaData.format", "format"],
])("a search for %s leads to its own place", async (question, text) => {
  await proveSearch(watched().page, title, [question, text]);
});

test("going back to a place that a search led to restores where the reader was", async () => {
  const { page } = watched();
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
  await goTo(page, present(kinds[0]).id, present(kinds[0]).summary ?? "");
  await page.goBack();
  await expect.poll(() => new URL(page.url()).hash).toBe(hash);
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(3);
  // Nothing else scrolls once the page is at rest.
  await corrected(page);
  expect(Math.abs((await top()) - before)).toBeLessThan(3);
  await goTo(page, "", title);
});

test("the printed page has no menu, is light, and contains all code", async () => {
  const { page } = watched();
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

test("the link from the Korean page leads to the same chapter of the guide", async () => {
  const { page } = watched();
  const chapter = (heading: string) => page.locator('[id="section/paging"]', { hasText: heading });
  const isBelowBar = (heading: string) =>
    chapter(heading).evaluate((h) => Math.abs(h.getBoundingClientRect().top) < 200);
  const { paging } = korean.language;
  await page.goto(new URL(korean.path, watched().url).href);
  await goTo(watched().page, "/section/paging", paging.heading);
  await expect.poll(() => isBelowBar(paging.heading)).toBe(true);
  await page.getByRole("link", { name: english.language.name }).click();
  await expect.poll(() => isBelowBar(en.paging.heading)).toBe(true);
  expect(page.url()).toMatch(/\/index\.html#\/section\/paging$/);
});
