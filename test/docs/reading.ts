import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { type Document, follow, type OperationEntry } from "../../scripts/contract/document.js";

/** The place of an operation: its tag and its operationId. */
export const hashOf = ({ id, operation }: OperationEntry): string => `#/${operation.tags?.[0]}/${id.toLowerCase()}`;

/** The part of the page that describes an operation. */
export const sectionOf = (page: Page, entry: OperationEntry): Locator =>
  page.locator(`[id="${hashOf(entry).slice(2)}"]`);

/** Every string at the end of a value, as JSON writes it. */
function leaves(value: unknown): string[] {
  if (typeof value === "string") return [JSON.stringify(value)];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [];
}

/** Chooses each code sample in turn and compares what stands there, letter by letter. */
export async function expectSamples(page: Page, section: Locator, { operation }: OperationEntry): Promise<void> {
  const panel = section.locator(".panel-request-samples");
  for (const { label, source } of operation["x-codeSamples"] ?? []) {
    await panel.locator('button[aria-haspopup="menu"]').last().click();
    await page.getByRole("menuitem").getByText(label, { exact: true }).click();
    await expect.poll(() => panel.locator("pre").first().textContent()).toBe(source);
  }
}

/** Chooses each named example of a success in turn and looks for every string in it. */
export async function expectExamples(
  document: Document,
  page: Page,
  section: Locator,
  { responses }: OperationEntry,
): Promise<void> {
  const panel = section.locator(".panel-response-samples");
  for (const [status, response] of Object.entries(responses).filter(([code]) => code.startsWith("2")))
    for (const media of Object.values(response.content ?? {}))
      for (const [n, declared] of Object.values(media.examples ?? {}).entries()) {
        const example = follow(document, declared);
        if (Object.keys(responses).length > 1) await panel.getByRole("button", { name: status, exact: true }).click();
        if (n > 0) {
          await panel.getByRole("button", { name: "Example", exact: true }).click();
          await page.getByRole("menuitem").nth(n).click();
        }
        for (const leaf of leaves(example.value)) await expect.poll(() => panel.textContent()).toContain(leaf);
      }
}
