import { afterAll, beforeAll, expect, test } from "vitest";
import { fragmentOf } from "../../scripts/docs/docs-context.js";
import { colourRules, seriousFindings } from "../helpers/docs/accessibility.js";
import { contractEditions } from "../helpers/docs/editions.js";
import { kindsIn } from "../helpers/docs/kinds.js";
import { useBrowser } from "../helpers/docs/use-browser.js";
import { goTo, openFiles, type Watched } from "../helpers/docs/watched-page.js";

const { editions, pages } = await contractEditions();

const browser = useBrowser();
let watched: Watched & { url: string };
beforeAll(async () => {
  watched = await openFiles(browser(), pages);
}, 60_000);
afterAll(() => watched?.close());

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
    await goTo(watched.page, fragmentOf(operation), operation.summary ?? "");
    await page.locator(".panel-response-samples pre, .panel-response-samples code").first().waitFor();
    const within = [`[id="${fragmentOf(operation).slice(2)}"]`, ".menu-content"];
    expect(await seriousFindings(page, { rules, within })).toEqual([]);
  }
  expect(watched.faults).toEqual([]);
});
