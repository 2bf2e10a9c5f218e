import { expect, test } from "vitest";
import { fragmentOf } from "../../scripts/docs/docs-context.js";
import { colourRules, seriousFindings } from "../helpers/docs/accessibility.js";
import { contractEditions } from "../helpers/docs/editions.js";
import { kindsIn } from "../helpers/docs/kinds.js";
import { useDocs } from "../helpers/docs/use-docs.js";
import { goTo } from "../helpers/docs/watched-page.js";

const { editions, pages } = await contractEditions();

const watched = useDocs(pages);

test.each(
  editions.flatMap(({ api, language, path }) => [
    { api, language, path, width: 1280, colorScheme: "light" as const, rules: undefined },
    { api, language, path, width: 390, colorScheme: "light" as const, rules: undefined },
    { api, language, path, width: 1280, colorScheme: "dark" as const, rules: colourRules },
  ]),
)(
  "axe has no serious findings in $language.name, $width px wide, $colorScheme, and nothing overflows",
  async (given) => {
    const { page } = watched();
    const { path, width, colorScheme, rules } = given;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.goto(new URL(path, watched().url).href);
    await page.waitForFunction((scheme) => document.documentElement.className === scheme, colorScheme);
    await page.locator("main").getByRole("heading", { name: given.api.title }).first().waitFor();
    expect(await seriousFindings(page, { rules })).toEqual([]);
    for (const operation of kindsIn(given.api)) {
      await goTo(watched().page, fragmentOf(operation), operation.summary ?? "");
      await page.locator(".panel-response-samples pre, .panel-response-samples code").first().waitFor();
      // On a narrow screen the menu is closed.
      const within = [`[id="${fragmentOf(operation).slice(2)}"]`, ...(width > 600 ? [".menu-content"] : [])];
      expect(await seriousFindings(page, { rules, within })).toEqual([]);
      expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(width);
    }
    expect(watched().faults).toEqual([]);
  },
);
