import type { Page } from "playwright-core";
import { expect } from "vitest";
import { goTo } from "./watched-page.js";

/** Searches for a question on an open page, and expects the first hit to lead to the place with a text. */
export async function proveSearch(page: Page, title: string, [question, text]: [string, string]): Promise<void> {
  await goTo(page, "", title);
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
  await goTo(page, "", title);
}
